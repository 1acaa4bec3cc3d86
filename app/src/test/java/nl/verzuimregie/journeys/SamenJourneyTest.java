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
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Several tasks of one kind in one form, with the keyboard; taken back again; and a filter that stays.
class SamenJourneyTest {

    private static final LocalDate DAG = LocalDate.of(2026, 11, 9);
    private static final String BELLEN = "Neem contact op met de zieke leerling of de ouders";

    @AfterEach
    void backToTheDayOfAllTests() {
        Proefsysteem.bean(Vandaag.class).setDatum(Proefsysteem.DAG);
    }

    private static Vastlegging.Nieuw[] ill(List<Leerling> wie, Verzuimsoort soort) {
        return wie.stream().flatMap(een -> IntStream.rangeClosed(1, 8).mapToObj(les -> new Vastlegging.Nieuw(
                een.id(), DAG, les, new Lesvermelding(Optional.of(soort), 50, false, null), les)))
                .toArray(Vastlegging.Nieuw[]::new);
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void three_calls_are_recorded_at_once_with_the_keyboard_and_taken_back(Scherm scherm) {
        Proefsysteem.bean(Vandaag.class).setDatum(DAG);
        Proefsysteem.Proefschool school = Proefsysteem.school("samen-" + scherm.name().toLowerCase(Locale.ROOT));
        List<Leerling> wie = school.withLeerlingen("3A", "3A", "3A", "3A");
        int mentor = school.account(Functie.MENTOR, Optional.of("3A"));
        school.record(ill(wie.subList(0, 3), Verzuimsoort.ZIEK));
        school.record(ill(wie.subList(3, 4), Verzuimsoort.ONGEOORLOOFD));
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(mentor);
            Locator bellen = pagina.locator(".vr-taakrij", new Page.LocatorOptions().setHasText(BELLEN));
            assertThat(bellen).hasCount(3);
            int alles = pagina.locator(".vr-taakrij").count();
            assertThat(alles).isGreaterThan(3);
            assertThat(pagina.locator(".vr-bulk")).isHidden();
            filter(browser, pagina);
            for (int i = 0; i < 3; i++) {
                pagina.keyboard().press("j");
                pagina.keyboard().press("x");
            }
            assertThat(pagina.locator(".vr-bulk")).isVisible();
            browser.checkPage();
            browser.picture("samen-gekozen-" + scherm);
            together(browser, pagina);
            assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Aantal leerlingen: 2");
            assertThat(bellen).hasCount(1);
            undo(browser, pagina);
            assertThat(bellen).hasCount(3);
            browser.go("/vandaag?wissen");
            assertThat(pagina.locator(".vr-taakrij")).hasCount(alles);
            otherKinds(browser, pagina, alles);
        }
    }

    /// The filter of one kind of task stays for who comes back.
    private static void filter(Browser browser, Page pagina) {
        String stap = pagina.locator("#stap option", new Page.LocatorOptions().setHasText(BELLEN))
                .getAttribute("value");
        browser.go("/vandaag?stap=" + stap + "&orde=naam");
        assertThat(pagina.locator(".vr-taakrij")).hasCount(3);
        browser.go("/leerlingen");
        browser.go("/vandaag");
        assertThat(pagina.locator(".vr-taakrij")).hasCount(3);
        assertThat(pagina.locator("#orde")).hasValue("naam");
    }

    private static void together(Browser browser, Page pagina) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Samen afhandelen")).click();
        assertThat(pagina.locator("h1")).hasText(BELLEN);
        browser.checkPage();
        browser.picture("samen-formulier");
        pagina.getByLabel("Voornaam3").uncheck();
        pagina.getByLabel("Er is contact geweest").check();
        pagina.getByLabel("Voor het logboek").fill("Gebeld, griep.");
        button(pagina, "Vastleggen").click();
        assertThat(pagina.locator(".vr-fouten")).containsText("Er is contact nodig met leerling of ouders");
        assertThat(pagina.getByLabel("Voor het logboek")).hasValue("Gebeld, griep.");
        assertThat(pagina.getByLabel("Voornaam3")).not().isChecked();
        browser.checkPage();
        pagina.getByLabel("ouders of verzorgers").check();
        button(pagina, "Vastleggen").click();
    }

    private static void undo(Browser browser, Page pagina) {
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ongedaan maken")).click();
        assertThat(pagina.locator("main li")).hasCount(2);
        browser.checkPage();
        button(pagina, "Ongedaan maken").click();
        assertThat(pagina.locator(".vr-fouten")).containsText("Schrijf op waarom");
        pagina.getByLabel("Waarom klopt het niet?").fill("verkeerde klas");
        button(pagina, "Ongedaan maken").click();
        assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Ongedaan gemaakt. Aantal leerlingen: 2");
    }

    /// Of different kinds they are first set apart.
    private static void otherKinds(Browser browser, Page pagina, int alles) {
        for (int i = 0; i < alles; i++) {
            pagina.locator(".vr-taak__kies").nth(i).check();
        }
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Samen afhandelen")).click();
        assertThat(pagina.locator("h1")).hasText("Je koos taken van verschillende soorten");
        browser.checkPage();
        browser.picture("samen-soorten");
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verder met deze 3 taken")).click();
        assertThat(pagina.locator("h1")).hasText(BELLEN);
        assertThat(browser.post("/vandaag/samen", Map.of("actie", "overslaan", "alle", "x")).getKey()).isEqualTo(302);
    }

    private static Locator button(Page pagina, String naam) {
        return pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam).setExact(true));
    }
}
