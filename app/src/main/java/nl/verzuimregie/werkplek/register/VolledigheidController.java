package nl.verzuimregie.werkplek.register;

import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Datumtekst;
import nl.verzuimregie.web.Voor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Of which lessons nobody saved the register, for who keeps them complete; and from which day a school saves them
/// here.
@Controller
class VolledigheidController {

    private final Volledigheid volledigheid;
    private final Registerbegin begin;
    private final Scholen scholen;
    private final Poort poort;
    private final Datumtekst datums;
    private final Vandaag vandaag;

    VolledigheidController(Volledigheid volledigheid, Registerbegin begin, Scholen scholen, Poort poort,
            Datumtekst datums, Vandaag vandaag) {
        this.volledigheid = volledigheid;
        this.begin = begin;
        this.scholen = scholen;
        this.poort = poort;
        this.datums = datums;
        this.vandaag = vandaag;
    }

    @Voor(Handeling.REGISTER)
    @GetMapping("/register/volledig")
    String complete(@RequestParam Optional<LocalDate> dag, Gebruiker gebruiker, Model model) {
        requireSchool(gebruiker);
        LocalDate welke = dag.filter(een -> !een.isAfter(vandaag.datum())).orElse(vandaag.datum());
        model.addAttribute("dag", welke).addAttribute("vandaag", vandaag.datum())
                .addAttribute("scholen", volledigheid.on(gebruiker, welke))
                .addAttribute("verschillen", volledigheid.differences(welke));
        return "register/volledig";
    }

    /// From which day on the teachers of a school save each lesson here.
    @Voor(Handeling.REGISTER)
    @PostMapping("/register/begin")
    String start(@RequestParam int school, @RequestParam Optional<LocalDate> vanaf, Gebruiker gebruiker,
            RedirectAttributes straks) {
        if (!gebruiker.allowsAll(Handeling.REGISTER, school)) {
            throw poort.refuse(Handeling.REGISTER);
        }
        Optional<LocalDate> begonnen = scholen.kader(school).school().registerVanaf()
                .filter(dag -> !dag.isAfter(vandaag.datum()));
        if (begonnen.isPresent()) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("register.begin.al", datums.kort(begonnen.get())));
        } else if (vanaf.isEmpty() || vanaf.get().isBefore(vandaag.datum())) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("register.begin.fout", datums.kort(vandaag.datum())));
        } else {
            Zicht.school(school).during(() -> {
                begin.start(school, vanaf.get());
                return true;
            });
            straks.addFlashAttribute(Bericht.NAAM, Bericht.good("register.begin.gedaan",
                    scholen.kader(school).school().naam(), datums.kort(vanaf.get())));
        }
        return "redirect:/register/volledig";
    }

    private void requireSchool(Gebruiker gebruiker) {
        if (gebruiker.zicht(Handeling.REGISTER).heleScholen().isEmpty()) {
            throw poort.refuse(Handeling.REGISTER);
        }
    }
}
