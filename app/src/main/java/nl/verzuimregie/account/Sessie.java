package nl.verzuimregie.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a session knows of itself besides who is in it.
///
/// @param begonnen when somebody signed in
/// @param bewezen  when they last showed who they are
/// @param toestel  with what, in a few words
/// @param plek     a short word for the network
record Sessie(Instant begonnen, Instant bewezen, String toestel, String plek) implements Serializable {

    static final String NAAM = Sessie.class.getName();

    /// However busy: after so long one signs in anew.
    static final Duration LANGST = Duration.ofHours(12);
    private static final Duration RECENT = Duration.ofMinutes(10);

    static Optional<Sessie> of(HttpServletRequest verzoek) {
        HttpSession sessie = verzoek.getSession(false);
        return Optional.ofNullable(sessie == null ? null : (Sessie) sessie.getAttribute(NAAM));
    }

    /// Whether they showed who they are so shortly ago that they may change how they do.
    boolean isRecent(Instant nu) {
        return bewezen.plus(RECENT).isAfter(nu);
    }

    /// Whether it is over, however busy.
    boolean isOver(Instant nu) {
        return !begonnen.plus(LANGST).isAfter(nu);
    }

    /// The same, shown anew.
    Sessie proven(Instant nu) {
        return new Sessie(begonnen, nu, toestel, plek);
    }

    void keep(HttpServletRequest verzoek) {
        verzoek.getSession().setAttribute(NAAM, this);
    }

    /// What a browser says of itself, in two words.
    static String device(String browser) {
        String naam = browser.contains("Edg/") ? "Edge" : browser.contains("Firefox/") ? "Firefox"
                : browser.contains("Chrome/") ? "Chrome" : browser.contains("Safari/") ? "Safari" : "";
        String waarop = browser.contains("Android") ? "Android" : browser.contains("iPhone") ? "iPhone"
                : browser.contains("iPad") ? "iPad" : browser.contains("Windows") ? "Windows"
                : browser.contains("Mac OS") ? "macOS" : browser.contains("Linux") ? "Linux" : "";
        return (naam + " " + waarop).strip();
    }
}
