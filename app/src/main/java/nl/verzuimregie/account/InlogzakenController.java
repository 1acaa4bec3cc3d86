package nl.verzuimregie.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Herstelcodes;
import nl.verzuimregie.toegang.Inlogpogingen;
import nl.verzuimregie.toegang.Passkeys;
import nl.verzuimregie.toegang.Totpgeheimen;
import nl.verzuimregie.toegang.Wachtwoordeisen;
import nl.verzuimregie.web.Bericht;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How somebody signs in, managed by themselves: password, authenticator, passkeys, codes on paper, open sessions, and
/// what was tried with their account. What changes how one gets in asks first to show anew who one is.
@Controller
class InlogzakenController {

    private static final String BLAD = "account/inlogzaken";
    private static final String HIER = "redirect:/ik/inloggen";
    private static final String BEWIJS = "redirect:/ik/bevestigen";
    private static final int POGINGEN = 10;

    private final Accounts accounts;
    private final Totpgeheimen totp;
    private final Totpopzet opzet;
    private final Herstelcodes herstelcodes;
    private final Passkeys passkeys;
    private final Passkeydienst dienst;
    private final Sessies sessies;
    private final Inlogpogingen pogingen;
    private final Vandaag vandaag;
    private final MessageSource teksten;

    @SuppressWarnings("ParameterNumber") // each is one section of the page
    InlogzakenController(Accounts accounts, Totpgeheimen totp, Totpopzet opzet, Herstelcodes herstelcodes,
            Passkeys passkeys, Passkeydienst dienst, Sessies sessies, Inlogpogingen pogingen, Vandaag vandaag,
            MessageSource teksten) {
        this.accounts = accounts;
        this.totp = totp;
        this.opzet = opzet;
        this.herstelcodes = herstelcodes;
        this.passkeys = passkeys;
        this.dienst = dienst;
        this.sessies = sessies;
        this.pogingen = pogingen;
        this.vandaag = vandaag;
        this.teksten = teksten;
    }

    @Openbaar
    @GetMapping("/ik/inloggen")
    String page(@RequestParam Optional<String> passkey, Gebruiker gebruiker, Model model,
            HttpServletRequest verzoek) {
        passkey.ifPresent(ignored -> model.addAttribute(Bericht.NAAM, Bericht.good("inlogzaken.passkey.erbij")));
        return fill(gebruiker, model, verzoek, new Formulierfouten());
    }

    @Openbaar
    @PostMapping("/ik/inloggen/wachtwoord")
    String password(@RequestParam(defaultValue = "") String nieuw, @RequestParam(defaultValue = "") String nogmaals,
            Gebruiker gebruiker, Model model, HttpServletRequest verzoek, HttpServletResponse antwoord,
            RedirectAttributes straks) {
        if (!isRecent(verzoek)) {
            return BEWIJS;
        }
        var fouten = new Formulierfouten();
        Wachtwoordeisen.check(nieuw, gebruiker.email(), gebruiker.naam())
                .ifPresent(bezwaar -> fouten.add("nieuw", text(bezwaar.sleutel())));
        if (!nieuw.equals(nogmaals)) {
            fouten.add("nogmaals", text("wachtwoord.fout.anders"));
        }
        if (!fouten.isEmpty()) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return fill(gebruiker, model, verzoek, fouten);
        }
        accounts.setWachtwoord(gebruiker.id(), nieuw);
        sessies.endOthers(gebruiker.email(), verzoek.getSession().getId());
        straks.addFlashAttribute(Bericht.NAAM, Bericht.good("inlogzaken.wachtwoord.gedaan"));
        return HIER;
    }

    @Openbaar
    @GetMapping("/ik/inloggen/authenticator")
    String authenticator(Gebruiker gebruiker, Model model, HttpServletRequest verzoek) {
        return isRecent(verzoek) ? authenticatorPage(gebruiker, model, verzoek, "") : BEWIJS;
    }

    @Openbaar
    @PostMapping("/ik/inloggen/authenticator")
    String authenticator(@RequestParam(defaultValue = "") String code, Gebruiker gebruiker, Model model,
            HttpServletRequest verzoek, HttpServletResponse antwoord, RedirectAttributes straks) {
        if (!isRecent(verzoek)) {
            return BEWIJS;
        }
        if (!opzet.take(gebruiker, code, verzoek)) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return authenticatorPage(gebruiker, model, verzoek, text("inloggen.code.fout"));
        }
        var codes = opzet.firstCodes(gebruiker.id());
        if (codes.isEmpty()) {
            straks.addFlashAttribute(Bericht.NAAM, Bericht.good("inlogzaken.authenticator.gedaan"));
            return HIER;
        }
        model.addAttribute("codes", codes).addAttribute("naar", "/ik/inloggen");
        return "account/herstelcodes";
    }

    /// Shows them this once; the former ones count no more.
    @Openbaar
    @PostMapping("/ik/inloggen/herstelcodes")
    String codes(Gebruiker gebruiker, Model model, HttpServletRequest verzoek) {
        if (!isRecent(verzoek)) {
            return BEWIJS;
        }
        model.addAttribute("codes", herstelcodes.renew(gebruiker.id())).addAttribute("naar", "/ik/inloggen");
        return "account/herstelcodes";
    }

    @Openbaar
    @PostMapping("/ik/inloggen/passkeys/{id}/weg")
    String remove(@PathVariable int id, Gebruiker gebruiker, HttpServletRequest verzoek, RedirectAttributes straks) {
        if (!isRecent(verzoek)) {
            return BEWIJS;
        }
        boolean isEnige = !totp.has(gebruiker.id()) && passkeys.of(gebruiker.id()).size() <= 1;
        if (!isEnige) {
            passkeys.end(gebruiker.id(), id);
        }
        straks.addFlashAttribute(Bericht.NAAM, isEnige ? Bericht.mind("inlogzaken.passkey.enige")
                : Bericht.good("inlogzaken.passkey.weg"));
        return HIER;
    }

    /// Ends one session, or without a number all but this one. That needs no proof: it opens nothing.
    @Openbaar
    @PostMapping("/ik/inloggen/sessies")
    String end(@RequestParam Optional<String> nummer, Gebruiker gebruiker, HttpServletRequest verzoek,
            RedirectAttributes straks) {
        nummer.ifPresentOrElse(een -> sessies.end(gebruiker.email(), een),
                () -> sessies.endOthers(gebruiker.email(), verzoek.getSession().getId()));
        straks.addFlashAttribute(Bericht.NAAM, Bericht.good("inlogzaken.sessies.gedaan"));
        return HIER;
    }

    private String fill(Gebruiker wie, Model model, HttpServletRequest verzoek, Formulierfouten fouten) {
        model.addAttribute("fouten", fouten).addAttribute("recent", isRecent(verzoek))
                .addAttribute("metWachtwoord", wie.wachtwoord() != null)
                .addAttribute("metTotp", totp.has(wie.id())).addAttribute("codes", herstelcodes.left(wie.id()))
                .addAttribute("passkeys", passkeys.of(wie.id()))
                .addAttribute("kanPasskey", dienst.of(verzoek).isPresent())
                .addAttribute("sessies", sessies.of(wie.email(), verzoek.getSession().getId()))
                .addAttribute("pogingen", pogingen.of(wie.id(), POGINGEN))
                .addAttribute("hier", pogingen.place(verzoek.getRemoteAddr()));
        return BLAD;
    }

    private String authenticatorPage(Gebruiker wie, Model model, HttpServletRequest verzoek, String fout) {
        model.addAttribute("fout", fout).addAttribute("opzet", opzet.show(wie, verzoek));
        return "account/authenticator";
    }

    private boolean isRecent(HttpServletRequest verzoek) {
        return Sessie.of(verzoek).filter(een -> een.isRecent(vandaag.klokslag())).isPresent();
    }

    private String text(String sleutel) {
        return teksten.getMessage(sleutel, new Object[0], LocaleContextHolder.getLocale());
    }
}
