package nl.verzuimregie.keten;

import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Voor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Whether the chain was whole when it was last looked at, and what to do when it was not.
@Controller
class KetenController {

    private final Ketenstanden standen;

    KetenController(Ketenstanden standen) {
        this.standen = standen;
    }

    @Voor(Handeling.BEWARING)
    @GetMapping("/keten")
    String keten(Model model) {
        model.addAttribute("stand", standen.latest().orElse(null));
        return "bewaring/keten";
    }
}
