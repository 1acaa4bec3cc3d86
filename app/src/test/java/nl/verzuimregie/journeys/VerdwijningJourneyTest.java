package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.verzuimregie.journeys.KolommenJourneyTest.click;
import static nl.verzuimregie.journeys.KolommenJourneyTest.upload;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Lessons that are not in a file any more: kept, unless somebody takes them back.
class VerdwijningJourneyTest {

    private static final String KOP = "leerling,datum,lesuur,minuten,soort\n";

    private static void read(Page pagina, String regels) {
        upload(pagina, "week.csv", (KOP + regels).getBytes(StandardCharsets.UTF_8));
        assertThat(pagina.locator("h1")).hasText("Controleer voordat je inleest");
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void what_is_gone_stays_until_somebody_takes_it_back_and_sees_what_that_does(Scherm scherm) {
        String bij = scherm.name().toLowerCase(Locale.ROOT);
        Proefsysteem.Proefschool school = Proefsysteem.school("weg-" + bij);
        school.withLeerlingen("1A");
        int wie = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(wie);
            Locator main = pagina.locator("main");
            read(pagina, """
                    P1,2026-11-02,1,5,te-laat
                    P1,2026-11-03,1,5,te-laat
                    P1,2026-11-03,2,50,ziek
                    P1,2026-11-04,1,5,te-laat
                    """);
            click(pagina, "4 registraties inlezen");
            assertThat(pagina.locator("h1")).hasText("Ingelezen");

            read(pagina, "P1,2026-11-02,1,5,te-laat\nP1,2026-11-04,1,5,te-laat\n");
            assertThat(main).containsText("Staat niet meer in het bestand");
            assertThat(pagina.getByLabel("Alles laten staan")).isChecked();
            assertThat(main).containsText("Er is niets om in te lezen");
            browser.checkPage();
            pagina.getByLabel("leerling P1, 03-11-2026 lesuur 1: te laat").check();
            pagina.getByLabel("Terugnemen wat ik hierboven aankruis").check();
            click(pagina, "Keuze bewaren en opnieuw controleren");
            assertThat(pagina.locator(".vr-melding")).containsText("Wat je terugneemt wordt een correctie");
            assertThat(pagina.locator("h1")).hasText("Controleer voordat je inleest");
            assertThat(main).containsText("1 signaal vervalt");
            assertThat(pagina.getByLabel("leerling P1, 03-11-2026 lesuur 1: te laat")).isChecked();
            assertThat(pagina.getByLabel("leerling P1, 03-11-2026 lesuur 2: ziek")).not().isChecked();
            browser.checkPage();
            browser.picture("verdwenen-" + bij);
            click(pagina, "1 registratie inlezen");
            assertThat(pagina.locator("h1")).hasText("Ingelezen");
            assertThat(main).containsText("teruggenomen");
            browser.checkPage();
        }
    }
}
