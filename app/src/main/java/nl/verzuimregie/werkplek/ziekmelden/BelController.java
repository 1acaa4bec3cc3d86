package nl.verzuimregie.werkplek.ziekmelden;

import java.util.List;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.werkplek.taak.Belwerk;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Writing down that somebody called a family that left the questions open (S-009).
@Controller
class BelController {

    private static final int SLEUTEL_MAX = 80;

    private final ZiekReader reader;
    private final Belwerk belwerk;
    private final Zaaklezer zaken;
    private final Zaakfeiten zaakfeiten;
    private final Vandaag vandaag;
    private final MessageSource teksten;

    BelController(ZiekReader reader, Belwerk belwerk, Zaaklezer zaken, Zaakfeiten zaakfeiten, Vandaag vandaag,
            MessageSource teksten) {
        this.reader = reader;
        this.belwerk = belwerk;
        this.zaken = zaken;
        this.zaakfeiten = zaakfeiten;
        this.vandaag = vandaag;
        this.teksten = teksten;
    }

    /// @param sleutel of the page as it was shown, so that pressing twice is one call
    @Voor(Handeling.ZIEKMELDING)
    @PostMapping("/leerlingen/{id}/ziekmelding/bellen")
    String call(@PathVariable long id, @RequestParam(defaultValue = "") String taak,
            @RequestParam(defaultValue = "") String uitkomst, @RequestParam(defaultValue = "") String sleutel,
            Gebruiker gebruiker, RedirectAttributes straks) {
        Ziekstand stand = reader.open(gebruiker, id);
        int school = stand.leerling().school();
        var welke = new Belwerk.Bel(taak, uitkomst);
        if (belwerk.attempt(gebruiker, stand.leerling(), stand.nu(), welke, this::text).isEmpty()) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("bel.weg"));
            return "redirect:/leerlingen/" + id + "/ziekmelding";
        }
        var wie = new Zaakfeiten.Vastlegger(school, id, gebruiker.id(), (sleutel.isBlank()
                || sleutel.length() > SLEUTEL_MAX ? "%d-%d-%s".formatted(gebruiker.id(), id, vandaag.nu()) : sleutel)
                + "-bel");
        var gebeld = new boolean[1];
        boolean isNieuw = Zicht.school(school).during(() -> zaakfeiten.add(wie, (herkomst, dag) -> {
            List<Zaakfeit> feiten = belwerk.attempt(gebruiker, stand.leerling(), zaken.read(stand.leerling()),
                    welke, this::text);
            gebeld[0] = !feiten.isEmpty();
            return feiten;
        }));
        straks.addFlashAttribute(Bericht.NAAM, !isNieuw ? Bericht.mind("bel.dubbel") : gebeld[0]
                ? Bericht.good("bel.vastgelegd") : Bericht.mind("bel.weg"));
        return "redirect:/leerlingen/" + id + "/ziekmelding";
    }

    private String text(String sleutel) {
        return teksten.getMessage(sleutel, new Object[0], LocaleContextHolder.getLocale());
    }
}
