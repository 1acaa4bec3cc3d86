package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.proef.Proefgezin;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gezag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Leave, from the question of a parent to the letter (G-110).
class VerlofJourneyTest {

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_parent_asks_and_the_head_grants_and_the_letter_is_there(Scherm scherm) {
        String code = "verlofreis-" + scherm.name().toLowerCase(Locale.ROOT);
        Proefschool school = Proefsysteem.school(code);
        Leerling kind = school.withLeerlingen("2B").getFirst();
        int ouder = Proefgezin.add(code, kind, Functie.OUDER, Gezag.JA);
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(ouder);
            browser.go("/portaal/" + kind.id());
            link(pagina, "Verlof vragen");
            browser.checkPage();
            press(pagina, "Verlof vragen");
            assertThat(pagina.locator(".vr-fouten")).containsText("Kies waarvoor het verlof is");
            browser.checkPage();
            pagina.getByLabel("Gewichtige omstandigheden").check();
            pagina.locator("#van").fill("2027-01-11");
            pagina.locator("#tot").fill("2027-01-12");
            pagina.getByLabel("Wat is er?").fill("De bruiloft van haar tante.");
            press(pagina, "Verlof vragen");
            assertThat(pagina.locator("main")).containsText("wacht op een besluit");
            browser.checkPage();
            browser.picture("verlof-portaal");
        }
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(school.account(Functie.SCHOOLLEIDING, Optional.empty()));
            browser.go("/verlof");
            browser.checkPage();
            browser.picture("verlof-lijst");
            link(pagina, kind.naam() + " (2B)");
            assertThat(pagina.locator("main")).containsText("De wet staat dit verlof toe");
            browser.checkPage();
            browser.picture("verlof-verzoek");
            pagina.getByLabel("Toekennen, alles wat is gevraagd").check();
            press(pagina, "Besluit vastleggen");
            assertThat(pagina.locator("main")).containsText("geeft " + kind.naam() + " verlof");
            browser.checkPage();
            press(pagina, "Vastleggen dat de brief is verstuurd");
            assertThat(pagina.locator("main")).containsText("Verstuurd:");
            browser.picture("verlof-brief");
            browser.go("/leerlingen/" + kind.id() + "/verlof");
            browser.checkPage();
        }
    }

    private static void link(Page pagina, String naam) {
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(naam).setExact(true)).click();
    }

    private static void press(Page pagina, String naam) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam).setExact(true)).click();
    }
}
