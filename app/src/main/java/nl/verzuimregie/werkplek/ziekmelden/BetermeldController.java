package nl.verzuimregie.werkplek.ziekmelden;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Ziekbericht;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Datumtekst;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Reporting well, and taking back what was reported about the wrong pupil.
@Controller
class BetermeldController {

    private static final int REDEN_TEKENS = 1_000;

    private final ZiekReader reader;
    private final Ziekwerk werk;
    private final Zaakfeiten zaakfeiten;
    private final Vandaag vandaag;
    private final Datumtekst datums;

    BetermeldController(ZiekReader reader, Ziekwerk werk, Zaakfeiten zaakfeiten, Vandaag vandaag, Datumtekst datums) {
        this.reader = reader;
        this.werk = werk;
        this.zaakfeiten = zaakfeiten;
        this.vandaag = vandaag;
        this.datums = datums;
    }

    /// @param vanaf the first day that the pupil is not ill
    @Voor(Handeling.ZIEKMELDING)
    @PostMapping("/leerlingen/{id}/betermelding")
    String well(@PathVariable long id, @RequestParam(defaultValue = "") String vanaf,
            @RequestParam(defaultValue = "") String sleutel, Gebruiker gebruiker, RedirectAttributes straks) {
        Ziekstand stand = reader.open(gebruiker, id);
        Optional<LocalDate> dag = day(vanaf);
        Optional<Ziekbericht.Melding> loopt = dag.flatMap(een -> stand.running(een));
        if (dag.isEmpty() || loopt.isEmpty() || !dag.get().isAfter(loopt.get().loop().van())) {
            straks.addFlashAttribute(Bericht.NAAM, dag.isEmpty() ? Bericht.mind("ziek.beter.dag")
                    : Bericht.mind(loopt.isEmpty() ? "ziek.beter.nietZiek" : "ziek.beter.eersteDag",
                            stand.leerling().naam(), datums.kort(dag.get())));
            return "redirect:/leerlingen/" + id + "/ziekmelding";
        }
        var wie = new Zaakfeiten.Vastlegger(stand.leerling().school(), id, gebruiker.id(),
                sleutel.isBlank() ? "beter-%d-%d-%s".formatted(gebruiker.id(), id, vandaag.nu()) : sleutel + "-beter");
        boolean isNieuw = Zicht.school(stand.leerling().school()).during(() -> werk.well(wie, dag.get()));
        straks.addFlashAttribute(Bericht.NAAM, (isNieuw ? Bericht.good("ziek.beter.gemeld", stand.leerling().naam(),
                datums.kort(dag.get())) : Bericht.mind("ziek.dubbel", stand.leerling().naam()))
                .withLink("/leerlingen/" + id + "/ziekmelding", "ziek.wijzig"));
        return "redirect:/ziekmelden";
    }

    private static Optional<LocalDate> day(String getypt) {
        try {
            return Optional.of(LocalDate.parse(getypt));
        } catch (DateTimeException geenDag) {
            return Optional.empty();
        }
    }

    /// Only what is a ziekmelding or betermelding of this pupil.
    @Voor(Handeling.ZIEKMELDING)
    @PostMapping("/leerlingen/{id}/ziekmelding/{rij}/intrekken")
    String withdraw(@PathVariable long id, @PathVariable long rij, @RequestParam(defaultValue = "") String reden,
            Gebruiker gebruiker, RedirectAttributes straks) {
        Ziekstand stand = reader.open(gebruiker, id);
        boolean isGoed = !reden.isBlank() && reden.length() <= REDEN_TEKENS;
        boolean gelukt = isGoed && stand.reports().stream().anyMatch(een -> een.id() == rij)
                && Zicht.school(stand.leerling().school()).during(() -> zaakfeiten.withdraw(new Zaakfeiten.Vastlegger(
                        stand.leerling().school(), id, gebruiker.id(), ""), rij, reden.strip()));
        straks.addFlashAttribute(Bericht.NAAM, gelukt ? Bericht.good("ziek.ingetrokken", stand.leerling().naam())
                : Bericht.mind(isGoed ? "ziek.alIngetrokken" : "ziek.geenReden"));
        return "redirect:/leerlingen/" + id + "/ziekmelding";
    }
}
