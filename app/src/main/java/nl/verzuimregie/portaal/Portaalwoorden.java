package nl.verzuimregie.portaal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.web.Datumtekst;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Texts of the portal in the language of the page: parents read `u`, the pupil `je`.
@Component
final class Portaalwoorden {

    private final MessageSource teksten;
    private final Datumtekst datum;

    Portaalwoorden(MessageSource teksten, Datumtekst datum) {
        this.teksten = teksten;
        this.datum = datum;
    }

    /// A text of the portal; the pupil's own when there is one.
    ///
    /// @param sleutel its key without `portaal.`
    public String text(boolean isLeerling, String sleutel, Object... delen) {
        Locale taal = LocaleContextHolder.getLocale();
        String anders = any("portaal." + sleutel, delen);
        return isLeerling ? String.valueOf(teksten.getMessage("portaal.je." + sleutel, delen, anders, taal)) : anders;
    }

    /// A text of any page, by its whole key.
    String any(String sleutel, Object... delen) {
        return teksten.getMessage(sleutel, delen, LocaleContextHolder.getLocale());
    }

    /// `dinsdag 24 november 2026`.
    String dag(LocalDate dag) {
        return datum.lang(dag);
    }

    /// The day of a moment, in the same way.
    String dag(Instant moment) {
        return dag(LocalDate.ofInstant(moment, Vandaag.ZONE));
    }

    /// `2,5`, in English `2.5`.
    String getal(String getal) {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? getal : getal.replace('.', ',');
    }
}
