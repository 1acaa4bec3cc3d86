package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// People begin something themselves: a signal by hand, a stap, and what an overleg decided.
class BeginJourneyTest {

    private static final String ZORG = "De mentor verwacht langdurig verzuim of ziet andere problemen";
    private static final String GESPREK = "Houd het ziekteverzuimgesprek met leerling en ouders";
    private static final LocalDate DAG = Proefsysteem.DAG;

    private static String code(String naam, Scherm scherm) {
        return naam + "-" + scherm.name().toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_mentor_sets_a_signal_and_has_the_talk_as_a_task_the_same_day(Scherm scherm) {
        Proefsysteem.Proefschool school = Proefsysteem.school(code("begin", scherm));
        Leerling leerling = school.withLeerlingen("3A").getFirst();
        int mentor = school.account(Functie.MENTOR, Optional.of("3A"));
        school.record(new Vastlegging.Nieuw(leerling.id(), DAG, 1, new Lesvermelding(Optional.empty(), 50, false, null),
                1));
        try (var browser = Browser.open(scherm)) {
            browser.signIn(mentor);
            Page pagina = browser.go("/leerlingen/" + leerling.id());
            link(pagina, "Zelf iets beginnen").click();
            assertThat(pagina.locator("h1")).hasText("Zelf iets beginnen");
            assertThat(pagina.locator("main")).not().containsText("Een stap starten");
            browser.checkPage();
            browser.picture("begin-lijst");
            Locator zorg = thing(pagina, ZORG);
            assertThat(zorg).not().containsText("loopt");
            zorg.locator("summary").click();
            button(zorg, "Signaal zetten").click();
            assertThat(pagina.locator(".vr-fouten")).containsText("Schrijf kort op waarom");
            pagina.locator(".vr-fouten a").click();
            assertThat(pagina.getByLabel("Waarom zet je dit signaal?").and(pagina.locator(":focus"))).isVisible();
            browser.checkPage();
            browser.picture("begin-fout");
            thing(pagina, ZORG).getByLabel("Waarom zet je dit signaal?").fill("Hij is stil & komt <vaak> moe binnen.");
            button(thing(pagina, ZORG), "Signaal zetten").click();
            assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Signaal gezet: " + ZORG);
            assertThat(line(pagina, "Signaal met de hand")).containsText("Hij is stil & komt <vaak> moe binnen.");
            assertThat(line(pagina, GESPREK)).containsText("open");
            assertThat(pagina.locator(".vr-stand")).containsText("Verzuimgesprek");
            browser.checkPage();
            browser.picture("begin-dossier");
            link(pagina, "Naar de taak die je nu hebt").click();
            assertThat(pagina.locator("main")).containsText(ZORG);
            browser.go("/vandaag");
            assertThat(pagina.locator("main")).containsText(GESPREK);
            endAndTakeBack(browser, leerling);
        }
    }

    private static void endAndTakeBack(Browser browser, Leerling leerling) {
        Page pagina = browser.go("/leerlingen/" + leerling.id() + "/beginnen");
        assertThat(thing(pagina, ZORG).getByText("loopt", new Locator.GetByTextOptions().setExact(true))).isVisible();
        thing(pagina, ZORG).locator("summary").click();
        thing(pagina, ZORG).getByLabel("Waarom eindigt dit signaal?").fill("Het viel mee.");
        browser.checkPage();
        button(thing(pagina, ZORG), "Signaal beëindigen").click();
        assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Signaal beëindigd");
        Locator gezet = pagina.locator("section[aria-labelledby=protocol] tr", new Page.LocatorOptions()
                .setHasText("komt <vaak> moe"));
        gezet.locator("summary").click();
        gezet.getByLabel("Waarom klopt het niet?").fill("verkeerde leerling");
        gezet.getByRole(AriaRole.BUTTON).click();
        assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Ingetrokken");
        assertThat(gezet).hasCount(0);
        assertThat(line(pagina, GESPREK)).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_person_starts_a_stap(Scherm scherm) {
        String code = code("begin-stap", scherm);
        var school = new Proefsysteem.Proefschool(Proefsysteem.bean(Scholen.class).add(code, "School " + code,
                "Proefstad", "groningen", "noord"), code);
        Leerling leerling = school.withLeerlingen("3A").getFirst();
        int oc = school.account(Functie.ONDERSTEUNINGSCOORDINATOR, Optional.empty());
        try (var browser = Browser.open(scherm)) {
            browser.signIn(oc);
            Page pagina = browser.go("/leerlingen/" + leerling.id() + "/beginnen");
            assertThat(pagina.locator("main")).not().containsText("Schakel de vijfhoek in");
            browser.checkPage();
            Locator advies = thing(pagina, "Vraag Veilig Thuis om advies");
            advies.locator("summary").click();
            browser.picture("begin-stap");
            button(advies, "Stap starten").click();
            assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Gestart: Vraag Veilig Thuis");
            assertThat(line(pagina, "Zelf gestart: Vraag Veilig Thuis om advies")).containsText("gestart");
            assertThat(pagina.locator("section[aria-labelledby=protocol] tr").filter(new Locator.FilterOptions()
                    .setHasText("zelf gestart door ondersteuningscoördinator"))).containsText("open");
            browser.go("/leerlingen/" + leerling.id() + "/beginnen");
            assertThat(pagina.locator("main")).not().containsText("Vraag Veilig Thuis om advies");
        }
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void what_an_overleg_decides_moves_the_phase_and_the_regie(Scherm scherm) {
        Proefsysteem.Proefschool school = Proefsysteem.school(code("begin-overleg", scherm));
        Leerling leerling = school.withLeerlingen("3A").getFirst();
        int oc = school.account(Functie.ONDERSTEUNINGSCOORDINATOR, Optional.empty());
        record(school, leerling, oc, (van, dag) -> List.of(
                new Zaakfeit.Markering(van, dag, "zorg-mentor", true, "mentor", "hij is stil"),
                new Zaakfeit.Afronding(van, dag, "ziekteverzuimgesprek", List.of("naar-ondersteuningsteam"),
                        Optional.empty(), Zaakfeit.Inhoud.GEEN)));
        try (var browser = Browser.open(scherm)) {
            browser.signIn(oc);
            Page pagina = browser.go("/leerlingen/" + leerling.id());
            assertThat(pagina.locator(".vr-stand")).containsText("mentor");
            decide(browser, leerling, "Ondersteuningsteam of intern zorgteam", "Naar de triage");
            assertThat(pagina.locator(".vr-stand")).containsText("ondersteuningscoördinator");
            assertThat(pagina.locator(".vr-stand")).containsText("Triage");
            assertThat(line(pagina, "Ondersteuningsteam of intern zorgteam")).containsText("Naar de triage");
            postpone(browser, leerling);
            record(school, leerling, oc, (van, dag) -> consents(van, dag));
            browser.go("/leerlingen/" + leerling.id() + "/beginnen");
            Locator triage = thing(pagina, "Triage-overleg");
            assertThat(triage).containsText("Op de agenda, want:");
            triage.locator("summary").click();
            triage.getByLabel("Gesprek met leerplicht", new Locator.GetByLabelOptions().setExact(true)).check();
            triage.getByLabel("Uitgesteld").check();
            triage.getByLabel("Voor het logboek").fill("Eerst leerplicht.");
            button(triage, "Vastleggen").click();
            assertThat(pagina.locator(".vr-fouten")).containsText("niet allebei");
            assertThat(triage.getByLabel("Voor het logboek")).hasValue("Eerst leerplicht.");
            browser.checkPage();
            browser.picture("begin-triage");
            triage.getByLabel("Uitgesteld").uncheck();
            triage.getByLabel("Naar de onderwijscontactpersoon CJG").check();
            button(triage, "Vastleggen").click();
            assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Vastgelegd: Triage-overleg");
            assertThat(pagina.locator(".vr-stand")).containsText("Bij leerplicht");
            assertThat(line(pagina, "Triage-overleg").first()).containsText("Naar de onderwijscontactpersoon CJG");
            browser.checkPage();
            browser.picture("begin-triage-dossier");
        }
    }

    /// Without consent the pupil can only be kept for later.
    private static void postpone(Browser browser, Leerling leerling) {
        Page pagina = browser.go("/leerlingen/" + leerling.id() + "/beginnen");
        Locator triage = thing(pagina, "Triage-overleg");
        assertThat(triage).containsText("De toestemming ontbreekt nog");
        triage.locator("summary").click();
        browser.checkPage();
        browser.picture("begin-wacht");
        assertThat(triage.getByRole(AriaRole.RADIO)).hasCount(1);
        triage.getByLabel("Uitgesteld").check();
        triage.getByLabel("Voor het logboek").fill("De ouders worden eerst gebeld.");
        button(triage, "Vastleggen").click();
        assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Vastgelegd: Triage-overleg");
        assertThat(line(pagina, "Triage-overleg")).containsText("uitgesteld");
    }

    private static void decide(Browser browser, Leerling leerling, String overleg, String besluit) {
        Page pagina = browser.go("/leerlingen/" + leerling.id() + "/beginnen");
        Locator ding = thing(pagina, overleg);
        ding.locator("summary").click();
        ding.getByLabel(besluit).check();
        ding.getByLabel("Voor het logboek").fill("Besproken.");
        browser.checkPage();
        button(ding, "Vastleggen").click();
        assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Vastgelegd: " + overleg);
    }

    private static List<Zaakfeit> consents(Feit.Herkomst van, LocalDate dag) {
        return List.of(new Zaakfeit.Toestemming(van, dag, "bespreken-met-partners", "ouders",
                Zaakfeit.Toestemming.Stand.GEGEVEN), new Zaakfeit.Toestemming(van, dag, "bespreken-met-partners",
                "leerling", Zaakfeit.Toestemming.Stand.GEGEVEN));
    }

    private static void record(Proefsysteem.Proefschool school, Leerling leerling, int account,
            Zaakfeiten.Maker maker) {
        Zicht.school(school.id()).during(() -> Proefsysteem.bean(Zaakfeiten.class).add(new Zaakfeiten.Vastlegger(
                school.id(), leerling.id(), account, "proef-" + leerling.id() + "-" + maker.make(
                        new Feit.Herkomst("", java.time.Instant.EPOCH, ""), DAG).getFirst().getClass()
                        .getSimpleName()), maker));
    }

    private static Locator thing(Page pagina, String titel) {
        return pagina.locator(".vr-lijst > li", new Page.LocatorOptions().setHas(pagina.getByRole(AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(titel).setExact(true))));
    }

    private static Locator line(Page pagina, String titel) {
        return pagina.locator("section[aria-labelledby=protocol] tr", new Page.LocatorOptions().setHas(
                pagina.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(titel))));
    }

    private static Locator link(Page pagina, String naam) {
        return pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(naam)).first();
    }

    private static Locator button(Locator binnen, String naam) {
        return binnen.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(naam).setExact(true));
    }
}
