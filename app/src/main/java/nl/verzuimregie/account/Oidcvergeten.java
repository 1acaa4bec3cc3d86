package nl.verzuimregie.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/// Keeps nothing of what the service lets us do in somebody's name: we only want to know who it is.
final class Oidcvergeten implements OAuth2AuthorizedClientRepository {

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the library asks for it
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String dienst, Authentication wie,
            HttpServletRequest verzoek) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(OAuth2AuthorizedClient klant, Authentication wie, HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        // see above
    }

    @Override
    public void removeAuthorizedClient(String dienst, Authentication wie, HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        // there is none
    }
}
