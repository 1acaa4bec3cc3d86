package nl.verzuimregie.werkplek.taak;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.protocol.Meldingsoort;
import nl.verzuimregie.engine.zaak.Bezwaren;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What became of a report after it was sent: the receiver confirmed it, it was repaired or taken back.
@Controller
class MeldingController {

    private final TaakReader taken;
    private final BeginReader reader;
    private final Zaakfeiten zaakfeiten;
    private final Vandaag vandaag;

    MeldingController(TaakReader taken, BeginReader reader, Zaakfeiten zaakfeiten, Vandaag vandaag) {
        this.taken = taken;
        this.reader = reader;
        this.zaakfeiten = zaakfeiten;
        this.vandaag = vandaag;
    }

    /// @param melding id of the report
    @Voor(Handeling.TAAK)
    @PostMapping("/leerlingen/{id}/meldingen/{melding}/stand")
    String record(@PathVariable long id, @PathVariable String melding, @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "") String kenmerk, @RequestParam(defaultValue = "") String reden,
            @RequestParam(defaultValue = "") String sleutel,
            Gebruiker gebruiker, RedirectAttributes straks) {
        Leerling leerling = taken.pass(gebruiker, id);
        Begindossier dossier = reader.read(gebruiker, leerling);
        Oordeel oordeel = dossier.oordeel();
        Zaakfeit.Melding gemeld = oordeel.zaak().meldingen().stream().filter(een -> een.id().equals(melding))
                .findFirst().orElseThrow(() -> new NietGevondenException("melding")).feit();
        String soort = gemeld.soort();
        if (dossier.rol(senders(dossier, gemeld)).isEmpty()) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("dossier.melding.magNiet"));
            return back(leerling);
        }
        var feit = new Zaakfeit.Meldingstand(new Feit.Herkomst("", vandaag.nu(), ""), vandaag.datum(), soort,
                Optional.of(melding), stand, filled(kenmerk), filled(reden));
        List<String> bezwaren = new Bezwaren(dossier.kader().protocol().zaak(), oordeel.zaak(), oordeel::advise,
                oordeel::hinders).against(feit);
        if (!bezwaren.isEmpty()) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("dossier.melding.bezwaar",
                    String.join(" ", bezwaren)));
        } else {
            var wie = new Zaakfeiten.Vastlegger(leerling.school(), id, gebruiker.id(), sleutel.isBlank()
                    ? "%d-%s-%s-%s".formatted(gebruiker.id(), melding, stand, vandaag.nu()) : sleutel);
            boolean isNieuw = Zicht.school(leerling.school()).during(() -> zaakfeiten.add(wie, (herkomst, dag) ->
                    List.of(new Zaakfeit.Meldingstand(herkomst, dag, soort, feit.melding(), stand, feit.kenmerk(),
                            feit.reden()))));
            straks.addFlashAttribute(Bericht.NAAM, isNieuw ? Bericht.good("dossier.melding.vastgelegd", stand)
                    : Bericht.mind("taak.dubbel", soort));
        }
        return back(leerling);
    }

    private static String back(Leerling leerling) {
        return "redirect:/leerlingen/" + leerling.id() + "#meldingen";
    }

    /// Who can say what became of a report: who sends such ones, or has the work of which it was part, or the regie.
    private static List<String> senders(Begindossier dossier, Zaakfeit.Melding melding) {
        List<String> noemt = Optional.ofNullable(dossier.deel().meldingen().get(melding.soort()))
                .map(Meldingsoort::doorEenVan).orElse(List.of());
        Stream<String> werk = melding.bericht().stap().flatMap(dossier.deel()::stap).stream()
                .flatMap(stap -> stap.wie().rol().stream());
        return Stream.of(noemt.stream(), noemt.isEmpty() ? werk : Stream.<String>empty(),
                dossier.oordeel().zaak().regie().stream()).flatMap(rollen -> rollen).toList();
    }

    private static Optional<String> filled(String tekst) {
        return Optional.of(tekst.strip()).filter(een -> !een.isEmpty());
    }
}
