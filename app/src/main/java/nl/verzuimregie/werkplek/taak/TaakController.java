package nl.verzuimregie.werkplek.taak;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.werkplek.beoordelen.Beoordeeltaak;
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
    private static final List<String> ACTIES = List.of("afronden", "overslaan", "overdragen", "vrijgeven", "weigeren",
            "regie", "toestemming", "veiligheid");

    private final TaakReader reader;
    private final Zaakfeiten zaakfeiten;
    private final Gezinsvraag gezin;
    private final Vandaag vandaag;
    private final MessageSource teksten;

    TaakController(TaakReader reader, Zaakfeiten zaakfeiten, Gezinsvraag gezin, Vandaag vandaag,
            MessageSource teksten) {
        this.reader = reader;
        this.zaakfeiten = zaakfeiten;
        this.gezin = gezin;
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
        String welke = ACTIES.contains(actie) ? actie : ACTIES.getFirst();
        var poging = new Taakpoging(dossier, gebruiker, TaakForm.of(verzoek), welke);
        if (!isGood(poging, sleutel)) {
            return refuse(poging, sleutel, model, antwoord);
        }
        var wie = new Zaakfeiten.Vastlegger(dossier.leerling().school(), id, gebruiker.id(),
                sleutel.isBlank() ? key(gebruiker, kenmerk) : sleutel);
        try {
            Zicht.school(dossier.leerling().school()).during(() -> zaakfeiten.add(wie, (herkomst, dag) -> {
                // nobody records about this school now but we: what was allowed may have been withdrawn since
                var nu = new Taakpoging(reader.again(dossier), gebruiker, poging.form(), welke);
                if (!isGood(nu, sleutel)) {
                    throw new VeranderdException(nu);
                }
                return nu.facts(herkomst, dag);
            }));
        } catch (VeranderdException anders) {
            return refuse(anders.poging, sleutel, model, antwoord);
        }
        straks.addFlashAttribute(Bericht.NAAM, Bericht.good("taak.vastgelegd." + welke,
                dossier.taak().titel(), dossier.leerling().naam())
                .withLink("/leerlingen/" + id + "#protocol", "taak.naarDossier"));
        return "redirect:/vandaag";
    }

    /// The task changed between looking and recording.
    private static final class VeranderdException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Taakpoging poging;

        VeranderdException(Taakpoging poging) {
            super("De taak veranderde onder het vastleggen");
            this.poging = poging;
        }
    }

    /// Whether it can be recorded as it is; what is wrong is kept in the try.
    private boolean isGood(Taakpoging poging, String sleutel) {
        poging.check(new Feit.Herkomst("", vandaag.nu(), Integer.toString(poging.gebruiker().id())), this::text);
        if (poging.fouten().isEmpty() && !poging.fits(TaakPage.of(poging.dossier(), poging.gebruiker(), poging.form(),
                poging.fouten(), sleutel).vorm())) {
            poging.fouten().add("uitkomst", text("taak.fout.nietVanJou"));
        }
        return poging.isSeen(this::text) && poging.fouten().isEmpty();
    }

    /// The page again with what was typed: with what is wrong, or with what would leave.
    private String refuse(Taakpoging poging, String sleutel, Model model, HttpServletResponse antwoord) {
        antwoord.setStatus(poging.fouten().isEmpty() ? HttpStatus.OK.value()
                : HttpStatus.UNPROCESSABLE_CONTENT.value());
        poging.leaving().ifPresent(weg -> {
            model.addAttribute("weg", weg.all());
            model.addAttribute(Taakpoging.GEZIEN, weg.hash());
        });
        return show(poging.dossier(), poging.gebruiker(), TaakPage.of(poging.dossier(), poging.gebruiker(),
                poging.form(), poging.fouten(), sleutel), model);
    }

    /// The page, with what the family said, who may let it go on for safety and who did.
    private String show(Taakdossier dossier, Gebruiker gebruiker, TaakPage pagina, Model model) {
        model.addAttribute("taak", pagina).addAttribute("gezin", gezin.of(dossier));
        model.addAttribute("lijsten", pagina.vorm().equals("werk") ? reader.lists(gebruiker, dossier) : List.of());
        model.addAttribute("lijstenVan", dossier.leerling().id());
        model.addAttribute("beoordeeladres", dossier.taak().isOpen() && Beoordeeltaak.isAskedBy(dossier.taak().stap())
                && reader.corrects(gebruiker, dossier.leerling()) ? Beoordeeltaak.address(dossier.leerling(),
                        dossier.taak()) : null);
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
