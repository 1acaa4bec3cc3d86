package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.proef.Proefprogramma;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who leads a school lets a roster package in, sees that it came, and shows it the door again.
class UitwisselingJourneyTest {

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_program_gets_a_key_and_loses_it(Scherm scherm) {
        Proefsysteem.Proefschool school = Proefsysteem.school("uitwisseling-"
                + scherm.name().toLowerCase(Locale.ROOT));
        try (var browser = Browser.open(scherm)) {
            browser.signIn(school.account(Functie.SCHOOLLEIDING, Optional.empty()));
            Page pagina = browser.go("/personeel");
            pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Uitwisseling met andere programma"))
                    .click();
            assertThat(pagina.getByText("Er is nog geen sleutel")).isVisible();
            browser.checkPage();
            press(pagina, "Sleutel maken");
            assertThat(pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kies minstens één ding")))
                    .isVisible();
            browser.checkPage();
            browser.picture("uitwisseling-fout-" + scherm);
            pagina.getByLabel("Naam van het programma").fill("Roosterpakket");
            pagina.getByLabel("het rooster lezen").check();
            press(pagina, "Sleutel maken");
            String sleutel = pagina.getByLabel("Toegangssleutel").inputValue();
            browser.checkPage();
            browser.picture("uitwisseling-sleutel-" + scherm);
            assertThat(Proefprogramma.with(sleutel).get("/rooster?klas=1A").status()).isEqualTo(404);
            pagina = browser.go("/uitwisseling");
            assertThat(pagina.getByText("Laatst gebruikt")).isVisible();
            assertThat(pagina.content()).doesNotContain(sleutel);
            press(pagina, "Intrekken Roosterpakket");
            assertThat(pagina.getByText("komt niet meer binnen")).isVisible();
            assertThat(Proefprogramma.with(sleutel).get("/rooster?klas=1A").status()).isEqualTo(401);
            browser.checkPage();
            listen(browser, pagina, scherm);
        }
    }

    private static void listen(Browser browser, Page pagina, Scherm scherm) {
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Seinen")).click();
        assertThat(pagina.getByText("Geen enkel programma krijgt seinen")).isVisible();
        pagina.getByLabel("Adres van het programma").fill("https://10.0.0.1/binnen");
        press(pagina, "Adres toevoegen");
        assertThat(pagina.getByText("Dit adres kan niet").first()).isVisible();
        browser.checkPage();
        pagina.getByLabel("Adres van het programma").fill("https://8.8.8.8/seinen/van/verzuimregie");
        pagina.getByLabel("er kwam een rooster").check();
        press(pagina, "Adres toevoegen");
        assertThat(pagina.getByLabel("Geheim").inputValue()).startsWith("vrgeheim_");
        browser.checkPage();
        browser.picture("uitwisseling-seinen-" + scherm);
        press(pagina, "Stoppen https://8.8.8.8/seinen/van/verzuimregie");
        assertThat(pagina.getByText("gestopt di").or(pagina.getByText("gestopt vr"))).isVisible();
    }

    private static void press(Page pagina, String knop) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(knop)).click();
    }
}
