package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a school does as a school: its yearly duties, its overleggen, and taking back what was recorded by mistake.
class SchoolJourneyTest {

    private static final String PARTNERS = "Loop na wie de partners zijn en hoe zij bereikbaar zijn";
    private static final String OVERLEG = "Tweewekelijks overleg van zorgcoördinator en leerplichtambtenaar";
    private static final String PATROON = "Zoeken naar een patroon in het verzuim";
    private static final String TEAM = "Ondersteuningsteam";
    private static final String LOGBOEK = "Voor het logboek";
    private static final String VAST = "Vastleggen";

    private static Proefsysteem.Proefschool school(String naam, Scherm scherm) {
        String code = naam + "-" + scherm.name().toLowerCase(Locale.ROOT);
        Scholen scholen = Proefsysteem.bean(Scholen.class);
        int id = scholen.add(code, "School " + code, "Proefstad", "amsterdam", "noord");
        scholen.startTaken(id, LocalDate.of(2026, 11, 2));
        return new Proefsysteem.Proefschool(id, code);
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_coordinator_does_a_duty_of_the_school_and_takes_it_back(Scherm scherm) {
        Proefsysteem.Proefschool school = school("school-taak", scherm);
        int zoco = school.account(Functie.ONDERSTEUNINGSCOORDINATOR, Optional.empty());
        int verzuim = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        try (var browser = Browser.open(scherm)) {
            browser.signIn(verzuim);
            Page pagina = browser.go("/vandaag");
            assertThat(pagina.locator("section[aria-labelledby=schooltaken]")).containsText(PARTNERS);
            assertThat(pagina.locator("section[aria-labelledby=schooltaken]")).not().containsText(OVERLEG);
            browser.checkPage();
            browser.picture("school-vandaag");
            link(pagina.locator("main"), PARTNERS).click();
            assertThat(pagina.locator("main")).containsText("een nieuw schooljaar (ma 2 nov 2026)");
            button(pagina.locator("main"), VAST).click();
            assertThat(pagina.locator(".vr-fouten")).containsText("Vul in");
            pagina.getByLabel(LOGBOEK).fill("Alle partners gebeld.");
            browser.checkPage();
            browser.picture("school-fout");
            button(pagina.locator("main"), VAST).click();
            assertThat(pagina.getByLabel(LOGBOEK))
                    .hasValue("Alle partners gebeld.");
            fillAll(pagina);
            button(pagina.locator("main"), VAST).click();
            assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText(PARTNERS);
            Locator gedaan = pagina.locator("section[aria-labelledby='gedaan-" + school.id() + "']");
            assertThat(gedaan).containsText(PARTNERS);
            gedaan.locator("summary").click();
            gedaan.getByLabel("Waarom trek je het in?").fill("Verkeerde lijst.");
            browser.checkPage();
            browser.picture("school-gedaan");
            gedaan.getByLabel("Waarom trek je het in?").press("Enter");
            assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Ingetrokken");
            assertThat(pagina.locator("section[aria-labelledby='taken-" + school.id() + "']")).containsText(PARTNERS);
        }
        try (var browser = Browser.open(scherm)) {
            browser.signIn(zoco);
            Page pagina = browser.go("/school");
            link(pagina.locator("main"), PARTNERS).click();
            assertThat(button(pagina.locator("main"), VAST)).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void an_overleg_has_a_date_and_the_next_one_follows_when_it_was_held(Scherm scherm) {
        Proefsysteem.Proefschool school = school("school-overleg", scherm);
        int zoco = school.account(Functie.ONDERSTEUNINGSCOORDINATOR, Optional.empty());
        try (var browser = Browser.open(scherm)) {
            browser.signIn(zoco);
            Page pagina = browser.go("/vandaag");
            link(pagina.locator("main"), "Alles van de school").click();
            browser.checkPage();
            browser.picture("school-overleggen");
            Locator overleg = overleg(pagina, OVERLEG);
            assertThat(overleg).containsText("om de 14 kalenderdagen");
            assertThat(overleg).containsText("4 schooldagen te laat");
            overleg.locator("summary").click();
            overleg.getByLabel("Eerste dag").fill("2026-11-20");
            button(overleg, VAST).click();
            assertThat(overleg(pagina, OVERLEG)).containsText("vandaag");
            link(overleg(pagina, OVERLEG), "Vastleggen dat het is gehouden").click();
            pagina.getByLabel(LOGBOEK).fill("Twee leerlingen besproken.");
            button(pagina.locator("main"), VAST).click();
            assertThat(overleg(pagina, OVERLEG)).containsText("Laatst gehouden op vrijdag 20 november 2026");
            assertThat(overleg(pagina, OVERLEG)).containsText("vr 4 dec");
            assertThat(overleg(pagina, TEAM)).containsText("Er is geen dag gekozen");
            overleg(pagina, TEAM).locator("summary").click();
            overleg(pagina, TEAM).getByLabel("Eerste dag").fill("2026-11-26");
            button(overleg(pagina, TEAM), VAST).click();
            assertThat(overleg(pagina, TEAM)).containsText("Gekozen dag: donderdag 26 november 2026");
            assertThat(overleg(pagina, PATROON)).not().containsText("Vastleggen dat");
            browser.checkPage();
        }
    }

    /// Fills every field of the form that is there.
    private static void fillAll(Page pagina) {
        Locator form = pagina.locator("main form").first();
        for (Locator veld : form.locator("input[type=text], textarea").all()) {
            if (veld.inputValue().isEmpty()) {
                veld.fill("Ingevuld.");
            }
        }
        form.locator("input[type=date]").all().forEach(veld -> veld.fill("2026-11-20"));
        form.locator("input[type=checkbox]").all().forEach(Locator::check);
        form.locator("fieldset:has(input[type=radio])").all().forEach(veld -> veld.locator("input[type=radio]").first()
                .check());
    }

    private static Locator overleg(Page pagina, String titel) {
        return pagina.locator("article", new Page.LocatorOptions().setHas(pagina.getByRole(AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(titel).setExact(true))));
    }

    private static Locator link(Locator binnen, String naam) {
        return binnen.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(naam)).first();
    }

    private static Locator button(Locator binnen, String naam) {
        return binnen.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(naam).setExact(true));
    }
}
