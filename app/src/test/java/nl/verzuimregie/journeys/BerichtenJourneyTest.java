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
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody reads the own messages and chooses which to get; who looks after the school sees what did not arrive.
class BerichtenJourneyTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 9);

    @AfterEach
    void backToTheDayOfAllTests() {
        Proefsysteem.bean(Vandaag.class).setDatum(Proefsysteem.DAG);
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void somebody_reads_the_own_messages_and_chooses_which_to_get(Scherm scherm) {
        Proefsysteem.Proefschool school = school("berichten", scherm);
        int mentor = school.account(Functie.MENTOR, Optional.of("3A"));
        ill(school);
        try (var browser = Browser.open(scherm)) {
            browser.signIn(mentor);
            Page pagina = browser.go("/berichten");
            assertThat(pagina.locator("main")).containsText("E-mail staat niet aan");
            assertThat(pagina.locator(".vr-lijst > li")).hasCount(1);
            assertThat(pagina.locator(".vr-lijst")).containsText("Je hebt een nieuwe taak");
            assertThat(pagina.locator(".vr-lijst")).containsText("niet gemaild");
            pagina.locator("main summary").first().click();
            assertThat(pagina.locator(".vr-lijst")).containsText("Uiterlijk do 12 nov");
            assertThat(pagina.locator(".vr-lijst")).not().containsText("Voornaam");
            browser.checkPage();
            browser.picture("berichten-" + scherm.name().toLowerCase(Locale.ROOT));
            pagina.getByText("Kies welke berichten je krijgt").click();
            Locator nieuw = pagina.locator("#toegewezen");
            assertThat(nieuw.getByLabel("Eigen bericht")).isChecked();
            nieuw.getByLabel("Geen bericht").check();
            pagina.getByLabel("Hoeveel schooldagen van tevoren is bijna?").selectOption("3");
            browser.checkPage();
            browser.picture("berichten-keuze-" + scherm.name().toLowerCase(Locale.ROOT));
            pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keuze bewaren")).click();
            assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Je keuze is bewaard");
            assertThat(pagina.locator("#toegewezen").getByLabel("Geen bericht")).isChecked();
            assertThat(pagina.getByLabel("Hoeveel schooldagen van tevoren is bijna?")).hasValue("3");
            Map.Entry<Integer, String> half = browser.post("/berichten/instellingen", Map.of("vooraf", "apart",
                    "schooldagen", "9"));
            assertThat(half.getKey()).isEqualTo(400);
            assertThat(half.getValue()).contains("Kies hoe je dit wilt horen", "Kies 1 tot en met 5 schooldagen");
            assertThat(browser.go("/berichten/verzending").locator("h1")).containsText("Je mag dit niet zien");
        }
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void who_looks_after_the_school_sees_what_did_not_arrive_and_not_what_it_said(Scherm scherm) {
        Proefsysteem.Proefschool school = school("verzending", scherm);
        int mentor = school.account(Functie.MENTOR, Optional.of("3A"));
        int beheerder = school.account(Functie.BEHEERDER, Optional.empty());
        Proefsysteem.Proefschool ander = school("verzending-ander", scherm);
        int andereMentor = ander.account(Functie.MENTOR, Optional.of("3A"));
        ill(school);
        ill(ander);
        for (int wie : List.of(mentor, andereMentor)) {
            refuse(wie);
        }
        try (var browser = Browser.open(scherm)) {
            browser.signIn(beheerder);
            Page pagina = browser.go("/berichten/verzending");
            assertThat(pagina.locator("main")).containsText("E-mail staat niet aan. Er wordt niets verzonden.");
            assertThat(pagina.locator("tbody tr")).hasCount(1);
            assertThat(pagina.locator("tbody")).containsText("Iemand mentor3A " + school.code());
            assertThat(pagina.locator("tbody")).containsText("550 5.1.1 onbekend");
            assertThat(pagina.locator("tbody")).containsText("niet aangekomen");
            assertThat(pagina.locator("main")).not().containsText("Neem contact op");
            browser.checkPage();
            browser.picture("berichten-verzending-" + scherm.name().toLowerCase(Locale.ROOT));
            assertThat(browser.go("/berichten").locator("h1")).containsText("Je mag dit niet zien");
        }
    }

    private static Proefsysteem.Proefschool school(String code, Scherm scherm) {
        Proefsysteem.bean(Vandaag.class).setDatum(MAANDAG);
        Proefsysteem.Proefschool school = Proefsysteem.school(code + "-" + scherm.name().toLowerCase(Locale.ROOT));
        school.withLeerlingen("3A");
        return school;
    }

    private static void ill(Proefsysteem.Proefschool school) {
        Leerling wie = school.withLeerlingen("3A").getFirst();
        school.record(IntStream.rangeClosed(1, 8).mapToObj(les -> new Vastlegging.Nieuw(wie.id(), MAANDAG, les,
                new Lesvermelding(Optional.of(Verzuimsoort.ZIEK), 50, false, null), les))
                .toArray(Vastlegging.Nieuw[]::new));
    }

    private static void refuse(int account) {
        Proefsysteem.bean(JdbcClient.class).sql("""
                with poging as (insert into herinneringen.verzending (bericht_id, poging, adres, begonnen_op)
                  select b.id, 1, a.email, b.gemaakt_op from herinneringen.bericht b
                    join toegang.account a on a.id = b.account_id where b.account_id = ? returning id, begonnen_op)
                insert into herinneringen.uitkomst (verzending_id, gelukt, reden, klaar_op)
                select id, false, '550 5.1.1 onbekend', begonnen_op from poging""").param(account).update();
    }
}
