package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.proef.Echtsysteem;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Getting in and out of the application as a school runs it: nobody gets in with one thing alone.
class InlogJourneyTest {

    private static final Proefsysteem.Proefschool SCHOOL = Proefsysteem.school("inloggen");

    private static String email(String wie, Scherm scherm) {
        return wie + "." + scherm.name().toLowerCase(Locale.ROOT) + "@inloggen.invalid";
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void from_an_invitation_over_a_password_and_a_second_step_in_and_out_and_in_again(Scherm scherm) {
        String email = email("totp", scherm);
        String woord = Inlogger.invite(email, Functie.VERZUIMCOORDINATOR, SCHOOL.id());
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.page();
            var wie = new Inlogger(browser);
            wie.begin(woord);
            browser.checkPage();
            browser.picture("inloggen-instellen-" + scherm);
            wie.go("/vandaag");
            assertThat(pagina.locator("h1")).hasText("Inloggen");
            wie.go("/inloggen/instellen");
            String geheim = wie.setUpTotp();
            assertThat(pagina.locator("h1")).hasText("Bewaar je herstelcodes");
            browser.checkPage();
            browser.picture("inloggen-herstelcodes-" + scherm);
            String herstelcode = pagina.locator(".vr-codes code").first().innerText();
            pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ik heb ze bewaard")).click();
            assertThat(pagina).hasURL(Echtsysteem.address("/vandaag"));
            wie.go("/uitnodiging/" + woord);
            assertThat(pagina.locator("h1")).hasText("Deze uitnodiging geldt niet meer");
            browser.checkPage();
            wie.go("/vandaag");
            wie.signOut();
            assertThat(pagina.locator("main")).containsText("Je bent uitgelogd");
            secondTime(browser, wie, email, geheim, herstelcode, scherm);
        }
    }

    private static void secondTime(Browser browser, Inlogger wie, String email, String geheim, String herstelcode,
            Scherm scherm) {
        Page pagina = browser.page();
        wie.password(email, Inlogger.WACHTWOORD);
        assertThat(pagina.locator("h1")).hasText("Tweede stap");
        browser.checkPage();
        browser.picture("inloggen-code-" + scherm);
        wie.go("/vandaag");
        assertThat(pagina.locator("h1")).hasText("Inloggen");
        wie.go("/inloggen/instellen");
        assertThat(pagina.locator("h1")).hasText("Inloggen");
        wie.password(email, Inlogger.WACHTWOORD);
        String code = Inlogger.code(geheim, 1);
        wie.code(code);
        assertThat(pagina).hasURL(Echtsysteem.address("/vandaag"));
        wie.signOut();
        wie.password(email, Inlogger.WACHTWOORD);
        wie.code(code);
        assertThat(pagina.locator(".vr-fouten")).containsText("al gebruikt");
        browser.checkPage();
        wie.code(herstelcode);
        assertThat(pagina).hasURL(Echtsysteem.address("/vandaag"));
        wie.go("/ik/inloggen");
        assertThat(pagina.locator("main")).containsText("Er zijn nog 9 herstelcodes over");
        assertThat(pagina.locator("main")).containsText("code van de authenticator, mislukt, vanaf dit netwerk");
        browser.checkPage();
        browser.picture("inlogzaken-" + scherm);
        pagina.getByLabel("Nieuw wachtwoord").fill("welkom-welkom");
        pagina.getByLabel("Nog een keer").fill("welkom-welkom");
        wie.button("Wachtwoord vastleggen").click();
        assertThat(pagina.locator(".vr-fouten")).containsText("heel vaak gebruikt");
        browser.checkPage();
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_passkey_is_enough_and_one_session_ends_another(Scherm scherm) {
        String email = email("passkey", scherm);
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.page();
            var wie = new Inlogger(browser);
            wie.plugIn();
            wie.begin(Inlogger.invite(email, Functie.VERZUIMCOORDINATOR, SCHOOL.id()));
            pagina.getByLabel("Naam van de passkey").fill("Mijn sleutelbos");
            wie.button("Passkey toevoegen").click();
            assertThat(pagina).hasURL(Echtsysteem.address("/vandaag"));
            wie.signOut();
            wie.go("/inloggen");
            browser.checkPage();
            browser.picture("inloggen-" + scherm);
            wie.button("Inloggen met een passkey").click();
            assertThat(pagina).hasURL(Echtsysteem.address("/vandaag"));
            wie.go("/ik/inloggen");
            assertThat(pagina.locator("main")).containsText("Mijn sleutelbos");
            wie.button("Verwijderen Mijn sleutelbos").click();
            assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("enige tweede stap");
            pagina.getByLabel("Naam van de passkey").fill("Reserve");
            wie.go("/ik/bevestigen");
            browser.checkPage();
            wie.button("Inloggen met een passkey").click();
            assertThat(pagina).hasURL(Echtsysteem.address("/ik/inloggen"));
            assertThat(pagina.locator("main")).containsText("hier");
        }
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void who_guesses_has_to_wait_and_hears_nothing_of_which_accounts_there_are(Scherm scherm) {
        String bestaat = email("slot", scherm);
        Proefsysteem.bean(Accounts.class).setWachtwoord(Proefsysteem.bean(Accounts.class).add(bestaat, "Iemand",
                Optional.empty()), Inlogger.WACHTWOORD);
        for (String adres : new String[] {bestaat, email("bestaat-niet", scherm)}) {
            try (var browser = Browser.open(scherm)) {
                Page pagina = browser.page();
                var wie = new Inlogger(browser);
                for (int keer = 0; keer < 4; keer++) {
                    wie.password(adres, "geraden wachtwoord " + keer);
                    assertThat(pagina.locator(".vr-fouten")).containsText("klopt niet");
                }
                wie.password(adres, "geraden wachtwoord 4");
                assertThat(pagina.locator(".vr-fouten")).containsText("Even wachten met inloggen");
                wie.password(adres, Inlogger.WACHTWOORD);
                assertThat(pagina.locator(".vr-fouten")).containsText("kun je het opnieuw proberen");
                assertThat(pagina.getByLabel("E-mailadres")).hasValue(adres);
                browser.checkPage();
                browser.picture("inloggen-wachten-" + scherm);
            }
        }
    }

    @Test
    void with_another_service_in_over_a_second_step_and_out_at_both() {
        int account = Proefsysteem.bean(Accounts.class).add(Echtsysteem.BEKEND, "Iemand Bekend", Optional.empty());
        Proefsysteem.bean(Accounts.class).appoint(account, Functie.VERZUIMCOORDINATOR, SCHOOL.id(), null, null);
        try (var browser = Browser.open(Scherm.BUREAU)) {
            Page pagina = browser.page();
            var wie = new Inlogger(browser);
            atService(wie, pagina, Echtsysteem.BEKEND);
            assertThat(pagina.locator("h1")).hasText("Stel een tweede stap in");
            String geheim = wie.setUpTotp();
            wie.go("/vandaag");
            wie.signOut();
            assertThat(pagina).hasURL(Echtsysteem.address("/"));
            atService(wie, pagina, Echtsysteem.BEKEND);
            assertThat(pagina.locator("h1")).hasText("Tweede stap");
            wie.code(Inlogger.code(geheim, 1));
            assertThat(pagina).hasURL(Echtsysteem.address("/vandaag"));
        }
    }

    @Test
    void who_is_known_to_the_other_service_only_hears_so_and_gets_no_account() {
        try (var browser = Browser.open(Scherm.TELEFOON)) {
            Page pagina = browser.page();
            var wie = new Inlogger(browser);
            atService(wie, pagina, Echtsysteem.ONBEKEND);
            assertThat(pagina.locator("h1")).hasText("Je hebt hier nog geen account");
            browser.checkPage();
            browser.picture("inloggen-onbekend");
            assertThat(Proefsysteem.bean(Accounts.class).find(Echtsysteem.ONBEKEND)).isEmpty();
            wie.go("/vandaag");
            assertThat(pagina.locator("h1")).hasText("Inloggen");
        }
    }

    private static void atService(Inlogger wie, Page pagina, String email) {
        wie.go("/inloggen");
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Inloggen met Proefdienst")).click();
        assertThat(pagina.url()).startsWith(Echtsysteem.serviceAddress("/login"));
        pagina.locator("input[name=username]").fill(email);
        pagina.locator("input[name=password]").fill("dienst");
        pagina.locator("button[type=submit]").click();
    }
}
