package nl.verzuimregie.api.sleutels;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// How quickly each key may ask: so many requests at once, and then as many in a minute. Kept in memory: after a
/// restart everybody begins anew.
final class Tempo {

    private static final long MINUUT = TimeUnit.MINUTES.toNanos(1);

    private final int perMinuut;
    private final LongSupplier klok;
    private final Map<Integer, Stand> standen = new ConcurrentHashMap<>();

    /// @param klok nanoseconds from some beginning
    Tempo(int perMinuut, LongSupplier klok) {
        if (perMinuut < 1) {
            throw new IllegalArgumentException("verzuimregie.api.per-minuut is %d; minstens 1".formatted(perMinuut));
        }
        this.perMinuut = perMinuut;
        this.klok = klok;
    }

    /// What a key has left.
    ///
    /// @param wacht until the next request may come; negative: this one may
    private record Stand(double over, long moment, long wacht) {}

    /// How long a key has to wait; zero: this request may come, and is counted.
    Duration take(int sleutel) {
        Stand nu = standen.compute(sleutel, (ignored, vorige) -> next(vorige == null
                ? new Stand(perMinuut, klok.getAsLong(), 0) : vorige));
        return Duration.ofNanos(Math.max(0, nu.wacht()));
    }

    private Stand next(Stand vorige) {
        long moment = klok.getAsLong();
        double over = Math.min(perMinuut, vorige.over() + (double) (moment - vorige.moment()) * perMinuut / MINUUT);
        return over >= 1 ? new Stand(over - 1, moment, -1)
                : new Stand(over, moment, (long) Math.ceil((1 - over) * MINUUT / perMinuut));
    }
}
