package nl.verzuimregie.werkplek.taak;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// What somebody begins or records for a pupil without a task that asks for it: a signal set by hand, a stap started, a
/// pupil discussed in an overleg.
@Controller
class BeginController {

    private static final String PAD = "/leerlingen/{id}/beginnen";
    private static final String BLAD = "werkplek/beginnen";

    private final TaakReader taken;
    private final BeginReader reader;
    private final Zaakfeiten zaakfeiten;
    private final Poort poort;
    private final Vandaag vandaag;
    private final MessageSource teksten;

    BeginController(TaakReader taken, BeginReader reader, Zaakfeiten zaakfeiten, Poort poort, Vandaag vandaag,
            MessageSource teksten) {
        this.taken = taken;
        this.reader = reader;
        this.zaakfeiten = zaakfeiten;
        this.poort = poort;
        this.vandaag = vandaag;
        this.teksten = teksten;
    }

    @Voor(Handeling.TAAK)
    @GetMapping(PAD)
    String page(@PathVariable long id, Gebruiker gebruiker, Model model) {
        Begindossier dossier = reader.read(gebruiker, taken.pass(gebruiker, id));
        model.addAttribute("beginnen", BeginPage.of(dossier, new Beginpunten(dossier).all(), Optional.empty(),
                new Formulierfouten(), key(gebruiker)));
        return BLAD;
    }

    /// @param wat     which thing, by its kenmerk
    /// @param actie   which button was pressed
    /// @param sleutel of the form as it was shown, so that sending it twice records it once
    @Voor(Handeling.TAAK)
    @PostMapping(PAD)
    String record(@PathVariable long id, @RequestParam(defaultValue = "") String wat,
            @RequestParam(defaultValue = "") String actie, @RequestParam(defaultValue = "") String sleutel,
            @RequestParam MultiValueMap<String, String> verzoek, Gebruiker gebruiker, Model model,
            RedirectAttributes straks, HttpServletResponse antwoord) {
        Leerling leerling = taken.pass(gebruiker, id);
        Begindossier dossier = reader.read(gebruiker, leerling);
        List<Beginpunt> punten = new Beginpunten(dossier).all();
        // what the rollen of this person do not allow is not there for him
        Beginpunt punt = punten.stream().filter(een -> een.kenmerk().equals(wat)).findFirst()
                .orElseThrow(() -> new NietGevondenException("begin"));
        boolean isDubbel = !sleutel.isBlank() && Zicht.school(leerling.school())
                .during(() -> zaakfeiten.isRecorded(sleutel));
        if (isDubbel) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("taak.dubbel", punt.titel()));
            return back(gebruiker, leerling);
        }
        var form = TaakForm.of(verzoek);
        var invoer = new Begininvoer(dossier, punt, form, actie);
        var fouten = new Formulierfouten();
        invoer.faults(invoer.fact(new Feit.Herkomst("", vandaag.nu(), ""), dossier.vandaag()))
                .forEach((veld, tekst) -> fouten.add(punt.veld(veld), text(tekst)));
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("beginnen", BeginPage.of(dossier, punten,
                    Optional.of(new BeginPage.Verzonden(punt, form, sleutel)), fouten, key(gebruiker)));
            return BLAD;
        }
        var wie = new Zaakfeiten.Vastlegger(leerling.school(), id, gebruiker.id(),
                sleutel.isBlank() ? BeginPage.key(key(gebruiker), punt) : sleutel);
        Zicht.school(leerling.school()).during(() -> zaakfeiten.add(wie,
                (herkomst, dag) -> List.of(invoer.fact(herkomst, dag))));
        straks.addFlashAttribute(Bericht.NAAM, recorded(invoer, reader.read(gebruiker, leerling)));
        return back(gebruiker, leerling);
    }

    /// What was recorded, and the way to the task that came of it for this person.
    private static Bericht recorded(Begininvoer invoer, Begindossier daarna) {
        Bericht bericht = Bericht.good(invoer.bericht(), invoer.punt().titel(), daarna.leerling().naam());
        Optional<Taak> taak = daarna.oordeel().zaak().open().stream().filter(daarna::isMine)
                .filter(een -> invoer.dossier().oordeel().zaak().taak(een.id()).isEmpty()).findFirst();
        return taak.map(een -> bericht.withLink(UriComponentsBuilder.fromPath("/leerlingen/{id}/taak")
                .queryParam("kenmerk", "{kenmerk}").encode().buildAndExpand(daarna.leerling().id(), een.id())
                .toUriString(), "beginnen.naarTaak")).orElseGet(() -> bericht.withLink("/vandaag",
                        "beginnen.naarVandaag"));
    }

    /// To the dossier, where it stands; who may not see that goes back to the page.
    private String back(Gebruiker gebruiker, Leerling leerling) {
        boolean mag = poort.ask(gebruiker, Handeling.DOSSIER, leerling) instanceof Poort.Ja;
        return "redirect:/leerlingen/" + leerling.id() + (mag ? "#protocol" : "/beginnen");
    }

    /// Who saw the page at which moment.
    private String key(Gebruiker gebruiker) {
        return "%d-%s".formatted(gebruiker.id(), vandaag.nu());
    }

    /// A text of the page, or a sentence of the engine as it is.
    private String text(String sleutel) {
        return java.util.Objects.requireNonNull(teksten.getMessage(sleutel, new Object[0], sleutel,
                LocaleContextHolder.getLocale()));
    }
}
