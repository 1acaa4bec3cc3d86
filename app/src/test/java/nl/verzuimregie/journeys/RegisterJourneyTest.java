package nl.verzuimregie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefrooster;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The morning of a teacher: the lesson opens, a tap for who is late and who is missing, saved; also when the network
/// falters.
class RegisterJourneyTest {

    private static final int KLAS = 25;
    /// So much may a class of 25 take on a telephone (issue: under 1,500 px).
    private static final int HOOGTE_MAX = 1_500;
    private static final Page.GetByRoleOptions OPSLAAN = new Page.GetByRoleOptions().setName("Register opslaan");

    private static Proefschool school(String code) {
        Proefschool school = Proefsysteem.schoolWithoutTaken(code);
        school.withLeerlingen(Collections.nCopies(KLAS, "3H").toArray(String[]::new));
        return school;
    }

    private static int teacher(Proefschool school) {
        int docent = school.account(Functie.DOCENT, Optional.empty());
        new Proefrooster(school).daily(1, "3H", docent, Optional.empty())
                .daily(3, "3H", docent, Optional.of(Proefrooster.ALTIJD)).from(LocalDate.of(2026, 8, 17), Map.of());
        return docent;
    }

    private static Locator line(Page pagina, int wie) {
        return pagina.locator(".vr-reg__rij").nth(wie);
    }

    private static void choose(Page pagina, int wie, String wat) {
        line(pagina, wie).getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(wat)).click();
    }

    @ParameterizedTest
    @EnumSource(Scherm.class)
    void a_class_is_saved_with_a_tap_for_each_exception(Scherm scherm) {
        Proefschool school = school("les-" + scherm.name().toLowerCase(Locale.ROOT));
        int docent = teacher(school);
        int mentor = school.account(Functie.MENTOR, Optional.of("3H"));
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(docent);
            assertThat(pagina.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("3H wiskunde");
            assertThat(pagina.locator(".vr-reg__rij")).hasCount(KLAS);
            browser.checkPage();
            if (scherm == Scherm.TELEFOON) {
                assertThat((Integer) pagina.evaluate("document.documentElement.scrollHeight")).isLessThan(HOOGTE_MAX);
            }
            choose(pagina, 1, "Laat");
            line(pagina, 1).getByLabel("Minuten te laat").fill("7");
            choose(pagina, 2, "Weg");
            assertThat(pagina.locator("[data-tel=er]")).hasText("23");
            line(pagina, 3).locator(".vr-reg__meer").click();
            pagina.getByRole(AriaRole.DIALOG).getByLabel("Uit de les gestuurd").check();
            pagina.getByRole(AriaRole.DIALOG).getByLabel("Is er iets niet pluis?").fill("zit er stil bij");
            browser.checkPage();
            browser.picture("register-meer");
            pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Klaar")).click();
            browser.picture("register");
            pagina.getByRole(AriaRole.BUTTON, OPSLAAN).click();
            assertThat(pagina.locator("[role=status]").first()).containsText(
                    "Register van 3H, les 3, opgeslagen: 23 er, 1 laat, 1 weg.");
            browser.checkPage();
            browser.picture("register-dag");
            pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("les 3, 3H")).click();
            assertThat(line(pagina, 3)).containsText("uit de les gestuurd");
            assertThat(line(pagina, 1).getByLabel("Minuten te laat")).hasValue("7");
            browser.checkPage();
        }
        try (var browser = Browser.open(scherm)) {
            Page pagina = browser.signIn(mentor);
            assertThat(pagina.locator("#lesnieuws")).containsText("Uit de lessen van jouw klas");
            assertThat(pagina.locator("main")).containsText("zit er stil bij");
            browser.checkPage();
        }
    }

    @Test
    void the_keyboard_is_enough() {
        Proefschool school = school("les-toetsen");
        try (var browser = Browser.open(Scherm.BUREAU)) {
            Page pagina = browser.signIn(teacher(school));
            line(pagina, 0).locator("input[type=radio]:checked").focus();
            pagina.keyboard().press("ArrowDown");
            pagina.keyboard().press("w");
            pagina.keyboard().press("ArrowDown");
            pagina.keyboard().press("l");
            assertThat(line(pagina, 1).locator(".is-weg")).isChecked();
            assertThat(line(pagina, 2).locator(".is-laat")).isChecked();
            assertThat(pagina.locator("[data-tel=er]")).hasText("23");
            pagina.keyboard().press("Control+Enter");
            assertThat(pagina.locator("[role=status]").first()).containsText("23 er, 1 laat, 1 weg");
        }
    }

    /// The network falls away, the page is reloaded once it is back, and nothing is lost or saved twice.
    @Test
    void a_short_loss_of_the_network_loses_and_doubles_nothing() {
        Proefschool school = school("les-netwerk");
        List<Leerling> klas = Zicht.school(school.id()).during(() -> Proefsysteem.bean(
                nl.verzuimregie.leerlingen.Leerlingen.class).ofSchool(school.id()));
        try (var browser = Browser.open(Scherm.TELEFOON)) {
            Page pagina = browser.signIn(teacher(school));
            choose(pagina, 4, "Weg");
            pagina.context().setOffline(true);
            pagina.getByRole(AriaRole.BUTTON, OPSLAAN).click();
            assertThat(pagina.locator("[data-regstaat]")).containsText("Geen verbinding. Wat je koos staat er nog");
            assertThat(pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Opnieuw proberen")))
                    .isVisible();
            choose(pagina, 5, "Weg");
            pagina.context().setOffline(false);
            assertThat(pagina.locator("[role=status]").first()).containsText("23 er, 0 laat, 2 weg");
        }
        long rijen = Zicht.school(school.id()).during(() -> Proefsysteem.bean(Registraties.class).ofLeerlingen(
                klas.stream().map(Leerling::id).toList()).values().stream().mapToLong(List::size).sum());
        assertThat(rijen).isEqualTo(KLAS);
    }

    @Test
    void what_was_chosen_is_back_after_a_reload() {
        Proefschool school = school("les-herladen");
        try (var browser = Browser.open(Scherm.TELEFOON)) {
            Page pagina = browser.signIn(teacher(school));
            choose(pagina, 4, "Weg");
            pagina.reload();
            assertThat(line(pagina, 4).locator(".is-weg")).isChecked();
            assertThat(pagina.locator("[data-regstaat]")).containsText("Het staat er weer");
        }
    }

    @Test
    void who_was_not_touched_is_as_it_is_by_now_after_a_reload() {
        Proefschool school = Proefsysteem.schoolWithoutTaken("les-intussen");
        List<Leerling> klas = school.withLeerlingen(Collections.nCopies(KLAS, "3H").toArray(String[]::new));
        try (var browser = Browser.open(Scherm.TELEFOON)) {
            Page pagina = browser.signIn(teacher(school));
            choose(pagina, 0, "Weg");
            school.record(new Vastlegging.Nieuw(klas.getLast().id(), Proefsysteem.DAG, 3,
                    new Lesvermelding(Optional.of(Verzuimsoort.ZIEK), 50, false, null), 1));
            pagina.reload();
            assertThat(line(pagina, 0).locator(".is-weg")).isChecked();
            assertThat(pagina.locator(".vr-reg__rij", new Page.LocatorOptions().setHasText(klas.getLast().naam()))
                    .locator(".is-weg")).isChecked();
        }
    }

    /// The server saved it, and the answer never came: what was changed after that is a change of its own.
    @Test
    void a_change_after_a_lost_answer_is_not_taken_for_the_same_form() {
        Proefschool school = Proefsysteem.schoolWithoutTaken("les-verloren");
        List<Leerling> klas = school.withLeerlingen(Collections.nCopies(KLAS, "3H").toArray(String[]::new));
        var kwijt = new AtomicBoolean(true);
        try (var browser = Browser.open(Scherm.TELEFOON)) {
            Page pagina = browser.signIn(teacher(school));
            // the page tries again by itself after a while; here the teacher is first
            pagina.clock().pauseAt(System.currentTimeMillis() + 1000);
            pagina.route("**/register/**", weg -> {
                if (weg.request().method().equals("POST") && kwijt.getAndSet(false)) {
                    weg.fetch(new Route.FetchOptions().setMaxRedirects(0));
                    weg.abort();
                } else {
                    weg.resume();
                }
            });
            choose(pagina, 4, "Weg");
            pagina.getByRole(AriaRole.BUTTON, OPSLAAN).click();
            assertThat(pagina.locator("[data-regstaat]")).containsText("Geen verbinding");
            choose(pagina, 6, "Weg");
            pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Opnieuw proberen")).click();
            assertThat(pagina.locator("#regfouten")).containsText("intussen legde iemand anders iets vast");
            assertThat(line(pagina, 6).locator(".is-weg")).isChecked();
            pagina.getByRole(AriaRole.BUTTON, OPSLAAN).click();
            assertThat(pagina.locator("[role=status]").first()).containsText("opgeslagen");
        }
        assertThat(Zicht.school(school.id()).during(() -> Proefsysteem.bean(Registraties.class).ofLeerlingen(
                klas.stream().map(Leerling::id).toList()).values().stream().map(Registraties::current)
                .filter(rijen -> rijen.getFirst().stand().orElseThrow().soort().isPresent()).count())).isEqualTo(2);
    }

    /// What the verzuimcoördinator sees of it.
    @ParameterizedTest
    @EnumSource(Scherm.class)
    void who_keeps_the_registers_complete_sees_what_is_missing(Scherm scherm) {
        Proefschool school = school("volledig-" + scherm.name().toLowerCase(Locale.ROOT));
        teacher(school);
        try (var browser = Browser.open(scherm)) {
            browser.signIn(school.account(Functie.VERZUIMCOORDINATOR, Optional.empty()));
            Page pagina = browser.go("/register/volledig");
            assertThat(pagina.locator("main")).containsText("2 lessen zijn niet geregistreerd");
            browser.checkPage();
            browser.picture("register-volledig");
            pagina.getByLabel("Vanaf welke dag leggen docenten elke les hier vast?").fill("2026-11-23");
            pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vastleggen")).click();
            assertThat(pagina.locator("[role=status]").first()).containsText("vanaf ma 23 nov legt elke docent");
        }
    }
}
