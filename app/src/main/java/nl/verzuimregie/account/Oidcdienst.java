package nl.verzuimregie.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Inlogpogingen;
import nl.verzuimregie.toegang.Inlogpogingen.Middel;
import nl.verzuimregie.toegang.Koppelingen;
import nl.verzuimregie.web.Webadres;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Signing in with another service, and out of it again. It says who somebody is; what they may do is granted here, and
/// who has no account here gets none.
@Component
@ConditionalOnProperty("verzuimregie.oidc.client")
class Oidcdienst {

    private static final Logger LOG = LoggerFactory.getLogger(Oidcdienst.class);
    private static final String BEWIJS = "oidc-bewijs";

    private final Oidcinstelling instelling;
    private final Koppelingen koppelingen;
    private final Inlogpogingen pogingen;
    private final Aanmelding aanmelding;
    private final SecurityContextRepository contexten;
    private final Webadres adres;

    Oidcdienst(Environment omgeving, Koppelingen koppelingen, Inlogpogingen pogingen, Aanmelding aanmelding,
            SecurityContextRepository contexten, Webadres adres) {
        this.instelling = Oidcinstelling.of(omgeving::getProperty, adres).orElseThrow(() ->
                new IllegalStateException("VERZUIMREGIE_OIDC_CLIENT is leeg; laat hem weg of vul hem in."));
        this.koppelingen = koppelingen;
        this.pogingen = pogingen;
        this.aanmelding = aanmelding;
        this.contexten = contexten;
        this.adres = adres;
    }

    /// What people call it.
    String naam() {
        return instelling.naam();
    }

    /// The place where signing out leads to, for who says where a form may lead.
    Optional<String> logoutPlace() {
        return Optional.ofNullable(instelling.uitloggen()).map(URI::create)
                .map(een -> een.getScheme() + "://" + een.getAuthority());
    }

    void open(HttpSecurity http) {
        http.oauth2Login(in -> in.loginPage("/inloggen")
                .clientRegistrationRepository(new InMemoryClientRegistrationRepository(instelling.klant()))
                .authorizedClientRepository(new Oidcvergeten())
                .successHandler(this::onSuccess).failureHandler(Oidcdienst::onFailure))
                .logout(uit -> uit.addLogoutHandler(Oidcdienst::keep).logoutSuccessHandler(this::leave));
    }

    /// The library let somebody in as who the service says; we let in who that is here, or nobody.
    private void onSuccess(HttpServletRequest verzoek, HttpServletResponse antwoord, Authentication bewijs)
            throws IOException {
        SecurityContext leeg = SecurityContextHolder.createEmptyContext();
        SecurityContextHolder.setContext(leeg);
        contexten.saveContext(leeg, verzoek, antwoord);
        if (!(bewijs.getPrincipal() instanceof OidcUser daar)) {
            throw new IllegalStateException("Zonder openid in het bereik is niet bekend wie dit is");
        }
        Optional<String> email = Optional.ofNullable(daar.getEmail())
                .filter(ignored -> Boolean.TRUE.equals(daar.getEmailVerified()));
        String onderwerp = String.valueOf(daar.getSubject());
        Optional<Gebruiker> wie = koppelingen.find(String.valueOf(daar.getIssuer()), onderwerp, email);
        verzoek.getSession().setAttribute(BEWIJS, daar.getIdToken().getTokenValue());
        if (wie.isEmpty()) {
            pogingen.add(email.orElse(onderwerp), Optional.empty(), verzoek.getRemoteAddr(), Middel.OIDC, false);
            antwoord.sendRedirect("/inloggen/onbekend");
            return;
        }
        antwoord.sendRedirect(instelling.isTweede() ? aanmelding.complete(wie.get(), Middel.OIDC, verzoek, antwoord)
                : aanmelding.first(wie.get(), Middel.OIDC, verzoek, antwoord));
    }

    private static void onFailure(HttpServletRequest verzoek, HttpServletResponse antwoord,
            AuthenticationException fout) throws IOException {
        LOG.warn("Inloggen bij de andere dienst lukte niet: {}", fout.getMessage());
        antwoord.sendRedirect("/inloggen?dienst");
    }

    /// Before the session is gone: what tells the service who signs out.
    private static void keep(HttpServletRequest verzoek, HttpServletResponse antwoord, @Nullable Authentication wie) {
        HttpSession sessie = verzoek.getSession(false);
        verzoek.setAttribute(BEWIJS, sessie == null ? null : sessie.getAttribute(BEWIJS));
    }

    private void leave(HttpServletRequest verzoek, HttpServletResponse antwoord, @Nullable Authentication wie)
            throws IOException {
        Object bewijs = verzoek.getAttribute(BEWIJS);
        if (instelling.uitloggen() == null || bewijs == null) {
            antwoord.sendRedirect("/?uitgelogd");
            return;
        }
        String thuis = adres.adres().map(URI::toString).orElseGet(() -> "%s://%s:%d".formatted(verzoek.getScheme(),
                verzoek.getServerName(), verzoek.getServerPort()));
        antwoord.sendRedirect(UriComponentsBuilder.fromUriString(instelling.uitloggen())
                .queryParam("id_token_hint", bewijs).queryParam("client_id", instelling.klant().getClientId())
                .queryParam("post_logout_redirect_uri", thuis + "/").encode().build().toUriString());
    }
}
