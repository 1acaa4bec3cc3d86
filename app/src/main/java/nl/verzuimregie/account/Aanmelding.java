package nl.verzuimregie.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.Webapplicatie;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Inlogpogingen;
import nl.verzuimregie.toegang.Inlogpogingen.Middel;
import nl.verzuimregie.toegang.Passkeys;
import nl.verzuimregie.toegang.Totpgeheimen;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/// The one place where somebody gets in, whatever they showed: under another id of the session, with other tokens for
/// forms, and with room made among their sessions.
@Component
class Aanmelding {

    private static final String BEGIN = "/beginpagina";

    private final Accounts accounts;
    private final Totpgeheimen totp;
    private final Passkeys passkeys;
    private final Inlogpogingen pogingen;
    private final Sessies sessies;
    private final SecurityContextRepository contexten;
    private final CsrfTokenRepository formuliersleutels;
    private final Vandaag vandaag;
    private final boolean isDemo;
    private final HttpSessionRequestCache gevraagd = new HttpSessionRequestCache();

    Aanmelding(Accounts accounts, Totpgeheimen totp, Passkeys passkeys, Inlogpogingen pogingen, Sessies sessies,
            SecurityContextRepository contexten, CsrfTokenRepository formuliersleutels, Vandaag vandaag,
            Webapplicatie.Start start) {
        this.accounts = accounts;
        this.totp = totp;
        this.passkeys = passkeys;
        this.pogingen = pogingen;
        this.sessies = sessies;
        this.contexten = contexten;
        this.formuliersleutels = formuliersleutels;
        this.vandaag = vandaag;
        this.isDemo = start.isDemo();
    }

    /// Whether somebody has a second factor.
    boolean hasFactor(int account) {
        return totp.has(account) || !passkeys.of(account).isEmpty();
    }

    /// After the first thing that somebody showed. Every function sees pupils, so everybody shows a second; the demo
    /// asks it only of who has one.
    ///
    /// @return where to go on
    String first(Gebruiker wie, Middel middel, HttpServletRequest verzoek, HttpServletResponse antwoord) {
        if (isDemo && !hasFactor(wie.id())) {
            return complete(wie, middel, verzoek, antwoord);
        }
        // who just began has another password than when he was looked up
        Inlogstap.of(accounts.find(wie.id()).orElse(wie), vandaag.klokslag()).keep(verzoek);
        return hasFactor(wie.id()) ? "/inloggen/code" : "/inloggen/instellen";
    }

    /// Who is halfway; empty: nobody, or too long ago.
    Optional<Gebruiker> halfway(HttpServletRequest verzoek) {
        return Inlogstap.of(verzoek, vandaag.klokslag()).flatMap(stap ->
                accounts.find(stap.account()).filter(stap::isOf));
    }

    /// Lets somebody in, and keeps that.
    ///
    /// @return where to go: the page that was asked for before, or the first of their function
    String complete(Gebruiker wie, Middel middel, HttpServletRequest verzoek, HttpServletResponse antwoord) {
        pogingen.add(wie.email(), Optional.of(wie.id()), verzoek.getRemoteAddr(), middel, true);
        open(wie, verzoek, antwoord);
        SavedRequest eerder = gevraagd.getRequest(verzoek, antwoord);
        gevraagd.removeRequest(verzoek, antwoord);
        if (eerder == null || !"GET".equals(eerder.getMethod())) {
            return BEGIN;
        }
        String adres = eerder.getRedirectUrl().replaceFirst("^https?://[^/]+", "").replaceFirst("[?&]continue$", "");
        return adres.startsWith("/") && !adres.startsWith("//") ? adres : BEGIN;
    }

    /// Lets somebody in without more: the click of the demo, which is no attempt to get in.
    void open(Gebruiker wie, HttpServletRequest verzoek, HttpServletResponse antwoord) {
        Instant nu = vandaag.klokslag();
        verzoek.getSession();
        verzoek.changeSessionId();
        Inlogstap.forget(verzoek);
        formuliersleutels.saveToken(null, verzoek, antwoord);
        String browser = verzoek.getHeader("User-Agent");
        new Sessie(nu, nu, Sessie.device(browser == null ? "" : browser), pogingen.place(verzoek.getRemoteAddr()))
                .keep(verzoek);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(wie, null, wie.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexten.saveContext(context, verzoek, antwoord);
        sessies.limit(wie.email(), verzoek.getSession().getId());
    }
}
