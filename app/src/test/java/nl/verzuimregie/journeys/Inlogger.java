package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.proef.Echtsysteem;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Totp;
import nl.verzuimregie.toegang.Uitnodigingen;

/// What somebody does to get into the application as a school runs it.
final class Inlogger {

    static final String WACHTWOORD = "fiets regen kaas";

    private final Browser browser;
    private final Page pagina;

    Inlogger(Browser browser) {
        this.browser = browser;
        this.pagina = browser.page();
    }

    /// An account with a function of a school, and the word of its invitation.
    static String invite(String email, Functie functie, int school) {
        Accounts accounts = Proefsysteem.bean(Accounts.class);
        int account = accounts.add(email, "Iemand " + email.split("@", -1)[0], Optional.empty());
        accounts.appoint(account, functie, school, null, null);
        return Proefsysteem.bean(Uitnodigingen.class).invite(account, Optional.empty(), false);
    }

    void go(String pad) {
        pagina.navigate(Echtsysteem.address(pad));
    }

    /// From the link to the second step.
    void begin(String woord) {
        go("/uitnodiging/" + woord);
        browser.checkPage();
        pagina.getByLabel("Nieuw wachtwoord").fill("kort");
        pagina.getByLabel("Nog een keer").fill("anders");
        button("Verder").click();
        assertThat(pagina.locator(".vr-fouten")).containsText("minstens 12 tekens");
        browser.checkPage();
        pagina.getByLabel("Nieuw wachtwoord").fill(WACHTWOORD);
        pagina.getByLabel("Nog een keer").fill(WACHTWOORD);
        button("Verder").click();
        assertThat(pagina.locator("h1")).hasText("Stel een tweede stap in");
    }

    /// Sets up an authenticator, as the page says.
    ///
    /// @return its secret
    String setUpTotp() {
        String link = pagina.locator("a[href^='otpauth:']").getAttribute("href");
        String geheim = link.replaceAll(".*secret=([A-Z2-7]+).*", "$1");
        assertThat(pagina.locator(".vr-geheim").innerText().replace(" ", "")).isEqualTo(geheim);
        pagina.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill("000000");
        button("Authenticator vastleggen").click();
        assertThat(pagina.getByRole(AriaRole.ALERT).first()).containsText("De code klopt niet");
        browser.checkPage();
        pagina.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(code(geheim, 0));
        button("Authenticator vastleggen").click();
        return geheim;
    }

    void password(String email, String wachtwoord) {
        go("/inloggen");
        pagina.getByLabel("E-mailadres").fill(email);
        pagina.getByLabel("Wachtwoord").fill(wachtwoord);
        pagina.locator("main form button[type=submit]").first().click();
    }

    void code(String code) {
        pagina.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(code);
        button("Verder").click();
    }

    void signOut() {
        pagina.locator("details.vr-ik summary").click();
        button("Uitloggen").click();
    }

    /// A device with passkeys that says yes to everything.
    void plugIn() {
        CDPSession cdp = pagina.context().newCDPSession(pagina);
        cdp.send("WebAuthn.enable");
        JsonObject opties = new JsonObject();
        opties.addProperty("protocol", "ctap2");
        opties.addProperty("transport", "internal");
        opties.addProperty("hasResidentKey", true);
        opties.addProperty("hasUserVerification", true);
        opties.addProperty("isUserVerified", true);
        JsonObject wat = new JsonObject();
        wat.add("options", opties);
        cdp.send("WebAuthn.addVirtualAuthenticator", wat);
    }

    Locator button(String naam) {
        return pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam).setExact(true));
    }

    /// What an authenticator with this secret shows.
    ///
    /// @param verder so many half minutes later
    static String code(String geheim, int verder) {
        var bits = new StringBuilder();
        geheim.chars().forEach(teken -> bits.append(String.format("%5s", Integer.toBinaryString(
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(teken))).replace(' ', '0')));
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return Totp.code(bytes, Proefsysteem.bean(Vandaag.class).klokslag().plusSeconds(30L * verder));
    }
}
