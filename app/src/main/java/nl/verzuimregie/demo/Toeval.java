package nl.verzuimregie.demo;

/// A stream of numbers that depends on a seed and a pupil only. Integers throughout: floating point functions may
/// differ between machines, and then the same seed would give two schools.
final class Toeval {

    /// The denominator of all chances here.
    static final int TIENDUIZEND = 10_000;

    private static final long STAP = 0x9E3779B97F4A7C15L;

    private long stand;

    /// Begins the stream of one pupil (or class, or school) under a seed.
    Toeval start(long seed, long nummer) {
        stand = mix(mix(seed + STAP) ^ (nummer * 0xD1B54A32D192ED03L));
        return this;
    }

    /// A number from 0 up to but not including `grens`.
    int below(int grens) {
        stand += STAP;
        return (int) (((mix(stand) >>> 32) * grens) >>> 32);
    }

    /// A number between two bounds, both included.
    int between(int van, int tot) {
        return van + below(tot - van + 1);
    }

    /// True `opTienduizend` times out of ten thousand.
    boolean chance(int opTienduizend) {
        return below(TIENDUIZEND) < opTienduizend;
    }

    /// `aantal` × `deel` / `geheel`, rounded up or down by chance so that the mean is exact.
    int scale(int aantal, int deel, int geheel) {
        return deel == geheel ? aantal : (int) (((long) aantal * deel + below(geheel)) / geheel);
    }

    private static long mix(long getal) {
        long z = (getal ^ (getal >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
