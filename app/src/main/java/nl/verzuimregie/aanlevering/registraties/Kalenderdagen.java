package nl.verzuimregie.aanlevering.registraties;

import java.time.LocalDate;
import nl.verzuimregie.engine.kalender.Kalender;

/// Looks a date of a file up in the kalender without making an object: year, month and day to a day number.
final class Kalenderdagen {

    /// The date does not exist (30 February) or lies outside the kalender.
    static final int ONBEKEND = -1;
    /// The date is no schooldag.
    static final int VRIJ = -2;

    private static final int PER_JAAR = 12 * 32;

    private final int eersteJaar;
    private final short[] dagen;

    Kalenderdagen(Kalender kalender) {
        this.eersteJaar = kalender.eerste().getYear();
        int jaren = kalender.laatste().getYear() - eersteJaar + 1;
        this.dagen = new short[jaren * PER_JAAR];
        java.util.Arrays.fill(dagen, (short) ONBEKEND);
        for (int dag = 0; dag < kalender.aantalDagen(); dag++) {
            LocalDate datum = kalender.datum(dag);
            dagen[plek(datum.getYear(), datum.getMonthValue(), datum.getDayOfMonth())] =
                    (short) (kalender.isSchooldag(dag) ? dag : VRIJ);
        }
    }

    private int plek(int jaar, int maand, int dag) {
        return (jaar - eersteJaar) * PER_JAAR + (maand - 1) * 32 + dag;
    }

    /// The day number of a schooldag, [#VRIJ] or [#ONBEKEND]. Any numbers may be given.
    int dag(int jaar, int maand, int dag) {
        if (maand < 1 || maand > 12 || dag < 1 || dag > 31 || jaar < eersteJaar) {
            return ONBEKEND;
        }
        int plek = plek(jaar, maand, dag);
        return plek < dagen.length ? dagen[plek] : ONBEKEND;
    }
}
