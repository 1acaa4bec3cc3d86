package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who leads a school chooses another number within its bounds, sees first what that changes, and withdraws it later.
class SchoolinstellingJourneyTest {

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_school_chooses_another_number_from_a_day_on_and_withdraws_it(Scherm scherm) {
        String scherms = scherm.name().toLowerCase(Locale.ROOT);
        Proefsysteem.Proefschool school = Proefsysteem.school("instelling-" + scherms);
        List<Leerling> wie = school.withLeerlingen("3A", "3A", "3B");
        school.record(Stream.of(16, 17).map(dag -> new Vastlegging.Nieuw(wie.getFirst().id(),
                LocalDate.of(2026, 11, dag), 1, new Lesvermelding(Optional.of(Verzuimsoort.TE_LAAT), 10, false, null),
                1)).toArray(Vastlegging.Nieuw[]::new));
        try (var browser = Browser.open(scherm)) {
            browser.signIn(school.account(Functie.SCHOOLLEIDING, Optional.empty()));
            Page pagina = browser.go("/schoolinstellingen");
            assertThat(pagina.locator("h1")).hasText("Schoolinstellingen");
            assertThat(pagina.locator("main")).containsText("Er is hier nog niets besloten");
            pagina.locator("summary:has-text('vaste getallen')").click();
            assertThat(pagina.locator("main")).containsText("Dit staat bij wet vast");
            browser.checkPage();
            browser.picture("schoolinstellingen-overzicht-" + scherms);
            pagina.locator("tr:has-text('Te laat in het schooljaar: contact') a").first().click();
            choose(browser, pagina, scherms);
            assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Vastgelegd: ");
            Locator rij = pagina.locator("section:has(#waarden) tr:has-text('Te laat in het schooljaar: contact')")
                    .first();
            assertThat(rij).containsText("2 keer");
            assertThat(rij).containsText("eigen keuze");
            assertThat(rij).containsText("onze mentoren zijn er elke dag");
            assertThat(pagina.locator("section:has(#besluiten)")).containsText("Geldt nu.");
            browser.checkPage();
            withdraw(browser, pagina, scherms);
            assertThat(browser.post("/schoolinstellingen/school-instelling-" + scherms + "/keuze", Map.of("soort",
                    "WAARDE", "adres", "regels/zestien-uur/grens-lesuren", "keuze", "10", "vanaf", "2026-11-20",
                    "reden", "zo", "actie", "vastleggen"))).as("wat de wet zegt, ook niet met de hand")
                    .satisfies(antwoord -> {
                        assertThat(antwoord.getKey()).isEqualTo(422);
                        assertThat(antwoord.getValue()).contains("Dit staat bij wet vast");
                    });
        }
    }

    private static void choose(Browser browser, Page pagina, String scherm) {
        browser.checkPage();
        assertThat(pagina.locator("main")).containsText("2 keer tot en met 3 keer");
        pagina.getByLabel("Wat wordt het?").fill("1");
        pagina.getByLabel("Vanaf welke dag geldt het?").fill("2026-11-19");
        button(pagina, "Bekijk wat er verandert").click();
        assertThat(pagina.locator(".vr-fouten")).containsText("Kies van 2 keer tot en met 3 keer");
        assertThat(pagina.locator(".vr-fouten")).containsText("Kies vandaag of een latere dag");
        assertThat(pagina.locator(".vr-fouten")).containsText("Schrijf op waarom");
        assertThat(pagina.getByLabel("Wat wordt het?")).hasValue("1");
        assertThat(pagina.getByLabel("Vanaf welke dag geldt het?")).hasValue("2026-11-19");
        browser.checkPage();
        browser.picture("schoolinstellingen-fout-" + scherm);
        pagina.getByLabel("Wat wordt het?").fill("2");
        pagina.getByLabel("Vanaf welke dag geldt het?").fill("2026-11-20");
        pagina.getByLabel("Waarom?").fill("onze mentoren zijn er elke dag");
        button(pagina, "Bekijk wat er verandert").click();
        assertThat(pagina.locator("h1")).hasText("Wat verandert er?");
        assertThat(pagina.locator("main")).containsText("Vanaf vrijdag 20 november 2026");
        assertThat(pagina.locator("main")).containsText("had 1 van de 3 leerlingen tot nu toe andere signalen gehad");
        browser.checkPage();
        browser.picture("schoolinstellingen-controle-" + scherm);
        button(pagina, "Nog aanpassen").click();
        assertThat(pagina.getByLabel("Waarom?")).hasValue("onze mentoren zijn er elke dag");
        button(pagina, "Bekijk wat er verandert").click();
        button(pagina, "Besluit vastleggen").click();
    }

    private static void withdraw(Browser browser, Page pagina, String scherm) {
        pagina.locator("section:has(#besluiten) a:has-text('Trek in')").first().click();
        assertThat(pagina.locator("main")).containsText("Daarna geldt weer wat ervoor gold");
        browser.checkPage();
        pagina.getByLabel("Vanaf welke dag geldt het niet meer?").fill("2026-12-01");
        pagina.getByLabel("Waarom?").fill("de proef is klaar");
        button(pagina, "Bekijk wat er verandert").click();
        assertThat(pagina.locator("main")).containsText("Vanaf dinsdag 1 december 2026");
        browser.checkPage();
        button(pagina, "Besluit vastleggen").click();
        assertThat(pagina.locator("section:has(#besluiten)")).containsText("geldt niet meer vanaf di 1 dec 2026");
        assertThat(pagina.locator("section:has(#besluiten)")).containsText("de proef is klaar");
        browser.checkPage();
        browser.picture("schoolinstellingen-besluiten-" + scherm);
    }

    private static Locator button(Page pagina, String naam) {
        return pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam).setExact(true));
    }
}
