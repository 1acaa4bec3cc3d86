package nl.verzuimregie.demo;

import java.time.LocalTime;

/// When the lessons of a day begin and end: from half past eight, with breaks after the second, fourth and sixth.
public final class Lestijden {

    private static final LocalTime BEGIN = LocalTime.of(8, 30);
    private static final int[] PAUZE_NA = {0, 20, 0, 30, 0, 10, 0, 0};

    private final LocalTime[] begin = new LocalTime[Raster.LESSEN];
    private final LocalTime[] einde = new LocalTime[Raster.LESSEN];

    /// A day of lessons.
    ///
    /// @param lesduur the length of each of the eight lessons, in minutes
    public Lestijden(byte[] lesduur) {
        LocalTime tijd = BEGIN;
        for (int les = 0; les < Raster.LESSEN; les++) {
            begin[les] = tijd;
            einde[les] = tijd.plusMinutes(lesduur[les]);
            tijd = einde[les].plusMinutes(PAUZE_NA[les]);
        }
    }

    /// When a lesson begins, included.
    ///
    /// @param lesuur 1 to 8
    public LocalTime begin(int lesuur) {
        return begin[lesuur - 1];
    }

    /// When a lesson ends, excluded.
    ///
    /// @param lesuur 1 to 8
    public LocalTime einde(int lesuur) {
        return einde[lesuur - 1];
    }
}
