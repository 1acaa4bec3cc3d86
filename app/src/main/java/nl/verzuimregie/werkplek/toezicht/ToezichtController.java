package nl.verzuimregie.werkplek.toezicht;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Noodtoegangen;
import nl.verzuimregie.toegang.Noodtoegangen.Noodtoegang;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Voor;
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

/// Who broke the glass at the school, for who leads it: each is judged once, by somebody else than who did it.
@Controller
class ToezichtController {

    private static final int LIJST_MAX = 200;

    private final Noodtoegangen noodtoegangen;
    private final MessageSource teksten;

    ToezichtController(Noodtoegangen noodtoegangen, MessageSource teksten) {
        this.noodtoegangen = noodtoegangen;
        this.teksten = teksten;
    }

    @Voor(Handeling.TOEZICHT)
    @GetMapping("/noodtoegang")
    String lijst(Gebruiker gebruiker, Model model) {
        model.addAttribute("alle", noodtoegangen.ofScholen(schools(gebruiker), LIJST_MAX));
        return "toezicht/lijst";
    }

    @Voor(Handeling.TOEZICHT)
    @GetMapping("/noodtoegang/{id}")
    String een(@PathVariable int id, Gebruiker gebruiker, Model model) {
        return show(model, find(gebruiker, id), gebruiker, "", "", new Formulierfouten());
    }

    @Voor(Handeling.TOEZICHT)
    @PostMapping("/noodtoegang/{id}")
    String judge(@PathVariable int id, @RequestParam Optional<String> terecht,
            @RequestParam Optional<String> toelichting, Gebruiker gebruiker, Model model, RedirectAttributes straks,
            HttpServletResponse antwoord) {
        Noodtoegang wat = find(gebruiker, id);
        String keuze = terecht.filter(Set.of("ja", "nee")::contains).orElse("");
        var redenen = Redenen.of(Optional.empty(), toelichting);
        Formulierfouten fouten = redenen.checkNood(this::text);
        if (keuze.isEmpty()) {
            fouten.add("terecht", text("toezicht.oordeel.kies"));
        }
        if (wat.account() == gebruiker.id()) {
            fouten.add("terecht", text("toezicht.oordeel.zelf"));
        }
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, wat, gebruiker, keuze, redenen.toelichting(), fouten);
        }
        boolean isNieuw = noodtoegangen.judge(gebruiker, wat, keuze.equals("ja"), redenen.toelichting());
        straks.addFlashAttribute(Bericht.NAAM, isNieuw ? Bericht.good("toezicht.oordeel.klaar", wat.wie())
                : Bericht.mind("toezicht.oordeel.eerder", wat.wie()));
        return "redirect:/noodtoegang";
    }

    private static String show(Model model, Noodtoegang wat, Gebruiker gebruiker, String terecht, String toelichting,
            Formulierfouten fouten) {
        model.addAttribute("wat", wat);
        model.addAttribute("magOordelen", wat.oordeel().isEmpty() && wat.account() != gebruiker.id());
        model.addAttribute("terecht", terecht);
        model.addAttribute("toelichting", toelichting);
        model.addAttribute("fouten", fouten);
        return "toezicht/noodtoegang";
    }

    private Noodtoegang find(Gebruiker gebruiker, int id) {
        return noodtoegangen.find(schools(gebruiker), id).orElseThrow(() -> new NietGevondenException("noodtoegang"));
    }

    private static Set<Integer> schools(Gebruiker gebruiker) {
        return gebruiker.zicht(Handeling.TOEZICHT).heleScholen();
    }

    private String text(String sleutel, Object... delen) {
        return teksten.getMessage(sleutel, delen, LocaleContextHolder.getLocale());
    }
}
