package nl.verzuimregie.leveringen;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.aanlevering.Kolomindeling;
import nl.verzuimregie.leveringen.Levering.Stand;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Saying which column of a file is what: looking at it again with another choice, and keeping it.
@Controller
class KolommenController {

    private static final String BEWAAR = "bewaar";

    private final Leveringen leveringen;
    private final Leveringbalie balie;
    private final Kolombeeld beeld;

    KolommenController(Leveringen leveringen, Leveringbalie balie, Kolombeeld beeld) {
        this.leveringen = leveringen;
        this.balie = balie;
        this.beeld = beeld;
    }

    /// With `actie=bewaar` what was chosen is kept for this school; else it is shown again and nothing is kept.
    @Voor(Handeling.LEVERING)
    @PostMapping("/leveringen/{id:\\d{1,9}}/kolommen")
    String arrange(@PathVariable int id, @RequestParam Map<String, String> velden, Gebruiker gebruiker, Model model,
            RedirectAttributes door, HttpServletResponse antwoord) {
        Levering levering = leveringen.find(id).orElseThrow(() -> new NietGevondenException("levering"));
        boolean moetAf = BEWAAR.equals(velden.get("actie"));
        if (levering.stand() != Stand.KOLOMMEN) {
            door.addFlashAttribute(Bericht.NAAM, Bericht.mind("leveringen.bericht.nietMeer"));
            return "redirect:/leveringen/" + id;
        }
        Optional<Kolomindeling> goed = beeld.ask(levering, Kolomkeuze.of(velden), moetAf, model);
        if (goed.isPresent() && balie.arrange(levering, goed.get(), gebruiker.id())) {
            door.addFlashAttribute(Bericht.NAAM, Bericht.good("leveringen.bericht.kolommen"));
            return "redirect:/leveringen/" + id;
        }
        if (!(model.getAttribute("fouten") instanceof Formulierfouten fouten)) {
            return "redirect:/leveringen/" + id; // somebody else answered in the meantime
        }
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        model.addAttribute("levering", levering);
        return "leveringen/kolommen";
    }
}
