package nl.verzuimregie.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.toegang.Passkeys;
import nl.verzuimregie.web.Webadres;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/// Checks passkeys, for the address at which people open the application. A passkey is two factors in one: the device,
/// and what opens it; so it always asks for both.
@Component
class Passkeydienst {

    private final Passkeys houders;
    private final UserCredentialRepository boek;
    private final Webadres adres;

    Passkeydienst(Passkeys houders, UserCredentialRepository boek, Webadres adres) {
        this.houders = houders;
        this.boek = boek;
        this.adres = adres;
    }

    /// What checks them; empty: there can be none at this address, which browsers know only by its name.
    Optional<WebAuthnRelyingPartyOperations> of(HttpServletRequest verzoek) {
        return place(verzoek).map(plek -> {
            var dienst = new Webauthn4JRelyingPartyOperations(houders, boek, PublicKeyCredentialRpEntity.builder()
                    .id(plek.getHost()).name("Verzuimregie").build(), Set.of(plek.toString()));
            dienst.setCustomizeCreationOptions(een -> een.authenticatorSelection(AuthenticatorSelectionCriteria
                    .builder().residentKey(ResidentKeyRequirement.REQUIRED)
                    .userVerification(UserVerificationRequirement.REQUIRED).build()));
            dienst.setCustomizeRequestOptions(een -> een.userVerification(UserVerificationRequirement.REQUIRED));
            return dienst;
        });
    }

    private Optional<URI> place(HttpServletRequest verzoek) {
        if (adres.adres().isPresent()) {
            return adres.adres().map(een -> URI.create(een.getScheme() + "://" + een.getAuthority()));
        }
        return "localhost".equals(verzoek.getServerName())
                ? Optional.of(URI.create("http://localhost:" + verzoek.getServerPort())) : Optional.empty();
    }
}
