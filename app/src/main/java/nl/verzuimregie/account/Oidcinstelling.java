package nl.verzuimregie.account;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.verzuimregie.web.Webadres;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/// Another sign-in service, spoken to with OpenID Connect. Its addresses are named one by one: the application starts
/// also when the service does not answer.
///
/// @param naam      what people call it
/// @param uitloggen where one signs out there; null: one stays signed in there
/// @param isTweede  whether the service itself asks for a second factor, so that ours is not asked
record Oidcinstelling(String naam, ClientRegistration klant, @Nullable String uitloggen, boolean isTweede) {

    /// The name of it in our own addresses.
    static final String DIENST = "dienst";

    private static final String KOP = "verzuimregie.oidc.";

    /// Reads `verzuimregie.oidc.client` and what belongs to it; in the environment VERZUIMREGIE_OIDC_CLIENT and so on.
    ///
    /// @return empty when no client is named
    /// @throws IllegalStateException in Dutch, when one is and something is missing
    static Optional<Oidcinstelling> of(Function<String, @Nullable String> omgeving, Webadres adres) {
        return value(omgeving, "client").map(klant -> {
            String terug = adres.adres().map(Object::toString).orElse("{baseUrl}") + "/login/oauth2/code/" + DIENST;
            ClientRegistration.Builder dienst = ClientRegistration.withRegistrationId(DIENST).clientId(klant)
                    .clientSecret(must(omgeving, "geheim"))
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).redirectUri(terug)
                    .scope(value(omgeving, "bereik").orElse("openid profile email").split("\\s+", -1))
                    .issuerUri(must(omgeving, "uitgever")).authorizationUri(must(omgeving, "autorisatie"))
                    .tokenUri(must(omgeving, "token")).jwkSetUri(must(omgeving, "sleutels"))
                    .userNameAttributeName("sub")
                    .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build());
            value(omgeving, "gegevens").ifPresent(dienst::userInfoUri);
            String naam = value(omgeving, "naam").orElse("OpenID Connect");
            return new Oidcinstelling(naam, dienst.clientName(naam).build(), value(omgeving, "uitloggen").orElse(null),
                    value(omgeving, "tweede-factor").orElse("hier").equals("daar"));
        });
    }

    private static String must(Function<String, @Nullable String> omgeving, String naam) {
        return value(omgeving, naam).orElseThrow(() -> new IllegalStateException(
                "VERZUIMREGIE_OIDC_CLIENT is gezet; zet dan ook VERZUIMREGIE_OIDC_%s."
                        .formatted(naam.toUpperCase(Locale.ROOT))));
    }

    private static Optional<String> value(Function<String, @Nullable String> omgeving, String naam) {
        return Optional.ofNullable(omgeving.apply(KOP + naam)).map(String::strip).filter(een -> !een.isEmpty());
    }
}
