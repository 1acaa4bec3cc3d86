package nl.verzuimregie.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import nl.verzuimregie.toegang.Gebruiker;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/// The language of a page: that of the account, before signing in that of a cookie, else Dutch.
final class Taalkeuze implements LocaleResolver {

    static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");
    static final String COOKIE = "taal";

    @Override
    public Locale resolveLocale(HttpServletRequest verzoek) {
        String taal = Aanvraag.gebruiker(verzoek).map(Gebruiker::taal).orElseGet(() -> cookie(verzoek));
        return "en".equals(taal) ? Locale.UK : NEDERLANDS;
    }

    private static String cookie(HttpServletRequest verzoek) {
        Cookie[] alle = verzoek.getCookies();
        return alle == null ? "nl" : Stream.of(alle).filter(koek -> koek.getName().equals(COOKIE)).map(Cookie::getValue)
                .filter(taal -> Arrays.asList("nl", "en").contains(taal)).findFirst().orElse("nl");
    }

    @Override
    public void setLocale(HttpServletRequest verzoek, @Nullable HttpServletResponse antwoord, @Nullable Locale taal) {
        throw new UnsupportedOperationException("De taal hoort bij het account");
    }
}
