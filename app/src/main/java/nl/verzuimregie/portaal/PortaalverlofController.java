package nl.verzuimregie.portaal;

import jakarta.servlet.http.HttpServletResponse;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.portaal.PortaalReader.Doorgang;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.verlof.VerlofForm;
import nl.verzuimregie.verlof.Verlofaanvraag;
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

/// Asking for leave from home: a parent with authority, or the pupil of full age (the same as who reports ill).
@Controller
class PortaalverlofController {

    private static final String PAD = "/portaal/{id}/verlof";
    private static final int SLEUTEL_MAX = 80;

    private final PortaalReader reader;
    private final Verlofwerk werk;
    private final Verlofwoorden woorden;
    private final Vandaag vandaag;

    PortaalverlofController(PortaalReader reader, Verlofwerk werk, Verlofwoorden woorden, Vandaag vandaag) {
        this.reader = reader;
        this.werk = werk;
        this.woorden = woorden;
        this.vandaag = vandaag;
    }

    @Voor(Handeling.PORTAAL)
    @GetMapping(PAD)
    String form(@PathVariable long id, Gebruiker gebruiker, Model model, RedirectAttributes straks) {
        Doorgang door = reader.passVerzuim(gebruiker, id);
        return reader.magZiekmelden(door) ? show(gebruiker, door, VerlofForm.LEEG, new Formulierfouten(),
                key(gebruiker, id), model) : other(door, straks);
    }

    @Voor(Handeling.PORTAAL)
    @PostMapping(PAD)
    String ask(@PathVariable long id, @RequestParam(defaultValue = "") String sleutel,
            @RequestParam MultiValueMap<String, String> verzoek, Gebruiker gebruiker, Model model,
            RedirectAttributes straks, HttpServletResponse antwoord) {
        Doorgang door = reader.passVerzuim(gebruiker, id);
        VerlofForm form = VerlofForm.of(verzoek);
        if (!reader.magZiekmelden(door)) {
            return other(door, straks);
        }
        var fouten = new Formulierfouten();
        String welke = sleutel.isBlank() || sleutel.length() > SLEUTEL_MAX ? key(gebruiker, id) : sleutel;
        Verlofwerk.Uitkomst uitkomst = werk.ask(gebruiker, door.leerling(), new Verlofwerk.Vraag(form,
                Verlofaanvraag.Kanaal.PORTAAL, welke), fouten);
        if (uitkomst == Verlofwerk.Uitkomst.FOUT) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(gebruiker, door, form, fouten, welke, model);
        }
        straks.addFlashAttribute(Bericht.NAAM, uitkomst == Verlofwerk.Uitkomst.VAST
                ? Bericht.good("verlof.gevraagd", door.leerling().naam())
                : Bericht.mind("verlof.dubbel", door.leerling().naam()));
        return "redirect:/portaal/" + id + "/verlof";
    }

    /// Somebody else asks: for a minor a parent, of full age the pupil.
    private static String other(Doorgang door, RedirectAttributes straks) {
        straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("verlof.ander", door.leerling().naam()));
        return "redirect:/portaal/" + door.leerling().id();
    }

    private String show(Gebruiker gebruiker, Doorgang door, VerlofForm form, Formulierfouten fouten, String sleutel,
            Model model) {
        model.addAttribute("leerling", door.leerling()).addAttribute("stand", werk.read(door.leerling()))
                .addAttribute("form", form).addAttribute("fouten", fouten).addAttribute("sleutel", sleutel)
                .addAttribute("w", woorden).addAttribute("vandaag", vandaag.datum())
                .addAttribute("wie", gebruiker.id()).addAttribute("adres", "/portaal/" + door.leerling().id()
                        + "/verlof");
        return "portaal/verlof";
    }

    private String key(Gebruiker gebruiker, long id) {
        return "verlof-%d-%d-%s".formatted(gebruiker.id(), id, vandaag.nu());
    }
}
