package nl.verzuimregie.demo;

import java.util.Arrays;
import nl.verzuimregie.engine.feit.Verzuimsoort;

/// The lessons of one pupil in the whole range: what is put first stays, so no lesson ever has two registrations.
final class Raster {

    static final int LESSEN = 8;
    static final int OCHTEND = 4;

    private static final Verzuimsoort[] SOORTEN = Verzuimsoort.values();

    private final Schooltijd tijd;
    private final byte[] soort;
    private final byte[] minuten;
    private final long[] gevuld;
    private byte[] lesduur = new byte[LESSEN];

    Raster(Schooltijd tijd) {
        this.tijd = tijd;
        soort = new byte[tijd.aantal() * LESSEN];
        minuten = new byte[tijd.aantal() * LESSEN];
        gevuld = new long[(tijd.aantal() + 63) / 64];
    }

    Schooltijd tijd() {
        return tijd;
    }

    /// The lengths of the lessons 1 to 8 of the pupil that comes next.
    void setLesduur(byte[] lesduur) {
        this.lesduur = lesduur;
    }

    /// Absent in the lessons `van` up to `tot`, both included. Outside the range of days nothing happens.
    void fill(int plaats, int van, int tot, Verzuimsoort afwezig) {
        if (plaats < 0 || plaats >= tijd.aantal()) {
            return;
        }
        gevuld[plaats >> 6] |= 1L << plaats;
        for (int les = Math.max(van, 1) - 1; les < Math.min(tot, LESSEN); les++) {
            int vak = plaats * LESSEN + les;
            if (soort[vak] == 0) {
                soort[vak] = (byte) (afwezig.ordinal() + 1);
                minuten[vak] = lesduur[les];
            }
        }
    }

    /// Absent for the whole day.
    void fill(int plaats, Verzuimsoort afwezig) {
        fill(plaats, 1, LESSEN, afwezig);
    }

    /// Late for one lesson, at most as long as it lasts.
    void late(int plaats, int lesuur, int minutenTeLaat) {
        if (plaats < 0 || plaats >= tijd.aantal()) {
            return;
        }
        int vak = plaats * LESSEN + lesuur - 1;
        if (soort[vak] == 0) {
            gevuld[plaats >> 6] |= 1L << plaats;
            soort[vak] = (byte) (Verzuimsoort.TE_LAAT.ordinal() + 1);
            minuten[vak] = (byte) Math.min(minutenTeLaat, lesduur[lesuur - 1]);
        }
    }

    /// Hands over all lessons in order and is empty again.
    void flush(Leerlingverwerker verwerker) {
        for (int woord = 0; woord < gevuld.length; woord++) {
            for (long nog = gevuld[woord]; nog != 0; nog &= nog - 1) {
                flushDag(woord * 64 + Long.numberOfTrailingZeros(nog), verwerker);
            }
            gevuld[woord] = 0;
        }
    }

    private void flushDag(int plaats, Leerlingverwerker verwerker) {
        int dag = tijd.dag(plaats);
        int begin = plaats * LESSEN;
        for (int les = 0; les < LESSEN; les++) {
            int welke = soort[begin + les];
            if (welke != 0) {
                verwerker.accept(dag, les + 1, minuten[begin + les], SOORTEN[welke - 1]);
            }
        }
        Arrays.fill(soort, begin, begin + LESSEN, (byte) 0);
    }
}
