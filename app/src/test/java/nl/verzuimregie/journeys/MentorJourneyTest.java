package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The morning of a mentor: what is to do, a call that nobody answers, a talk with a list of questions beside it, the
/// task done with an agreement, and the dossier that tells all of it.
class MentorJourneyTest {

    private static final LocalDate EERSTE = LocalDate.of(2026, 11, 11);

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_call_that_fails_and_a_talk_that_helps(Scherm scherm) {
        var school = Proefsysteem.school("mentor-" + scherm.name().toLowerCase(Locale.ROOT));
        Leerling wie = school.withLeerlingen("3A", "3A").getFirst();
        int mentor = school.account(Functie.MENTOR, Optional.of("3A"));
        ill(school, wie);
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(mentor);
            assertThat(pagina.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).isVisible();
            assertThat(pagina.locator("main")).containsText("Houd het ziekteverzuimgesprek met leerling en ouders");
            browser.checkPage();
            callInVain(browser, wie);
            pagina.navigate(Proefsysteem.address("/vandaag"));
            link(pagina, "Houd het ziekteverzuimgesprek met leerling en ouders").click();
            assertThat(pagina.locator("section[aria-labelledby=lijsten]")).containsText("Hulp bij het gesprek");
            browser.checkPage();
            browser.picture("mentor-taak");
            askTheParents(browser);
            holdTheTalk(pagina);
            browser.go("/leerlingen/" + wie.id());
            Locator lijst = pagina.locator("section[aria-labelledby=protocol]");
            assertThat(lijst).containsText("Gebeld met ouders of verzorgers");
            assertThat(lijst).containsText("niet bereikt");
            assertThat(lijst).containsText("Gesprek met leerling, ouders of verzorgers");
            browser.checkPage();
            lijst.locator("tr", new Locator.LocatorOptions().setHasText("Gesprek met leerling, ouders")).getByRole(
                    AriaRole.LINK).first().click();
            assertThat(pagina.locator("main")).containsText("Hij ligt tot laat wakker.");
            browser.checkPage();
        }
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void an_evening_with_parents(Scherm scherm) {
        var school = Proefsysteem.school("ouderavond-" + scherm.name().toLowerCase(Locale.ROOT));
        Leerling wie = school.withLeerlingen("3A", "3A").getFirst();
        int mentor = school.account(Functie.MENTOR, Optional.of("3A"));
        ill(school, wie);
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(mentor);
            browser.go("/leerlingen?klas=" + wie.klasId());
            link(pagina, "Agenda van een overleg").click();
            link(pagina, "Ouderavond, tienminutengesprek").click();
            Locator vak = pagina.locator("#leerling-" + wie.id());
            assertThat(vak).containsText("Dagen ziek8");
            browser.checkPage();
            browser.picture("agenda");
            vak.getByLabel("Wat is er besproken?").fill("Ouders zijn tevreden.");
            button(pagina, "Leg vast wat is ingevuld").click();
            assertThat(pagina.locator(".vr-fouten")).containsText(wie.naam());
            browser.checkPage();
            vak.getByLabel("Aanwezigheid is besproken").check();
            button(pagina, "Leg vast wat is ingevuld").click();
            assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Aantal leerlingen: 1");
        }
    }

    /// The school delivers eight schooldagen of illness, up to and including today.
    private static void ill(Proefsysteem.Proefschool school, Leerling wie) {
        var rijen = new ArrayList<Vastlegging.Nieuw>();
        EERSTE.datesUntil(Proefsysteem.DAG.plusDays(1)).filter(dag -> dag.getDayOfWeek().getValue() <= 5)
                .forEach(dag -> {
                    for (int les = 1; les <= 8; les++) {
                        rijen.add(new Vastlegging.Nieuw(wie.id(), dag, les,
                                new Lesvermelding(Optional.of(Verzuimsoort.ZIEK), 50, false, null), les));
                    }
                });
        school.record(rijen.toArray(Vastlegging.Nieuw[]::new));
    }

    private static void callInVain(Browser browser, Leerling wie) {
        Page pagina = browser.go("/leerlingen/" + wie.id());
        link(pagina, "Notitie toevoegen").click();
        browser.checkPage();
        button(pagina, "Notitie opslaan").click();
        assertThat(pagina.locator(".vr-fouten")).containsText("Schrijf op wat er is gezegd of gezien");
        browser.checkPage();
        pagina.getByLabel("ouders of verzorgers").check();
        pagina.getByLabel("telefoon").check();
        pagina.getByLabel("nee, het was een poging").check();
        browser.picture("mentor-notitie");
        button(pagina, "Notitie opslaan").click();
        assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("De notitie over");
        assertThat(pagina.locator("section[aria-labelledby=protocol]")).containsText("niet bereikt");
    }

    private static void askTheParents(Browser browser) {
        Page pagina = browser.page();
        link(pagina, "Open Gesprek met ouders bij aanhoudend verzuim").click();
        pagina.getByLabel("leerling", new Page.GetByLabelOptions().setExact(true)).check();
        pagina.getByLabel("ouders of verzorgers").check();
        pagina.getByLabel("gesprek op school").check();
        pagina.getByLabel("ja", new Page.GetByLabelOptions().setExact(true)).check();
        browser.picture("mentor-vragen");
        pagina.getByLabel("Hoe slaapt en eet uw kind?").fill("Hij ligt tot laat wakker.");
        browser.checkPage();
        button(pagina, "Notitie opslaan").click();
        assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("De notitie over");
        assertThat(pagina.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Houd het ziekteverzuimgesprek met leerling en ouders");
    }

    private static void holdTheTalk(Page pagina) {
        pagina.getByLabel("Datum", new Page.GetByLabelOptions().setExact(true)).fill(Proefsysteem.DAG.toString());
        pagina.getByLabel("Op school").check();
        pagina.getByLabel("Aanwezig", new Page.GetByLabelOptions().setExact(true)).fill("leerling en moeder");
        pagina.getByLabel("Wat is er aan de hand?").fill("Hij is nog moe.");
        pagina.getByLabel("Wat is nodig?").fill("Halve dagen om te beginnen.");
        pagina.getByLabel("Afspraak 1: wat").fill("Komt maandag de eerste vier uur");
        pagina.getByLabel("Afspraak 1: wie").selectOption("mentor");
        pagina.getByLabel("Afspraak 1: uiterlijk").fill("2026-11-27");
        pagina.getByLabel("De mogelijkheid van een gesprek met de jeugdarts is genoemd").check();
        pagina.getByLabel("Het gesprek is gehouden").check();
        pagina.getByLabel("Voor het logboek").fill("Zie de notitie.");
        button(pagina, "Vastleggen").click();
        assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Vastgelegd");
        assertThat(pagina.locator("main")).containsText("Bevestig de afspraken schriftelijk");
    }

    private static Locator link(Page pagina, String naam) {
        return pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(naam)).first();
    }

    private static Locator button(Page pagina, String naam) {
        return pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam).setExact(true));
    }
}
