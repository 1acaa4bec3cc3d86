package nl.verzuimregie.api.sleutels;

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

/// The access keys of a school: for who manages its people. Nothing about any pupil stands here.
@Controller
class SleutelController {

    private static final String PAD = "/uitwisseling";
    private static final String BLAD = "uitwisseling/sleutels";
    private static final int NAAM_TEKENS = 100;

    private final Toegangssleutels sleutels;
    private final Scholen scholen;
    private final MessageSource teksten;

    SleutelController(Toegangssleutels sleutels, Scholen scholen, MessageSource teksten) {
        this.sleutels = sleutels;
        this.scholen = scholen;
        this.teksten = teksten;
    }

    /// A school with its keys.
    record Schoolsleutels(School school, List<Toegangssleutel> sleutels) {}

    /// What was typed, of which school.
    record Invoer(int school, String naam, Set<Sleutelrecht> rechten) {
        static final Invoer LEEG = new Invoer(0, "", Set.of());
    }

    @Voor(Handeling.PERSONEEL)
    @GetMapping(PAD)
    String show(Gebruiker gebruiker, Model model) {
        return fill(gebruiker, Invoer.LEEG, new Formulierfouten(), "", model);
    }

    /// The key is shown in the answer itself, this once: it is kept nowhere.
    @Voor(Handeling.PERSONEEL)
    @PostMapping(PAD + "/sleutels")
    String add(@RequestParam MultiValueMap<String, String> velden, Gebruiker gebruiker, Model model,
            HttpServletResponse antwoord) {
        School school = schools(gebruiker).stream().filter(een -> Integer.toString(een.id()).equals(
                velden.getFirst("school"))).findFirst().orElseThrow(() -> new NietGevondenException("school"));
        var invoer = new Invoer(school.id(), Objects.requireNonNullElse(velden.getFirst("naam"), "").strip(),
                velden.getOrDefault("recht", List.of()).stream().flatMap(een -> Sleutelrecht.of(een).stream())
                        .collect(Collectors.toSet()));
        var fouten = new Formulierfouten();
        if (invoer.naam().isEmpty() || invoer.naam().length() > NAAM_TEKENS) {
            fouten.add("naam-" + school.id(), text("uitwisseling.fout.naam"));
        }
        if (invoer.rechten().isEmpty()) {
            fouten.add("recht-" + school.id(), text("uitwisseling.fout.recht"));
        }
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return fill(gebruiker, invoer, fouten, "", model);
        }
        String sleutel = Zicht.school(school.id()).during(() -> sleutels.add(school.id(), invoer.naam(),
                invoer.rechten(), gebruiker.id()));
        return fill(gebruiker, Invoer.LEEG, fouten, sleutel, model.addAttribute("gemaakt", invoer.naam()));
    }

    @Voor(Handeling.PERSONEEL)
    @PostMapping(PAD + "/sleutels/{id}/intrekken")
    String withdraw(@PathVariable int id, Gebruiker gebruiker, RedirectAttributes straks) {
        boolean isWeg = sleutels.withdraw(id, gebruiker.id());
        straks.addFlashAttribute(Bericht.NAAM, isWeg ? Bericht.good("uitwisseling.ingetrokken")
                : Bericht.mind("uitwisseling.nietIngetrokken"));
        return "redirect:" + PAD;
    }

    private List<School> schools(Gebruiker gebruiker) {
        return scholen.of(gebruiker.zicht(Handeling.PERSONEEL).heleScholen());
    }

    private String fill(Gebruiker gebruiker, Invoer invoer, Formulierfouten fouten, String nieuw, Model model) {
        model.addAttribute("scholen", schools(gebruiker).stream().map(een -> new Schoolsleutels(een,
                sleutels.ofSchool(een.id()))).toList());
        model.addAttribute("rechten", Sleutelrecht.values()).addAttribute("invoer", invoer)
                .addAttribute("fouten", fouten).addAttribute("nieuw", nieuw);
        return BLAD;
    }

    private String text(String sleutel) {
        return teksten.getMessage(sleutel, new Object[0], LocaleContextHolder.getLocale());
    }
}
