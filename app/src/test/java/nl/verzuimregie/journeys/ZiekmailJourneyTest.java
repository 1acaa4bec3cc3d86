package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.proef.Proefgezin;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gezag;
import nl.verzuimregie.ziekmail.Proefbus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A parent mails in the morning; the reception takes it over, turns another one down, and sees a stranger.
class ZiekmailJourneyTest {

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_mail_becomes_a_ziekmelding_by_a_person(Scherm scherm) {
        String naam = "per-mail-" + scherm.name().toLowerCase(Locale.ROOT);
        Proefsysteem.Proefschool school = Proefsysteem.schoolWithoutTaken(naam);
        List<Leerling> klas = school.withLeerlingen("3A", "3B");
        int beide = Proefgezin.add(naam, klas.getFirst(), Functie.OUDER, Gezag.JA);
        Proefgezin.record(beide, klas.get(1), Functie.OUDER, Gezag.JA);
        String van = "ouder." + naam + "@demo.invalid";
        try (var bus = Proefbus.open(school); var browser = Browser.open(scherm)) {
            bus.put(van, "ziek", "Goedemorgen, de jongste is ziek & blijft <thuis>.\r\n\r\nGroet");
            bus.put(van, "vraag", "Hoe laat is de ouderavond?");
            bus.put("vreemd@" + naam + ".example", "onbekend", "Ziek");
            bus.read();
            browser.signIn(school.account(Functie.RECEPTIE, Optional.empty()));
            Page pagina = browser.go("/ziekmelden");
            assertThat(pagina.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("wacht op jou: 3")))
                    .isVisible();
            browser.checkPage();
            browser.picture("ziekmail-lijst");
            pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gezin")).first().click();
            assertThat(pagina.getByText("de jongste is ziek & blijft <thuis>")).isVisible();
            browser.checkPage();
            browser.picture("ziekmail-voorstel");
            pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(klas.get(1).naam() + " ziek melden"))
                    .click();
            assertThat(pagina.locator("input[name=uitkomst][value=mail-verstuurd]")).isChecked();
            assertThat(pagina.getByText("de jongste is ziek & blijft <thuis>")).isVisible();
            pagina.getByLabel("Wat is er aan de hand?").fill("ziek");
            assertThat(pagina.locator("input[name=uitkomst][value=beantwoord]")).isChecked();
            browser.checkPage();
            pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ziek melden").setExact(true))
                    .click();
            assertThat(pagina.locator("[role=status]").first()).containsText(klas.get(1).naam()
                    + " (3B) is ziek gemeld op vr 20 nov");
            refuse(browser, pagina);
        }
    }

    private static void refuse(Browser browser, Page pagina) {
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gezin")).first().click();
        assertThat(pagina.getByText("al ziek gemeld sinds")).isVisible();
        pagina.getByLabel("Waarom?").fill("gaat niet over ziek zijn");
        pagina.keyboard().press("Enter");
        assertThat(pagina.locator("[role=status]").first()).containsText("Er is niemand ziek gemeld");
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Onbekende afzender")).click();
        assertThat(pagina.getByText("Dit adres kennen we niet")).isVisible();
        browser.checkPage();
        pagina.getByLabel("Waarom?").fill("ouder gebeld");
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afhandelen")).click();
        assertThat(pagina.content()).doesNotContain("wacht op jou");
    }
}
