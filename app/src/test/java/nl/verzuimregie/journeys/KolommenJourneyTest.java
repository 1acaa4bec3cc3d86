package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A file with columns that a school chose itself: saying once which column is what.
class KolommenJourneyTest {

    private static final String DECIBEL = """
            Absenties café
            Roepnaam;Stamnr;Klas;Wanneer;Uur;Code;Min.
            Hidde;P1;1A;03-11-2026;2;Z;
            Hidde;P1;1A;04-11-2026;1;L;7
            Hidde;P1;1A;05-11-2026;3;X9;
            Hidde;P1;1A;banaan;3;Z;
            """;

    static void upload(Page pagina, String naam, byte[] inhoud) {
        pagina.navigate(pagina.url().replaceAll("(https?://[^/]+).*", "$1/leveringen"));
        pagina.getByLabel("Bestanden", new Page.GetByLabelOptions().setExact(true)).setInputFiles(new FilePayload(naam,
                "text/csv", inhoud));
        click(pagina, "Controleren, nog niets bewaren");
    }

    static void click(Page pagina, String knop) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(knop)).click();
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_school_says_once_which_column_is_what_and_the_next_file_is_read_without_asking(Scherm scherm) {
        String bij = scherm.name().toLowerCase(Locale.ROOT);
        Proefsysteem.Proefschool school = Proefsysteem.school("kolommen-" + bij);
        school.withLeerlingen("1A");
        int wie = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(wie);
            upload(pagina, "decibel.csv", DECIBEL.getBytes(Charset.forName("windows-1252")));
            assertThat(pagina.locator("h1")).hasText("Welke kolom is wat?");
            assertThat(pagina.getByLabel("Tekens")).hasValue("WINDOWS");
            assertThat(pagina.getByLabel("Tussen de kolommen staat")).hasValue(";");
            assertThat(pagina.getByLabel("Rij met de namen van de kolommen")).hasValue("2");
            assertThat(pagina.getByLabel("Leerlingnummer")).hasValue("Stamnr");
            assertThat(pagina.getByLabel("Datum, of de eerste dag")).hasValue("Wanneer");
            assertThat(pagina.locator("main")).containsText("Aan de datums is dat niet te zien");
            assertThat(pagina.locator("main")).containsText("03-11-2026 is 11 maart 2026");
            browser.checkPage();
            click(pagina, "Klopt: bewaren en controleren");
            assertThat(pagina.getByRole(AriaRole.ALERT)).containsText("Kies hoe de datums staan");
            browser.checkPage();
            pagina.getByLabel("dag, maand, jaar").check();
            pagina.getByLabel("Lesuur, of het eerste lesuur").selectOption("");
            click(pagina, "Bekijk opnieuw");
            Locator main = pagina.locator("main");
            assertThat(main).containsText("Zonder lesuur telt elke rij als een hele dag.");
            assertThat(main).containsText("hele dag");
            pagina.getByLabel("Lesuur, of het eerste lesuur").selectOption("Uur");
            click(pagina, "Bekijk opnieuw");
            assertThat(main).containsText("di 3 nov 2026");
            assertThat(main).containsText("wat X9 betekent, vragen we hierna");
            assertThat(main).containsText("(7 minuten)");
            assertThat(main).containsText("banaan");
            browser.checkPage();
            browser.picture("kolommen-vraag-" + bij);
            click(pagina, "Klopt: bewaren en controleren");
            assertThat(pagina.locator("h1")).hasText("Controleer voordat je inleest");
            assertThat(main).containsText("1 code is onbekend");
            browser.checkPage();
            click(pagina, "3 registraties inlezen");
            assertThat(pagina.locator("h1")).hasText("Ingelezen");

            upload(pagina, "decibel-2.csv", "Stamnr,Klas,Wanneer,Uur,Code,Min.,Roepnaam\nP1,1A,06-11-2026,2,Z,,Hidde\n"
                    .getBytes(StandardCharsets.UTF_8));
            assertThat(pagina.locator("h1")).hasText("Controleer voordat je inleest");
            click(pagina, "1 registratie inlezen");
            assertThat(pagina.locator("h1")).hasText("Ingelezen");
        }
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void what_was_refused_is_downloaded_mended_and_offered_again(Scherm scherm) {
        String bij = scherm.name().toLowerCase(Locale.ROOT);
        Proefsysteem.Proefschool school = Proefsysteem.school("herstel-" + bij);
        school.withLeerlingen("1A");
        int wie = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(wie);
            upload(pagina, "fout.csv", """
                    leerling,datum,lesuur,minuten,soort
                    P1,2026-11-03,1,50,ziek
                    P1,2026-11-03,2,50,koorts
                    """.getBytes(StandardCharsets.UTF_8));
            assertThat(pagina.locator("h1")).hasText("Controleer voordat je inleest");
            Locator link = pagina.getByText("Download om te herstellen: fout.csv");
            browser.checkPage();
            browser.picture("herstel-" + bij);
            String csv = String.valueOf(pagina.evaluate("pad => fetch(pad).then(a => a.text())",
                    link.getAttribute("href")));
            assertThat(csv).startsWith("leerling;datum;lesuur;minuten;soort;waarom_geweigerd")
                    .contains("P1;2026-11-03;2;50;koorts;").doesNotContain(",1,50");
            upload(pagina, "herstel-fout.csv", csv.replace("50;koorts", "50;ziek").getBytes(StandardCharsets.UTF_8));
            assertThat(pagina.locator("h1")).hasText("Controleer voordat je inleest");
            click(pagina, "1 registratie inlezen");
            assertThat(pagina.locator("h1")).hasText("Ingelezen");
            browser.go("/leveringen");
            assertThat(browser.go("/leveringen/1/herstel/7.csv").title()).contains("bestaat niet");
        }
    }

    @Test
    void what_cannot_be_is_said_and_nothing_of_the_form_is_lost() {
        Proefsysteem.Proefschool school = Proefsysteem.school("kolommen-fout");
        school.withLeerlingen("1A");
        int wie = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        try (var browser = Browser.open(Scherm.TELEFOON)) {
            Page pagina = browser.signIn(wie);
            upload(pagina, "vreemd.csv", "<b>A</b>;B;C\nHidde;P123;13-11-2026\n".getBytes(StandardCharsets.UTF_8));
            assertThat(pagina.locator("h1")).hasText("Welke kolom is wat?");
            pagina.getByLabel("Leerlingnummer").selectOption("");
            pagina.getByLabel("Reden of code").selectOption("C");
            click(pagina, "Klopt: bewaren en controleren");
            Locator alarm = pagina.getByRole(AriaRole.ALERT);
            assertThat(alarm).containsText("Kies in welke kolom het leerlingnummer staat.");
            assertThat(alarm).containsText("Deze is twee keer gekozen: C");
            assertThat(pagina.getByLabel("Reden of code")).hasValue("C");
            browser.checkPage();
            pagina.getByLabel("Leerlingnummer").selectOption("B");
            pagina.getByLabel("Reden of code").selectOption("<b>A</b>");
            pagina.getByLabel("Rij met de namen van de kolommen").fill("19");
            click(pagina, "Klopt: bewaren en controleren");
            assertThat(alarm).containsText("Kies in welke kolom");
            String nummer = pagina.url().replaceAll(".*/leveringen/(\\d+).*", "$1");
            assertThat(browser.post("/leveringen/" + nummer + "/kolommen", Map.of("actie", "bewaar", "rol-leerling",
                    "B", "rol-datum", "C", "scheiding", "|", "kopregel", "99", "volgorde", "banaan")).getKey())
                    .as("zo is er niets te onderscheiden").isEqualTo(400);
            browser.go("/leveringen/" + nummer);
            click(pagina, "Stoppen, niets bewaren");
            assertThat(pagina.locator(".vr-melding")).containsText("Er is niets bewaard");
            assertThat(browser.post("/leveringen/" + nummer + "/kolommen", Map.of("actie", "bewaar")).getKey())
                    .isLessThan(400);
        }
    }
}
