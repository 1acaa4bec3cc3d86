package nl.verzuimregie.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.verzuimregie.toegang.Gebruiker;

/// Who asks for the page at hand, as the account is now and not as it was at signing in.
final class Aanvraag {

    private static final String GEBRUIKER = Gebruiker.class.getName();

    private Aanvraag() {}

    static void setGebruiker(HttpServletRequest verzoek, Gebruiker gebruiker) {
        verzoek.setAttribute(GEBRUIKER, gebruiker);
    }

    static Optional<Gebruiker> gebruiker(HttpServletRequest verzoek) {
        return Optional.ofNullable((Gebruiker) verzoek.getAttribute(GEBRUIKER));
    }
}
