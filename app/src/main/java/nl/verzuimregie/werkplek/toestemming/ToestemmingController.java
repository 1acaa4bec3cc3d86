package nl.verzuimregie.werkplek.toestemming;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.Voor;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The consents of a pupil: read, and recorded as somebody says them.
@Controller
class ToestemmingController {

    private static final String PAD = "/leerlingen/{id}/toestemmingen";
    private static final String BLAD = "werkplek/toestemmingen";

    private final ToestemmingReader reader;
    private final Zaakfeiten zaakfeiten;
    private final Vandaag vandaag;
    private final MessageSource teksten;

    ToestemmingController(ToestemmingReader reader, Zaakfeiten zaakfeiten, Vandaag vandaag, MessageSource teksten) {
        this.reader = reader;
        this.zaakfeiten = zaakfeiten;
        this.vandaag = vandaag;
        this.teksten = teksten;
    }

    @Voor(Handeling.TAAK)
    @GetMapping(PAD)
    String page(@PathVariable long id, Gebruiker gebruiker, Model model) {
        ToestemmingReader.Stand stand = reader.open(gebruiker, id);
        model.addAttribute("blad", ToestemmingPage.of(stand, Toestemminginvoer.leeg(stand.vandaag()),
                new Formulierfouten(), key(gebruiker, id)));
        return BLAD;
    }

    /// @param sleutel of the form as it was shown, so that sending it twice records it once
    @Voor(Handeling.TAAK)
    @PostMapping(PAD)
    String record(@PathVariable long id, @RequestParam(defaultValue = "") String naam,
            @RequestParam(defaultValue = "") String van, @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "") String hoe, @RequestParam(defaultValue = "") String datum,
            @RequestParam(defaultValue = "") String tot, @RequestParam(defaultValue = "") String sleutel,
            @RequestParam Optional<Integer> gezegd, Gebruiker gebruiker, Model model, RedirectAttributes straks,
            HttpServletResponse antwoord) {
        ToestemmingReader.Stand nu = reader.open(gebruiker, id);
        var invoer = new Toestemminginvoer(naam, van, stand, hoe, datum, tot);
        Zicht school = Zicht.school(nu.leerling().school());
        boolean isDubbel = !sleutel.isBlank() && school.during(() -> zaakfeiten.isRecorded(sleutel));
        var fouten = new Formulierfouten();
        if (!isDubbel) {
            invoer.faults(nu.standen(), nu.vandaag()).forEach((veld, tekst) -> fouten.add(veld, text(tekst)));
            if (!Toestemminginvoer.HOE.contains(hoe)) {
                fouten.add("hoe", text("toestemming.fout.hoe"));
            }
            if (!nu.magZeggen()) {
                fouten.add("stand", text("toestemming.fout.school"));
            } else if (gezegd.filter(toen -> toen != nu.gezegd()).isPresent()) {
                fouten.add("stand", text("toestemming.fout.intussen"));
            }
        }
        if (!fouten.isEmpty()) {
            return refuse(nu, invoer, fouten, sleutel, model, antwoord);
        }
        var wie = new Zaakfeiten.Vastlegger(nu.leerling().school(), id, gebruiker.id(),
                sleutel.isBlank() ? key(gebruiker, id) : sleutel);
        boolean isNieuw;
        try {
            isNieuw = !isDubbel && school.during(() -> zaakfeiten.add(wie, (herkomst, ignored) -> {
                if (reader.said(id) != nu.gezegd()) { // nobody else records about this school now
                    throw new ConcurrentModificationException();
                }
                return List.of(invoer.fact(herkomst));
            }));
        } catch (ConcurrentModificationException intussen) {
            fouten.add("stand", text("toestemming.fout.intussen"));
            return refuse(reader.open(gebruiker, id), invoer, fouten, sleutel, model, antwoord);
        }
        straks.addFlashAttribute(Bericht.NAAM, isNieuw ? Bericht.good("toestemming.vastgelegd")
                : Bericht.mind("toestemming.dubbel"));
        return "redirect:/leerlingen/" + id + "/toestemmingen";
    }

    private static String refuse(ToestemmingReader.Stand nu, Toestemminginvoer invoer, Formulierfouten fouten,
            String sleutel, Model model, HttpServletResponse antwoord) {
        antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("blad", ToestemmingPage.of(nu, invoer, fouten, sleutel));
        return BLAD;
    }

    /// Who saw the page of whom at which moment.
    private String key(Gebruiker gebruiker, long id) {
        return "toestemming-%d-%d-%s".formatted(gebruiker.id(), id, vandaag.nu());
    }

    private String text(String sleutel) {
        return teksten.getMessage(sleutel, new Object[0], LocaleContextHolder.getLocale());
    }
}
