package nl.verzuimregie.engine.naief;

import static nl.verzuimregie.engine.feit.Verzuimsoort.GEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.LUXE;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ONGEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.TE_LAAT;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ZIEK;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.naief.NaieveLeerling.Dagrooster;

/// The rooster and the rows of one made-up pupil. Days are places in a list of schooldagen; beyond it nothing is
/// written.
final class WillekeurigeDagen {

    private static final int LESUUR_MAX = 24;
    private static final int[] LESMINUTEN = {45, 45, 50, 50, 50, 60, 75, 90};
    private static final int[] MINUTEN_TE_LAAT = {1, 3, 5, 7, 10, 14, 15, 20, 29, 30, 31, 45, 59, 60, 61};
    private static final Dagrooster ZONDER = Dagrooster.of(0, 4);
    private static final List<Dagrooster> ROOSTERS = List.of(Dagrooster.of(8, 4), Dagrooster.of(6, 3),
            Dagrooster.of(4, 4), Dagrooster.of(9, 5), Dagrooster.of(7, 4), Dagrooster.of(5, 2), Dagrooster.of(3, 4),
            Dagrooster.of(1, 1), met(4, 1, 2, 4, 5, 7), met(4, 2, 3, 4, 6, 7), met(3, 1, 2, 3, 5, 9),
            met(5, 1, 3, 5, 8), met(4, 5, 6, 8), met(24, 2, 11, 24), met(0, 1, 3), ZONDER);
    private static final Verzuimsoort[] AFWEZIG = {ZIEK, ZIEK, ONGEOORLOOFD, GEOORLOOFD, LUXE};

    private final List<LocalDate> schooldagen;
    private final SplittableRandom toeval;
    private final int lesminuten;
    private final Map<LocalDate, Dagrooster> rooster = new HashMap<>();
    private final TreeMap<LocalDate, TreeMap<Integer, NaieveLeerling.Rij>> rijen = new TreeMap<>();

    /// Half of the pupils have a rooster of their own: the same every day, or one for each day of the week, which may
    /// have a day without lessons. Some days differ from it, and some pupils have no lessons for weeks.
    WillekeurigeDagen(List<LocalDate> schooldagen, SplittableRandom toeval) {
        this.schooldagen = schooldagen;
        this.toeval = toeval;
        this.lesminuten = pick(LESMINUTEN);
        boolean heeftEigen = chance(50);
        boolean isVast = chance(50);
        var week = new EnumMap<DayOfWeek, Dagrooster>(DayOfWeek.class);
        Dagrooster elke = ROOSTERS.get(toeval.nextInt(ROOSTERS.size() - 1));
        for (DayOfWeek dag : DayOfWeek.values()) {
            week.put(dag, isVast ? elke : pickRooster());
        }
        for (LocalDate datum : schooldagen) {
            if (chance(4)) {
                rooster.put(datum, pickRooster());
            } else if (heeftEigen) {
                rooster.put(datum, Objects.requireNonNull(week.get(datum.getDayOfWeek())));
            }
        }
        for (int keer = chance(20) ? 1 + toeval.nextInt(3) : 0; keer > 0; keer--) {
            int eerste = toeval.nextInt(schooldagen.size());
            schooldagen.subList(eerste, Math.min(eerste + 4 + toeval.nextInt(12), schooldagen.size()))
                    .forEach(datum -> rooster.put(datum, ZONDER));
        }
    }

    private static Dagrooster met(int ochtend, Integer... lesuren) {
        return new Dagrooster(List.of(lesuren), ochtend);
    }

    private Dagrooster pickRooster() {
        return ROOSTERS.get(toeval.nextInt(ROOSTERS.size()));
    }

    Map<LocalDate, Dagrooster> rooster() {
        return rooster;
    }

    /// In order of datum and lesuur.
    List<NaieveLeerling.Rij> rijen() {
        return rijen.values().stream().flatMap(dag -> dag.values().stream()).toList();
    }

    Optional<LocalDate> datum(int dag) {
        return dag < schooldagen.size() ? Optional.of(schooldagen.get(dag)) : Optional.empty();
    }

    int lessen(int dag) {
        return rooster(dag).lesuren().size();
    }

    /// Whole days.
    void absent(int dag, int dagen, Verzuimsoort soort) {
        for (int verder = 0; verder < dagen; verder++) {
            lessons(dag + verder, lessen(dag + verder), soort);
        }
    }

    /// That many lessons of the rooster from a random one on; seldom also a lesuur that the rooster does not have.
    void lessons(int dag, int aantal, Verzuimsoort soort) {
        List<Integer> lesuren = rooster(dag).lesuren();
        int eerste = toeval.nextInt(Math.max(1, lesuren.size() - aantal + 1));
        lesuren.stream().skip(eerste).limit(Math.max(0, aantal)).forEach(lesuur -> add(dag, lesuur, soort));
        if (chance(3)) {
            int laatste = lesuren.isEmpty() ? 0 : lesuren.getLast();
            add(dag, 1 + toeval.nextInt(Math.min(laatste + 2, LESUUR_MAX)), chance(50) ? soort : pickSoort());
        }
    }

    /// A morning or an afternoon, now and then without its last lesson.
    void dagdeel(int dag, Verzuimsoort soort) {
        Dagrooster op = rooster(dag);
        boolean isOchtend = chance(50);
        List<Integer> deel = op.lesuren().stream().filter(lesuur -> (lesuur <= op.ochtend()) == isOchtend).toList();
        deel.stream().limit(Math.max(0, deel.size() - (chance(15) ? 1 : 0))).forEach(lesuur ->
                add(dag, lesuur, soort));
    }

    void late(int dag) {
        lateOnce(dag);
        if (chance(20)) {
            lateOnce(dag);
        }
    }

    private void lateOnce(int dag) {
        List<Integer> lesuren = rooster(dag).lesuren();
        if (!lesuren.isEmpty()) {
            add(dag, lesuren.get(toeval.nextInt(lesuren.size())), TE_LAAT);
        }
    }

    /// Each lesson something else.
    void mix(int dag) {
        for (int lesuur : rooster(dag).lesuren()) {
            if (chance(60)) {
                add(dag, lesuur, chance(15) ? TE_LAAT : pickSoort());
            }
        }
    }

    Verzuimsoort pickSoort() {
        return AFWEZIG[toeval.nextInt(AFWEZIG.length)];
    }

    int pick(int[] getallen) {
        return getallen[toeval.nextInt(getallen.length)];
    }

    boolean chance(int procent) {
        return toeval.nextInt(100) < procent;
    }

    private Dagrooster rooster(int dag) {
        return datum(dag).map(rooster::get).orElse(Dagrooster.STANDAARD);
    }

    /// What already stands there stays: never two rows for one lesson.
    private void add(int dag, int lesuur, Verzuimsoort soort) {
        datum(dag).ifPresent(datum -> rijen.computeIfAbsent(datum, eerste -> new TreeMap<>()).putIfAbsent(lesuur,
                new NaieveLeerling.Rij(datum, lesuur, minuten(soort), soort)));
    }

    private int minuten(Verzuimsoort soort) {
        if (soort == TE_LAAT) {
            return pick(MINUTEN_TE_LAAT);
        }
        return chance(90) ? lesminuten : pick(LESMINUTEN);
    }
}
