package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.beoordelingen.Herbouw;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging.Nieuw;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A mentor and a coordinator go from a signal to its reasons, correct a row, and see the signal withdrawn.
class DossierJourneyTest {

    private static final String REDEN = "Zij was <op tijd> & zat achterin, O'Brien";
    private static final LocalDate SEP = LocalDate.of(2026, 9, 1);

    /// A school with one pupil who was late three times, ill for two days and away with leave once.
    private record Toneel(Proefsysteem.Proefschool school, Leerling leerling, int mentor, int coordinator) {

        static Toneel of(String code) {
            Proefsysteem.Proefschool school = Proefsysteem.school(code);
            List<Leerling> leerlingen = school.withLeerlingen("3A", "3B");
            Leerling leerling = leerlingen.getFirst();
            school.record(Stream.of(
                    Stream.of(row(leerling, SEP, 1, Verzuimsoort.TE_LAAT, 8), row(leerling, SEP.plusDays(9), 1,
                            Verzuimsoort.TE_LAAT, 12), row(leerling, SEP.plusDays(64), 1, Verzuimsoort.TE_LAAT, 5),
                            row(leerling, SEP.plusDays(23), 2, Verzuimsoort.GEOORLOOFD, 50),
                            row(leerling, SEP.plusDays(30), 7, Verzuimsoort.ONGEOORLOOFD, 50),
                            row(leerlingen.getLast(), LocalDate.of(2026, 11, 19), 1, Verzuimsoort.ZIEK, 50)),
                    day(leerling, SEP.plusDays(14)), day(leerling, SEP.plusDays(15)))
                    .flatMap(een -> een).toArray(Nieuw[]::new));
            return new Toneel(school, leerling, school.account(Functie.MENTOR, Optional.of("3A")),
                    school.account(Functie.VERZUIMCOORDINATOR, Optional.empty()));
        }

        private static Stream<Nieuw> day(Leerling leerling, LocalDate dag) {
            return java.util.stream.IntStream.rangeClosed(1, 8)
                    .mapToObj(les -> row(leerling, dag, les, Verzuimsoort.ZIEK, 50));
        }

        private static Nieuw row(Leerling leerling, LocalDate dag, int les, Verzuimsoort soort, int minuten) {
            return new Nieuw(leerling.id(), dag, les, new Lesvermelding(Optional.of(soort), minuten, false, null),
                    les + 1);
        }

        String pad() {
            return "/leerlingen/" + leerling.id();
        }
    }

    static Stream<Arguments> screens() {
        return Browser.schermen().flatMap(scherm -> Stream.of("mentor", "coordinator")
                .map(wie -> Arguments.of(scherm, wie)));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void from_signal_to_reason_to_correction_to_withdrawn(Scherm scherm, String wie) {
        String code = "reis-" + wie + "-" + scherm.name().toLowerCase(java.util.Locale.ROOT);
        Toneel toneel = Toneel.of(code);
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.page();
            browser.signIn(wie.equals("mentor") ? toneel.mentor() : toneel.coordinator());
            browser.go(toneel.pad());
            Locator signalen = pagina.locator("section[aria-labelledby=signalen]");
            assertThat(signalen).containsText("Te laat in het schooljaar: contact");
            assertThat(signalen).containsText("Sinds wo 4 nov.");
            assertThat(pagina.locator(".vr-stand")).containsText("registraties tot en met do 19 nov");
            browser.checkPage();
            browser.picture(code + "-1-dossier");

            Locator laat = signalen.locator("li", new Locator.LocatorOptions().setHasText("contact")).filter(
                    new Locator.FilterOptions().setHasText("Te laat in het schooljaar")).first();
            laat.locator("summary").click();
            assertThat(laat).containsText("3 van 3 keren te laat dit schooljaar");
            assertThat(laat).containsText("bron swvvo3006 L138");
            assertThat(laat).containsText("deze soort telt hier niet");
            browser.checkPage();
            browser.picture(code + "-2-waarom");
            correct(browser, code);
            assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText(
                    "Ingetrokken: Te laat in het schooljaar: contact.");
            assertThat(signalen).containsText("Stond er sinds wo 4 nov, ingetrokken op");
            assertThat(pagina.locator("section[aria-labelledby=tijdlijn]")).containsText(
                    "Correctie: les 1 op do 10 sep was ‘te laat (12 minuten)’, wordt ‘niets te melden’");
            assertThat(pagina.locator("section[aria-labelledby=tijdlijn]")).containsText(REDEN);
            browser.checkPage();
            browser.picture(code + "-4-ingetrokken");
            rebuild(browser, toneel);
            undo(browser);
        }
    }

    /// From a counted lesson to its form, first what would change, then for real.
    private static void correct(Browser browser, String code) {
        Page pagina = browser.page();
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Corrigeer les 1 op do 10 sep")).first()
                .click();
        assertThat(pagina.locator("h1")).hasText("Les 1 op do 10 sep corrigeren");
        browser.checkPage();
        pagina.getByLabel("aanwezig, niets te melden").check();
        pagina.getByLabel("Waarom klopt het niet?").fill(REDEN);
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Laat zien wat er verandert")).click();
        assertThat(pagina.locator("section[aria-labelledby=gevolg]")).containsText("Wordt ingetrokken: "
                + "Te laat in het schooljaar: contact, sinds wo 4 nov");
        assertThat(pagina.getByLabel("Waarom klopt het niet?")).hasValue(REDEN);
        browser.checkPage();
        browser.picture(code + "-3-correctie");
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Correctie opslaan")).click();
    }

    private static void rebuild(Browser browser, Toneel toneel) {
        String eerder = page(browser, toneel);
        assertThat(Proefsysteem.bean(Herbouw.class).run(ignored -> { }).stream()
                .filter(een -> een.school().id() == toneel.school().id())).allSatisfy(een ->
                        assertThat(een.verschillen()).isEmpty());
        assertThat(page(browser, toneel)).as("de bladzijde na herbouw").isEqualTo(eerder);
    }

    /// A correction is undone by correcting it back; the signal is there again, and stays on record as withdrawn.
    private static void undo(Browser browser) {
        Page pagina = browser.page();
        pagina.locator("section[aria-labelledby=tijdlijn] li", new Page.LocatorOptions().setHasText("do 10 sep"))
                .locator("summary").click();
        pagina.locator("section[aria-labelledby=tijdlijn]").getByRole(AriaRole.LINK,
                new Locator.GetByRoleOptions().setName("Corrigeer les 1 op do 10 sep")).click();
        pagina.getByText("te laat", new Page.GetByTextOptions().setExact(true)).click();
        pagina.getByLabel("Minuten te laat").fill("12");
        pagina.getByLabel("Waarom klopt het niet?").fill("toch te laat");
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Laat zien wat er verandert")).click();
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Correctie opslaan")).click();
        assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText(
                "Nieuw: Te laat in het schooljaar: contact.");
        assertThat(pagina.locator("section[aria-labelledby=signalen]")).containsText("Het signaal staat er nu weer.");
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ongedaan maken")).click();
        assertThat(pagina.getByLabel("aanwezig, niets te melden")).isChecked();
    }

    /// The page without who looked at it, which changes by looking.
    private static String page(Browser browser, Toneel toneel) {
        browser.go(toneel.pad());
        return browser.page().locator("main .vr-stapel").first().innerText().split("Wie keek in dit dossier", -1)[0];
    }

    @ParameterizedTest
    @MethodSource("nl.verzuimregie.journeys.Browser#schermen")
    void the_page_is_there_in_english_and_stays_dutch_where_the_protocol_speaks(Scherm scherm) {
        Toneel toneel = Toneel.of("reis-en-" + scherm.name().toLowerCase(java.util.Locale.ROOT));
        Proefsysteem.bean(Accounts.class).setTaal(toneel.coordinator(), "en");
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.page();
            browser.signIn(toneel.coordinator());
            browser.go(toneel.pad());
            assertThat(pagina.locator("#signalen")).hasText("Signals");
            assertThat(pagina.locator("h3[lang=nl]").first()).isVisible();
            pagina.locator("section[aria-labelledby=signalen] summary").first().click();
            browser.checkPage();
            browser.picture("dossier-en-" + scherm);
            pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Correct lesson")).first().click();
            assertThat(pagina.locator("h1")).containsText("Correct lesson");
            pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show what will change")).click();
            assertThat(pagina.locator(".vr-fouten")).containsText("Write down why it is wrong.");
            browser.checkPage();
        }
    }

    @Test
    void a_pupil_of_whom_nothing_is_known_has_a_page_as_well() {
        Proefsysteem.Proefschool school = Proefsysteem.school("reis-leeg");
        Leerling leerling = school.withLeerlingen("3A").getFirst();
        try (var browser = Browser.open(Scherm.TELEFOON)) {
            browser.signIn(school.account(Functie.MENTOR, Optional.of("3A")));
            Page pagina = browser.go("/leerlingen/" + leerling.id());
            assertThat(pagina.locator("main")).containsText("de school heeft nog geen registraties aangeleverd");
            assertThat(pagina.locator("main")).containsText("Er zijn geen signalen.");
            browser.checkPage();
        }
    }

    @Test
    void printing_opens_the_reasons_and_leaves_the_buttons_out() {
        Toneel toneel = Toneel.of("reis-print");
        try (var browser = Browser.open(Scherm.BUREAU)) {
            browser.signIn(toneel.mentor());
            Page pagina = browser.go(toneel.pad());
            pagina.emulateMedia(new Page.EmulateMediaOptions().setMedia(
                    com.microsoft.playwright.options.Media.PRINT));
            assertThat(pagina.getByText("Vertrouwelijk.")).isVisible();
            assertThat(pagina.getByText("bron swvvo3006 L138").first()).isVisible();
            assertThat(pagina.getByText("Dossier afdrukken")).isHidden();
        }
    }
}
