package nl.verzuimregie.werkplek;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Voor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Today: what somebody has to do, and the signals without action.
@Controller
class VandaagController {

    private static final List<String> VOLGORDEN = List.of("datum", "naam", "klas");

    private final Werklijst werklijst;
    private final Taaklijst taaklijst;

    VandaagController(Werklijst werklijst, Taaklijst taaklijst) {
        this.werklijst = werklijst;
        this.taaklijst = taaklijst;
    }

    @Voor(Handeling.TAAK)
    @GetMapping("/vandaag")
    String vandaag(Gebruiker gebruiker, @RequestParam Optional<Integer> klas, @RequestParam Optional<String> regel,
            @RequestParam Optional<String> volgorde, @RequestParam Optional<Integer> bladzij,
            @RequestParam Optional<String> wissen, HttpSession sessie, Model model) {
        Werkfilter filter = filter(klas, regel, volgorde, wissen.isPresent(), sessie);
        model.addAttribute("filter", filter);
        model.addAttribute("taken", taaklijst.open(gebruiker, Optional.ofNullable(filter.klas())));
        if (gebruiker.allows(Handeling.DOSSIER)) {
            model.addAttribute("blad", werklijst.open(gebruiker, filter, bladzij.orElse(1)));
        }
        return "werkplek/vandaag";
    }

    /// What was chosen now, else what was chosen before.
    private static Werkfilter filter(Optional<Integer> klas, Optional<String> regel, Optional<String> volgorde,
            boolean wissen, HttpSession sessie) {
        Werkfilter eerder = sessie.getAttribute(Werkfilter.NAAM) instanceof Werkfilter bewaard ? bewaard
                : Werkfilter.LEEG;
        boolean isGekozen = klas.isPresent() || regel.isPresent() || volgorde.isPresent();
        Werkfilter nu = wissen ? Werkfilter.LEEG : !isGekozen ? eerder
                : new Werkfilter(klas.orElse(null), regel.filter(een -> !een.isBlank()).orElse(null),
                        volgorde.filter(VOLGORDEN::contains).orElse(eerder.volgorde()));
        if (!nu.equals(eerder)) {
            sessie.setAttribute(Werkfilter.NAAM, nu);
        }
        return nu;
    }
}
