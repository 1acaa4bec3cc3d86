package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging.Nieuw;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A mentor judges a whole day at once, sees what it changes, puts a letter right that was sent, and takes it back.
class BeoordeelJourneyTest {

    private static void record(Proefsysteem.Proefschool school, Leerling leerling, int dag, int eerste, int laatste) {
        school.record(IntStream.rangeClosed(eerste, laatste).mapToObj(les -> new Nieuw(leerling.id(),
                LocalDate.of(2026, 11, dag), les, new Lesvermelding(Optional.of(Verzuimsoort.ONGEOORLOOFD), 50, true,
                        null), les)).toArray(Nieuw[]::new));
    }

    /// A letter about five loose lessons.
    private static void sendLetter(Proefsysteem.Proefschool school, Leerling leerling, int mentor) {
        Taak taak = Zicht.school(school.id()).during(() -> Proefsysteem.bean(Zaaklezer.class).read(leerling))
                .oordeel().zaak().open().stream().filter(een -> een.stap().naam().equals("melden-bijlage-a"))
                .findFirst().orElseThrow();
        Zicht.school(school.id()).during(() -> Proefsysteem.bean(Zaakfeiten.class).add(new Zaakfeiten.Vastlegger(
                school.id(), leerling.id(), mentor, "brief-" + school.code()), (herkomst, dag) -> List.of(
                        new Zaakfeit.Verzending(herkomst, dag, "melden-bijlage-a", Optional.of(taak.id()),
                                "ouders-over-melding", Optional.empty(), taak.rol(), List.of("ouders"),
                                Optional.of("e-mail"), Optional.empty(), Zaakfeit.Tekst.ONBEKEND))));
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_day_is_judged_at_once_with_what_it_changes_and_taken_back(Scherm scherm) {
        Proefsysteem.Proefschool school = Proefsysteem.school("beoordeel-" + scherm.name().toLowerCase(Locale.ROOT));
        Leerling leerling = school.withLeerlingen("3A").getFirst();
        int mentor = school.account(Functie.MENTOR, Optional.of("3A"));
        for (int dag : List.of(9, 10, 11)) {
            record(school, leerling, dag, 3, 3);
        }
        record(school, leerling, 17, 2, 3);
        sendLetter(school, leerling, mentor);
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(mentor);
            browser.go("/leerlingen/" + leerling.id());
            pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Verzuim beoordelen")).click();
            browser.checkPage();
            browser.picture(school.code() + "-1");
            Locator dag = pagina.getByLabel("Alle 2 lessen van deze dag");
            dag.check();
            assertThat(pagina.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("les 2")))
                    .isChecked();
            press(pagina, "Verder");
            assertThat(pagina.locator(".vr-fouten")).containsText("Kies wat het was.");
            browser.checkPage();
            pagina.getByLabel("een fout in de administratie: was aanwezig").check();
            pagina.getByLabel("Waarom?").fill("was op excursie");
            press(pagina, "Verder");
            Locator gevolg = pagina.locator("section[aria-labelledby=gevolg]");
            assertThat(gevolg).containsText("Wordt ingetrokken:");
            assertThat(gevolg).containsText("Taak vervalt:");
            press(pagina, "Oordeel opslaan");
            assertThat(pagina.locator(".vr-fouten")).containsText("Kies wat er gebeurt met");
            browser.checkPage();
            browser.picture(school.code() + "-2");
            pagina.getByLabel("Stuur een rectificatie").check();
            press(pagina, "Oordeel opslaan");
            assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("2 lessen");
            assertThat(pagina.locator("section[aria-labelledby=protocol]")).containsText("Zet recht wat al verstuurd");
            browser.checkPage();
            browser.picture(school.code() + "-3");
            pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ongedaan maken")).click();
            assertThat(pagina.getByLabel("wat er stond voor de laatste wijziging")).isChecked();
            pagina.getByLabel("Waarom?").fill("toch niet");
            press(pagina, "Verder");
            press(pagina, "Oordeel opslaan");
            assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("ongeoorloofd afwezig");
            assertThat(browser.page().url()).contains("/leerlingen/" + leerling.id());
        }
    }

    private static void press(Page pagina, String knop) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(knop).setExact(true)).click();
    }
}
