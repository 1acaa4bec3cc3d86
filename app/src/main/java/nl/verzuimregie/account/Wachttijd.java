package nl.verzuimregie.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Inlogpogingen;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Whether somebody has to wait before the next attempt, in words.
@Component
class Wachttijd {

    private final Inlogpogingen pogingen;
    private final MessageSource teksten;
    private final Vandaag vandaag;

    Wachttijd(Inlogpogingen pogingen, MessageSource teksten, Vandaag vandaag) {
        this.pogingen = pogingen;
        this.teksten = teksten;
        this.vandaag = vandaag;
    }

    /// What came of one attempt.
    ///
    /// @param wacht how long one has to wait now, in words; empty: not at all
    /// @param isTeVroeg one had to wait already, so nothing was tried
    record Uitslag(boolean isGoed, String wacht, boolean isTeVroeg) {
        int status() {
            return (isTeVroeg ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT).value();
        }
    }

    /// One attempt, when one may try; of many for one address at the same time each waits for those before it.
    ///
    /// @param poging whether it was right; it keeps a failure itself
    Uitslag tryOnce(String email, String client, Supplier<Boolean> poging) {
        return pogingen.alone(email, () -> {
            String wacht = of(email, client);
            if (!wacht.isEmpty()) {
                return new Uitslag(false, wacht, true);
            }
            boolean goed = poging.get();
            return new Uitslag(goed, goed ? "" : of(email, client), false);
        });
    }

    /// What is said of it; empty: one may try.
    String of(String email, String client) {
        return pogingen.blockedUntil(email, client).map(this::text).orElse("");
    }

    private String text(Instant tot) {
        long seconden = Duration.between(vandaag.klokslag(), tot).toSeconds() + 1;
        Locale taal = LocaleContextHolder.getLocale();
        return seconden < 90 ? teksten.getMessage("inloggen.wacht.seconden", new Object[] {seconden}, taal)
                : teksten.getMessage("inloggen.wacht.minuten", new Object[] {(seconden + 59) / 60}, taal);
    }
}
