package nl.verzuimregie.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.toegang.Gebruiker;

/// Halfway: somebody showed who they are with one thing, and has to with a second. Nothing is open to them yet.
///
/// @param account  who
/// @param wachtwoord a word for the password of that moment: who got another one meanwhile began anew
/// @param op       when; it does not hold for long
record Inlogstap(int account, int wachtwoord, Instant op) implements Serializable {

    private static final String NAAM = Inlogstap.class.getName();
    private static final Duration GELDIG = Duration.ofMinutes(10);

    static Inlogstap of(Gebruiker wie, Instant op) {
        return new Inlogstap(wie.id(), Objects.hashCode(wie.wachtwoord()), op);
    }

    /// Whether the password is still the one with which somebody came halfway.
    boolean isOf(Gebruiker wie) {
        return wachtwoord == Objects.hashCode(wie.wachtwoord());
    }

    /// Keeps it for the next page, under another id of the session.
    void keep(HttpServletRequest verzoek) {
        verzoek.getSession();
        verzoek.changeSessionId();
        verzoek.getSession().setAttribute(NAAM, this);
    }

    static Optional<Inlogstap> of(HttpServletRequest verzoek, Instant nu) {
        HttpSession sessie = verzoek.getSession(false);
        return Optional.ofNullable(sessie == null ? null : (Inlogstap) sessie.getAttribute(NAAM))
                .filter(een -> een.op().plus(GELDIG).isAfter(nu));
    }

    static void forget(HttpServletRequest verzoek) {
        verzoek.getSession().removeAttribute(NAAM);
    }
}
