package nl.verzuimregie.leveringen;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What waits for somebody of the school: codes without a meaning, and numbers of pupils that the school does not know.
@Controller
class RedencodeController {

    private static final int CODE_TEKENS = 200;

    private final Redencodelijst codes;
    private final Redenvertaling vertaling;
    private final Wachtlijst wachtlijst;
    private final Schoolkeuze scholen;

    RedencodeController(Redencodelijst codes, Redenvertaling vertaling, Wachtlijst wachtlijst, Schoolkeuze scholen) {
        this.codes = codes;
        this.vertaling = vertaling;
        this.wachtlijst = wachtlijst;
        this.scholen = scholen;
    }

    @Voor(Handeling.LEVERING)
    @GetMapping("/leveringen/redencodes")
    String codes(@RequestParam Optional<Integer> school, Gebruiker gebruiker, Model model) {
        return codes(choose(gebruiker, school), gebruiker, model, new Formulierfouten(), "", "");
    }

    private String codes(School school, Gebruiker gebruiker, Model model, Formulierfouten fouten, String code,
            String betekenis) {
        model.addAttribute("scholen", scholen.of(gebruiker));
        model.addAttribute("school", school);
        var alle = codes.all(school.id());
        model.addAttribute("wachtend", alle.stream().filter(een -> een.betekenis().isEmpty()).toList());
        model.addAttribute("codes", alle.stream().filter(een -> !een.betekenis().isEmpty()).toList());
        model.addAttribute("betekenissen", Redencodelijst.BETEKENISSEN);
        model.addAttribute("fouten", fouten);
        model.addAttribute("code", code);
        model.addAttribute("betekenis", betekenis);
        return "leveringen/redencodes";
    }

    @Voor(Handeling.LEVERING)
    @PostMapping("/leveringen/redencodes")
    String set(@RequestParam int school, @RequestParam String code, @RequestParam String betekenis,
            Gebruiker gebruiker, Model model, RedirectAttributes door, HttpServletResponse antwoord) {
        School gekozen = choose(gebruiker, Optional.of(school));
        var fouten = new Formulierfouten();
        if (code.isBlank()) {
            fouten.add("code", scholen.text("leveringen.fout.code"));
        } else if (code.length() > CODE_TEKENS
                && codes.all(school).stream().noneMatch(een -> een.code().equals(code))) {
            fouten.add("code", scholen.text("leveringen.fout.codeLang"));
        } else if (code.chars().anyMatch(Character::isISOControl)) {
            fouten.add("code", scholen.text("leveringen.fout.codeTeken"));
        }
        if (!Redencodelijst.BETEKENISSEN.contains(betekenis)) {
            fouten.add("betekenis", scholen.text("leveringen.fout.betekenis"));
        }
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return codes(gekozen, gebruiker, model, fouten, code, betekenis);
        }
        int aantal = vertaling.set(gekozen.id(), Map.of(code, betekenis), gebruiker.id());
        door.addFlashAttribute(Bericht.NAAM, Bericht.good("leveringen.bericht.vertaald", code.strip(),
                Integer.toString(aantal)));
        door.addAttribute("school", gekozen.id());
        return "redirect:/leveringen/redencodes";
    }

    @Voor(Handeling.LEVERING)
    @GetMapping("/leveringen/wachtlijst")
    String waiting(@RequestParam Optional<Integer> school, Gebruiker gebruiker, Model model) {
        School gekozen = choose(gebruiker, school);
        model.addAttribute("scholen", scholen.of(gebruiker));
        model.addAttribute("school", gekozen);
        model.addAttribute("wachtend", wachtlijst.ofSchool(gekozen.id()));
        return "leveringen/wachtlijst";
    }

    /// The school that was asked for, or else the first one.
    private School choose(Gebruiker gebruiker, Optional<Integer> gevraagd) {
        return scholen.choose(gebruiker, gevraagd)
                .or(() -> gevraagd.isPresent() ? Optional.empty() : scholen.of(gebruiker).stream().findFirst())
                .orElseThrow(() -> new NietGevondenException("school"));
    }
}
