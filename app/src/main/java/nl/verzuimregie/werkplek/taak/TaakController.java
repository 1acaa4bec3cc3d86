package nl.verzuimregie.werkplek.taak;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
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

/// One task: why it is there, and doing it.
@Controller
class TaakController {

    private static final String PAD = "/leerlingen/{id}/taak";
    private static final String BLAD = "werkplek/taak";
    /// What was shown of what leaves, by its hash.
    private static final String GEZIEN = "gezien";
    private static final List<String> ACTIES = List.of("afronden", "overslaan", "overdragen", "vrijgeven", "weigeren",
            "regie", "toestemming", "veiligheid");

    private final TaakReader reader;
    private final Zaakfeiten zaakfeiten;
    private final Vandaag vandaag;
    private final MessageSource teksten;

    TaakController(TaakReader reader, Zaakfeiten zaakfeiten, Vandaag vandaag, MessageSource teksten) {
        this.reader = reader;
        this.zaakfeiten = zaakfeiten;
        this.vandaag = vandaag;
        this.teksten = teksten;
    }

    @Voor(Handeling.TAAK)
    @GetMapping(PAD)
    String taak(@PathVariable long id, @RequestParam String kenmerk, Gebruiker gebruiker, Model model) {
        Taakdossier dossier = reader.open(gebruiker, id, kenmerk);
        return show(dossier, gebruiker, TaakPage.of(dossier, gebruiker, TaakForm.LEEG, new Formulierfouten(),
                key(gebruiker, kenmerk)), model);
    }

    /// @param actie   which button was pressed
    /// @param sleutel of the form as it was shown, so that sending it twice records it once
    @Voor(Handeling.TAAK)
    @PostMapping(PAD)
    String record(@PathVariable long id, @RequestParam String kenmerk, @RequestParam(defaultValue = "") String actie,
            @RequestParam(defaultValue = "") String sleutel, @RequestParam MultiValueMap<String, String> verzoek,
            Gebruiker gebruiker, Model model, RedirectAttributes straks, HttpServletResponse antwoord) {
        Taakdossier dossier = reader.open(gebruiker, id, kenmerk);
        boolean isDubbel = !sleutel.isBlank() && Zicht.school(dossier.leerling().school())
                .during(() -> zaakfeiten.isRecorded(sleutel));
        if (isDubbel) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("taak.dubbel", dossier.taak().titel()));
            return "redirect:/vandaag";
        }
        var form = TaakForm.of(verzoek);
        var invoer = new Taakinvoer(dossier, gebruiker, form);
        String welke = ACTIES.contains(actie) ? actie : ACTIES.getFirst();
        var fouten = new Formulierfouten();
        List<Zaakfeit> proef = invoer.facts(welke, new Feit.Herkomst("", vandaag.nu(),
                Integer.toString(gebruiker.id())), dossier.vandaag());
        invoer.faults(welke, proef, this::text).forEach(fouten::add);
        if (!welke.equals("veiligheid")
                && TaakPage.of(dossier, gebruiker, form, fouten, sleutel).vorm().equals("lezen")) {
            fouten.add("uitkomst", text("taak.fout.nietVanJou"));
        }
        boolean isGezien = isSeen(dossier, form, welke, proef, fouten, model);
        if (!fouten.isEmpty() || !isGezien) {
            antwoord.setStatus(fouten.isEmpty() ? HttpStatus.OK.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(dossier, gebruiker, TaakPage.of(dossier, gebruiker, form, fouten, sleutel), model);
        }
        var wie = new Zaakfeiten.Vastlegger(dossier.leerling().school(), id, gebruiker.id(),
                sleutel.isBlank() ? key(gebruiker, kenmerk) : sleutel);
        Zicht.school(dossier.leerling().school()).during(() -> zaakfeiten.add(wie,
                (herkomst, dag) -> invoer.facts(welke, herkomst, dag)));
        straks.addFlashAttribute(Bericht.NAAM, Bericht.good("taak.vastgelegd." + welke,
                dossier.taak().titel(), dossier.leerling().naam())
                .withLink("/leerlingen/" + id + "#protocol", "taak.naarDossier"));
        return "redirect:/vandaag";
    }

    /// Whether what leaves was seen as it is now. What was not, is shown first; what changed since, is said.
    private boolean isSeen(Taakdossier dossier, TaakForm form, String actie, List<Zaakfeit> proef,
            Formulierfouten fouten, Model model) {
        boolean isBekeken = form.find(GEZIEN).isPresent();
        if (isBekeken && dossier.taak().stand() == Taak.Stand.WACHT_OP_TOESTEMMING) {
            fouten.add("uitkomst", text("taak.weg.ingetrokken"));
        }
        var weg = new Verstrekkingen(dossier, form, proef);
        if (!actie.equals("afronden") || weg.isEmpty() || !fouten.isEmpty()) {
            return true;
        }
        model.addAttribute("weg", weg.all());
        model.addAttribute(GEZIEN, weg.hash());
        if (form.get(GEZIEN).equals(weg.hash())) {
            return true;
        }
        if (isBekeken) {
            fouten.add("uitkomst", text("taak.weg.veranderd"));
        }
        return false;
    }

    /// The page, with who may let it go on for safety and who did.
    private static String show(Taakdossier dossier, Gebruiker gebruiker, TaakPage pagina, Model model) {
        model.addAttribute("taak", pagina);
        model.addAttribute("magVeiligheid", dossier.taak().stand() == Taak.Stand.WACHT_OP_TOESTEMMING
                && dossier.deel().veiligheid().size() > 1
                && !dossier.rollen(gebruiker, dossier.deel().veiligheid()).isEmpty());
        model.addAttribute("vrijgevers", dossier.taak().vrijgevers().entrySet().stream().map(een ->
                dossier.name(een.getValue()) + " (" + dossier.verdeling().titel(een.getKey()) + ")").toList());
        return BLAD;
    }

    /// Takes back what was recorded, with a reason; the task is open again when its cause still holds.
    @Voor(Handeling.TAAK)
    @PostMapping("/leerlingen/{id}/zaakfeiten/{feit}/intrekken")
    String withdraw(@PathVariable long id, @PathVariable long feit, @RequestParam(defaultValue = "") String reden,
            Gebruiker gebruiker, RedirectAttributes straks) {
        var leerling = reader.passCase(gebruiker, id);
        boolean gelukt = !reden.isBlank() && Zicht.school(leerling.school()).during(() -> zaakfeiten.withdraw(
                new Zaakfeiten.Vastlegger(leerling.school(), id, gebruiker.id(), ""), feit, reden.strip()));
        straks.addFlashAttribute(Bericht.NAAM, gelukt ? Bericht.good("dossier.zaak.ingetrokken")
                : Bericht.mind(reden.isBlank() ? "dossier.zaak.geenReden" : "dossier.zaak.alIngetrokken"));
        return "redirect:/leerlingen/" + id;
    }

    /// What makes this form different from every other: who saw which task at which moment.
    private String key(Gebruiker gebruiker, String kenmerk) {
        return "%d-%s-%x".formatted(gebruiker.id(), vandaag.nu(), kenmerk.hashCode());
    }

    private String text(String sleutel) {
        Locale taal = LocaleContextHolder.getLocale();
        return teksten.getMessage(sleutel, new Object[0], taal);
    }
}
