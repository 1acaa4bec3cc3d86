package nl.verzuimregie.werkplek.dossier;

import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Voor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What was written down with a task that was done.
@Controller
class VerslagController {

    private final VerslagReader reader;

    VerslagController(VerslagReader reader) {
        this.reader = reader;
    }

    @Voor(Handeling.DOSSIER)
    @GetMapping("/leerlingen/{id}/zaakfeiten/{feit}")
    String verslag(@PathVariable long id, @PathVariable long feit, Gebruiker gebruiker, Model model) {
        model.addAttribute("verslag", reader.open(gebruiker, id, feit));
        return "werkplek/verslag";
    }
}
