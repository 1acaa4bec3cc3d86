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
import nl.verzuimregie.beoordelingen.Herbouw;
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

/// The letter that belongs to a task: asked for when the task is done, on record afterwards, also when the work was a
/// mistake.
class BriefJourneyTest {

    private static final LocalDate EERSTE = LocalDate.of(2026, 11, 9);
    private static final LocalDate ACHTSTE = LocalDate.of(2026, 11, 18);
    private static final String TAAK = "Nodig leerling en ouders uit voor het ziekteverzuimgesprek";
    private static final String BRIEF = "Uitnodiging voor het ziekteverzuimgesprek";

    @AfterEach
    void backToTheDayOfAllTests() {
        Proefsysteem.bean(Vandaag.class).setDatum(Proefsysteem.DAG);
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_letter_is_sent_with_its_task_and_stays_on_record(Scherm scherm) {
        Proefsysteem.Proefschool school = Proefsysteem.school("brief-" + scherm.name().toLowerCase(Locale.ROOT));
        Leerling leerling = school.withLeerlingen("3A").getFirst();
        int mentor = school.account(Functie.MENTOR, Optional.of("3A"));
        EERSTE.datesUntil(ACHTSTE.plusDays(1)).filter(dag -> dag.getDayOfWeek().getValue() <= 5).forEach(dag -> {
            Proefsysteem.bean(Vandaag.class).setDatum(dag);
            school.record(IntStream.rangeClosed(1, 8).mapToObj(les -> new Vastlegging.Nieuw(leerling.id(), dag, les,
                    new Lesvermelding(Optional.of(Verzuimsoort.ZIEK), 50, false, null), les))
                    .toArray(Vastlegging.Nieuw[]::new));
        });
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(mentor);
            send(browser, pagina);
            browser.go("/leerlingen/" + leerling.id());
            Locator brief = row(pagina, "Brief: " + BRIEF);
            assertThat(brief).containsText("verstuurd");
            assertThat(brief).containsText("aan ouders of verzorgers; per mail; variant lang");
            assertThat(brief).containsText("Iemand mentor3A");
            assertThat(pagina.locator("section[aria-labelledby=tijdlijn]")).containsText("Brief verstuurd: " + BRIEF);
            browser.checkPage();
            browser.picture("brief-dossier");
            row(pagina, TAAK).locator("summary").click();
            row(pagina, TAAK).getByLabel("Waarom klopt het niet?").fill("verkeerde leerling");
            row(pagina, TAAK).getByRole(AriaRole.BUTTON).click();
            assertThat(row(pagina, TAAK)).containsText("open");
            assertThat(row(pagina, "Brief: " + BRIEF)).containsText("aan ouders of verzorgers");
        }
        assertThat(Proefsysteem.bean(Herbouw.class).run(regel -> { }).stream()
                .filter(een -> een.school().id() == school.id())).singleElement()
                .satisfies(een -> assertThat(een.verschillen()).isEqualTo(List.of()));
    }

    private static void send(Browser browser, Page pagina) {
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TAAK)).first().click();
        Locator vraag = pagina.locator("section.vr-brief");
        assertThat(vraag).containsText(BRIEF);
        assertThat(vraag).containsText("Variant: lang.");
        assertThat(vraag).containsText("Van: mentor. Aan: ouders of verzorgers.");
        assertThat(vraag.getByLabel("Verstuurd: brief")).isChecked();
        browser.checkPage();
        browser.picture("brief-taak");
        vraag.getByLabel("Niet verstuurd").check();
        pagina.getByLabel("Voor het logboek").fill("Uitgenodigd.");
        record(pagina);
        assertThat(pagina.locator(".vr-fouten")).containsText("Geef een reden.");
        assertThat(vraag.getByLabel("Niet verstuurd")).isChecked();
        browser.checkPage();
        vraag.getByLabel("Verstuurd: mail").check();
        record(pagina);
        assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Vastgelegd");
    }

    private static void record(Page pagina) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vastleggen").setExact(true)).click();
    }

    private static Locator row(Page pagina, String titel) {
        return pagina.locator("section[aria-labelledby=protocol] tr", new Page.LocatorOptions().setHasText(titel))
                .filter(new Locator.FilterOptions().setHas(pagina.getByRole(AriaRole.ROWHEADER,
                        new Page.GetByRoleOptions().setName(titel).setExact(true))));
    }
}
