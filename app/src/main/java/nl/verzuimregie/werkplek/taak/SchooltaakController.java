package nl.verzuimregie.werkplek.taak;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.verzuimregie.beoordelingen.Schoolstanden;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.zaken.Schoolfeiten;
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

/// One task of the school as a whole: why it is there, and doing it.
@Controller
class SchooltaakController {

    private static final String PAD = "/scholen/{school}/taak";
    private static final String BLAD = "werkplek/taak";
    private static final String TERUG = "redirect:/school";
    private static final List<String> ACTIES = List.of("afronden", "overslaan", "overdragen");

    private final Schoolstanden standen;
    private final Schoolfeiten feiten;
    private final Vandaag vandaag;
    private final MessageSource teksten;

    SchooltaakController(Schoolstanden standen, Schoolfeiten feiten, Vandaag vandaag, MessageSource teksten) {
        this.standen = standen;
        this.feiten = feiten;
        this.vandaag = vandaag;
        this.teksten = teksten;
    }

    @Voor(Handeling.TAAK)
    @GetMapping(PAD)
    String taak(@PathVariable int school, @RequestParam String kenmerk, Gebruiker gebruiker, Model model) {
        model.addAttribute("taak", TaakPage.of(open(gebruiker, school, kenmerk), gebruiker, TaakForm.LEEG,
                new Formulierfouten(), key(gebruiker, kenmerk)));
        return BLAD;
    }

    /// @param actie   which button was pressed
    /// @param sleutel of the form as it was shown, so that sending it twice records it once
    @Voor(Handeling.TAAK)
    @PostMapping(PAD)
    String record(@PathVariable int school, @RequestParam String kenmerk, @RequestParam(defaultValue = "") String actie,
            @RequestParam(defaultValue = "") String sleutel, @RequestParam MultiValueMap<String, String> verzoek,
            Gebruiker gebruiker, Model model, RedirectAttributes straks, HttpServletResponse antwoord) {
        Schooltaakdossier dossier = open(gebruiker, school, kenmerk);
        String titel = dossier.taak().titel();
        if (!sleutel.isBlank() && Zicht.school(school).during(() -> feiten.isRecorded(sleutel))) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("taak.dubbel", titel));
            return TERUG;
        }
        var form = TaakForm.of(verzoek);
        var invoer = new Taakinvoer(dossier, gebruiker, form);
        String welke = ACTIES.contains(actie) ? actie : ACTIES.getFirst();
        var fouten = new Formulierfouten();
        List<Zaakfeit> proef = invoer.facts(welke, new Feit.Herkomst("", vandaag.nu(), ""), vandaag.datum());
        invoer.faults(welke, proef, this::text).forEach(fouten::add);
        TaakPage blad = TaakPage.of(dossier, gebruiker, form, fouten, sleutel);
        if (blad.vorm().equals("lezen")) {
            fouten.add("uitkomst", text("taak.fout.nietVanJou"));
        }
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("taak", blad);
            return BLAD;
        }
        boolean isNieuw = Zicht.school(school).during(() -> feiten.add(school, gebruiker.id(),
                sleutel.isBlank() ? key(gebruiker, kenmerk) : sleutel, (herkomst, dag) ->
                        invoer.facts(welke, herkomst, dag).stream().filter(Schooltaakdossier::isOfSchool).toList()));
        straks.addFlashAttribute(Bericht.NAAM, isNieuw ? Bericht.good("taak.vastgelegd." + welke, titel,
                dossier.kader().school().naam()) : Bericht.mind("taak.dubbel", titel));
        return TERUG;
    }

    private Schooltaakdossier open(Gebruiker gebruiker, int school, String kenmerk) {
        if (!gebruiker.zicht(Handeling.TAAK).scholen().contains(school)) {
            throw new NietGevondenException("taak");
        }
        Schoolstanden.Stand nu = standen.of(school);
        return nu.stand().flatMap(stand -> stand.taak(kenmerk).map(taak ->
                new Schooltaakdossier(nu.kader(), nu.deel(), stand, taak)))
                .orElseThrow(() -> new NietGevondenException("taak"));
    }

    /// What makes this form different from every other: who saw which task at which moment.
    private String key(Gebruiker gebruiker, String kenmerk) {
        return "school-%d-%s-%x".formatted(gebruiker.id(), vandaag.nu(), kenmerk.hashCode());
    }

    private String text(String sleutel) {
        return teksten.getMessage(sleutel, new Object[0], LocaleContextHolder.getLocale());
    }
}
