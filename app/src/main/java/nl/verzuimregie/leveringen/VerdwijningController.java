package nl.verzuimregie.leveringen;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

/// Choosing what becomes of lessons that are not in a file any more. Without a choice they stay.
@Controller
class VerdwijningController {

    private final Leveringen leveringen;
    private final Leveringbalie balie;

    VerdwijningController(Leveringen leveringen, Leveringbalie balie) {
        this.leveringen = leveringen;
        this.balie = balie;
    }

    /// Chooses, and has the levering looked through again so that what it does is seen.
    ///
    /// @param wat `houd`, `kies` (those of `rij`) or `alles`; anything else is `houd`
    @Voor(Handeling.LEVERING)
    @PostMapping("/leveringen/{id:\\d{1,9}}/verdwenen")
    String choose(@PathVariable int id, @RequestParam(defaultValue = "houd") String wat,
            @RequestParam(required = false) @Nullable List<Long> rij, RedirectAttributes door) {
        Levering levering = leveringen.find(id).orElseThrow(() -> new NietGevondenException("levering"));
        Collection<Long> gekozen = "kies".equals(wat) && rij != null ? rij : List.of();
        boolean isGekozen = balie.takeBack(levering, "alles".equals(wat) ? Optional.empty() : Optional.of(gekozen));
        door.addFlashAttribute(Bericht.NAAM, !isGekozen ? Bericht.mind("leveringen.bericht.nietMeer")
                : "alles".equals(wat) || !gekozen.isEmpty() ? Bericht.good("leveringen.bericht.terug")
                : Bericht.good("leveringen.bericht.houd"));
        return "redirect:/leveringen/" + id;
    }
}
