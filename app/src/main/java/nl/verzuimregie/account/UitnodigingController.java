package nl.verzuimregie.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Inlogpogingen.Middel;
import nl.verzuimregie.toegang.Uitnodigingen;
import nl.verzuimregie.toegang.Wachtwoordeisen;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.Openbaar;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the link of an invitation leads: the first password. Looking at it uses nothing up, for mail is looked at by
/// machines too.
@Controller
class UitnodigingController {

    private static final String BLAD = "account/uitnodiging";

    private final Uitnodigingen uitnodigingen;
    private final Accounts accounts;
    private final Begin begin;
    private final Aanmelding aanmelding;
    private final MessageSource teksten;

    UitnodigingController(Uitnodigingen uitnodigingen, Accounts accounts, Begin begin, Aanmelding aanmelding,
            MessageSource teksten) {
        this.uitnodigingen = uitnodigingen;
        this.accounts = accounts;
        this.begin = begin;
        this.aanmelding = aanmelding;
        this.teksten = teksten;
    }

    @Openbaar
    @GetMapping("/uitnodiging/{woord}")
    String page(@PathVariable String woord, Model model, HttpServletResponse antwoord) {
        return fill(invited(woord), model, antwoord, new Formulierfouten());
    }

    @Openbaar
    @PostMapping("/uitnodiging/{woord}")
    String accept(@PathVariable String woord, @RequestParam(defaultValue = "") String nieuw,
            @RequestParam(defaultValue = "") String nogmaals, Model model, HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        Optional<Gebruiker> wie = invited(woord);
        var fouten = new Formulierfouten();
        wie.flatMap(een -> Wachtwoordeisen.check(nieuw, een.email(), een.naam()))
                .ifPresent(bezwaar -> fouten.add("nieuw", text(bezwaar.sleutel())));
        if (!nieuw.equals(nogmaals)) {
            fouten.add("nogmaals", text("wachtwoord.fout.anders"));
        }
        if (wie.isEmpty() || !fouten.isEmpty() || !begin.start(woord, wie.get(), nieuw)) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return fill(fouten.isEmpty() ? Optional.empty() : wie, model, antwoord, fouten);
        }
        return "redirect:" + aanmelding.first(wie.get(), Middel.WACHTWOORD, verzoek, antwoord);
    }

    private Optional<Gebruiker> invited(String woord) {
        return uitnodigingen.find(woord).flatMap(een -> Optional.ofNullable(een.account())).flatMap(accounts::find);
    }

    private static String fill(Optional<Gebruiker> wie, Model model, HttpServletResponse antwoord,
            Formulierfouten fouten) {
        if (wie.isEmpty()) {
            antwoord.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("fouten", fouten).addAttribute("email", wie.map(Gebruiker::email).orElse(""))
                .addAttribute("naam", wie.map(Gebruiker::naam).orElse(""));
        return BLAD;
    }

    private String text(String sleutel) {
        return teksten.getMessage(sleutel, new Object[0], LocaleContextHolder.getLocale());
    }
}
