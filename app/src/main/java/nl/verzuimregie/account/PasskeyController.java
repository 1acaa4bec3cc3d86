package nl.verzuimregie.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Inlogpogingen;
import nl.verzuimregie.toegang.Inlogpogingen.Middel;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Openbaar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the script of a page asks to use or to add a passkey.
@Controller
class PasskeyController {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyController.class);
    private static final String VRAAG = "passkey-vraag";
    private static final String AANBOD = "passkey-aanbod";
    private static final int NAAM_TEKENS = 60;

    private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final Passkeydienst dienst;
    private final Aanmelding aanmelding;
    private final Accounts accounts;
    private final Inlogpogingen pogingen;
    private final Wachttijd wachttijd;
    private final Vandaag vandaag;

    PasskeyController(Passkeydienst dienst, Aanmelding aanmelding, Accounts accounts, Inlogpogingen pogingen,
            Wachttijd wachttijd, Vandaag vandaag) {
        this.dienst = dienst;
        this.aanmelding = aanmelding;
        this.accounts = accounts;
        this.pogingen = pogingen;
        this.wachttijd = wachttijd;
        this.vandaag = vandaag;
    }

    /// Asks for whatever passkey the device has for us: nobody has to say first who they are.
    @Openbaar
    @PostMapping("/inloggen/passkey/opties")
    ResponseEntity<String> ask(HttpServletRequest verzoek) {
        var niemand = new AnonymousAuthenticationToken("passkey", "niemand",
                AuthorityUtils.createAuthorityList("NIEMAND"));
        var vraag = checker(verzoek)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(niemand));
        verzoek.getSession().setAttribute(VRAAG, vraag);
        return answer(HttpStatus.OK, vraag);
    }

    /// Gets in with it, or shows anew who one is.
    @Openbaar
    @PostMapping("/inloggen/passkey")
    ResponseEntity<String> signIn(@RequestBody String lijf, HttpServletRequest verzoek, HttpServletResponse antwoord) {
        String wacht = wachttijd.of("", verzoek.getRemoteAddr());
        var vraag = (PublicKeyCredentialRequestOptions) verzoek.getSession().getAttribute(VRAAG);
        verzoek.getSession().removeAttribute(VRAAG);
        if (!wacht.isEmpty() || vraag == null) {
            return answer(HttpStatus.TOO_MANY_REQUESTS, Map.of("fout", wacht));
        }
        Optional<Gebruiker> wie = tried(() -> {
            PublicKeyCredential<AuthenticatorAssertionResponse> sleutel = json.readValue(lijf,
                    new TypeReference<>() { });
            return checker(verzoek).authenticate(new RelyingPartyAuthenticationRequest(vraag, sleutel)).getName();
        }).flatMap(accounts::find);
        if (wie.isEmpty()) {
            pogingen.add("", Optional.empty(), verzoek.getRemoteAddr(), Middel.PASSKEY, false);
            return answer(HttpStatus.UNAUTHORIZED, Map.of());
        }
        return answer(HttpStatus.OK, Map.of("naar", aanmelding.complete(wie.get(), Middel.PASSKEY, verzoek, antwoord)));
    }

    @Openbaar
    @PostMapping("/ik/inloggen/passkey/opties")
    ResponseEntity<String> offer(Gebruiker gebruiker, HttpServletRequest verzoek) {
        return recent(verzoek, () -> offerTo(gebruiker, verzoek));
    }

    @Openbaar
    @PostMapping("/ik/inloggen/passkey")
    ResponseEntity<String> add(@RequestParam(defaultValue = "") String naam, @RequestBody String lijf,
            Gebruiker gebruiker, HttpServletRequest verzoek) {
        return recent(verzoek, () -> register(gebruiker, naam, lijf, verzoek) ? answer(HttpStatus.OK, Map.of("naar",
                "/ik/inloggen?passkey")) : answer(HttpStatus.UNPROCESSABLE_CONTENT, Map.of()));
    }

    /// The first time, after the password: a passkey in the place of an authenticator.
    @Openbaar
    @PostMapping("/inloggen/instellen/passkey/opties")
    ResponseEntity<String> offerFirst(HttpServletRequest verzoek) {
        return offerTo(without(verzoek), verzoek);
    }

    @Openbaar
    @PostMapping("/inloggen/instellen/passkey")
    ResponseEntity<String> addFirst(@RequestParam(defaultValue = "") String naam, @RequestBody String lijf,
            HttpServletRequest verzoek, HttpServletResponse antwoord) {
        Gebruiker wie = without(verzoek);
        return register(wie, naam, lijf, verzoek) ? answer(HttpStatus.OK, Map.of("naar",
                aanmelding.complete(wie, Middel.PASSKEY, verzoek, antwoord)))
                : answer(HttpStatus.UNPROCESSABLE_CONTENT, Map.of());
    }

    private Gebruiker without(HttpServletRequest verzoek) {
        return aanmelding.halfway(verzoek).filter(wie -> !aanmelding.hasFactor(wie.id()))
                .orElseThrow(() -> new NietGevondenException("eerste stap"));
    }

    private ResponseEntity<String> offerTo(Gebruiker wie, HttpServletRequest verzoek) {
        var aanbod = checker(verzoek).createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(UsernamePasswordAuthenticationToken
                        .authenticated(wie, null, wie.getAuthorities())));
        verzoek.getSession().setAttribute(AANBOD, aanbod);
        return answer(HttpStatus.OK, aanbod);
    }

    /// The offer says for whom it is: it was made for who asked, and nobody else takes it up.
    private boolean register(Gebruiker wie, String naam, String lijf, HttpServletRequest verzoek) {
        var aanbod = (PublicKeyCredentialCreationOptions) verzoek.getSession().getAttribute(AANBOD);
        verzoek.getSession().removeAttribute(AANBOD);
        String kaal = naam.strip().isEmpty() ? "Passkey" : naam.strip();
        String kort = kaal.substring(0, Math.min(kaal.length(), NAAM_TEKENS));
        return aanbod != null && wie.email().equals(aanbod.getUser().getName()) && tried(() -> {
            PublicKeyCredential<AuthenticatorAttestationResponse> sleutel = json.readValue(lijf,
                    new TypeReference<>() { });
            return checker(verzoek).registerCredential(new ImmutableRelyingPartyRegistrationRequest(aanbod,
                    new RelyingPartyPublicKey(sleutel, kort)));
        }).isPresent();
    }

    private ResponseEntity<String> recent(HttpServletRequest verzoek,
            java.util.function.Supplier<ResponseEntity<String>> werk) {
        return Sessie.of(verzoek).filter(een -> een.isRecent(vandaag.klokslag())).isPresent() ? werk.get()
                : answer(HttpStatus.FORBIDDEN, Map.of("naar", "/ik/bevestigen"));
    }

    private WebAuthnRelyingPartyOperations checker(HttpServletRequest verzoek) {
        return dienst.of(verzoek).orElseThrow(() -> new NietGevondenException("passkeys op dit adres"));
    }

    /// What somebody sends that is no passkey of ours is no fault of ours.
    private static <T> Optional<T> tried(java.util.function.Supplier<T> werk) {
        try {
            return Optional.of(werk.get());
        } catch (RuntimeException geweigerd) {
            LOG.info("Een passkey is geweigerd: {}", geweigerd.getMessage());
            return Optional.empty();
        }
    }

    private ResponseEntity<String> answer(HttpStatus status, Object wat) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(wat));
    }
}
