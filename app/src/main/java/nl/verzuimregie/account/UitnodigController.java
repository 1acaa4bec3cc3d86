package nl.verzuimregie.account;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.account.Uitnodigbereik.Plek;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Bericht;
import nl.verzuimregie.web.Formulierfouten;
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

/// Letting people in: by who leads the school or manages it.
@Controller
class UitnodigController {

    private static final int NAAM_TEKENS = 100;
    private static final int ADRES_TEKENS = 254;

    private final Uitnodigbereik bereik;
    private final Uitnodiging uitnodiging;
    private final MessageSource teksten;

    UitnodigController(Uitnodigbereik bereik, Uitnodiging uitnodiging, MessageSource teksten) {
        this.bereik = bereik;
        this.uitnodiging = uitnodiging;
        this.teksten = teksten;
    }

    @Voor(Handeling.PERSONEEL)
    @GetMapping("/personeel/uitnodigen")
    String page(Gebruiker gebruiker, Model model) {
        return fill(gebruiker, model, Map.of(), new Formulierfouten());
    }

    @Voor(Handeling.PERSONEEL)
    @PostMapping("/personeel/uitnodigen")
    String invite(@RequestParam Map<String, String> velden, Gebruiker gebruiker, Model model,
            HttpServletResponse antwoord, RedirectAttributes straks) {
        var fouten = new Formulierfouten();
        String naam = velden.getOrDefault("naam", "").strip();
        String email = velden.getOrDefault("email", "").strip();
        if (naam.isEmpty() || naam.length() > NAAM_TEKENS) {
            fouten.add("naam", text("uitnodigen.fout.naam"));
        }
        if (!email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+") || email.length() > ADRES_TEKENS) {
            fouten.add("email", text("uitnodigen.fout.email"));
        } else if (email.equalsIgnoreCase(gebruiker.email())) {
            fouten.add("email", text("uitnodigen.fout.jezelf"));
        }
        Optional<Functie> functie = bereik.functions(gebruiker).stream()
                .filter(een -> een.name().equals(velden.get("functie"))).findFirst();
        Optional<Plek> plek = bereik.places(gebruiker).stream()
                .filter(een -> een.sleutel().equals(velden.get("plek"))).findFirst();
        if (functie.isEmpty()) {
            fouten.add("functie", text("uitnodigen.fout.functie"));
        }
        if (plek.isEmpty() || (functie.filter(een -> een == Functie.MENTOR).isPresent() == plek.get().klas()
                .isEmpty())) {
            fouten.add("plek", text("uitnodigen.fout.plek"));
        }
        if (functie.isEmpty() || plek.isEmpty() || !fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return fill(gebruiker, model, velden, fouten);
        }
        return show(uitnodiging.invite(gebruiker, email, naam, functie.get(), plek.get()), model, straks,
                gebruiker);
    }

    @Voor(Handeling.PERSONEEL)
    @GetMapping("/personeel/{account}/inloggen")
    String person(@PathVariable int account, Gebruiker gebruiker, Model model) {
        Uitnodiging.Stand stand = uitnodiging.of(gebruiker, account);
        model.addAttribute("stand", stand).addAttribute("kanOpnieuw", uitnodiging.canAgain(gebruiker, stand))
                .addAttribute("link", "");
        return "account/toegang";
    }

    @Voor(Handeling.PERSONEEL)
    @PostMapping("/personeel/{account}/uitnodigen")
    String again(@PathVariable int account, Gebruiker gebruiker, Model model, RedirectAttributes straks) {
        if (!uitnodiging.canAgain(gebruiker, uitnodiging.of(gebruiker, account))) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.mind("toegang.zonderMail"));
            return "redirect:/personeel/" + account + "/inloggen";
        }
        return show(uitnodiging.again(gebruiker, account), model, straks, gebruiker);
    }

    @Voor(Handeling.PERSONEEL)
    @PostMapping("/personeel/{account}/intrekken")
    String withdraw(@PathVariable int account, Gebruiker gebruiker, RedirectAttributes straks) {
        uitnodiging.of(gebruiker, account);
        uitnodiging.withdraw(gebruiker, account);
        straks.addFlashAttribute(Bericht.NAAM, Bericht.good("toegang.ingetrokken.gedaan"));
        return "redirect:/personeel/" + account + "/inloggen";
    }

    /// A link that goes by no mail is shown this once, in the answer itself: it is kept nowhere.
    private String show(Uitnodiging.Gevolg gevolg, Model model, RedirectAttributes straks, Gebruiker gebruiker) {
        Uitnodiging.Stand stand = uitnodiging.of(gebruiker, gevolg.account());
        if (gevolg.link().isEmpty()) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.good(stand.soort().equals("open")
                    ? "uitnodigen.verstuurd" : "uitnodigen.toegevoegd", stand.wie().naam()));
            return "redirect:/personeel/" + gevolg.account() + "/inloggen";
        }
        model.addAttribute("stand", stand).addAttribute("kanOpnieuw", true).addAttribute("link", gevolg.link());
        return "account/toegang";
    }

    private String fill(Gebruiker gebruiker, Model model, Map<String, String> velden, Formulierfouten fouten) {
        Map<String, String> getypt = new LinkedHashMap<>();
        List.of("naam", "email", "functie", "plek").forEach(veld -> getypt.put(veld, velden.getOrDefault(veld, "")));
        model.addAttribute("getypt", getypt).addAttribute("fouten", fouten)
                .addAttribute("functies", bereik.functions(gebruiker))
                .addAttribute("plekken", bereik.places(gebruiker));
        return "account/uitnodigen";
    }

    private String text(String sleutel) {
        return teksten.getMessage(sleutel, new Object[0], LocaleContextHolder.getLocale());
    }
}
