package nl.verzuimregie.werkplek.verlof;

import jakarta.servlet.http.HttpServletResponse;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.verlof.VerlofForm;
import nl.verzuimregie.verlof.Verlofaanvraag;
import nl.verzuimregie.verlof.Verlofstand;
import nl.verzuimregie.verlof.Verlofwerk;
import nl.verzuimregie.verlof.Verlofwoorden;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.Voor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The leave of one pupil: asking for it at the desk for a parent, and all that was asked.
@Controller
class VerlofController {

    private static final String PAD = "/leerlingen/{id}/verlof";
    private static final int SLEUTEL_MAX = 80;

    private final Verlofpoort poort;
    private final Verlofwerk werk;
    private final Verlofwoorden woorden;
    private final Vandaag vandaag;

    VerlofController(Verlofpoort poort, Verlofwerk werk, Verlofwoorden woorden, Vandaag vandaag) {
        this.poort = poort;
        this.werk = werk;
        this.woorden = woorden;
        this.vandaag = vandaag;
    }

    @Voor(Handeling.VERLOF)
    @GetMapping(PAD)
    String form(@PathVariable long id, Gebruiker gebruiker, Model model) {
        Leerling leerling = poort.pass(gebruiker, id);
        return show(leerling, VerlofForm.LEEG, new Formulierfouten(), key(gebruiker, id), model);
    }

    /// @param sleutel of the form as it was shown, so that sending it twice records it once
    @Voor(Handeling.VERLOF)
    @PostMapping(PAD)
    String record(@PathVariable long id, @RequestParam(defaultValue = "") String sleutel,
            @RequestParam MultiValueMap<String, String> verzoek, Gebruiker gebruiker, Model model,
            RedirectAttributes straks, HttpServletResponse antwoord) {
        Leerling leerling = poort.pass(gebruiker, id);
        VerlofForm form = VerlofForm.of(verzoek);
        String welke = sleutel.isBlank() || sleutel.length() > SLEUTEL_MAX ? key(gebruiker, id) : sleutel;
        var fouten = new Formulierfouten();
        Verlofwerk.Uitkomst uitkomst = werk.ask(gebruiker, leerling, new Verlofwerk.Vraag(form,
                Verlofaanvraag.Kanaal.BALIE, welke), fouten);
        if (uitkomst == Verlofwerk.Uitkomst.FOUT) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(leerling, form, fouten, welke, model);
        }
        straks.addFlashAttribute(Bericht.NAAM, uitkomst == Verlofwerk.Uitkomst.VAST
                ? Bericht.good("verlof.vast", leerling.naam()) : Bericht.mind("verlof.dubbel", leerling.naam()));
        return "redirect:/leerlingen/" + id + "/verlof";
    }

    private String show(Leerling leerling, VerlofForm form, Formulierfouten fouten, String sleutel, Model model) {
        Verlofstand stand = werk.read(leerling);
        model.addAttribute("leerling", leerling).addAttribute("stand", stand).addAttribute("form", form)
                .addAttribute("fouten", fouten).addAttribute("sleutel", sleutel).addAttribute("w", woorden)
                .addAttribute("vandaag", vandaag.datum()).addAttribute("adres", "/leerlingen/" + leerling.id()
                        + "/verlof");
        return "verlof/leerling";
    }

    private String key(Gebruiker gebruiker, long id) {
        return "verlof-%d-%d-%s".formatted(gebruiker.id(), id, vandaag.nu());
    }
}
