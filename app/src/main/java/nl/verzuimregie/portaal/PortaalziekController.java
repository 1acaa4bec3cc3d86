package nl.verzuimregie.portaal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimregie.portaal.PortaalReader.Doorgang;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Datumtekst;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.werkplek.ziekmelden.Thuismelding;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Reporting ill from home: a parent with authority, or the pupil of full age.
@Controller
class PortaalziekController {

    private static final String PAD = "/portaal/{id}/ziekmelding";
    private static final String BLAD = "portaal/ziekmelding";
    private static final int SLEUTEL_MAX = 80;

    private final PortaalReader reader;
    private final Thuismelding melding;
    private final Portaalwoorden woorden;
    private final Datumtekst datums;

    PortaalziekController(PortaalReader reader, Thuismelding melding, Portaalwoorden woorden, Datumtekst datums) {
        this.reader = reader;
        this.melding = melding;
        this.woorden = woorden;
        this.datums = datums;
    }

    @Voor(Handeling.PORTAAL)
    @GetMapping(PAD)
    String form(@PathVariable long id, Gebruiker gebruiker, Model model, RedirectAttributes straks) {
        Doorgang door = reader.passVerzuim(gebruiker, id);
        if (!reader.magZiekmelden(door)) {
            return other(door, straks);
        }
        return fill(door, melding.open(caller(gebruiker, door)), model);
    }

    @Voor(Handeling.PORTAAL)
    @PostMapping(PAD)
    String record(@PathVariable long id, @RequestParam(defaultValue = "") String sleutel,
            @RequestParam MultiValueMap<String, String> verzoek, Gebruiker gebruiker, Model model,
            RedirectAttributes straks, HttpServletResponse antwoord) {
        Doorgang door = reader.passVerzuim(gebruiker, id);
        if (!reader.magZiekmelden(door)) {
            return other(door, straks);
        }
        Thuismelding.Melder wie = caller(gebruiker, door);
        var fouten = new Formulierfouten();
        String welke = sleutel.isBlank() || sleutel.length() > SLEUTEL_MAX ? melding.open(wie).sleutel() : sleutel;
        Optional<LocalDate> vanaf = melding.report(wie, verzoek, fouten, welke);
        if (vanaf.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return fill(door, melding.show(wie, verzoek, fouten, welke), model);
        }
        straks.addFlashAttribute(Bericht.NAAM, Bericht.good(door.isLeerling() ? "portaal.je.ziek.gemeld"
                : "portaal.ziek.gemeld", door.leerling().naam(), datums.lang(vanaf.get())));
        return "redirect:/portaal/" + id;
    }

    /// Answers about a ziekmelding that the school has already.
    @Voor(Handeling.PORTAAL)
    @PostMapping(PAD + "/antwoord")
    String answer(@PathVariable long id, @RequestParam(defaultValue = "") String sleutel,
            @RequestParam MultiValueMap<String, String> verzoek, Gebruiker gebruiker, Model model,
            RedirectAttributes straks, HttpServletResponse antwoord) {
        Doorgang door = reader.passVerzuim(gebruiker, id);
        if (!reader.magZiekmelden(door)) {
            return other(door, straks);
        }
        Thuismelding.Melder wie = caller(gebruiker, door);
        var fouten = new Formulierfouten();
        String welke = sleutel.isBlank() || sleutel.length() > SLEUTEL_MAX ? melding.open(wie).sleutel() : sleutel;
        boolean isVast = melding.answer(wie, verzoek, fouten, welke);
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return fill(door, melding.show(wie, verzoek, fouten, welke), model);
        }
        straks.addFlashAttribute(Bericht.NAAM, isVast ? Bericht.good("ziek.alsnog.dank")
                : Bericht.mind("ziek.alsnog.weg"));
        return "redirect:/portaal/" + id;
    }

    /// Somebody else reports: for a minor a parent, of full age the pupil.
    private static String other(Doorgang door, RedirectAttributes straks) {
        straks.addFlashAttribute(Bericht.NAAM, Bericht.mind(door.isLeerling() ? "portaal.je.ziek.ander"
                : "portaal.ziek.ander", door.leerling().naam()));
        return "redirect:/portaal/" + door.leerling().id();
    }

    private Thuismelding.Melder caller(Gebruiker gebruiker, Doorgang door) {
        return new Thuismelding.Melder(gebruiker, door.leerling(), "%s (%s)".formatted(gebruiker.naam(),
                woorden.any(door.isLeerling() ? "ziek.wie.leerling" : "ziek.wie.ouder")));
    }

    private String fill(Doorgang door, Thuismelding.Blad blad, Model model) {
        model.addAttribute("blad", blad).addAttribute("fouten", blad.fouten()).addAttribute("form", blad.form())
                .addAttribute("jij", door.isLeerling()).addAttribute("w", woorden)
                .addAttribute("nummer", door.leerling().id()).addAttribute("naam", door.leerling().naam());
        return BLAD;
    }
}
