package nl.verzuimregie.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Back to the form after a wrong password, with the address that was typed.
final class Inlogfout implements AuthenticationFailureHandler {

    /// Under which name the typed address waits for the form.
    static final String ADRES = "inlogadres";

    @Override
    public void onAuthenticationFailure(HttpServletRequest verzoek, HttpServletResponse antwoord,
            AuthenticationException fout) throws IOException {
        String adres = verzoek.getParameter("email");
        verzoek.getSession().setAttribute(ADRES, adres == null ? "" : adres);
        antwoord.sendRedirect("/inloggen?fout");
    }
}
