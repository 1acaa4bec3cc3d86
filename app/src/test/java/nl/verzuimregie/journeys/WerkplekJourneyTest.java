package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Today's signals, the pupils in view, and finding one.
class WerkplekJourneyTest {

    private static final Proefsysteem.Proefschool SCHOOL = Proefsysteem.schoolWithoutTaken("werkplek");
    private static final List<Leerling> WIE = SCHOOL.withLeerlingen(IntStream.range(0, 60)
            .mapToObj(i -> i < 30 ? "3A" : "3B").toArray(String[]::new));
    private static final int COORDINATOR = SCHOOL.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
    private static final int MENTOR = SCHOOL.account(Functie.MENTOR, Optional.of("3A"));
    private static final int RECEPTIE = SCHOOL.account(Functie.RECEPTIE, Optional.empty());

    static {
        SCHOOL.record(WIE.stream().filter(wie -> WIE.indexOf(wie) % 2 == 0).flatMap(wie -> Stream.of(2, 3, 4)
                .map(dag -> late(wie, dag))).toArray(Vastlegging.Nieuw[]::new));
        SCHOOL.record(Stream.of(17, 18, 19).map(dag -> late(WIE.get(1), dag)).toArray(Vastlegging.Nieuw[]::new));
    }

    /// A school where more than one regel signals: their titles are long, and a phone is narrow.
    private static final Proefsysteem.Proefschool VEEL = Proefsysteem.schoolWithoutTaken("werkplek-veel");
    private static final Leerling DRUK = VEEL.withLeerlingen("2A").getFirst();

    static {
        VEEL.record(IntStream.rangeClosed(2, 13).filter(dag -> dag != 7 && dag != 8).boxed()
                .flatMap(dag -> IntStream.rangeClosed(1, dag % 2 == 0 ? 8 : 2).mapToObj(les -> new Vastlegging.Nieuw(
                        DRUK.id(), LocalDate.of(2026, 11, dag), les,
                        new Lesvermelding(Optional.of(Verzuimsoort.ONGEOORLOOFD), 50, false, null), 1)))
                .toArray(Vastlegging.Nieuw[]::new));
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_page_with_many_kinds_of_signals_fits_the_screen(Scherm scherm) {
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(VEEL.account(Functie.VERZUIMCOORDINATOR, Optional.empty()));
            assertThat(pagina.locator("#regel option")).hasCount(4);
            browser.checkPage();
        }
    }

    private static Vastlegging.Nieuw late(Leerling wie, int november) {
        return new Vastlegging.Nieuw(wie.id(), LocalDate.of(2026, 11, november), 1,
                new Lesvermelding(Optional.of(Verzuimsoort.TE_LAAT), 10, false, null), 1);
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void the_coordinator_sees_all_signals_and_a_filter_stays(Scherm scherm) {
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(COORDINATOR);
            assertThat(pagina.locator("h1")).hasText("Vandaag");
            assertThat(pagina.locator(".vr-signaal")).hasCount(25);
            assertThat(pagina.locator(".vr-signaal").first()).containsText("Achternaam2");
            assertThat(pagina.locator(".vr-signaal").first()).containsText("nieuw");
            assertThat(pagina.locator("main")).containsText("31 signalen zonder actie, bij 31 leerlingen");
            browser.checkPage();
            browser.picture("vandaag-" + scherm);
            pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Volgende bladzijde")).click();
            assertThat(pagina.locator(".vr-signaal")).hasCount(6);
            browser.go("/vandaag?klas=" + WIE.getLast().klasId() + "&volgorde=naam");
            assertThat(pagina.locator(".vr-signaal")).hasCount(15);
            browser.go("/leerlingen");
            browser.go("/vandaag");
            assertThat(pagina.locator(".vr-signaal")).hasCount(15);
            assertThat(pagina.locator("main")).containsText("Je filter verbergt geen taak en 16 signalen");
            browser.checkPage();
            browser.go("/vandaag?wissen");
            assertThat(pagina.locator(".vr-signaal")).hasCount(25);
        }
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void the_mentor_sees_the_own_class_and_finds_pupils_with_the_keyboard(Scherm scherm) {
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(MENTOR);
            assertThat(pagina.locator(".vr-signaal")).hasCount(16);
            browser.go("/leerlingen");
            assertThat(pagina.locator("tbody tr")).hasCount(30);
            browser.checkPage();
            pagina.keyboard().press("/");
            pagina.keyboard().type("achternaam1");
            pagina.keyboard().press("Enter");
            assertThat(pagina.locator("h1")).hasText("Leerling zoeken");
            assertThat(pagina.locator("main li")).hasCount(11);
            assertThat(pagina.locator("main li a").first()).isFocused();
            browser.checkPage();
            browser.go("/zoek?q=Achternaam60");
            assertThat(pagina.locator("main")).containsText("Niemand gevonden met ‘Achternaam60’");
            browser.checkPage();
        }
    }

    @Test
    void every_page_is_there_in_english() {
        try (var browser = Browser.open(Scherm.BUREAU)) {
            Page pagina = browser.signIn(COORDINATOR);
            pagina.locator(".vr-ik summary").click();
            pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
            assertThat(pagina.locator("h1")).hasText("Today");
            for (String pad : List.of("/vandaag", "/leerlingen", "/zoek?q=voornaam", "/functie")) {
                browser.go(pad);
                browser.checkPage();
                assertThat(pagina.locator("html").getAttribute("lang")).isEqualTo("en");
            }
            pagina.locator(".vr-ik summary").click();
            pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nederlands")).click();
        }
    }

    @Test
    void the_reception_finds_a_pupil_but_sees_no_signals() {
        try (var browser = Browser.open(Scherm.TELEFOON)) {
            Page pagina = browser.signIn(RECEPTIE);
            browser.go("/leerlingen");
            assertThat(pagina.locator("tbody tr")).hasCount(50);
            assertThat(pagina.locator("main")).not().containsText("Lopende signalen");
            browser.checkPage();
            browser.picture("werkplek-receptie");
            String naam = pagina.locator("tbody tr th").first().innerText();
            pagina.locator("tbody tr a:has-text('Zelf iets beginnen')").first().click();
            assertThat(pagina.locator("h1")).hasText("Zelf iets beginnen");
            assertThat(pagina.locator(".vr-kop")).containsText(naam);
            browser.go("/zoek?q=" + java.net.URLEncoder.encode(naam, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(pagina.locator("main li a").first()).containsText("Zelf iets beginnen");
            browser.checkPage();
            browser.go("/vandaag");
            assertThat(pagina.locator("h1")).hasText("Vandaag");
            assertThat(pagina.locator("main")).not().containsText("Nieuwe signalen");
            browser.checkPage();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"' or 1=1 --", "<script>alert(1)</script>", "%", "_", "\\", "مرحبا", "😀", "O'Brien & <38"})
    void what_is_typed_in_the_search_box_is_text_and_nothing_else(String vraag) {
        try (var browser = Browser.open(Scherm.BUREAU)) {
            Page pagina = browser.signIn(MENTOR);
            pagina.locator("#zoekveld").fill(vraag);
            pagina.keyboard().press("Enter");
            assertThat(pagina.locator("main")).containsText("Niemand gevonden met ‘" + vraag + "’");
        }
    }

    @Test
    void a_question_of_ten_thousand_letters_and_strange_addresses_get_a_clear_page() {
        try (var browser = Browser.open(Scherm.BUREAU)) {
            Page pagina = browser.signIn(MENTOR);
            browser.go("/zoek?q=" + "x".repeat(3_000));
            assertThat(pagina.locator("main")).containsText("Typ hoogstens 200 tekens");
            for (var pad : Map.of("/vandaag?klas=banaan", "Dit verzoek is niet te lezen", "/vandaag?bladzij=-5",
                    "Vandaag", "/vandaag?bladzij=999999", "Vandaag", "/leerlingen?klas=99999999999",
                    "Dit verzoek is niet te lezen", "/bestaat/niet", "Deze pagina bestaat niet").entrySet()) {
                browser.go(pad.getKey());
                assertThat(pagina.locator("h1")).hasText(pad.getValue());
            }
            browser.checkPage();
            assertThat(pagina.content()).doesNotContain("Exception", "nl.verzuimregie");
        }
    }
}
