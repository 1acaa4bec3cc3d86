package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// From the files of a rooster to the rooster.
class RoosterleveringJourneyTest {

    private static final String ROOSTER = """
            groep;dag;lesuur;vak;lokaal;docent;docent_email;begin;einde;vanaf
            3A;ma;1;wiskunde;012;Ans Mol;ans.CODE@rooster.invalid;08.30;09.20;2026-08-17
            3A;ma;2;Engels;014;Jo Vos;;09.20;10.10;2026-08-17
            nl1;di;1;Nederlands;014;Ans Mol;ans.CODE@rooster.invalid;08.30;09.20;2026-08-17
            3B;wo;9;gym;;;;10.10;09.20;2026-08-17
            """;

    private static FilePayload file(String naam, String inhoud) {
        return new FilePayload(naam, "text/csv", inhoud.getBytes(StandardCharsets.UTF_8));
    }

    private static void click(Page pagina, String knop) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(knop)).click();
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_coordinator_sees_what_a_rooster_is_and_reads_it_in(Scherm scherm) {
        String code = "roosterreis-" + scherm.name().toLowerCase(Locale.ROOT);
        Proefsysteem.Proefschool school = Proefsysteem.school(code);
        school.withLeerlingen("3A", "3B", "3C");
        int wie = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(wie);
            FilePayload[] bestanden = {file("rooster.csv", ROOSTER.replace("CODE", code)), file("groepen.csv",
                    "leerling;groep\nP2;nl1\nP77;nl1\n")};
            Locator main = pagina.locator("main");
            deliver(browser, pagina, bestanden);
            for (String zin : new String[] {"Het geldt vanaf 17-08-2026.", "Lessen per week: 3, van 2 groepen en 2 "
                    + "docenten.", "Er is geen rooster van eerdere dagen", "Leerlingen zonder les: 1.",
                "Klassen zonder les: 3B, 3C.", "Wie docent wordt", "nieuw account: Ans Mol", "begin 10:10 ligt niet "
                    + "voor einde 09:20", "in geen groep gezet: P77",
                "Zonder e-mailadres kan een docent nog niet inloggen: Jo Vos"}) {
                assertThat(main).containsText(zin);
            }
            assertThat(main).not().containsText("proefberekening");
            assertThat(main).not().containsText("Download om te herstellen");
            browser.checkPage();
            browser.picture(code + "-controle");
            click(pagina, "Rooster inlezen");
            assertThat(pagina.locator("h1")).hasText("Ingelezen");
            assertThat(main).containsText("Lessen per week: 3, van 2 groepen en 2 docenten.");
            browser.checkPage();
            browser.picture(code + "-klaar");

            deliver(browser, pagina, bestanden);
            assertThat(main).containsText("Precies dit rooster is al ingelezen. Er verandert niets.");
            click(pagina, "Stoppen, niets bewaren");
            assertThat(pagina.locator(".vr-melding")).containsText("Er is niets bewaard");
        }
    }

    private static void deliver(Browser browser, Page pagina, FilePayload... bestanden) {
        browser.go("/leveringen");
        pagina.getByLabel("Bestanden", new Page.GetByLabelOptions().setExact(true)).setInputFiles(bestanden);
        click(pagina, "Controleren, nog niets bewaren");
        assertThat(pagina.locator("h1")).hasText("Controleer voordat je inleest");
    }
}
