package nl.verzuimregie.werkplek.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.rooster.Dagles;
import nl.verzuimregie.rooster.Roosters;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Voor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What becomes of a lesson besides its register: it is cancelled, or somebody takes it over for a day.
@Controller
class LesController {

    private static final int REDEN_MAX = 200;

    private final Registerpoort poort;
    private final Roosters roosters;
    private final Leswerk werk;
    private final Scholen scholen;
    private final Vandaag vandaag;

    LesController(Registerpoort poort, Roosters roosters, Leswerk werk, Scholen scholen, Vandaag vandaag) {
        this.poort = poort;
        this.roosters = roosters;
        this.werk = werk;
        this.scholen = scholen;
        this.vandaag = vandaag;
    }

    /// The lessons of today that others give.
    @Voor(Handeling.REGISTER)
    @GetMapping("/register/overnemen")
    String others(Gebruiker gebruiker, Model model) {
        LocalDate dag = vandaag.datum();
        var lessen = new ArrayList<Dagles>();
        for (int school : poort.schools(gebruiker)) {
            if (scholen.kader(school).kalender().isSchooldag(dag)) {
                Zicht.school(school).during(() -> roosters.ofSchool(school, dag)).stream()
                        .filter(een -> !een.isOf(gebruiker.id()) && een.uitval().isEmpty()).forEach(lessen::add);
            }
        }
        model.addAttribute("lessen", lessen).addAttribute("dag", dag);
        return "register/overnemen";
    }

    /// From now on, for that day, the lesson is also theirs; that stays known.
    @Voor(Handeling.REGISTER)
    @PostMapping("/register/{les}/{datum}/overname")
    String takeOver(@PathVariable long les, @PathVariable LocalDate datum,
            @RequestParam(defaultValue = "") String reden, Gebruiker gebruiker, RedirectAttributes straks) {
        Dagles dagles = poort.find(gebruiker, les, datum);
        if (!datum.equals(vandaag.datum()) || !Registerpoort.isDocent(gebruiker)) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("register.overnemen.vandaag"));
            return "redirect:/register/overnemen";
        }
        if (reden.strip().length() > REDEN_MAX) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("register.uitval.reden", Integer.toString(REDEN_MAX)));
            return "redirect:/register/overnemen";
        }
        if (!dagles.isOf(gebruiker.id())) {
            tell(dagles, "overname", reden.strip(), gebruiker);
        }
        return "redirect:" + RegisterController.path(dagles);
    }

    @Voor(Handeling.REGISTER)
    @PostMapping("/register/{les}/{datum}/uitval")
    String cancel(@PathVariable long les, @PathVariable LocalDate datum, @RequestParam(defaultValue = "") String reden,
            Gebruiker gebruiker, RedirectAttributes straks) {
        Dagles dagles = poort.open(gebruiker, les, datum);
        Optional<String> waarom = Optional.of(reden.strip()).filter(een -> !een.isEmpty()
                && een.length() <= REDEN_MAX);
        if (dagles.opslag().isPresent()) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("register.uitval.opgeslagen"));
        } else if (waarom.isEmpty()) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("register.uitval.reden", Integer.toString(REDEN_MAX)));
        } else {
            tell(dagles, "uitval", waarom.get(), gebruiker);
            straks.addFlashAttribute(Bericht.NAAM, Bericht.good("register.uitval.gedaan", dagles.les().groep(),
                    Integer.toString(dagles.les().lesuur())).withLink(RegisterController.path(dagles),
                            "register.wijzig"));
            return "redirect:" + back(gebruiker, datum);
        }
        return "redirect:" + RegisterController.path(dagles);
    }

    @Voor(Handeling.REGISTER)
    @PostMapping("/register/{les}/{datum}/gaat-door")
    String goesOn(@PathVariable long les, @PathVariable LocalDate datum, Gebruiker gebruiker) {
        Dagles dagles = poort.open(gebruiker, les, datum);
        tell(dagles, "gaat_door", "", gebruiker);
        return "redirect:" + RegisterController.path(dagles);
    }

    private void tell(Dagles les, String soort, String reden, Gebruiker gebruiker) {
        Zicht.school(les.les().school()).during(() -> {
            werk.tell(les, soort, reden, gebruiker.id());
            return true;
        });
    }

    private static String back(Gebruiker gebruiker, LocalDate datum) {
        return (Registerpoort.isDocent(gebruiker) ? "/register?dag=" : "/register/volledig?dag=") + datum;
    }
}
