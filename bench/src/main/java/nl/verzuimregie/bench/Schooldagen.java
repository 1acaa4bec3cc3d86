package nl.verzuimregie.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.kalender.Kalender;

/// The schooldagen of one schooljaar in one byte each, with what the yardstick asks about them.
final class Schooldagen {

    /// Later than any day, and still far from the largest int.
    private static final int NOOIT = 1 << 20;

    private final int[] dagen;
    private final int[] weken;
    private final int[] plaatsen;
    private final int tot;

    /// @param tot the last day that is judged
    Schooldagen(Kalender kalender, LocalDate tot) {
        this.tot = kalender.dag(tot);
        dagen = IntStream.range(0, kalender.aantalDagen()).filter(kalender::isSchooldag).toArray();
        if (dagen.length > 256 || kalender.aantalDagen() > 366) {
            throw new IllegalArgumentException("The yardstick counts one year; kalender '%s' has %d days of which %d "
                    .formatted(kalender.naam(), kalender.aantalDagen(), dagen.length) + "are schooldagen");
        }
        plaatsen = new int[kalender.aantalDagen()];
        Arrays.fill(plaatsen, -1);
        weken = new int[dagen.length];
        LocalDate maandag = kalender.eerste().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int vorigeWeek = -1;
        for (int plaats = 0; plaats < dagen.length; plaats++) {
            plaatsen[dagen[plaats]] = plaats;
            int week = (int) ChronoUnit.WEEKS.between(maandag, kalender.datum(dagen[plaats]));
            weken[plaats] = plaats == 0 ? 0 : weken[plaats - 1] + (week == vorigeWeek ? 0 : 1);
            vorigeWeek = week;
        }
    }

    int aantal() {
        return dagen.length;
    }

    /// The number in the kalender of a schooldag.
    int dag(int plaats) {
        return dagen[plaats];
    }

    /// The numbers in the kalender of all schooldagen, and one more that never comes: the day after the last.
    int[] nummers() {
        int[] nummers = Arrays.copyOf(dagen, dagen.length + 1);
        nummers[dagen.length] = NOOIT;
        return nummers;
    }

    /// The schooldag with this number in the kalender.
    int plaats(int dag) {
        return plaatsen[dag];
    }

    /// Per schooldag the first one in either window that ends on it, of so many kalenderdagen or schoolweken.
    int[] vensters(int kalenderdagen, int schoolweken) {
        var vensters = new int[dagen.length];
        int eerste = 0;
        for (int plaats = 0; plaats < dagen.length; plaats++) {
            while (dagen[eerste] <= dagen[plaats] - kalenderdagen && weken[eerste] <= weken[plaats] - schoolweken) {
                eerste++;
            }
            vensters[plaats] = eerste;
        }
        return vensters;
    }

    /// The fewest schooldagen in a row that, away on all of them and back on the next, take more than so many days.
    int fewestOver(int kalenderdagen) {
        int minst = dagen.length;
        for (int terug = 1; terug < dagen.length; terug++) {
            int eerste = terug - 1;
            while (eerste > 0 && dagen[terug] - dagen[eerste] <= kalenderdagen) {
                eerste--;
            }
            minst = dagen[terug] - dagen[eerste] > kalenderdagen ? Math.min(minst, terug - eerste) : minst;
        }
        return minst;
    }

    /// The last day that is judged.
    int tot() {
        return tot;
    }
}
