package nl.verzuimregie.werkplek.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Schoolstanden;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.zaken.Schoolfeiten;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The school as a whole: what it has to do, when it meets, and what it did.
@Controller
class SchoolController {

    private static final String TERUG = "redirect:/school";

    private final SchoolReader reader;
    private final Schoolstanden standen;
    private final Schoolfeiten feiten;
    private final Vandaag vandaag;

    SchoolController(SchoolReader reader, Schoolstanden standen, Schoolfeiten feiten, Vandaag vandaag) {
        this.reader = reader;
        this.standen = standen;
        this.feiten = feiten;
        this.vandaag = vandaag;
    }

    @Voor(Handeling.TAAK)
    @GetMapping("/school")
    String school(Gebruiker gebruiker, Model model) {
        model.addAttribute("scholen", reader.open(gebruiker));
        model.addAttribute("sleutel", key(gebruiker));
        return "werkplek/school";
    }

    /// Begins something unasked; of an overleg: sets the day from which its dates are counted.
    ///
    /// @param dag today when it is not said
    @Voor(Handeling.TAAK)
    @PostMapping("/scholen/{school}/beginnen")
    String start(@PathVariable int school, @RequestParam String stap, @RequestParam(defaultValue = "") String sleutel,
            @RequestParam Optional<LocalDate> dag, Gebruiker gebruiker, RedirectAttributes straks) {
        Schoolstanden.Stand nu = open(gebruiker, school);
        Optional<Stap> welke = nu.deel().stap(stap);
        Optional<String> rol = welke.flatMap(new Schoolregels(nu, gebruiker, vandaag.datum())::starter);
        LocalDate vanaf = dag.orElse(vandaag.datum());
        if (rol.isEmpty() || nu.stand().isEmpty()) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("school.magNiet"));
            return TERUG;
        }
        if (vanaf.isBefore(vandaag.datum()) || vanaf.isAfter(vandaag.datum().plusYears(1))) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("school.dagVoorbij"));
            return TERUG;
        }
        String titel = welke.orElseThrow().over().titel();
        String vorm = sleutel.isBlank() ? key(gebruiker) + "-" + school : sleutel;
        List<Long> eerder = new Schoolregels(nu, gebruiker, vandaag.datum()).planned(stap).map(Schoolfeiten.Rij::id)
                .toList();
        boolean nieuw = Zicht.school(school).during(() -> feiten.replace(school, gebruiker.id(), vorm + "-" + stap,
                eerder, (herkomst, ignored) -> List.of(new Zaakfeit.Start(herkomst, vanaf, stap, rol.get()))));
        straks.addFlashAttribute(Bericht.NAAM, nieuw ? Bericht.good("school.begonnen", titel)
                : Bericht.mind("taak.dubbel", titel));
        return TERUG;
    }

    /// Takes back what was recorded, with a reason.
    @Voor(Handeling.TAAK)
    @PostMapping("/scholen/{school}/feiten/{rij}/intrekken")
    String withdraw(@PathVariable int school, @PathVariable long rij, @RequestParam(defaultValue = "") String reden,
            Gebruiker gebruiker, RedirectAttributes straks) {
        boolean mag = reader.mayWithdraw(gebruiker, open(gebruiker, school), rij);
        boolean gelukt = mag && !reden.isBlank() && Zicht.school(school).during(() ->
                feiten.withdraw(school, gebruiker.id(), rij, reden.strip()));
        straks.addFlashAttribute(Bericht.NAAM, gelukt ? Bericht.good("school.ingetrokken")
                : Bericht.mind(mag && reden.isBlank() ? "dossier.zaak.geenReden" : "school.magNiet"));
        return TERUG;
    }

    private String key(Gebruiker gebruiker) {
        return "begin-%d-%s".formatted(gebruiker.id(), vandaag.nu());
    }

    private Schoolstanden.Stand open(Gebruiker gebruiker, int school) {
        if (!gebruiker.zicht(Handeling.TAAK).scholen().contains(school)) {
            throw new NietGevondenException("school");
        }
        return standen.of(school);
    }
}
