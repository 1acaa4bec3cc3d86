package nl.verzuimregie.overzicht;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.web.Formulierfouten;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Over which days an overview goes: this schooljaar, the last one, or from a day up to a day.
@Component
public final class Periodekeuze {

    /// The words for it; the first holds when nobody chose.
    public static final List<String> KEUZEN = List.of("dit", "vorig", "vrij");

    private final MessageSource teksten;

    Periodekeuze(MessageSource teksten) {
        this.teksten = teksten;
    }

    /// The period that was asked for; empty when what was typed is none, and then `fouten` says why.
    public Optional<Periode> of(Overzichtvraag vraag, Kalender kalender, LocalDate vandaag, Formulierfouten fouten) {
        return switch (vraag.choice("periode", KEUZEN)) {
            case "vorig" -> Optional.of(Periode.schooljaar(vandaag.minusYears(1)));
            case "vrij" -> typed(vraag, kalender, vandaag, fouten);
            default -> Optional.of(Periode.schooljaar(vandaag));
        };
    }

    private Optional<Periode> typed(Overzichtvraag vraag, Kalender kalender, LocalDate vandaag,
            Formulierfouten fouten) {
        Optional<LocalDate> van = vraag.day("van");
        Optional<LocalDate> tot = vraag.day("tot");
        if (van.isEmpty()) {
            fouten.add("van", text("overzicht.fout.van"));
        } else if (van.get().isBefore(kalender.eerste())) {
            fouten.add("van", text("overzicht.fout.vroeg", kalender.eerste().getYear()));
        } else if (van.get().isAfter(vandaag)) {
            fouten.add("van", text("overzicht.fout.straks"));
        }
        if (tot.isEmpty()) {
            fouten.add("tot", text("overzicht.fout.tot"));
        } else if (van.isPresent() && tot.get().isBefore(van.get())) {
            fouten.add("tot", text("overzicht.fout.volgorde"));
        }
        return fouten.isEmpty() ? Optional.of(new Periode(van.orElseThrow(), tot.orElseThrow())) : Optional.empty();
    }

    private String text(String sleutel, Object... delen) {
        return teksten.getMessage(sleutel, delen, LocaleContextHolder.getLocale());
    }
}
