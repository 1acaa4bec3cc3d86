package nl.verzuimregie.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import nl.verzuimregie.engine.kalender.Kalender;

/// The schooldagen of a range, numbered from 0 (here: `plaats`), with what the makers of absence ask about them.
final class Schooltijd {

    /// Schooldagen for which the frequencies of the makers are given: about one schooljaar.
    static final int JAAR = 190;

    /// A row of free days this long is a holiday and not a long weekend.
    private static final int VAKANTIE_VANAF = 7;

    /// How likely illness is per month, January first, out of ten.
    private static final int[] ZIEKTEKANS = {10, 10, 8, 6, 5, 4, 3, 3, 5, 7, 9, 10};

    private final int[] dagen;
    private final int[] plaatsen;
    private final byte[] weekdag;
    private final byte[] ziektekans;
    private final short[] schoolweek;
    private final int[] voorVakantie;

    Schooltijd(Kalender kalender, LocalDate van, LocalDate tot) {
        plaatsen = new int[kalender.aantalDagen()];
        Arrays.fill(plaatsen, -1);
        int eerste = Math.max(0, kalender.dag(van));
        int laatste = Math.min(kalender.aantalDagen() - 1, kalender.dag(tot));
        dagen = java.util.stream.IntStream.rangeClosed(eerste, laatste).filter(kalender::isSchooldag).toArray();
        if (dagen.length == 0) {
            throw new IllegalArgumentException("No schooldag from %s up to %s in kalender '%s'".formatted(
                    van, tot, kalender.naam()));
        }
        weekdag = new byte[dagen.length];
        ziektekans = new byte[dagen.length];
        schoolweek = new short[dagen.length];
        for (int plaats = 0; plaats < dagen.length; plaats++) {
            LocalDate datum = kalender.datum(dagen[plaats]);
            plaatsen[dagen[plaats]] = plaats;
            weekdag[plaats] = (byte) datum.getDayOfWeek().getValue();
            ziektekans[plaats] = (byte) ZIEKTEKANS[datum.getMonthValue() - 1];
            if (plaats > 0) {
                LocalDate vorige = kalender.datum(dagen[plaats - 1]).with(DayOfWeek.MONDAY);
                boolean zelfdeWeek = vorige.equals(datum.with(DayOfWeek.MONDAY));
                schoolweek[plaats] = (short) (schoolweek[plaats - 1] + (zelfdeWeek ? 0 : 1));
            }
        }
        voorVakantie = java.util.stream.IntStream.range(0, dagen.length - 1)
                .filter(plaats -> dagen[plaats + 1] - dagen[plaats] > VAKANTIE_VANAF).toArray();
    }

    int aantal() {
        return dagen.length;
    }

    /// The number in the kalender of a schooldag.
    int dag(int plaats) {
        return dagen[plaats];
    }

    /// 1 is Monday.
    int weekdag(int plaats) {
        return weekdag[plaats];
    }

    /// Counts the weeks that hold a schooldag, from 0.
    int schoolweek(int plaats) {
        return schoolweek[plaats];
    }

    /// The schooldagen after which a holiday begins; empty in a range without one.
    int[] voorVakantie() {
        return voorVakantie;
    }

    /// The schooldag `kalenderdagen` later, or -1 when that day is free or outside the range.
    int later(int plaats, int kalenderdagen) {
        int dag = dagen[plaats] + kalenderdagen;
        return dag < plaatsen.length ? plaatsen[dag] : -1;
    }

    /// A schooldag to fall ill on: more often in winter.
    int drawZiektedag(Toeval toeval) {
        int plaats = toeval.below(dagen.length);
        while (toeval.below(10) >= ziektekans[plaats]) {
            plaats = toeval.below(dagen.length);
        }
        return plaats;
    }

    /// The same schooldag or the Friday of its week.
    int fridayOf(int plaats) {
        int vrijdag = plaats;
        while (vrijdag + 1 < dagen.length && schoolweek[vrijdag + 1] == schoolweek[plaats]) {
            vrijdag++;
        }
        return weekdag[vrijdag] == DayOfWeek.FRIDAY.getValue() ? vrijdag : plaats;
    }
}
