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

/// A mentor is absent and later leaves: the tasks go to the stand-in, then to who the protocol names, and all hear why.
class PersoneelJourneyTest {

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void the_tasks_of_who_is_absent_go_to_the_stand_in_and_of_who_left_to_the_vangnet(Scherm scherm) {
        Proefsysteem.Proefschool school = Proefsysteem.school("personeel-" + scherm.name().toLowerCase(Locale.ROOT));
        List<Leerling> wie = school.withLeerlingen("3A", "3B");
        int mentor = school.account(Functie.MENTOR, Optional.of("3A"));
        int ander = school.account(Functie.MENTOR, Optional.of("3B"));
        int coordinator = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        int leiding = school.account(Functie.SCHOOLLEIDING, Optional.empty());
        school.record(Stream.of(16, 17, 18).map(dag -> new Vastlegging.Nieuw(wie.getFirst().id(),
                LocalDate.of(2026, 11, dag), 1, new Lesvermelding(Optional.of(Verzuimsoort.TE_LAAT), 10, false, null),
                1)).toArray(Vastlegging.Nieuw[]::new));
        try (var browser = Browser.open(scherm)) {
            browser.signIn(leiding);
            nameStandIn(browser, mentor, ander);
        }
        reportOwnAbsence(scherm, mentor);
        standIn(scherm, ander);
        try (var weg = Browser.open(scherm)) {
            weg.signIn(mentor);
            try (var browser = Browser.open(scherm)) {
                browser.signIn(leiding);
                leave(browser, mentor, ander);
            }
            assertThat(weg.go("/vandaag").locator("h1")).hasText("Inloggen");
        }
        fallsToTheCoordinator(scherm, coordinator);
    }

    private static void nameStandIn(Browser browser, int mentor, int ander) {
        Page pagina = browser.go("/personeel");
        assertThat(pagina.locator("main")).containsText("Elke open taak ligt vandaag bij wie haar hoort te doen");
        browser.checkPage();
        pagina.locator("main a[href='/personeel/" + mentor + "']").click();
        browser.checkPage();
        browser.picture("personeel-persoon");
        pagina.getByLabel("Mentor, 3A").first().selectOption(Integer.toString(ander));
        pagina.locator("button[value=WAARNEMER]").click();
        assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Er ging geen open taak naar iemand anders");
        assertThat(pagina.getByLabel("Mentor, 3A").first()).hasValue(Integer.toString(ander));
        assertThat(browser.post("/personeel/999999", Map.of("soort", "UIT_DIENST", "vanaf", "2026-11-20")).getKey())
                .isEqualTo(404);
    }

    private static void reportOwnAbsence(Scherm scherm, int mentor) {
        try (var browser = Browser.open(scherm)) {
            browser.signIn(mentor);
            Page pagina = browser.go("/ik");
            assertThat(pagina.locator("main")).containsText("Er ging geen taak van jou weg of naar jou toe");
            browser.checkPage();
            pagina.getByLabel("Laatste dag").fill("2026-11-19");
            button(pagina, "Afwezig melden").click();
            assertThat(pagina.locator(".vr-fouten")).containsText("De laatste dag ligt voor de eerste");
            assertThat(pagina.getByLabel("Laatste dag")).hasValue("2026-11-19");
            browser.checkPage();
            pagina.getByLabel("Laatste dag").fill("2026-11-27");
            button(pagina, "Afwezig melden").click();
            assertThat(pagina.getByRole(AriaRole.STATUS).first())
                    .containsText("Er gingen open taken naar iemand anders");
            assertThat(pagina.locator("main")).containsText("is afwezig gemeld");
            assertThat(browser.post("/ik", Map.of("soort", "UIT_DIENST", "vanaf", "2026-11-20")).getKey())
                    .as("wie uit dienst is, zegt de schoolleiding").isEqualTo(422);
        }
    }

    private static void standIn(Scherm scherm, int ander) {
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(ander);
            assertThat(pagina.locator("main")).containsText("Er is 1 nieuw bericht");
            assertThat(pagina.locator(".vr-taakrij").first()).containsText("Waarneming: 3A (voor Iemand mentor3A");
            browser.checkPage();
            browser.picture("personeel-waarneming-" + scherm);
            pagina.locator(".vr-taakrij .vr-taak__wat a").first().click();
            assertThat(button(pagina, "Vastleggen").first()).isVisible();
            browser.go("/ik#berichten");
            assertThat(pagina.locator("main")).containsText("is afwezig gemeld");
            browser.checkPage();
            browser.picture("personeel-ik-" + scherm);
            button(pagina, "Ik heb ze gelezen").click();
            assertThat(button(pagina, "Ik heb ze gelezen")).hasCount(0);
            assertThat(browser.go("/vandaag").locator("main")).not().containsText("nieuw bericht");
        }
    }

    private static void leave(Browser browser, int mentor, int ander) {
        for (int wie : List.of(ander, mentor)) {
            Page pagina = browser.go("/personeel/" + wie);
            button(pagina, "Uit dienst").click();
            assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Vastgelegd voor");
            assertThat(pagina.locator(".vr-kop")).containsText("uit dienst");
            browser.checkPage();
        }
        Page pagina = browser.go("/personeel");
        assertThat(pagina.locator("main")).containsText("Mentor, 3A");
        assertThat(pagina.locator("main"))
                .containsText("Volgens het protocol liggen ze nu bij Iemand verzuimcoordinator");
        browser.checkPage();
        browser.picture("personeel-vangnet");
    }

    private static void fallsToTheCoordinator(Scherm scherm, int coordinator) {
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(coordinator);
            assertThat(pagina.locator("main")).containsText("nieuw bericht");
            assertThat(pagina.locator(".vr-taakrij", new Page.LocatorOptions().setHasText("Waarneming: 3A"))
                    .first()).isVisible();
            browser.go("/ik");
            assertThat(pagina.locator("main")).containsText("is uit dienst");
        }
    }

    private static Locator button(Page pagina, String naam) {
        return pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam).setExact(true));
    }
}
