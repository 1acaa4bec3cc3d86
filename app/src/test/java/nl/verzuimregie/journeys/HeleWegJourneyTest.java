package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Herbouw;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The whole way of a school, on nothing but files: delivered, a signal, its reason, a correction, the signal gone;
/// and all pages the same after everything that is derived was made again.
class HeleWegJourneyTest {

    private static final String LEERLINGEN = """
            leerlingnummer;voornaam;tussenvoegsel;achternaam;geboortedatum;klas;mentor;mentor_email
            1001;Hidde;;Schuurman;2012-05-06;3A;Ans Mol;MENTOR
            1002;Zoë;;Ünal;2012-07-08;3A;Ans Mol;MENTOR
            1003;Bram;van;Dijk;2012-09-10;3B;;
            """;
    private static final String ABSENTIE = """
            leerling,datum,lesuur,minuten,soort
            1001,2026-11-02,1,8,te-laat
            1001,2026-11-03,1,5,te-laat
            1001,2026-11-04,1,12,te-laat
            1002,2026-11-05,3,50,geoorloofd
            1003,2026-11-19,1,50,ziek
            """;

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void from_file_to_signal_to_reason_to_correction_to_withdrawn(Scherm scherm) {
        String code = "heleweg-" + scherm.name().toLowerCase(Locale.ROOT);
        Proefsysteem.Proefschool school = Proefsysteem.school(code);
        // it does not work with tasks yet, so that nothing follows on a signal by itself
        Proefsysteem.bean(Scholen.class).startTaken(school.id(), Proefsysteem.DAG.plusDays(1));
        int coordinator = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        String adres = "ans." + code + "@demo.invalid";
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(coordinator);
            assertThat(pagina.locator("main")).containsText("heeft nog geen registraties aangeleverd");
            browser.checkPage();
            load(browser, "leerlingen.csv", LEERLINGEN.replace("MENTOR", adres), "3 leerlingen inlezen");
            load(browser, "absentie.csv", ABSENTIE, "5 registraties inlezen");
            load(browser, "absentie.csv", ABSENTIE, "");
            Locator signaal = browser.go("/vandaag").locator(".vr-signaal");
            assertThat(signaal).hasCount(1);
            assertThat(signaal).containsText("Hidde Schuurman");
            assertThat(signaal).containsText("3 van 3 keren te laat dit schooljaar");
            browser.checkPage();
        }
        Gebruiker mentor = Proefsysteem.bean(Accounts.class).find(adres).orElseThrow();
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(mentor.id());
            assertThat(pagina.locator(".vr-signaal")).hasCount(1);
            correct(browser, pagina);
            browser.go("/vandaag");
            assertThat(pagina.locator(".vr-signaal")).hasCount(0);
            assertThat(pagina.locator("main")).containsText("Er loopt nu geen signaal");
            browser.checkPage();
            assertThat(browser.go("/leerlingen").locator("tbody tr")).hasCount(2);
        }
        try (var browser = Browser.open(scherm)) {
            browser.signIn(coordinator);
            List<String> eerder = pages(browser);
            assertThat(Proefsysteem.bean(Herbouw.class).run(regel -> { }).stream()
                    .filter(een -> een.school().id() == school.id())).singleElement()
                    .satisfies(een -> assertThat(een.verschillen()).isEmpty());
            assertThat(pages(browser)).isEqualTo(eerder);
            assertThat(eerder.getLast()).contains("Ingetrokken", "de bus was stuk");
        }
    }

    private static void load(Browser browser, String naam, String inhoud, String knop) {
        Page pagina = browser.go("/leveringen");
        pagina.getByLabel("Bestanden", new Page.GetByLabelOptions().setExact(true)).setInputFiles(new FilePayload(naam,
                "text/csv", inhoud.getBytes(StandardCharsets.UTF_8)));
        click(pagina, "Controleren, nog niets bewaren");
        assertThat(pagina.locator("h1")).hasText("Controleer voordat je inleest");
        browser.checkPage();
        if (!knop.isEmpty()) {
            click(pagina, knop);
            assertThat(pagina.locator("h1")).hasText("Ingelezen");
            browser.checkPage();
        }
    }

    private static void correct(Browser browser, Page pagina) {
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Waarom?")).first().click();
        assertThat(pagina.locator("h1")).hasText("Hidde Schuurman");
        pagina.locator("section[aria-labelledby=signalen] summary").first().click();
        assertThat(pagina.locator("section[aria-labelledby=signalen]")).containsText("bron swvvo3006 L138");
        browser.checkPage();
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Corrigeer les 1 op wo 4 nov")).first()
                .click();
        pagina.getByLabel("aanwezig, niets te melden").check();
        pagina.getByLabel("Waarom klopt het niet?").fill("de bus was stuk");
        click(pagina, "Laat zien wat er verandert");
        browser.checkPage();
        click(pagina, "Correctie opslaan");
        assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Ingetrokken: Te laat in het schooljaar");
        browser.checkPage();
    }

    private static void click(Page pagina, String knop) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(knop)).click();
    }

    /// What the pages say, without who looked at them.
    private static List<String> pages(Browser browser) {
        String vandaag = browser.go("/vandaag").locator("main").innerText();
        String leerlingen = browser.go("/leerlingen?volgorde=klas").locator("main").innerText();
        browser.go("/zoek?q=hidde");
        String dossier = browser.page().locator("main").innerText().split("Wie keek in dit dossier", -1)[0];
        return List.of(vandaag, leerlingen, dossier);
    }
}
