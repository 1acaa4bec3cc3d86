package nl.verzuimregie.leveringen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.leveringen.Criteria.Plek;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Saying to which of our regels the criteria of another program belong.
@Controller
class CriteriumController {

    private static final String GEEN = "geen";

    private final Leveringen leveringen;
    private final Criteria criteria;
    private final Signaallijstbeeld beeld;

    CriteriumController(Leveringen leveringen, Criteria criteria, Signaallijstbeeld beeld) {
        this.leveringen = leveringen;
        this.criteria = criteria;
        this.beeld = beeld;
    }

    /// The criteria for which something was chosen; the others keep waiting.
    @Voor(Handeling.LEVERING)
    @PostMapping("/leveringen/{id:\\d{1,9}}/criteria")
    String place(@PathVariable int id, @RequestParam(required = false) @Nullable List<String> criterium,
            @RequestParam(required = false) @Nullable List<String> plek, Gebruiker gebruiker, RedirectAttributes door) {
        Levering levering = leveringen.find(id).filter(een -> een.soort() == Levering.Soort.SIGNAALLIJST)
                .orElseThrow(() -> new NietGevondenException("levering"));
        Map<String, String> keuzes = beeld.choices(levering.school());
        Map<String, Plek> gekozen = new LinkedHashMap<>();
        for (int i = 0; criterium != null && plek != null && i < Math.min(criterium.size(), plek.size()); i++) {
            if (GEEN.equals(plek.get(i))) {
                gekozen.put(criterium.get(i), new Plek("", ""));
            } else if (keuzes.containsKey(plek.get(i))) {
                gekozen.put(criterium.get(i), Plek.of(plek.get(i)));
            }
        }
        criteria.add(levering.school(), gekozen, gebruiker.id());
        door.addFlashAttribute(Bericht.NAAM, gekozen.isEmpty() ? Bericht.mind("leveringen.bericht.geenCriterium")
                : Bericht.good("leveringen.bericht.criteria"));
        return "redirect:/leveringen/" + id;
    }
}
