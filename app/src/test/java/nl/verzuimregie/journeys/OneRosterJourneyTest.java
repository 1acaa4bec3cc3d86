package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.aanlevering.Proefzip;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// From a zip file of OneRoster to pupils and groups.
class OneRosterJourneyTest {

    private static void click(Page pagina, String knop) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(knop)).click();
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_coordinator_sees_who_comes_and_who_is_gone_and_reads_it_in(Scherm scherm) {
        String code = "onerosterreis-" + scherm.name().toLowerCase(Locale.ROOT);
        Proefsysteem.Proefschool school = Proefsysteem.school(code);
        school.withLeerlingen("3A", "3B", "3C");
        int wie = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(wie);
            browser.go("/leveringen");
            pagina.getByLabel("Bestanden", new Page.GetByLabelOptions().setExact(true)).setInputFiles(new FilePayload(
                    "oneroster.zip", "application/zip", Proefzip.school().bulk("users", Proefzip.PERSONEN,
                            "u1,,,student,o1,Aya,de,Wit,P1,,geheim\nu2,,,student,o1,Bo,,Zwart,,,\n").bytes()));
            click(pagina, "Controleren, nog niets bewaren");
            assertThat(pagina.locator("h1")).hasText("Controleer voordat je inleest");
            Locator main = pagina.locator("main");
            for (String zin : new String[] {"OneRoster zegt wie in welke klas en groep zit, niet wanneer er les is.",
                "2 klassen, 1 lesgroepen, 0 leraren.", "Er is nog geen rooster.", "identifier ontbreekt",
                "leerling P2, 3B: staat niet in het bestand", "Ze blijven zoals ze zijn."}) {
                assertThat(main).containsText(zin);
            }
            for (String niet : new String[] {"proefberekening", "Download om te herstellen", "geheim", "lesuren"}) {
                assertThat(main).not().containsText(niet);
            }
            browser.checkPage();
            browser.picture(code + "-controle");
            click(pagina, "Leerlingen en groepen inlezen");
            assertThat(pagina.locator("h1")).hasText("Ingelezen");
            assertThat(main).containsText("leerling P3, 3C: staat niet in het bestand");
            browser.checkPage();
            browser.picture(code + "-klaar");
        }
    }
}
