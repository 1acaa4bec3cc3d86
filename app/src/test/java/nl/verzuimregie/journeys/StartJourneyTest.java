package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The first page, signing in, and the pages that everybody may see.
class StartJourneyTest {

    private static final Proefsysteem.Proefschool SCHOOL = Proefsysteem.school("start");
    private static final int JEUGDARTS = SCHOOL.account(Functie.JEUGDARTS, Optional.empty());

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void pages_for_everybody_are_accessible_in_both_languages(Scherm scherm) {
        try (var browser = Browser.open(scherm)) {
            for (String pad : List.of("/", "/inloggen", "/hulp", "/toegankelijkheid", "/privacy", "/bestaat-niet")) {
                browser.go(pad);
                if (!pad.equals("/bestaat-niet")) {
                    browser.checkPage();
                }
            }
            Page pagina = browser.go("/hulp");
            pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
            assertThat(pagina.locator("h1")).hasText("Help and shortcuts");
            browser.checkPage();
            browser.go("/");
            browser.checkPage();
        }
    }

    @Test
    void who_works_outside_the_school_begins_with_tasks_and_sees_no_pupil_before_the_case_says_so() {
        try (var browser = Browser.open(Scherm.BUREAU)) {
            Page pagina = browser.signIn(JEUGDARTS);
            assertThat(pagina.locator("h1")).hasText("Vandaag");
            browser.checkPage();
            assertThat(browser.go("/leerlingen").locator("main"))
                    .containsText("Wie naar je wordt verwezen, staat hier");
            browser.checkPage();
        }
    }

    @Test
    void a_wrong_password_keeps_the_address() {
        try (var browser = Browser.open(Scherm.TELEFOON)) {
            Page pagina = browser.go("/inloggen");
            pagina.getByLabel("E-mailadres").fill("niemand@school.invalid");
            pagina.getByLabel("Wachtwoord").fill("geheim");
            pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Inloggen").setExact(true))
                    .click();
            assertThat(pagina.getByRole(AriaRole.ALERT)).containsText("klopt niet");
            assertThat(pagina.getByLabel("E-mailadres")).hasValue("niemand@school.invalid");
            browser.checkPage();
        }
    }

    @Test
    void without_signing_in_there_is_nothing_and_a_form_from_elsewhere_is_refused() {
        try (var browser = Browser.open(Scherm.BUREAU)) {
            browser.go("/functie");
            assertThat(browser.page().url()).endsWith("/inloggen");
            assertThat(browser.post("/taal", Map.of("taal", "en", "_csrf", "elders")).getKey()).isEqualTo(403);
        }
    }
}
