package nl.verzuimregie.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.stream.Stream;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Herstelcodes;
import nl.verzuimregie.toegang.Totp;
import nl.verzuimregie.toegang.Totpgeheimen;
import org.springframework.stereotype.Component;

/// Setting up an authenticator: the secret is shown until a code says that an authenticator has it. Meanwhile it waits
/// sealed in the session.
@Component
class Totpopzet {

    private static final String CONCEPT = "totp-concept-";
    private static final int GROEP = 4;

    private final Totpgeheimen geheimen;
    private final Herstelcodes herstelcodes;

    Totpopzet(Totpgeheimen geheimen, Herstelcodes herstelcodes) {
        this.geheimen = geheimen;
        this.herstelcodes = herstelcodes;
    }

    /// What the page shows.
    ///
    /// @param tekst the secret to type over, in groups
    /// @param link  opens an authenticator on the same device
    record Beeld(Qrcode qrcode, String tekst, String link) {}

    /// The secret that waits, or a new one.
    Beeld show(Gebruiker wie, HttpServletRequest verzoek) {
        HttpSession sessie = verzoek.getSession();
        String concept = (String) sessie.getAttribute(CONCEPT + wie.id());
        if (concept == null) {
            concept = geheimen.draft(wie.id());
            sessie.setAttribute(CONCEPT + wie.id(), concept);
        }
        byte[] geheim = geheimen.secret(wie.id(), concept);
        String link = Totp.link(geheim, wie.email());
        return new Beeld(Qrcode.of(link), String.join(" ", groups(Totp.text(geheim))), link);
    }

    /// Takes it, when the code is right.
    boolean take(Gebruiker wie, String code, HttpServletRequest verzoek) {
        HttpSession sessie = verzoek.getSession();
        String concept = (String) sessie.getAttribute(CONCEPT + wie.id());
        if (concept == null || !geheimen.replace(wie.id(), concept, code)) {
            return false;
        }
        sessie.removeAttribute(CONCEPT + wie.id());
        return true;
    }

    /// Recovery codes for who has none yet; empty: there are.
    List<String> firstCodes(int account) {
        return herstelcodes.left(account) > 0 ? List.of() : herstelcodes.renew(account);
    }

    private static List<String> groups(String tekst) {
        return Stream.iterate(0, plek -> plek < tekst.length(), plek -> plek + GROEP)
                .map(plek -> tekst.substring(plek, Math.min(plek + GROEP, tekst.length()))).toList();
    }
}
