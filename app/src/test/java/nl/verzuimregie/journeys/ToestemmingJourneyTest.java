package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The consents of a pupil: given, withdrawn, and what is refused with help.
class ToestemmingJourneyTest {

    private static final String SOORT = "Met naam bespreken met ketenpartners";

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_consent_is_given_and_withdrawn_and_the_page_says_what_holds(Scherm scherm) {
        Proefsysteem.Proefschool school = Proefsysteem.school("toestemming-"
                + scherm.name().toLowerCase(Locale.ROOT));
        Leerling leerling = school.withLeerlingen("3A").getFirst();
        int oc = school.account(Functie.ONDERSTEUNINGSCOORDINATOR, Optional.empty());
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(oc);
            browser.go("/leerlingen/" + leerling.id());
            pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Toestemmingen").setExact(true))
                    .click();
            browser.checkPage();
            say(pagina, "", "trok de toestemming in", "2026-11-21");
            assertThat(pagina.locator(".vr-fouten")).containsText("Deze dag moet nog komen");
            assertThat(pagina.locator(".vr-fouten")).containsText("Kies waarvoor");
            browser.checkPage();
            for (String wie : new String[] {"De ouders", "De leerling"}) {
                pagina.getByLabel(wie).check();
                say(pagina, SOORT, "gaf toestemming", "2026-11-19");
                assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("bijgewerkt");
            }
            Locator vak = pagina.locator("section.vr-vlak").filter(new Locator.FilterOptions().setHas(
                    pagina.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(SOORT))));
            assertThat(vak.locator(".vr-status")).hasText("geldt");
            pagina.getByLabel("De ouders").check();
            pagina.getByLabel("De leerling").check();
            say(pagina, SOORT, "trok de toestemming in", "2026-11-20");
            assertThat(vak).containsText("trok de toestemming in");
            browser.checkPage();
            browser.picture("toestemmingen");
        }
    }

    private static void say(Page pagina, String soort, String wat, String dag) {
        pagina.getByLabel("Waarvoor?").selectOption(soort.isEmpty() ? "" : "bespreken-met-partners");
        pagina.getByLabel(wat).check();
        pagina.getByLabel("telefonisch").check();
        pagina.getByLabel("Op welke dag?").fill(dag);
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vastleggen").setExact(true)).click();
    }
}
