package nl.verzuimregie.werkplek;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Noodtoegangen;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.werkplek.school.SchoolReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Today: what somebody has to do, the signals without action, and the cases that fell still.
@Controller
class VandaagController {

    private static final List<String> VOLGORDEN = List.of("datum", "naam", "klas");
    private static final List<String> NAMEN = List.of("klas", "stap", "regel", "orde", "volgorde");

    private final Werklijst werklijst;
    private final Taaklijst taaklijst;
    private final SchoolReader scholen;
    private final Noodtoegangen noodtoegangen;
    private final Lesnieuws lesnieuws;

    VandaagController(Werklijst werklijst, Taaklijst taaklijst, SchoolReader scholen, Noodtoegangen noodtoegangen,
            Lesnieuws lesnieuws) {
        this.werklijst = werklijst;
        this.taaklijst = taaklijst;
        this.scholen = scholen;
        this.noodtoegangen = noodtoegangen;
        this.lesnieuws = lesnieuws;
    }

    /// @param alles what was chosen now, by name: `klas` is a number
    @Voor(Handeling.TAAK)
    @GetMapping("/vandaag")
    String vandaag(Gebruiker gebruiker, @RequestParam Optional<Integer> klas, @RequestParam Optional<Integer> bladzij,
            @RequestParam Map<String, String> alles, HttpSession sessie, Model model) {
        Werkfilter filter = filter(klas, alles, sessie);
        Taaklijst.Lijst taken = taaklijst.open(gebruiker, filter);
        Map<String, String> klassen = new TreeMap<>();
        taken.klassen().forEach(een -> klassen.put(een.tekst(), een.waarde()));
        model.addAttribute("filter", filter);
        model.addAttribute("taken", taken);
        model.addAttribute("magSchool", gebruiker.aanstellingen().stream().anyMatch(een -> een.functie().isBezet()));
        model.addAttribute("schooltaken", scholen.own(gebruiker));
        if (gebruiker.allows(Handeling.DOSSIER)) {
            Werklijst.Blad blad = gebruiker.zichtZonderReden(Handeling.DOSSIER)
                    .during(() -> werklijst.open(gebruiker, filter, bladzij.orElse(1)));
            blad.klassen().forEach(een -> klassen.put(een.tekst(), een.waarde()));
            model.addAttribute("blad", blad);
        }
        model.addAttribute("lesnieuws", lesnieuws.of(gebruiker));
        model.addAttribute("klassen", klassen);
        model.addAttribute("nood", noodtoegangen.countToJudge(gebruiker,
                gebruiker.zicht(Handeling.TOEZICHT).heleScholen()));
        return "werkplek/vandaag";
    }

    /// What was chosen now, else what was chosen before.
    private static Werkfilter filter(Optional<Integer> klas, Map<String, String> alles, HttpSession sessie) {
        Werkfilter eerder = sessie.getAttribute(Werkfilter.NAAM) instanceof Werkfilter bewaard ? bewaard
                : Werkfilter.LEEG;
        boolean isGekozen = NAMEN.stream().anyMatch(alles::containsKey);
        Werkfilter nu = alles.containsKey("wissen") ? Werkfilter.LEEG : !isGekozen ? eerder
                : new Werkfilter(klas.orElse(null), chosen(alles, "stap").orElse(null),
                        chosen(alles, "regel").orElse(null),
                        chosen(alles, "orde").filter(Werkfilter.ORDEN::contains).orElse(eerder.orde()),
                        chosen(alles, "volgorde").filter(VOLGORDEN::contains).orElse(eerder.volgorde()));
        if (!nu.equals(eerder)) {
            sessie.setAttribute(Werkfilter.NAAM, nu);
        }
        return nu;
    }

    private static Optional<String> chosen(Map<String, String> alles, String naam) {
        return Optional.ofNullable(alles.get(naam)).filter(een -> !een.isBlank());
    }
}
