package nl.verzuimregie.werkplek.agenda;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.overzicht.Kolom;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.werkplek.taak.Samentaken;
import nl.verzuimregie.werkplek.taak.TaakForm;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The agenda of an overleg for one class, to print and take along, and to record afterwards what came of each pupil.
@Controller
class AgendaController {

    private static final String PAD = "/klassen/{klas}/agenda";
    private static final String BLAD = "werkplek/agenda";
    /// What can be typed about a pupil; behind it a point and the id.
    private static final List<String> VELDEN = List.of("uitkomst", "logboek");

    private final AgendaReader reader;
    private final Samentaken samen;
    private final Zaakfeiten zaakfeiten;
    private final Vandaag vandaag;
    private final TransactionOperations transacties;
    private final MessageSource teksten;

    AgendaController(AgendaReader reader, Samentaken samen, Zaakfeiten zaakfeiten, Vandaag vandaag,
            TransactionOperations transacties, MessageSource teksten) {
        this.reader = reader;
        this.samen = samen;
        this.zaakfeiten = zaakfeiten;
        this.vandaag = vandaag;
        this.transacties = transacties;
        this.teksten = teksten;
    }

    /// @param overleg which one; empty: the first at which this person sits
    @Voor(Handeling.TAAK)
    @GetMapping(PAD)
    String agenda(@PathVariable int klas, @RequestParam(defaultValue = "") String overleg, Gebruiker gebruiker,
            Model model) {
        model.addAttribute("blad", reader.open(gebruiker, klas, overleg, Map.of())
                .with(new Formulierfouten(), samen.key(gebruiker)));
        return BLAD;
    }

    /// Records what was typed, of all pupils or of none; who was left blank stays on the agenda.
    ///
    /// @param sleutel of the form as it was shown, so that sending it twice records it once
    @Voor(Handeling.TAAK)
    @PostMapping(PAD)
    String record(@PathVariable int klas, @RequestParam String overleg, @RequestParam(defaultValue = "") String sleutel,
            @RequestParam MultiValueMap<String, String> verzoek, Gebruiker gebruiker, Model model,
            RedirectAttributes straks, HttpServletResponse antwoord) {
        String kenmerk = sleutel.isBlank() ? samen.key(gebruiker) : sleutel;
        Agendablad blad = reader.open(gebruiker, klas, overleg, perPupil(TaakForm.of(verzoek)));
        String terug = "redirect:/klassen/" + klas + "/agenda?overleg=" + overleg;
        if (samen.isRecorded(gebruiker, kenmerk)) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("agenda.dubbel"));
            return terug;
        }
        List<Agendaleerling> doen = blad.wie().stream().filter(een -> een.isGetypt() && !een.isApart()).toList();
        Formulierfouten fouten = faults(blad, doen);
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("blad", blad.with(fouten, kenmerk));
            return BLAD;
        }
        gebruiker.omgeving(Handeling.TAAK).during(() -> transacties.execute(ignored -> {
            for (int i = 0; i < doen.size(); i++) {
                Agendaleerling een = doen.get(i);
                zaakfeiten.add(new Zaakfeiten.Vastlegger(een.leerling().school(), een.leerling().id(), gebruiker.id(),
                        kenmerk + "/" + i), (herkomst, dag) -> List.of(een.invoer().fact(herkomst, dag)));
            }
            return true;
        }));
        straks.addFlashAttribute(Bericht.NAAM, Bericht.good("agenda.vastgelegd", Integer.toString(doen.size()))
                .withLink(Samentaken.undo(kenmerk), "samen.terug"));
        return terug;
    }

    /// The figures that are looked at with parents.
    @ModelAttribute("kolommen")
    List<Kolom> kolommen() {
        return List.of(Kolom.ZIEKTEPERIODEN, Kolom.ZIEKTEDAGEN, Kolom.ONGEOORLOOFD, Kolom.TE_LAAT, Kolom.GEOORLOOFD);
    }

    private Formulierfouten faults(Agendablad blad, List<Agendaleerling> doen) {
        var fouten = new Formulierfouten();
        if (!blad.buiten().isEmpty()) {
            fouten.add("buiten", text("agenda.fout.buiten"));
        }
        var herkomst = new Feit.Herkomst("", vandaag.nu(), "");
        doen.forEach(een -> een.invoer().faults(een.invoer().fact(herkomst, vandaag.datum())).forEach((veld, zin) ->
                fouten.add(veld + "." + een.leerling().id(), een.leerling().naam() + ": " + text(zin))));
        if (doen.isEmpty() && blad.buiten().isEmpty()) {
            fouten.add("agenda", text("agenda.fout.leeg"));
        }
        return fouten;
    }

    /// What was typed of each pupil: `uitkomst.12` becomes the `uitkomst` of pupil 12.
    private static Map<Long, TaakForm> perPupil(TaakForm form) {
        Map<Long, Map<String, List<String>>> per = new HashMap<>();
        form.waarden().forEach((naam, waarden) -> {
            String[] delen = naam.split("\\.", 2);
            if (delen.length == 2 && VELDEN.contains(delen[0]) && delen[1].matches("\\d{1,18}")) {
                per.computeIfAbsent(Long.parseLong(delen[1]), ignored -> new HashMap<>()).put(delen[0], waarden);
            }
        });
        Map<Long, TaakForm> forms = new HashMap<>();
        per.forEach((id, waarden) -> forms.put(id, new TaakForm(waarden)));
        return forms;
    }

    /// A text of the page, or a sentence of the engine as it is.
    private String text(String sleutel) {
        return Optional.ofNullable(teksten.getMessage(sleutel, new Object[0], sleutel, LocaleContextHolder.getLocale()))
                .orElse(sleutel);
    }
}
