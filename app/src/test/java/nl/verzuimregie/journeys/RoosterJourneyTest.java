package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.proef.Proefrooster;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An opbouwrooster, from the week that is ticked to the teacher who need not miss anybody (S-146).
class RoosterJourneyTest {

    private static final LocalDate WOENSDAG = LocalDate.of(2026, 11, 18);

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_week_is_ticked_and_the_dossier_says_it_and_the_teacher_sees_it(Scherm scherm) {
        Proefschool school = Proefsysteem.school("weekreis-" + scherm.name().toLowerCase(Locale.ROOT));
        Leerling wie = school.withLeerlingen("3A", "3A").getFirst();
        school.record(IntStream.rangeClosed(1, 8).boxed().flatMap(les -> IntStream.rangeClosed(0, 1).mapToObj(dag ->
                new Vastlegging.Nieuw(wie.id(), WOENSDAG.minusDays(dag), les, new Lesvermelding(Optional.of(
                        Verzuimsoort.ONGEOORLOOFD), 60, false, null), les))).toArray(Vastlegging.Nieuw[]::new));
        int docent = school.account(Functie.DOCENT, Optional.empty());
        new Proefrooster(school).daily(3, "3A", docent, Optional.of(Proefrooster.ALTIJD))
                .from(LocalDate.of(2026, 8, 17), Map.of());
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(school.account(Functie.ONDERSTEUNINGSCOORDINATOR, Optional.empty()));
            browser.go("/leerlingen/" + wie.id());
            pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Aangepast rooster")).click();
            assertThat(pagina.locator("main")).containsText("Er is geen aangepast rooster");
            browser.checkPage();
            press(pagina, "Vastleggen");
            assertThat(pagina.locator(".vr-fouten")).containsText("Kies waarom");
            browser.checkPage();
            pagina.getByLabel("Opbouwrooster").check();
            pagina.locator("#van").fill("2026-11-16");
            Locator les = pagina.getByLabel("vrijdag, les 3");
            les.focus();
            pagina.keyboard().press("Space");
            assertThat(les).not().isChecked();
            press(pagina, "Eerst bekijken wat dit verandert");
            assertThat(pagina.locator("#gevolg")).isVisible();
            assertThat(pagina.getByLabel("vrijdag, les 3")).not().isChecked();
            browser.checkPage();
            browser.picture("rooster-bekijken-" + scherm);
            press(pagina, "Vastleggen");
            assertThat(pagina.locator("main")).containsText("geldt nu");
            browser.checkPage();
            browser.picture("rooster-vast-" + scherm);
            browser.go("/leerlingen/" + wie.id());
            assertThat(pagina.locator("main")).containsText("Aangepast rooster ma 16 nov 2026 tot en met");
            browser.checkPage();
            browser.picture("rooster-dossier-" + scherm);
        }
        register(scherm, docent, wie);
    }

    private static void register(Scherm scherm, int docent, Leerling wie) {
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(docent);
            browser.go("/register");
            assertThat(pagina.locator("#rij-" + wie.id())).containsText("hoeft niet");
            assertThat(pagina.locator("#rij-" + wie.id() + " .is-vrij")).isChecked();
            browser.checkPage();
            browser.picture("rooster-register-" + scherm);
            press(pagina, "Register opslaan");
            assertThat(pagina.locator("[role=status]").first()).containsText("opgeslagen: 1 er");
        }
    }

    private static void press(Page pagina, String naam) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam).setExact(true)).click();
    }
}
