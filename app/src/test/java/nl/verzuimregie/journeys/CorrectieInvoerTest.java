package nl.verzuimregie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.journeys.Browser.Scherm;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.AlVastgelegdException;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.registraties.Vastlegging.Nieuw;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Whatever somebody sends to the form that corrects a row: nothing is lost, guessed, cut or leaked.
class CorrectieInvoerTest {

    private static final Proefsysteem.Proefschool SCHOOL = Proefsysteem.school("invoer");
    private static final List<Leerling> LEERLINGEN = SCHOOL.withLeerlingen("3A", "3A", "3B");
    private static final Leerling LEERLING = LEERLINGEN.getFirst();
    private static final int MENTOR = SCHOOL.account(Functie.MENTOR, Optional.of("3A"));
    private static final int ANDER = SCHOOL.account(Functie.MENTOR, Optional.of("3B"));
    private static final int COORDINATOR = SCHOOL.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
    private static final int RECEPTIE = SCHOOL.account(Functie.RECEPTIE, Optional.empty());
    private static int volgendeDag;

    /// A row of its own for a test.
    private static Registratie row(Leerling leerling) {
        LocalDate dag = LocalDate.of(2026, 9, 1).plusDays(nextDay());
        SCHOOL.record(new Nieuw(leerling.id(), dag, 3, new Lesvermelding(Optional.of(Verzuimsoort.ONGEOORLOOFD), 45,
                false, null), 12));
        return rows(leerling).stream().filter(rij -> rij.datum().equals(dag)).findFirst().orElseThrow();
    }

    private static synchronized int nextDay() {
        return volgendeDag++;
    }

    private static List<Registratie> rows(Leerling leerling) {
        return Zicht.school(SCHOOL.id()).during(() -> Proefsysteem.bean(Registraties.class)
                .ofLeerling(leerling.id()));
    }

    private static Registratie current(Registratie rij) {
        return Registraties.current(rows(LEERLING)).stream().filter(een -> een.wortelId() == rij.wortelId())
                .findFirst().orElseThrow();
    }

    private static String pad(Leerling leerling, long rij) {
        return "/leerlingen/" + leerling.id() + "/registraties/" + rij + "/correctie";
    }

    private static Map<String, String> form(String soort, String minuten, String reden) {
        return Map.of("soort", soort, "minuten", minuten, "reden", reden, "actie", "opslaan");
    }

    private static Map.Entry<Integer, String> send(int account, String pad, Map<String, String> velden) {
        try (var browser = Browser.open(Scherm.BUREAU)) {
            browser.signIn(account);
            browser.go("/hulp");
            return browser.post(pad, velden);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fever <38 since Mon & cough, O'Brien", "<script>alert(1)</script>",
        "'); drop table registraties.registratie; --", "ألم 🤒 écoute ’s ochtends", "  {0} twee spaties  "})
    void every_reason_is_kept_whole_and_shown_whole(String reden) {
        Registratie rij = row(LEERLING);
        try (var browser = Browser.open(Scherm.BUREAU)) {
            browser.signIn(MENTOR);
            browser.go("/hulp");
            assertThat(browser.post(pad(LEERLING, rij.id()), form("ziek", "", reden)).getKey()).isEqualTo(302);
            assertThat(current(rij).reden()).isEqualTo(reden);
            assertThat(current(rij).stand().orElseThrow().minuten()).as("de les duurt wat hij duurde").isEqualTo(45);
            browser.go("/leerlingen/" + LEERLING.id() + "?tijdlijn=alles");
            assertThat(browser.page().locator("#tijdlijn").locator("xpath=../..").textContent()).contains(reden);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            te_laat | 0      | ‘0’ kan niet
            te_laat | 241    | ‘241’ kan niet
            te_laat | -5     | ‘-5’ kan niet
            te_laat | 3.5    | ‘3.5’ kan niet
            te_laat | banaan | ‘banaan’ kan niet
            te_laat | ''     | Vul in hoeveel minuten te laat
            Bogus   | ''     | ‘Bogus’ kennen we niet
            ''      | ''     | Kies wat het was
            ongeoorloofd | '' | Dit staat er al
            """)
    void what_cannot_be_is_refused_at_the_field_and_the_typing_stays(String soort, String minuten, String fout) {
        Registratie rij = row(LEERLING);
        Map.Entry<Integer, String> antwoord = send(MENTOR, pad(LEERLING, rij.id()),
                form(soort, minuten, "mijn reden"));
        assertThat(antwoord.getKey()).isEqualTo(422);
        assertThat(antwoord.getValue()).contains(fout, "mijn reden", "value=\"" + minuten + "\"", "niets kwijt");
        assertThat(current(rij).id()).isEqualTo(rij.id());
    }

    @Test
    void a_reason_of_ten_thousand_characters_is_refused_and_stays() {
        Registratie rij = row(LEERLING);
        String lang = "waarom ".repeat(1500);
        Map.Entry<Integer, String> antwoord = send(MENTOR, pad(LEERLING, rij.id()), form("ziek", "", lang));
        assertThat(antwoord.getKey()).isEqualTo(422);
        assertThat(antwoord.getValue()).contains(lang, "De reden heeft 10.500 tekens en mag er 1.000 hebben");
        String precies = "é".repeat(1000);
        assertThat(send(MENTOR, pad(LEERLING, rij.id()), form("ziek", "", precies)).getKey()).isEqualTo(302);
        assertThat(current(rij).reden()).isEqualTo(precies);
        assertThat(send(MENTOR, pad(LEERLING, row(LEERLING).id()), form("ziek", "", "   ")).getKey()).isEqualTo(422);
        assertThat(send(MENTOR, pad(LEERLING, row(LEERLING).id()), form("ziek", "", "a\0b")).getKey())
                .isIn(422, 400);
    }

    @Test
    void what_is_not_there_or_not_of_this_pupil_is_not_found() {
        Registratie rij = row(LEERLING);
        Registratie ander = row(LEERLINGEN.get(1));
        var goed = form("ziek", "", "reden");
        assertThat(send(MENTOR, pad(LEERLING, 999_999_999L), goed).getKey()).isEqualTo(404);
        assertThat(send(MENTOR, pad(LEERLING, ander.id()), goed).getKey()).isEqualTo(404);
        assertThat(send(MENTOR, "/leerlingen/999999999/registraties/" + rij.id() + "/correctie", goed).getKey())
                .isEqualTo(404);
        assertThat(send(MENTOR, "/leerlingen/" + LEERLING.id() + "/registraties/abc/correctie", goed).getKey())
                .isEqualTo(400);
        assertThat(current(rij).id()).isEqualTo(rij.id());
    }

    @Test
    void who_may_not_is_turned_away_and_within_the_school_that_is_kept() {
        Registratie rij = row(LEERLING);
        var goed = form("ziek", "", "reden");
        assertThat(send(RECEPTIE, pad(LEERLING, rij.id()), goed).getKey()).isEqualTo(403);
        long eerder = refused();
        assertThat(send(ANDER, pad(LEERLING, rij.id()), goed).getKey()).isEqualTo(403);
        assertThat(refused()).isEqualTo(eerder + 1);
        int elders = Proefsysteem.school("invoer-elders").account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        assertThat(send(elders, pad(LEERLING, rij.id()), goed).getKey()).isEqualTo(404);
        var zonder = new HashMap<>(goed);
        zonder.put("_csrf", "elders");
        assertThat(send(MENTOR, pad(LEERLING, rij.id()), zonder).getKey()).isEqualTo(403);
        try (var browser = Browser.open(Scherm.BUREAU)) {
            browser.go(pad(LEERLING, rij.id()));
            assertThat(browser.page().url()).as("zonder inloggen").endsWith("/inloggen");
            assertThat(browser.post(pad(LEERLING, rij.id()), goed).getKey()).isIn(302, 403);
        }
        assertThat(current(rij).id()).as("er is niets vastgelegd").isEqualTo(rij.id());
    }

    private static long refused() {
        return Zicht.school(SCHOOL.id()).during(() -> java.util.Objects.requireNonNull(Proefsysteem.bean(
                TransactionOperations.class).execute(ignored -> Proefsysteem.bean(JdbcClient.class)
                        .sql("select count(*) from toegang.inzage where leerling_id = ? and uitkomst = 'nee'")
                        .param(LEERLING.id()).query(Long.class).single())));
    }

    @Test
    void the_same_form_twice_gives_one_correction_and_another_one_gives_both_versions() {
        Registratie rij = row(LEERLING);
        String adres = pad(LEERLING, rij.id());
        assertThat(send(MENTOR, adres, form("ziek", "", "briefje")).getKey()).isEqualTo(302);
        assertThat(send(MENTOR, adres, form("ziek", "", "briefje")).getKey()).isEqualTo(302);
        assertThat(rows(LEERLING).stream().filter(een -> een.wortelId() == rij.id())).hasSize(2);
        Map.Entry<Integer, String> tweede = send(COORDINATOR, adres, form("geoorloofd", "", "verlof van de oma"));
        assertThat(tweede.getKey()).isEqualTo(409);
        assertThat(tweede.getValue()).contains("Intussen al vastgelegd door Iemand mentor3A invoer",
                "Er staat nu: ziek.", "Jij wilde opslaan: afwezig met verlof.", "verlof van de oma",
                pad(LEERLING, current(rij).id()));
        assertThat(send(COORDINATOR, pad(LEERLING, current(rij).id()), form("geoorloofd", "", "verlof van de oma"))
                .getKey()).isEqualTo(302);
        assertThat(current(rij).stand().orElseThrow().stand()).isEqualTo("geoorloofd");
    }

    @Test
    void of_two_at_once_one_wins_and_the_other_hears_it_and_two_different_rows_both_hold() throws Exception {
        Registratie een = row(LEERLING);
        Registratie ander = row(LEERLING);
        List<Object> zelfde = atOnce(() -> correct(een, "ziek"), () -> correct(een, "geoorloofd"));
        assertThat(zelfde).hasAtLeastOneElementOfType(Registratie.class)
                .hasAtLeastOneElementOfType(AlVastgelegdException.class);
        Registratie nu = current(een);
        assertThat(atOnce(() -> correct(nu, "luxe"), () -> correct(ander, "ziek")))
                .allSatisfy(uit -> assertThat(uit).isInstanceOf(Registratie.class));
    }

    private static Registratie correct(Registratie rij, String soort) {
        return Zicht.school(SCHOOL.id()).during(() -> Proefsysteem.bean(Registraties.class).correct(SCHOOL.id(), rij,
                Optional.of(new Lesvermelding(Verzuimsoort.of(soort), 45, false, null)), "tegelijk", COORDINATOR));
    }

    private static List<Object> atOnce(Callable<?> een, Callable<?> ander) throws InterruptedException {
        var start = new CountDownLatch(1);
        var uitkomsten = new ArrayList<Object>();
        try (var draden = Executors.newFixedThreadPool(2)) {
            List<Future<?>> lopend = new ArrayList<>();
            for (Callable<?> werk : List.of(een, ander)) {
                lopend.add(draden.submit(() -> {
                    start.await();
                    return werk.call();
                }));
            }
            start.countDown();
            for (Future<?> draad : lopend) {
                try {
                    uitkomsten.add(draad.get());
                } catch (ExecutionException fout) {
                    uitkomsten.add(fout.getCause());
                }
            }
        }
        return uitkomsten;
    }
}
