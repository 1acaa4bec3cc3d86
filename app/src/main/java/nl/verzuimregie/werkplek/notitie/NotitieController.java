package nl.verzuimregie.werkplek.notitie;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.werkplek.taak.TaakForm;
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

/// Writes a note about a pupil: what was said, with whom and how, or that nobody was reached (S-033, S-035, S-201,
/// S-202, G-080, G-091).
@Controller
class NotitieController {

    private static final String PAD = "/leerlingen/{id}/notitie";
    private static final String BLAD = "werkplek/notitie";

    private final Poort poort;
    private final Scholen scholen;
    private final Zaakfeiten zaakfeiten;
    private final Vandaag vandaag;
    private final MessageSource teksten;

    NotitieController(Poort poort, Scholen scholen, Zaakfeiten zaakfeiten, Vandaag vandaag, MessageSource teksten) {
        this.poort = poort;
        this.scholen = scholen;
        this.zaakfeiten = zaakfeiten;
        this.vandaag = vandaag;
        this.teksten = teksten;
    }

    /// @param lijst the list of questions to open, by its name; empty: none
    /// @param taak  the id of the task from which somebody comes; empty: from elsewhere
    @Voor(Handeling.TAAK)
    @GetMapping(PAD)
    String form(@PathVariable long id, @RequestParam(defaultValue = "") String lijst,
            @RequestParam(defaultValue = "") String taak, Gebruiker gebruiker, Model model) {
        Notitiedossier dossier = open(gebruiker, id);
        model.addAttribute("notitie", NotitiePage.of(dossier, find(dossier, lijst), taak,
                today(TaakForm.LEEG), new Formulierfouten(), key(gebruiker, id)));
        return BLAD;
    }

    /// @param open    the list of questions to open, with what was typed; empty: it is recorded
    /// @param sleutel of the form as it was shown, so that sending it twice records it once
    @Voor(Handeling.TAAK)
    @PostMapping(PAD)
    String record(@PathVariable long id, @RequestParam(defaultValue = "") String lijst,
            @RequestParam(defaultValue = "") String taak, @RequestParam(defaultValue = "") String open,
            @RequestParam(defaultValue = "") String sleutel, @RequestParam MultiValueMap<String, String> verzoek,
            Gebruiker gebruiker, Model model, RedirectAttributes straks, HttpServletResponse antwoord) {
        Notitiedossier dossier = open(gebruiker, id);
        TaakForm form = TaakForm.of(verzoek);
        Leerling leerling = dossier.leerling();
        String kenmerk = sleutel.isBlank() ? key(gebruiker, id) : sleutel;
        if (!open.isEmpty()) {
            model.addAttribute("notitie", NotitiePage.of(dossier, find(dossier, open), taak, form,
                    new Formulierfouten(), kenmerk));
            return BLAD;
        }
        Optional<Formulier> vragen = find(dossier, lijst);
        var invoer = new Notitieinvoer(dossier, vragen, form, dossier.rol(gebruiker));
        Formulierfouten fouten = invoer.faults(this::text);
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("notitie", NotitiePage.of(dossier, vragen, taak, form, fouten, kenmerk));
            return BLAD;
        }
        boolean isNieuw = Zicht.school(leerling.school()).during(() -> !zaakfeiten.isRecorded(kenmerk)
                && zaakfeiten.add(new Zaakfeiten.Vastlegger(leerling.school(), id, gebruiker.id(), kenmerk),
                        (herkomst, dag) -> List.of(invoer.fact(herkomst))));
        straks.addFlashAttribute(Bericht.NAAM, isNieuw ? Bericht.good("notitie.vastgelegd", leerling.naam())
                .withLink("/leerlingen/" + id + "#protocol", "taak.naarDossier")
                : Bericht.mind("notitie.dubbel", leerling.naam()));
        return "redirect:" + back(leerling, taak);
    }

    /// To the task from which somebody came, else to the dossier.
    private static String back(Leerling leerling, String taak) {
        return taak.isEmpty() ? "/leerlingen/" + leerling.id() + "#protocol"
                : UriComponentsBuilder.fromPath("/leerlingen/{id}/taak").queryParam("kenmerk", "{kenmerk}").encode()
                        .buildAndExpand(leerling.id(), taak).toUriString();
    }

    /// After passing the gate for the whole case; a note can hold what a talk holds, so only who may read talks writes.
    private Notitiedossier open(Gebruiker gebruiker, long id) {
        Leerling leerling = poort.find(gebruiker, Handeling.TAAK, id)
                .orElseThrow(() -> new NietGevondenException("leerling"));
        poort.pass(gebruiker, Handeling.TAAK, leerling);
        if (!poort.sees(gebruiker, Handeling.TAAK, leerling, Segment.ZAAK, Segment.GESPREK)) {
            throw poort.refuse(gebruiker, Handeling.TAAK, leerling);
        }
        return new Notitiedossier(leerling, scholen.kader(leerling.school()).protocol().zaak(), vandaag.datum());
    }

    private static Optional<Formulier> find(Notitiedossier dossier, String lijst) {
        return lijst.isEmpty() ? Optional.empty()
                : Optional.of(dossier.lijst(lijst).orElseThrow(() -> new NietGevondenException("lijst")));
    }

    /// Most notes are about today.
    private TaakForm today(TaakForm leeg) {
        Map<String, List<String>> waarden = new LinkedHashMap<>(leeg.waarden());
        waarden.put("datum", List.of(vandaag.datum().toString()));
        return new TaakForm(waarden);
    }

    private String key(Gebruiker gebruiker, long leerling) {
        return "notitie-%d-%d-%s".formatted(gebruiker.id(), leerling, vandaag.nu());
    }

    private String text(String sleutel) {
        return teksten.getMessage(sleutel, new Object[0], LocaleContextHolder.getLocale());
    }
}
