package nl.verzuimregie.toegang;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How long who failed has to wait: not at all for the first ones, then each time twice as long. It ends by itself.
///
/// @param vrij   so many failures cost nothing
/// @param eerste the first wait
/// @param langst no wait is longer
public record Inlogrem(int vrij, Duration eerste, Duration langst) {

    /// For one account, or one address that no account has.
    static final Inlogrem PER_ACCOUNT = new Inlogrem(4, Duration.ofSeconds(30), Duration.ofMinutes(30));

    /// For one place, whatever accounts are tried: there may be a whole school behind it.
    static final Inlogrem PER_PLEK = new Inlogrem(40, Duration.ofSeconds(30), Duration.ofMinutes(30));

    /// What failed before this is forgotten.
    static final Duration TERUGBLIK = Duration.ofHours(24);

    /// Until when one has to wait; empty: not.
    ///
    /// @param mislukt when it failed since it last went well, the latest first
    Optional<Instant> until(List<Instant> mislukt, Instant nu) {
        List<Instant> recent = mislukt.stream().filter(een -> een.isAfter(nu.minus(TERUGBLIK))).toList();
        if (recent.size() <= vrij) {
            return Optional.empty();
        }
        int keer = Math.min(recent.size() - vrij - 1, 16);
        Duration wacht = eerste.multipliedBy(1L << keer);
        Instant tot = recent.getFirst().plus(wacht.compareTo(langst) > 0 ? langst : wacht);
        return tot.isAfter(nu) ? Optional.of(tot) : Optional.empty();
    }
}
