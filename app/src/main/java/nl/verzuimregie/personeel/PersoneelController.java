package nl.verzuimregie.personeel;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimregie.beoordelingen.Taakverdeling;
import nl.verzuimregie.toegang.Wisselberichten;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Inzetfeit;
import nl.verzuimregie.toegang.Inzetfeit.Soort;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.Openbaar;
import nl.verzuimregie.web.Voor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The people of a school, for who leads it; and for everybody their own days and what they hear of tasks that moved.
@Controller
class PersoneelController {

    private static final int BERICHTEN = 50;
    private static final String BLAD = "personeel/persoon";
    private static final String IK = "personeel/ik";
    /// What everybody may say of themselves.
    private static final Set<Soort> EIGEN = Set.of(Soort.AFWEZIG, Soort.TERUG, Soort.WERKDAGEN);

    private final Personeelslijst lijst;
    private final Taakverdeling taakverdeling;
    private final Wisselberichten berichten;
    private final MessageSource teksten;

    PersoneelController(Personeelslijst lijst, Taakverdeling taakverdeling, Wisselberichten berichten,
            MessageSource teksten) {
        this.lijst = lijst;
        this.taakverdeling = taakverdeling;
        this.berichten = berichten;
        this.teksten = teksten;
    }

    @Voor(Handeling.PERSONEEL)
    @GetMapping("/personeel")
    String personeel(Gebruiker gebruiker, Model model) {
        model.addAttribute("bladen", lijst.open(gebruiker));
        return "personeel/lijst";
    }

    @Voor(Handeling.PERSONEEL)
    @GetMapping("/personeel/{account}")
    String persoon(@PathVariable int account, Gebruiker gebruiker, Model model) {
        model.addAttribute("blad", lijst.person(gebruiker, account, empty(), new Formulierfouten()));
        return BLAD;
    }

    @Voor(Handeling.PERSONEEL)
    @PostMapping("/personeel/{account}")
    String record(@PathVariable int account, @RequestParam MultiValueMap<String, String> velden, Gebruiker gebruiker,
            Model model, RedirectAttributes straks, HttpServletResponse antwoord) {
        return record(new Inzetinvoer(velden), account, gebruiker, Set.of(Soort.values()), model, antwoord)
                .map(gelukt -> {
                    straks.addFlashAttribute(Bericht.NAAM, gelukt);
                    return "redirect:/personeel/" + account;
                }).orElse(BLAD);
    }

    /// Nothing about any pupil stands here: only how many tasks of which class.
    @Openbaar
    @GetMapping("/ik")
    String ik(Gebruiker gebruiker, Model model) {
        model.addAttribute("blad", lijst.person(gebruiker, gebruiker.id(), empty(), new Formulierfouten()));
        model.addAttribute("berichten", berichten.of(gebruiker.id(), BERICHTEN));
        return IK;
    }

    @Openbaar
    @PostMapping("/ik")
    String recordOwn(@RequestParam MultiValueMap<String, String> velden, Gebruiker gebruiker, Model model,
            RedirectAttributes straks, HttpServletResponse antwoord) {
        model.addAttribute("berichten", berichten.of(gebruiker.id(), BERICHTEN));
        return record(new Inzetinvoer(velden), gebruiker.id(), gebruiker, EIGEN, model, antwoord).map(gelukt -> {
            straks.addFlashAttribute(Bericht.NAAM, gelukt);
            return "redirect:/ik";
        }).orElse(IK);
    }

    @Openbaar
    @PostMapping("/ik/gelezen")
    String read(@RequestParam int tot, Gebruiker gebruiker) {
        berichten.markRead(gebruiker.id(), tot);
        return "redirect:/ik#berichten";
    }

    /// Records what was said; empty when something is wrong, with the page in the model.
    private Optional<Bericht> record(Inzetinvoer form, int account, Gebruiker gebruiker, Set<Soort> mag, Model model,
            HttpServletResponse antwoord) {
        var fouten = new Formulierfouten();
        Persoonblad blad = lijst.person(gebruiker, account, form, fouten);
        List<String> zinnen = Stream.of("dag", "volgorde", "dagen", "waarnemer").map(een -> teksten.getMessage(
                "inzet.fout." + een, new Object[0], LocaleContextHolder.getLocale())).toList();
        Optional<Inzetfeit> feit = form.soort().filter(mag::contains).flatMap(soort -> form.fact(account, soort,
                blad.functies().stream().map(Persoonblad.Functieregel::post).toList(),
                List.copyOf(blad.kandidaten().keySet()), fouten, zinnen));
        if (feit.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("blad", blad);
            return Optional.empty();
        }
        int verplaatst = taakverdeling.record(feit.get(), gebruiker.id());
        return Optional.of(verplaatst == 0 ? Bericht.good("inzet.vastgelegd", blad.naam())
                : Bericht.good("inzet.verplaatst", blad.naam(), Integer.toString(verplaatst)));
    }

    private static Inzetinvoer empty() {
        return new Inzetinvoer(new LinkedMultiValueMap<>());
    }
}
