package nl.verzuimregie.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Inlogpogingen;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
