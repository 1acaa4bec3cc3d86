package nl.verzuimregie.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Inlogcontrole;
import nl.verzuimregie.toegang.Inlogpogingen;
import nl.verzuimregie.toegang.Inlogpogingen.Middel;
import nl.verzuimregie.toegang.Passkeys;
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

/// Showing anew who one is, before changing how one gets in: a screen left open is not enough for that.
@Controller
class BevestigController {

    private static final String BLAD = "account/bevestigen";
    private static final String VERDER = "redirect:/ik/inloggen";

    private final Inlogcontrole controle;
    private final Totpgeheimen totp;
    private final Passkeys passkeys;
    private final Inlogpogingen pogingen;
    private final Wachttijd wachttijd;
    private final Vandaag vandaag;
    private final MessageSource teksten;

    BevestigController(Inlogcontrole controle, Totpgeheimen totp, Passkeys passkeys, Inlogpogingen pogingen,
            Wachttijd wachttijd, Vandaag vandaag, MessageSource teksten) {
        this.controle = controle;
        this.totp = totp;
        this.passkeys = passkeys;
        this.pogingen = pogingen;
        this.wachttijd = wachttijd;
        this.vandaag = vandaag;
        this.teksten = teksten;
    }

    @Openbaar
    @GetMapping("/ik/bevestigen")
    String page(Gebruiker gebruiker, Model model) {
        return fill(gebruiker, model, "");
    }

    /// Who has an authenticator shows a code of it, for a password may be written beside the screen.
    @Openbaar
    @PostMapping("/ik/bevestigen")
    String confirm(@RequestParam(defaultValue = "") String bewijs, Gebruiker gebruiker, Model model,
            HttpServletRequest verzoek, HttpServletResponse antwoord) {
        String client = verzoek.getRemoteAddr();
        Wachttijd.Uitslag uitslag = wachttijd.tryOnce(gebruiker.email(), client, () -> {
            boolean goed = totp.has(gebruiker.id()) ? totp.use(gebruiker.id(), bewijs)
                    : gebruiker.wachtwoord() != null && controle.check(gebruiker.email(), bewijs).isPresent();
            if (!goed) {
                pogingen.add(gebruiker.email(), Optional.of(gebruiker.id()), client, Middel.BEVESTIGING, false);
            }
            return goed;
        });
        if (!uitslag.isGoed()) {
            antwoord.setStatus(uitslag.status());
            String fout = teksten.getMessage(totp.has(gebruiker.id()) ? "inloggen.code.fout" : "bevestigen.fout",
                    new Object[0], LocaleContextHolder.getLocale());
            return fill(gebruiker, model, uitslag.wacht().isEmpty() ? fout : uitslag.wacht());
        }
        Sessie.of(verzoek).ifPresent(sessie -> sessie.proven(vandaag.klokslag()).keep(verzoek));
        return VERDER;
    }

    private String fill(Gebruiker wie, Model model, String fout) {
        model.addAttribute("fout", fout).addAttribute("metTotp", totp.has(wie.id()))
                .addAttribute("metWachtwoord", wie.wachtwoord() != null)
                .addAttribute("metPasskey", !passkeys.of(wie.id()).isEmpty());
        return BLAD;
    }
}
