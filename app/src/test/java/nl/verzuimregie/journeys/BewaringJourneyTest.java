package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.bewaring.Wissingen;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who leads a school records that a pupil left, sees when the data go, and holds them while a complaint is going on.
class BewaringJourneyTest {

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void somebody_left_is_due_and_is_held(Scherm scherm) {
        String naam = scherm.name().toLowerCase(Locale.ROOT);
        Proefsysteem.Proefschool school = Proefsysteem.school("bewaring-" + naam);
        school.withLeerlingen("3A", "3A");
        int leiding = school.account(Functie.SCHOOLLEIDING, Optional.empty());
        int mentor = school.account(Functie.MENTOR, Optional.of("3A"));
        try (var browser = Browser.open(scherm)) {
            browser.signIn(leiding);
            Page pagina = browser.go("/bewaring");
            assertThat(pagina.locator("tbody tr")).hasCount(9);
            assertThat(pagina.locator("tbody")).containsText("5 jaar na uitschrijving");
            assertThat(pagina.locator("tbody")).containsText("30 minuten na het laatste gebruik");
            browser.checkPage();
            pagina.locator("#u-nummer").fill("P99");
            pagina.locator("#u-dag").fill("2027-01-01");
            button(pagina, "Uitschrijven").click();
            assertThat(pagina.getByRole(AriaRole.ALERT)).containsText("geen leerling met dit nummer");
            assertThat(pagina.locator("#u-nummer")).hasValue("P99");
            assertThat(pagina.locator("#u-dag-fout")).containsText("tot en met vandaag");
            browser.checkPage();
            browser.picture("bewaring-fout-" + naam);
            pagina.locator("#u-nummer").fill("P1");
            pagina.locator("#u-dag").fill("2021-07-31");
            pagina.locator("#u-reden").fill("Verhuisd, bericht van de administratie");
            button(pagina, "Uitschrijven").click();
            assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Leerling P1 is uitgeschreven");
            assertThat(pagina.locator("tbody tr").nth(2)).containsText("1 leerling");
            Proefsysteem.bean(Wissingen.class).tryOut("journey");
            hold(browser, naam);
            browser.go("/keten");
            assertThat(pagina.locator("h1")).containsText("Zijn de vastgelegde regels heel?");
            browser.checkPage();
            browser.picture("keten-" + naam);
            assertThat(browser.post("/bewaring/opheffen", Map.of("id", "999999", "reden", "x")).getKey())
                    .isEqualTo(404);
            browser.signIn(mentor);
            assertThat(browser.go("/bewaring").locator("h1")).containsText("Je mag dit niet zien");
        }
    }

    private static void hold(Browser browser, String naam) {
        Page pagina = browser.page();
        pagina.locator("#v-nummer").fill("P1");
        pagina.locator("#v-reden").fill("Er loopt een klacht");
        button(pagina, "Vasthouden").click();
        assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Van leerling P1 wordt niets gewist");
        assertThat(pagina.locator("tbody tr").nth(2)).containsText("geen leerlingen");
        assertThat(pagina.locator("main")).containsText("Laatste proef");
        browser.checkPage();
        browser.picture("bewaring-" + naam);
        assertThat(browser.go("/leerlingen").locator("tbody")).containsText("uitgeschreven za 31 jul 2021");
        browser.go("/bewaring").getByLabel("Waarom hef je het op?").fill("Klacht is afgehandeld");
        button(pagina, "Opheffen P1").click();
        assertThat(pagina.locator("main")).containsText("Je houdt niemand vast");
    }

    private static com.microsoft.playwright.Locator button(Page pagina, String naam) {
        return pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam).setExact(true));
    }
}
