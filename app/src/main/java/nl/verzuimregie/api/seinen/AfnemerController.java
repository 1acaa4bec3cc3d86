package nl.verzuimregie.api.seinen;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who hears what happens at a school, and whether it arrives: for who manages its people. Nothing about any pupil
/// stands here.
@Controller
class AfnemerController {

    private static final String PAD = "/uitwisseling/seinen";

    private final Afnemers afnemers;
    private final Seinadressen adressen;
    private final Scholen scholen;
    private final MessageSource teksten;

    AfnemerController(Afnemers afnemers, Seinadressen adressen, Scholen scholen, MessageSource teksten) {
        this.afnemers = afnemers;
        this.adressen = adressen;
        this.scholen = scholen;
        this.teksten = teksten;
    }

    /// A school with who hears of it.
    record Schoolafnemers(School school, List<Afnemer> afnemers) {}

    /// What was typed, of which school.
    record Invoer(int school, String adres, Set<Seinsoort> soorten) {
        static final Invoer LEEG = new Invoer(0, "", Set.of());
    }

    @Voor(Handeling.PERSONEEL)
    @GetMapping(PAD)
    String show(Gebruiker gebruiker, Model model) {
        return fill(gebruiker, Invoer.LEEG, new Formulierfouten(), "", model);
    }

    /// The secret is shown in the answer itself, this once.
    @Voor(Handeling.PERSONEEL)
    @PostMapping(PAD)
    String add(@RequestParam MultiValueMap<String, String> velden, Gebruiker gebruiker, Model model,
            HttpServletResponse antwoord) {
        School school = schools(gebruiker).stream().filter(een -> Integer.toString(een.id()).equals(
                velden.getFirst("school"))).findFirst().orElseThrow(() -> new NietGevondenException("school"));
        var invoer = new Invoer(school.id(), Objects.requireNonNullElse(velden.getFirst("adres"), "").strip(),
                velden.getOrDefault("soort", List.of()).stream().flatMap(een -> Seinsoort.of(een).stream())
                        .collect(Collectors.toSet()));
        var fouten = new Formulierfouten();
        if (adressen.check(invoer.adres()).isEmpty()) {
            fouten.add("adres-" + school.id(), text("seinen.fout.adres"));
        }
        if (invoer.soorten().isEmpty()) {
            fouten.add("soort-" + school.id(), text("seinen.fout.soort"));
        }
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return fill(gebruiker, invoer, fouten, "", model);
        }
        String geheim = Zicht.school(school.id()).during(() -> afnemers.add(school.id(), invoer.adres(),
                invoer.soorten(), gebruiker.id()));
        return fill(gebruiker, Invoer.LEEG, fouten, geheim, model.addAttribute("gemaakt", invoer.adres()));
    }

    @Voor(Handeling.PERSONEEL)
    @PostMapping(PAD + "/{id}/stoppen")
    String stop(@PathVariable int id, Gebruiker gebruiker, RedirectAttributes straks) {
        straks.addFlashAttribute(Bericht.NAAM, afnemers.stop(id, gebruiker.id()) ? Bericht.good("seinen.gestopt")
                : Bericht.mind("seinen.nietGestopt"));
        return "redirect:" + PAD;
    }

    @Voor(Handeling.PERSONEEL)
    @PostMapping(PAD + "/{id}/opnieuw")
    String resend(@PathVariable long id, RedirectAttributes straks) {
        straks.addFlashAttribute(Bericht.NAAM, afnemers.resend(id) ? Bericht.good("seinen.opnieuw")
                : Bericht.mind("seinen.nietOpnieuw"));
        return "redirect:" + PAD;
    }

    private List<School> schools(Gebruiker gebruiker) {
        return scholen.of(gebruiker.zicht(Handeling.PERSONEEL).heleScholen());
    }

    private String fill(Gebruiker gebruiker, Invoer invoer, Formulierfouten fouten, String nieuw, Model model) {
        model.addAttribute("scholen", schools(gebruiker).stream().map(een -> new Schoolafnemers(een,
                afnemers.ofSchool(een.id()))).toList());
        model.addAttribute("soorten", Seinsoort.values()).addAttribute("invoer", invoer)
                .addAttribute("fouten", fouten).addAttribute("nieuw", nieuw);
        return "uitwisseling/seinen";
    }

    private String text(String sleutel) {
        return teksten.getMessage(sleutel, new Object[0], LocaleContextHolder.getLocale());
    }
}
