package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.verzuimregie.journeys.KolommenJourneyTest.click;
import static nl.verzuimregie.journeys.KolommenJourneyTest.upload;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The signals of another program beside our own; our own count leads (S-023).
class SignaallijstJourneyTest {

    private static final byte[] LIJST = """
            leerling;datum;criterium
            P1;05-11-2026;3x te laat
            P2;04-11-2026;3x te laat
            P99;04-11-2026;16 uur
            """.getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_coordinator_lays_the_list_of_another_program_beside_our_own_count(Scherm scherm) {
        String bij = scherm.name().toLowerCase(Locale.ROOT);
        Proefsysteem.Proefschool school = Proefsysteem.school("lijst-" + bij);
        school.withLeerlingen("1A", "1A");
        int wie = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        int beheerder = school.account(Functie.BEHEERDER, Optional.empty());
        String pad;
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(wie);
            upload(pagina, "week.csv", """
                    leerling,datum,lesuur,minuten,soort
                    P1,2026-11-02,1,5,te-laat
                    P1,2026-11-03,1,5,te-laat
                    P1,2026-11-04,1,5,te-laat
                    """.getBytes(StandardCharsets.UTF_8));
            click(pagina, "3 registraties inlezen");
            assertThat(pagina.locator("h1")).hasText("Ingelezen");

            upload(pagina, "cumlaude.csv", LIJST);
            Locator main = pagina.locator("main");
            assertThat(pagina.locator("h1")).hasText("Signalen van een ander programma");
            assertThat(main).containsText("Onze eigen telling leidt.");
            assertThat(pagina.locator(".vr-cijfer").last()).containsText("3");
            browser.checkPage();
            click(pagina, "Bewaren en vergelijken");
            assertThat(pagina.locator(".vr-melding")).containsText("Kies bij minstens één criterium");
            pagina.getByLabel("3x te laat").selectOption("te-laat/contact");
            pagina.getByLabel("16 uur").selectOption("geen");
            click(pagina, "Bewaren en vergelijken");
            assertThat(pagina.locator(".vr-melding")).containsText("Bewaard waar de criteria bij horen");
            assertThat(main).containsText("do 5 nov, bij ons wo 4 nov");
            assertThat(pagina.getByLabel("3x te laat")).hasValue("te-laat/contact");
            browser.checkPage();
            browser.picture("signaallijst-" + bij);
            pad = pagina.url().replaceAll("https?://[^/]+", "");
        }
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(beheerder);
            browser.go(pad);
            assertThat(pagina.locator("main")).containsText("Om welke leerlingen het gaat, ziet de verzuim");
            assertThat(pagina.locator("main table")).hasCount(0);
            assertThat(browser.post("/leveringen/999999/criteria", Map.of()).getKey()).isEqualTo(404);
            browser.checkPage();
        }
    }
}
