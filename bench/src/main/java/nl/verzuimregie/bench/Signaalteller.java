package nl.verzuimregie.bench;

/// Takes signals in any order: how many, and a sum that differs when any of them differs.
///
/// One per thread; [#plus] joins them.
class Signaalteller {

    private static final int SOORTEN = Signaalsoort.values().length;

    private final long[] perSoort = new long[SOORTEN];
    private long som;

    /// @param leerling from 0
    /// @param dag      number of the day in the kalender
    void add(int leerling, int dag, Signaalsoort soort) {
        perSoort[soort.ordinal()]++;
        som += mix((long) leerling << 24 | (long) dag << 8 | soort.ordinal());
    }

    void plus(Signaalteller ander) {
        for (int soort = 0; soort < SOORTEN; soort++) {
            perSoort[soort] += ander.perSoort[soort];
        }
        som += ander.som;
    }

    /// The sum over all signals; the order in which they came does not matter.
    long som() {
        return som;
    }

    long aantal(Signaalsoort soort) {
        return perSoort[soort.ordinal()];
    }

    long aantal() {
        long aantal = 0;
        for (long per : perSoort) {
            aantal += per;
        }
        return aantal;
    }

    private static long mix(long getal) {
        long z = (getal ^ (getal >>> 29)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 32)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 29);
    }
}
