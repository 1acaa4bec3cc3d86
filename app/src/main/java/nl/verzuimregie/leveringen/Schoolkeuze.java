package nl.verzuimregie.leveringen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Datumtekst;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// For which schools somebody may deliver, and which one is meant.
@Component
class Schoolkeuze {

    private final Scholen scholen;
    private final MessageSource teksten;
    private final Datumtekst datums;

    Schoolkeuze(Scholen scholen, MessageSource teksten, Datumtekst datums) {
        this.scholen = scholen;
        this.teksten = teksten;
        this.datums = datums;
    }

    List<School> of(Gebruiker gebruiker) {
        return scholen.of(gebruiker.zicht(Handeling.LEVERING).scholen());
    }

    /// The school that was asked for, when it is one of these; without asking the only one.
    Optional<School> choose(Gebruiker gebruiker, Optional<Integer> gevraagd) {
        List<School> mag = of(gebruiker);
        return gevraagd.isPresent() ? mag.stream().filter(school -> school.id() == gevraagd.get()).findFirst()
                : mag.stream().findFirst().filter(school -> mag.size() == 1);
    }

    /// A text in the language of the page.
    String text(String sleutel) {
        return teksten.getMessage(sleutel, null, LocaleContextHolder.getLocale());
    }

    String moment(Instant moment) {
        return datums.moment(moment);
    }
}
