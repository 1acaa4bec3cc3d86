package nl.verzuimregie.werkplek.beoordelen;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.web.Datumtekst;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Texts of the page that judges lessons, in the language of the page.
@Component
final class Beoordeelwoorden {

    private final MessageSource teksten;
    private final Datumtekst datum;
    private final Vandaag vandaag;

    Beoordeelwoorden(MessageSource teksten, Datumtekst datum, Vandaag vandaag) {
        this.teksten = teksten;
        this.datum = datum;
        this.vandaag = vandaag;
    }

    /// @param sleutel its key without `beoordelen.`
    String text(String sleutel, Object... delen) {
        return any("beoordelen." + sleutel, delen);
    }

    /// A text of the dossier, by its key without `dossier.`.
    String dossier(String sleutel, Object... delen) {
        return any("dossier." + sleutel, delen);
    }

    private String any(String sleutel, Object... delen) {
        return teksten.getMessage(sleutel, delen, LocaleContextHolder.getLocale());
    }

    /// `di 24 nov`; with its year when it is not of this schooljaar.
    String dag(LocalDate dag) {
        return Kalender.firstOfSchooljaar(dag).equals(Kalender.firstOfSchooljaar(vandaag.datum()))
                ? datum.kort(dag) : datum.metJaar(dag);
    }

    /// `te laat (8 minuten)`, `ziek`, `aanwezig`.
    String stand(Optional<Lesvermelding> stand) {
        return stand.map(een -> dossier("stand." + een.stand(), een.minuten())
                + (een.voorlopig() ? " " + text("voorlopig") : "")).orElseGet(() -> dossier("stand.niets"));
    }

    /// Who recorded a row, or where it came from, and when.
    String herkomst(Registratie rij) {
        ZonedDateTime toen = rij.vastgelegdOp().atZone(Vandaag.ZONE);
        String wanneer = dag(toen.toLocalDate()) + " " + datum.tijd(rij.vastgelegdOp());
        return rij.isHandmatig() && rij.door() != null ? dossier(rij.isRegister() ? "herkomst.register"
                : "herkomst.hand", rij.door(), wanneer) : dossier("herkomst.bron", rij.bron(), wanneer);
    }

    /// `les 3 op di 24 nov`.
    String les(Registratie rij) {
        return text("lesOp", rij.lesuur(), dag(rij.datum()));
    }
}
