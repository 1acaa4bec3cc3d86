package nl.verzuimregie.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Times work the same way everywhere: some warm-ups, then some rounds, of which the median counts.
///
/// What is compared runs in turns, A B A B, so that a slow minute of the machine strikes both alike.
///
/// @param warmups how often work runs before it is timed
/// @param rondes  how often it is timed, at least once
public record Metingen(int warmups, int rondes) {

    public Metingen {
        if (warmups < 0 || rondes < 1) {
            throw new IllegalArgumentException("%d warm-ups and %d rounds".formatted(warmups, rondes));
        }
    }

    /// Seconds of one kind of work.
    ///
    /// @param seconden per round, in order
    /// @param laatste  what the work gave in the last round
    public record Meting<T>(String naam, List<Double> seconden, T laatste) {

        public Meting {
            seconden = List.copyOf(seconden);
        }

        /// The middle one of all rounds.
        public double mediaan() {
            return median(seconden);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%-44s %8.3f s  (median of %d, %.3f-%.3f)", naam, mediaan(),
                    seconden.size(), Collections.min(seconden), Collections.max(seconden));
        }
    }

    /// Two kinds of work beside each other.
    public record Vergelijking<A, B>(Meting<A> eerste, Meting<B> tweede) {

        /// How many times as long the first takes as the second: the median of the ratios of all rounds.
        public double verhouding() {
            var verhoudingen = new ArrayList<Double>();
            for (int ronde = 0; ronde < eerste.seconden().size(); ronde++) {
                verhoudingen.add(eerste.seconden().get(ronde) / tweede.seconden().get(ronde));
            }
            return median(verhoudingen);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s%n%s%nratio %s / %s: %.2f", eerste, tweede, eerste.naam(),
                    tweede.naam(), verhouding());
        }
    }

    /// Times one kind of work.
    public <T> Meting<T> measure(String naam, Supplier<T> werk) {
        var seconden = new ArrayList<Double>();
        T laatste = timed(werk, seconden);
        for (int ronde = 1; ronde < warmups + rondes; ronde++) {
            laatste = timed(werk, seconden);
        }
        return new Meting<>(naam, seconden.subList(warmups, warmups + rondes), laatste);
    }

    /// Times two kinds of work in turns.
    public <A, B> Vergelijking<A, B> compare(String naamEen, Supplier<A> een, String naamTwee, Supplier<B> twee) {
        var secondenEen = new ArrayList<Double>();
        var secondenTwee = new ArrayList<Double>();
        A laatsteEen = timed(een, secondenEen);
        B laatsteTwee = timed(twee, secondenTwee);
        for (int ronde = 1; ronde < warmups + rondes; ronde++) {
            laatsteEen = timed(een, secondenEen);
            laatsteTwee = timed(twee, secondenTwee);
        }
        return new Vergelijking<>(
                new Meting<>(naamEen, secondenEen.subList(warmups, warmups + rondes), laatsteEen),
                new Meting<>(naamTwee, secondenTwee.subList(warmups, warmups + rondes), laatsteTwee));
    }

    private static <T> T timed(Supplier<T> werk, List<Double> seconden) {
        long begin = System.nanoTime();
        T uitkomst = werk.get();
        seconden.add((System.nanoTime() - begin) / 1e9);
        return uitkomst;
    }

    private static double median(List<Double> getallen) {
        List<Double> gesorteerd = getallen.stream().sorted().toList();
        int midden = gesorteerd.size() / 2;
        return gesorteerd.size() % 2 == 1 ? gesorteerd.get(midden)
                : (gesorteerd.get(midden - 1) + gesorteerd.get(midden)) / 2;
    }
}
