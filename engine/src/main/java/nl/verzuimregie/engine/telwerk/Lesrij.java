package nl.verzuimregie.engine.telwerk;

import nl.verzuimregie.engine.feit.Verzuimsoort;

/// One registration of a pupil as an int, so that ints of one pupil compare, unsigned, as day and lesuur do.
///
/// From the top: day number of the kalender 13 bits, lesuur 5, soort 3, minuten 11.
public final class Lesrij {

    static final int DAG_SCHUIF = 19;
    static final int LESUUR_SCHUIF = 14;
    private static final int SOORT_SCHUIF = 11;
    private static final Verzuimsoort[] SOORTEN = Verzuimsoort.values();

    private Lesrij() {}

    /// A registration as an int.
    ///
    /// @param dag     0 up to the days of a kalender
    /// @param lesuur  1 to [nl.verzuimregie.engine.feit.Dagvorm#LESUUR_MAX]
    /// @param minuten minutes late for te laat, else the length of the lesson; 0 to
    ///                [nl.verzuimregie.engine.feit.Dagvorm#MINUTEN_MAX]
    public static int packed(int dag, int lesuur, Verzuimsoort soort, int minuten) {
        return (dag << DAG_SCHUIF) | (lesuur << LESUUR_SCHUIF) | (soort.ordinal() << SOORT_SCHUIF) | minuten;
    }

    public static int dag(int rij) {
        return rij >>> DAG_SCHUIF;
    }

    static int lesuur(int rij) {
        return (rij >>> LESUUR_SCHUIF) & 0x1f;
    }

    static Verzuimsoort soort(int rij) {
        return SOORTEN[(rij >>> SOORT_SCHUIF) & 7];
    }

    static boolean isTeLaat(int rij) {
        return ((rij >>> SOORT_SCHUIF) & 7) == Verzuimsoort.TE_LAAT.ordinal();
    }

    static int minuten(int rij) {
        return rij & 0x7ff;
    }
}
