package nl.verzuimregie.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Herstelcodes;
import nl.verzuimregie.toegang.Inlogpogingen;
import nl.verzuimregie.toegang.Inlogpogingen.Middel;
import nl.verzuimregie.toegang.Passkeys;
import nl.verzuimregie.toegang.Totp;
import nl.verzuimregie.toegang.Totpgeheimen;
import nl.verzuimregie.web.Openbaar;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The second step of signing in: a code of an authenticator, one from paper, or a passkey; and setting one up the
/// first time.
@Controller
class StapController {

    private static final String OPNIEUW = "redirect:/inloggen?verlopen";

    private final Aanmelding aanmelding;
    private final Totpgeheimen totp;
    private final Herstelcodes herstelcodes;
    private final Passkeys passkeys;
    private final Totpopzet opzet;
    private final Inlogpogingen pogingen;
    private final Wachttijd wachttijd;
    private final MessageSource teksten;

    StapController(Aanmelding aanmelding, Totpgeheimen totp, Herstelcodes herstelcodes, Passkeys passkeys,
            Totpopzet opzet, Inlogpogingen pogingen, Wachttijd wachttijd, MessageSource teksten) {
        this.aanmelding = aanmelding;
        this.totp = totp;
        this.herstelcodes = herstelcodes;
        this.passkeys = passkeys;
        this.opzet = opzet;
        this.pogingen = pogingen;
        this.wachttijd = wachttijd;
        this.teksten = teksten;
    }

    @Openbaar
    @GetMapping("/inloggen/code")
    String code(Model model, HttpServletRequest verzoek) {
        return aanmelding.halfway(verzoek).map(wie -> codePage(wie, model, "")).orElse(OPNIEUW);
    }

    @Openbaar
    @PostMapping("/inloggen/code")
    String code(@RequestParam(defaultValue = "") String code, Model model, HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        Optional<Gebruiker> halfweg = aanmelding.halfway(verzoek);
        if (halfweg.isEmpty()) {
            return OPNIEUW;
        }
        Gebruiker wie = halfweg.get();
        boolean isCijfers = code.replaceAll("\\s", "").matches("\\d{" + Totp.CIJFERS + "}");
        Middel middel = isCijfers ? Middel.CODE : Middel.HERSTELCODE;
        String client = verzoek.getRemoteAddr();
        Wachttijd.Uitslag uitslag = wachttijd.tryOnce(wie.email(), client, () -> {
            boolean goed = isCijfers ? totp.use(wie.id(), code) : herstelcodes.use(wie.id(), code);
            if (!goed) {
                pogingen.add(wie.email(), Optional.of(wie.id()), client, middel, false);
            }
            return goed;
        });
        if (uitslag.isGoed()) {
            return "redirect:" + aanmelding.complete(wie, middel, verzoek, antwoord);
        }
        antwoord.setStatus(uitslag.status());
        return codePage(wie, model, uitslag.wacht().isEmpty() ? text("inloggen.code.fout") : uitslag.wacht());
    }

    /// Only for who has none: otherwise a password alone would do.
    @Openbaar
    @GetMapping("/inloggen/instellen")
    String setUp(Model model, HttpServletRequest verzoek) {
        return without(verzoek).map(wie -> setUpPage(wie, model, verzoek, "")).orElse(OPNIEUW);
    }

    @Openbaar
    @PostMapping("/inloggen/instellen")
    String setUp(@RequestParam(defaultValue = "") String code, Model model, HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        Optional<Gebruiker> zonder = without(verzoek);
        if (zonder.isEmpty()) {
            return OPNIEUW;
        }
        if (!opzet.take(zonder.get(), code, verzoek)) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return setUpPage(zonder.get(), model, verzoek, text("inloggen.code.fout"));
        }
        List<String> codes = opzet.firstCodes(zonder.get().id());
        String naar = aanmelding.complete(zonder.get(), Middel.CODE, verzoek, antwoord);
        if (codes.isEmpty()) {
            return "redirect:" + naar;
        }
        model.addAttribute("codes", codes).addAttribute("naar", naar);
        return "account/herstelcodes";
    }

    private Optional<Gebruiker> without(HttpServletRequest verzoek) {
        return aanmelding.halfway(verzoek).filter(wie -> !aanmelding.hasFactor(wie.id()));
    }

    private String codePage(Gebruiker wie, Model model, String fout) {
        model.addAttribute("fout", fout).addAttribute("metCode", totp.has(wie.id()))
                .addAttribute("metPasskey", !passkeys.of(wie.id()).isEmpty());
        return "account/code";
    }

    private String setUpPage(Gebruiker wie, Model model, HttpServletRequest verzoek, String fout) {
        model.addAttribute("fout", fout).addAttribute("opzet", opzet.show(wie, verzoek));
        return "account/instellen";
    }

    private String text(String sleutel) {
        return teksten.getMessage(sleutel, new Object[0], LocaleContextHolder.getLocale());
    }
}
