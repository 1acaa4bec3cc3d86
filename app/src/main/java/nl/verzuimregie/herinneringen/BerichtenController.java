package nl.verzuimregie.herinneringen;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.herinneringen.Voorkeur.Wijze;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.Voor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The own messages, how somebody wants to get them, and for who looks after the school whether they arrive.
@Controller
class BerichtenController {

    private static final List<String> MOMENTEN = Arrays.stream(Herinnering.values()).map(Herinnering::sleutel)
            .toList();
    private static final List<String> WIJZEN = Arrays.stream(Wijze.values()).map(Wijze::sleutel).toList();

    private final Berichtenlijst lijst;
    private final Voorkeuren voorkeuren;
    private final Postkantoor kantoor;
    private final MessageSource teksten;

    BerichtenController(Berichtenlijst lijst, Voorkeuren voorkeuren, Postkantoor kantoor, MessageSource teksten) {
        this.lijst = lijst;
        this.voorkeuren = voorkeuren;
        this.kantoor = kantoor;
        this.teksten = teksten;
    }

    @Voor(Handeling.TAAK)
    @GetMapping("/berichten")
    String own(Gebruiker gebruiker, Model model) {
        model.addAttribute("berichten", lijst.of(gebruiker.id()));
        model.addAttribute("hoogstens", Berichtenlijst.HOOGSTENS);
        model.addAttribute("metMail", kantoor.instelling().isPresent());
        return "herinneringen/berichten";
    }

    @Voor(Handeling.TAAK)
    @GetMapping("/berichten/instellingen")
    String choose(Gebruiker gebruiker, Model model) {
        Voorkeur nu = voorkeuren.of(gebruiker.id());
        var gekozen = new java.util.HashMap<String, String>();
        MOMENTEN.forEach(moment -> gekozen.put(moment, nu.of(moment)));
        gekozen.put("schooldagen", Integer.toString(nu.schooldagen()));
        return choose(gebruiker, model, gekozen, new Formulierfouten());
    }

    private String choose(Gebruiker gebruiker, Model model, Map<String, String> gekozen, Formulierfouten fouten) {
        model.addAttribute("momenten", MOMENTEN);
        model.addAttribute("wijzen", WIJZEN);
        model.addAttribute("gekozen", gekozen);
        model.addAttribute("dagenMax", Voorkeur.SCHOOLDAGEN_MAX);
        model.addAttribute("adres", gebruiker.email());
        model.addAttribute("fouten", fouten);
        model.addAttribute("metMail", kantoor.instelling().isPresent());
        return "herinneringen/instellingen";
    }

    @Voor(Handeling.TAAK)
    @PostMapping("/berichten/instellingen")
    String keep(@RequestParam Map<String, String> velden, Gebruiker gebruiker, Model model, RedirectAttributes door,
            HttpServletResponse antwoord) {
        var fouten = new Formulierfouten();
        Map<Herinnering, Wijze> wijzen = new EnumMap<>(Herinnering.class);
        for (Herinnering moment : Herinnering.values()) {
            String wijze = velden.getOrDefault(moment.sleutel(), "");
            if (WIJZEN.contains(wijze)) {
                wijzen.put(moment, Wijze.of(wijze));
            } else {
                fouten.add(moment.sleutel(), text("herinneringen.fout.wijze"));
            }
        }
        Optional<Integer> dagen = Optional.of(velden.getOrDefault("schooldagen", "")).filter(tekst ->
                tekst.matches("\\d")).map(Integer::valueOf).filter(dag -> dag >= 1 && dag <= Voorkeur.SCHOOLDAGEN_MAX);
        if (dagen.isEmpty()) {
            fouten.add("schooldagen", text("herinneringen.fout.schooldagen"));
        }
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return choose(gebruiker, model, velden, fouten);
        }
        voorkeuren.set(gebruiker.id(), new Voorkeur(wijzen, dagen.orElseThrow()));
        door.addFlashAttribute(Bericht.NAAM, Bericht.good("herinneringen.bewaard"));
        return "redirect:/berichten/instellingen";
    }

    @Voor(Handeling.POST)
    @GetMapping("/berichten/verzending")
    String delivery(Model model) {
        model.addAttribute("instelling", kantoor.instelling().orElse(null));
        model.addAttribute("telling", lijst.counts());
        model.addAttribute("mislukt", lijst.failed());
        return "herinneringen/verzending";
    }

    private String text(String sleutel) {
        return teksten.getMessage(sleutel, null, LocaleContextHolder.getLocale());
    }
}
