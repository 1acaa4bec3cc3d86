package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.proef.Proefgezin;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gezag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The morning of the reception: the telephone rings, and a pupil is reported ill before the call is over.
class ZiekmeldJourneyTest {

    /// From the search box to the confirmation (issue: at most three clicks and two pages).
    private static final int PAGINAS_MAX = 2;
    private static final Page.GetByRoleOptions KNOP = new Page.GetByRoleOptions().setName("Ziek melden")
            .setExact(true);

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void three_letters_enter_two_questions_saved(Scherm scherm) {
        Proefsysteem.Proefschool school = Proefsysteem.schoolWithoutTaken("beller-"
                + scherm.name().toLowerCase(Locale.ROOT));
        List<Leerling> klas = school.withLeerlingen("3A", "3A");
        int receptie = school.account(Functie.RECEPTIE, Optional.empty());
        try (var browser = Browser.open(scherm)) {
            browser.signIn(receptie);
            Page pagina = browser.go("/ziekmelden");
            browser.checkPage();
            assertThat(pagina.getByLabel("Wie wordt ziek gemeld?")).isFocused();
            var paginas = new AtomicInteger();
            pagina.onRequest(verzoek -> {
                if (verzoek.isNavigationRequest() && verzoek.redirectedFrom() == null) {
                    paginas.incrementAndGet();
                }
            });
            pagina.keyboard().type("am2");
            assertThat(pagina.locator(".vr-hit.is-eerst")).containsText(klas.get(1).naam());
            pagina.keyboard().press("Enter");
            assertThat(pagina.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(klas.get(1).naam() + " ziek melden");
            browser.checkPage();
            browser.picture("ziekmelden-formulier");
            // the only clicks: none for the day, none for the caller, none for the outcome
            pagina.getByLabel("Naam, als het iemand anders is").fill("moeder");
            pagina.getByLabel("Wat is er aan de hand?").fill("verkouden");
            assertThat(pagina.locator("input[name=uitkomst][value=beantwoord]")).isChecked();
            pagina.getByRole(AriaRole.BUTTON, KNOP).click();
            assertThat(pagina.locator("[role=status]").first()).containsText(klas.get(1).naam()
                    + " (3A) is ziek gemeld op vr 20 nov: 8 lessen. Gemeld door moeder.");
            assertThat(paginas.get()).as("pagina's").isLessThanOrEqualTo(PAGINAS_MAX);
            browser.checkPage();
            assertThat(pagina.locator(".vr-onder tbody tr")).hasCount(1);
            wellAgain(browser, pagina, klas.get(1));
        }
    }

    /// The morning of a parent: the portal, three choices at most, and the school knows.
    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_parent_reports_the_child_ill_at_home(Scherm scherm) {
        Proefsysteem.Proefschool school = Proefsysteem.schoolWithoutTaken("thuis-"
                + scherm.name().toLowerCase(Locale.ROOT));
        Leerling kind = school.withLeerlingen("2C").getFirst();
        int ouder = Proefgezin.add("ziekthuis" + scherm.name().toLowerCase(Locale.ROOT), kind, Functie.OUDER,
                Gezag.JA);
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(ouder);
            pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(kind.naam() + " ziek melden")).click();
            browser.checkPage();
            browser.picture("ziekmelden-thuis");
            pagina.getByText("een andere dag").click();
            pagina.getByLabel("Eerste ziektedag, als het niet vandaag is").fill("2026-11-21");
            pagina.getByLabel("Wat is er aan de hand?").fill("verkouden & moe");
            pagina.getByRole(AriaRole.BUTTON, KNOP).click();
            assertThat(pagina.locator("[role=alert]")).containsText("Op za 21 nov is er geen school");
            assertThat(pagina.getByLabel("Wat is er aan de hand?")).hasValue("verkouden & moe");
            browser.checkPage();
            pagina.getByText("dat weet ik nog niet").click();
            pagina.getByRole(AriaRole.BUTTON, KNOP).click();
            assertThat(pagina.locator("[role=status]").first()).containsText(kind.naam()
                    + " is ziek gemeld vanaf zaterdag 21 november 2026");
        }
    }

    /// Another day, seen beforehand; then well again, and a mistake taken back.
    private static void wellAgain(Browser browser, Page pagina, Leerling wie) {
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bekijken, beter melden of intrekken"))
                .click();
        browser.checkPage();
        pagina.getByText("tot en met een dag").click();
        pagina.getByLabel("Laatste ziektedag, als het er meer zijn").fill("2026-11-24");
        pagina.getByLabel("Laatste ziektedag, als het er meer zijn").blur();
        assertThat(pagina.locator("#gevolg")).containsText("8 lessen op di 24 nov worden ziek");
        assertThat(pagina.locator("#gevolg")).containsText("sluit aan op de ziekmelding van vr 20 nov");
        pagina.getByLabel("Naam, als het iemand anders is").fill("vader");
        pagina.getByRole(AriaRole.BUTTON, KNOP).click();
        assertThat(pagina.locator("[role=status]").first()).containsText("van vr 20 nov tot en met di 24 nov");
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(wie.naam())).first().click();
        pagina.getByLabel("Weer beter vanaf").fill("2026-11-23");
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Beter melden")).click();
        assertThat(pagina.locator("[role=status]").first()).containsText("is beter gemeld vanaf ma 23 nov");
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bekijken, beter melden of intrekken"))
                .click();
        pagina.getByText("Klopt dit niet?").last().click();
        pagina.getByLabel("Waarom trek je het in?").last().fill("andere leerling");
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Intrekken")).last().click();
        assertThat(pagina.locator("[role=status]").first()).containsText("Ingetrokken");
        browser.checkPage();
    }
}
