package nl.verzuimregie.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.verzuimregie.platform.Webapplicatie;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Inlogcontrole;
import nl.verzuimregie.toegang.Inlogpogingen;
import nl.verzuimregie.toegang.Inlogpogingen.Middel;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Openbaar;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The first step of signing in.
@Controller
class InlogController {

    private static final String BLAD = "start/inloggen";
    private static final int ADRES_TEKENS = 254;

    private final Inlogcontrole controle;
    private final Inlogpogingen pogingen;
    private final Aanmelding aanmelding;
    private final Wachttijd wachttijd;
    private final Accounts accounts;
    private final Optional<Oidcdienst> dienst;
    private final boolean isDemo;

    InlogController(Inlogcontrole controle, Inlogpogingen pogingen, Aanmelding aanmelding, Wachttijd wachttijd,
            Accounts accounts, Optional<Oidcdienst> dienst, Webapplicatie.Start start) {
        this.controle = controle;
        this.pogingen = pogingen;
        this.aanmelding = aanmelding;
        this.wachttijd = wachttijd;
        this.accounts = accounts;
        this.dienst = dienst;
        this.isDemo = start.isDemo();
    }

    @Openbaar
    @GetMapping("/inloggen")
    String page(Model model, @RequestParam Optional<String> verlopen,
            @RequestParam("dienst") Optional<String> mislukt) {
        fill(model, "", verlopen.isPresent() ? "verlopen" : mislukt.isPresent() ? "dienst" : "", "");
        return BLAD;
    }

    /// Somebody is known to the other service and not here. No account is made by itself.
    @Openbaar
    @GetMapping("/inloggen/onbekend")
    String unknown(Model model) {
        model.addAttribute("dienst", dienst.map(Oidcdienst::naam).orElse(""));
        return "account/onbekend";
    }

    /// The same answer whether there is such an account or not.
    @Openbaar
    @PostMapping("/inloggen")
    String signIn(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String wachtwoord,
            Model model, HttpServletRequest verzoek, HttpServletResponse antwoord) {
        String adres = email.substring(0, Math.min(email.length(), ADRES_TEKENS));
        String client = verzoek.getRemoteAddr();
        Wachttijd.Uitslag uitslag = wachttijd.tryOnce(adres, client, () -> {
            boolean goed = controle.check(adres, wachtwoord).isPresent();
            if (!goed) {
                pogingen.add(adres, accounts.find(adres).map(Gebruiker::id), client, Middel.WACHTWOORD, false);
            }
            return goed;
        });
        Optional<Gebruiker> wie = uitslag.isGoed() ? accounts.find(adres) : Optional.empty();
        if (wie.isEmpty()) {
            return refuse(model, antwoord, adres, uitslag);
        }
        return "redirect:" + aanmelding.first(wie.get(), Middel.WACHTWOORD, verzoek, antwoord);
    }

    /// One click is enough in the demo; elsewhere this page is not there.
    @Openbaar
    @PostMapping("/demo/inloggen")
    String demo(@RequestParam int account, HttpServletRequest verzoek, HttpServletResponse antwoord) {
        Gebruiker gebruiker = accounts.find(account).filter(een -> isDemo && een.email().endsWith("@demo.invalid"))
                .orElseThrow(() -> new NietGevondenException("demo-account"));
        aanmelding.open(gebruiker, verzoek, antwoord);
        return "redirect:/beginpagina";
    }

    private String refuse(Model model, HttpServletResponse antwoord, String adres, Wachttijd.Uitslag uitslag) {
        String wacht = uitslag.wacht();
        antwoord.setStatus(wacht.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT.value()
                : HttpStatus.TOO_MANY_REQUESTS.value());
        fill(model, adres, wacht.isEmpty() ? "fout" : "wacht", wacht);
        return BLAD;
    }

    private void fill(Model model, String adres, String fout, String wacht) {
        model.addAttribute("adres", adres).addAttribute("fout", fout).addAttribute("wacht", wacht)
                .addAttribute("dienst", dienst.map(Oidcdienst::naam).orElse(""));
    }
}
