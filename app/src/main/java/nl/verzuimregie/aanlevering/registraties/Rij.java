package nl.verzuimregie.aanlevering.registraties;

import nl.verzuimregie.engine.feit.Verzuimsoort;

/// One registration as a long, so that sorting longs sorts by leerling, day and lesuur.
///
/// From the top: leerling 28 bits, day number of the kalender 13, lesuur 5, soort 3, minuten 11, voorlopig 1.
public final class Rij {

    /// More pupils than any country has in its schools.
    public static final int LEERLINGEN_MAX = 1 << 28;

    private static final Verzuimsoort[] SOORTEN = Verzuimsoort.values();
    private static final int MINUTEN_SCHUIF = 1;
    private static final int SOORT_SCHUIF = 12;
    private static final int LESUUR_SCHUIF = 15;
    private static final int DAG_SCHUIF = 20;
    private static final int LEERLING_SCHUIF = 33;

    private Rij() {}

    public static long packed(int leerling, int dag, int lesuur, int soort, int minuten, boolean voorlopig) {
        return ((long) leerling << LEERLING_SCHUIF) | ((long) dag << DAG_SCHUIF) | ((long) lesuur << LESUUR_SCHUIF)
                | ((long) soort << SOORT_SCHUIF) | ((long) minuten << MINUTEN_SCHUIF) | (voorlopig ? 1 : 0);
    }

    static long withLeerling(long rij, int leerling) {
        return (rij & ((1L << LEERLING_SCHUIF) - 1)) | ((long) leerling << LEERLING_SCHUIF);
    }

    public static int leerling(long rij) {
        return (int) (rij >>> LEERLING_SCHUIF);
    }

    public static int dag(long rij) {
        return (int) (rij >>> DAG_SCHUIF) & 0x1fff;
    }

    public static int lesuur(long rij) {
        return (int) (rij >>> LESUUR_SCHUIF) & 0x1f;
    }

    public static Verzuimsoort soort(long rij) {
        return SOORTEN[(int) (rij >>> SOORT_SCHUIF) & 7];
    }

    public static int minuten(long rij) {
        return (int) (rij >>> MINUTEN_SCHUIF) & 0x7ff;
    }

    public static boolean isVoorlopig(long rij) {
        return (rij & 1) != 0;
    }

    /// The row as the telwerk counts it: its bits from the day down to the minuten have the same order.
    static int lesrij(long rij) {
        return (int) (rij >>> MINUTEN_SCHUIF);
    }

    /// Leerling, day and lesuur together: a second registration with the same is refused.
    static long les(long rij) {
        return rij >>> LESUUR_SCHUIF;
    }
}
