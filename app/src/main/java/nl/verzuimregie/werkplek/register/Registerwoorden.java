package nl.verzuimregie.werkplek.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.web.Datumtekst;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// What the register says, in the language of the page.
@Component
class Registerwoorden {

    private final MessageSource teksten;
    private final Datumtekst datums;

    Registerwoorden(MessageSource teksten, Datumtekst datums) {
        this.teksten = teksten;
        this.datums = datums;
    }

    String text(String sleutel, Object... delen) {
        return teksten.getMessage("register." + sleutel, delen, LocaleContextHolder.getLocale());
    }

    /// What a row says of its lesson.
    String vermelding(Registratie rij) {
        return text("soort." + rij.stand().map(een -> een.stand()).orElse("niets"));
    }

    /// Who or what said so.
    String origin(Registratie rij) {
        return Optional.ofNullable(rij.door()).orElse(rij.bron());
    }

    /// Until when a ziekmelding runs.
    String until(LocalDate tot) {
        return tot.equals(LocalDate.MAX) ? text("totOnbekend") : datums.kort(tot);
    }

    /// Some days in a sentence: those that stand out.
    String days(List<Dagcel> dagen) {
        String bijzonder = dagen.stream().filter(Dagcel::isBijzonder).map(een -> datums.kort(een.datum()) + " "
                + text("dag." + een.soort())).collect(Collectors.joining(", "));
        return text("vijf", bijzonder.isEmpty() ? text("vijf.steeds") : bijzonder);
    }
}
