package nl.verzuimregie.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.platform.Webapplicatie;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The first page, the page of the function, and what belongs to the own account.
@Controller
class StartController {

    private static final int JAAR_SECONDEN = 365 * 24 * 60 * 60;

    private final Accounts accounts;
    private final boolean isDemo;

    StartController(Accounts accounts, Webapplicatie.Start start) {
        this.accounts = accounts;
        this.isDemo = start.isDemo();
    }

    @Openbaar
    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("accounts", isDemo ? accounts.all().stream()
                .filter(account -> account.email().endsWith("@demo.invalid") && !account.aanstellingen().isEmpty())
                .toList() : List.of());
        model.addAttribute("adres", "");
        return "start/start";
    }

    /// The page of the function.
    @Openbaar
    @GetMapping("/beginpagina")
    String begin(Gebruiker gebruiker) {
        if (gebruiker.allows(Handeling.TAAK)) {
            return "redirect:/vandaag";
        }
        if (gebruiker.allows(Handeling.REGISTER)) {
            return "redirect:/register";
        }
        if (gebruiker.allows(Handeling.LEVERING)) {
            return "redirect:/leveringen";
        }
        if (gebruiker.allows(Handeling.PORTAAL)) {
            return "redirect:/portaal";
        }
        return gebruiker.aanstellingen().isEmpty() ? "redirect:/functie" : "redirect:/protocollen";
    }

    /// Says which pages a function will have, while they are not there.
    @Openbaar
    @GetMapping("/functie")
    String functie(Gebruiker gebruiker, Model model) {
        model.addAttribute("functies", gebruiker.aanstellingen());
        return "start/functie";
    }

    @Openbaar
    @GetMapping({"/hulp", "/toegankelijkheid", "/privacy"})
    String tekst(HttpServletRequest verzoek) {
        return "start" + verzoek.getRequestURI();
    }

    /// Sets the language, for an account or, before signing in, for this browser.
    @Openbaar
    @PostMapping("/taal")
    String taal(@RequestParam String taal, @RequestParam Optional<String> terug, HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        String keuze = taal.equals("en") ? "en" : "nl";
        Aanvraag.gebruiker(verzoek).ifPresent(gebruiker -> accounts.setTaal(gebruiker.id(), keuze));
        var koek = new Cookie(Taalkeuze.COOKIE, keuze);
        koek.setPath("/");
        koek.setHttpOnly(true);
        koek.setMaxAge(JAAR_SECONDEN);
        koek.setAttribute("SameSite", "Lax");
        antwoord.addCookie(koek);
        return "redirect:" + back(terug);
    }

    @Openbaar
    @PostMapping("/sneltoetsen")
    String sneltoetsen(@RequestParam boolean aan, @RequestParam Optional<String> terug, Gebruiker gebruiker) {
        accounts.setSneltoetsen(gebruiker.id(), aan);
        return "redirect:" + back(terug);
    }

    /// Only a page of our own.
    private static String back(Optional<String> terug) {
        return terug.filter(adres -> adres.startsWith("/") && !adres.startsWith("//") && !adres.contains("\\"))
                .map(adres -> URI.create("/").resolve(adres.replace(" ", "%20")).getRawPath()).orElse("/");
    }
}
