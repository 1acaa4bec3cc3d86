package nl.verzuimregie.werkplek.rooster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verzuimregie.beoordelingen.Beoordelingen;
import nl.verzuimregie.beoordelingen.Zaakbeoordelaar;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.beoordelingen.Ziekbericht;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.overzicht.Cijfers;
import nl.verzuimregie.overzicht.Periode;
import nl.verzuimregie.overzicht.Telling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// In which lessons a pupil is expected (S-146, S-270). Today is Friday 20 November 2026; the school has eight lessons
/// a day.
class RoosterTest {

    private static final int UUR = 60;

    private final Proefschool school;
    private final Leerling wie;
    private final Bezoeker coordinator;

    RoosterTest(TestInfo info) {
        school = Proefsysteem.school("weekrooster-" + Integer.toHexString((info.getTestMethod().orElseThrow().getName()
                + info.getDisplayName()).hashCode()));
        wie = school.withLeerlingen("3A", "3B").getFirst();
        coordinator = Bezoeker.signedIn(school.account(Functie.ONDERSTEUNINGSCOORDINATOR, Optional.empty()));
    }

    private String pad() {
        return "/leerlingen/" + wie.id() + "/rooster";
    }

    /// The mornings of Monday and Wednesday, from Monday 16 November.
    private static Map<String, String> form(Map<String, String> anders) {
        Map<String, String> velden = new HashMap<>(Map.of("grond", "opbouwrooster", "van", "2026-11-16", "tot", "",
                "sleutel", "rooster-" + System.nanoTime()));
        for (int les = 1; les <= 4; les++) {
            velden.put("les-1-" + les, "ja");
            velden.put("les-3-" + les, "ja");
        }
        velden.putAll(anders);
        return velden;
    }

    private HttpResponse<String> send(Map<String, String> anders) {
        coordinator.get(pad());
        return coordinator.post(pad(), form(anders));
    }

    private List<Weekrooster> roosters() {
        return Weekrooster.all(rows());
    }

    private List<Zaakfeitrij> rows() {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Zaakfeiten.class).ofLeerling(wie.id()));
    }

    private void miss(int dag) {
        school.record(IntStream.rangeClosed(1, 8).mapToObj(les -> new Vastlegging.Nieuw(wie.id(),
                LocalDate.of(2026, 11, dag), les, new Lesvermelding(Optional.of(Verzuimsoort.ONGEOORLOOFD), UUR, false,
                null), les)).toArray(Vastlegging.Nieuw[]::new));
    }

    /// The figures of this week.
    private Cijfers count() {
        return Zicht.school(school.id()).during(() -> {
            Zaaklezer.Gelezen nu = Proefsysteem.bean(Zaaklezer.class).read(wie);
            return Telling.count(new Zaakbeoordelaar(nu.kader()).dossier(wie.id(), Optional.empty(), nu.rijen(),
                    nu.zaken(), nu.geleverdTot()), nu.kader().kalender(), new Periode(LocalDate.of(2026, 11, 16),
                    LocalDate.of(2026, 11, 20)), LocalDate.MIN, LocalDate.MIN).cijfers();
        });
    }

    private List<String> signals() {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(TransactionOperations.class).execute(ignored ->
                Proefsysteem.bean(JdbcClient.class).sql("select regel || ' ' || datum from beoordelingen.signaal "
                        + "where leerling_id = ? order by 1").param(wie.id()).query(String.class).list()));
    }

    @Test
    void what_is_missed_beside_it_is_no_absence_any_more_and_the_dossier_says_so() {
        miss(17);
        miss(18);
        List<String> eerder = signals();
        assertThat(count()).satisfies(een -> assertThat(een.ongeoorloofd()).isEqualTo(16 * UUR))
                .satisfies(een -> assertThat(een.lessen()).isEqualTo(5 * 8));
        assertThat(eerder).anyMatch(een -> een.contains("zestien-uur"));
        assertThat(send(Map.of()).statusCode()).isEqualTo(302);
        assertThat(count()).satisfies(een -> assertThat(een.ongeoorloofd()).isEqualTo(4 * UUR))
                .satisfies(een -> assertThat(een.lessen()).isEqualTo(4 + 4));
        assertThat(signals()).hasSizeLessThan(eerder.size());
        assertThat(coordinator.get("/leerlingen/" + wie.id()).body())
                .contains("Aangepast rooster ma 16 nov 2026 tot en met za 31 jul 2027, Opbouwrooster. "
                        + "8 lessen per week: ma 1-4; wo 1-4.", "er kwam een aangepast rooster",
                        "di 17 nov: geen lessen");
    }

    @Test
    void taken_back_all_counts_again_as_it_did() {
        miss(17);
        miss(18);
        List<String> eerder = signals();
        send(Map.of());
        String terug = pad() + "/" + roosters().getFirst().rij() + "/terug";
        assertThat(coordinator.post(terug, Map.of("reden", " ")).statusCode()).isEqualTo(422);
        assertThat(coordinator.post(terug, Map.of("reden", "verkeerde leerling")).statusCode()).isEqualTo(302);
        assertThat(count().ongeoorloofd()).isEqualTo(16 * UUR);
        assertThat(signals()).isEqualTo(eerder);
        assertThat(coordinator.get(pad()).body()).contains("Teruggenomen: verkeerde leerling")
                .doesNotContain("Wijzigen of eerder laten eindigen");
        assertThat(coordinator.post(terug, Map.of("reden", "nog eens")).statusCode()).isEqualTo(302);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void ending_it_earlier_leaves_what_was_before_and_only_who_saw_the_latest_changes_it() {
        send(Map.of());
        long eerste = roosters().getFirst().rij();
        assertThat(coordinator.get(pad() + "?wijzig=" + eerste).body()).contains("value=\"2027-07-31\"");
        assertThat(send(Map.of("rij", "" + eerste, "tot", "2026-11-17", "reden", "")).body())
                .contains("Schrijf kort op waarom");
        assertThat(send(Map.of("rij", "" + eerste, "tot", "2026-11-17", "reden", "hij kan alles weer")).statusCode())
                .isEqualTo(302);
        assertThat(count().lessen()).isEqualTo(4 + 0 + 3 * 8);
        assertThat(roosters()).singleElement().satisfies(een -> assertThat(een.rooster().tot())
                .contains(LocalDate.of(2026, 11, 17)));
        send(Map.of("rij", "" + eerste, "tot", "2026-11-18", "reden", "te laat gezien"));
        assertThat(coordinator.get(pad()).body()).contains("is voorbij").doesNotContain("wo 18 nov");
        assertThat(rows()).hasSize(2);
        long nu = roosters().getFirst().rij();
        send(Map.of("rij", "" + nu, "tot", "2026-11-18", "reden", "toch een dag langer"));
        assertThat(count().lessen()).isEqualTo(4 + 0 + 4 + 2 * 8);
    }

    @Test
    void looking_first_says_which_signals_go_and_records_nothing() {
        miss(17);
        miss(18);
        HttpResponse<String> blad = send(Map.of("bekijk", "ja"));
        assertThat(blad.statusCode()).isEqualTo(200);
        assertThat(blad.body()).contains("Dit gebeurt als je opslaat", "ngetrokken:", "value=\"2026-11-16\"")
                .containsPattern("name=\"les-1-1\"[^>]* checked");
        assertThat(rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "grond   | ''         | Kies waarom",
        "grond   | vakantie   | Kies waarom",
        "van     | ''         | Vul een dag in",
        "van     | 2026-07-31 | Kies een dag in dit schooljaar",
        "van     | 2028-08-01 | Kies een dag in dit schooljaar",
        "tot     | morgen     | Vul een dag in",
        "tot     | 2026-11-15 | De laatste dag ligt voor de eerste",
        "tot     | 2027-08-01 | hoogstens tot en met 31 juli 2027",
    })
    void what_cannot_be_comes_back_as_it_was_typed(String veld, String waarde, String fout) {
        HttpResponse<String> blad = send(Map.of(veld, waarde));
        assertThat(blad.statusCode()).isEqualTo(422);
        assertThat(blad.body()).contains(fout).containsPattern("name=\"les-3-4\"[^>]* checked")
                .doesNotContainPattern("name=\"les-2-1\"[^>]* checked");
        assertThat(rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-08-01, 2026-08-01", "2026-11-16, 2026-11-16", "2026-11-16, 2027-07-31", "2028-07-31, 2028-07-31"})
    void the_days_at_the_bounds_can_be(String van, String tot) {
        assertThat(send(Map.of("van", van, "tot", tot)).statusCode()).isEqualTo(302);
        assertThat(roosters()).hasSize(1);
    }

    @Test
    void none_and_all_lessons_are_no_aangepast_rooster_and_one_day_begins_one() {
        coordinator.get(pad());
        Map<String, String> geen = new HashMap<>(Map.of("grond", "aangepast", "van", "2026-11-16", "tot", ""));
        assertThat(coordinator.post(pad(), geen).body()).contains("Vink minstens één les aan");
        for (int dag = 1; dag <= 5; dag++) {
            for (int les = 1; les <= 8; les++) {
                geen.put("les-" + dag + "-" + les, "ja");
            }
        }
        assertThat(coordinator.post(pad(), geen).body()).contains("Alle lessen zijn aangevinkt");
        send(Map.of());
        assertThat(send(Map.of()).body()).contains("Er is al een aangepast rooster vanaf deze dag");
        assertThat(send(Map.of("van", "2026-11-17")).statusCode()).isEqualTo(302);
        assertThat(coordinator.get(pad()).body()).contains("geldt nu niet: een later begonnen rooster gaat voor");
    }

    @Test
    void sent_twice_is_recorded_once() {
        Map<String, String> velden = form(Map.of());
        coordinator.get(pad());
        coordinator.post(pad(), velden);
        velden.put("van", "2026-11-23");
        assertThat(coordinator.post(pad(), velden).statusCode()).isEqualTo(302);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void who_sees_the_absence_only_does_not_read_why_and_a_mentor_changes_nothing() {
        send(Map.of("grond", "variawet-b2"));
        Bezoeker mentor = Bezoeker.signedIn(school.account(Functie.MENTOR, Optional.of("3A")));
        assertThat(mentor.get("/leerlingen/" + wie.id()).body()).contains("Variawet B2").doesNotContain(pad());
        assertThat(mentor.get(pad()).statusCode()).isEqualTo(403);
        Zaakfeitrij rij = rows().getFirst();
        assertThat(Proefsysteem.bean(Roosterwoorden.class).notice(Ziekbericht
                .expecting(List.of(rij)), Proefsysteem.DAG, false)).hasValueSatisfying(zin ->
                        assertThat(zin).contains("8 lessen per week").doesNotContain("Variawet"));
    }

    @Test
    void a_ziekmelding_speaks_of_the_expected_lessons_and_the_kept_oordeel_is_that_of_the_facts() {
        send(Map.of());
        Bezoeker receptie = Bezoeker.signedIn(school.account(Functie.RECEPTIE, Optional.empty()));
        String ziek = "/leerlingen/" + wie.id() + "/ziekmelding";
        receptie.get(ziek);
        receptie.post(ziek, Map.of("melder", "anders", "meldernaam", "moeder", "vanaf", "2026-11-16", "tot", "dag1",
                "uitkomst", "niet-beantwoord"));
        assertThat(count()).satisfies(een -> assertThat(een.lessen()).isEqualTo(8));
        List<String> bewaard = signals();
        Zicht.school(school.id()).during(() -> {
            Proefsysteem.bean(Beoordelingen.class).assess(school.id(), List.of(wie.id()), ignored -> { });
            return school;
        });
        assertThat(signals()).isEqualTo(bewaard);
    }

    @Test
    void other_facts_still_replace_nothing() {
        send(Map.of());
        long rij = roosters().getFirst().rij();
        assertThatThrownBy(() -> Zicht.school(school.id()).during(() -> Proefsysteem.bean(TransactionOperations.class)
                .execute(ignored -> Proefsysteem.bean(JdbcClient.class).sql("""
                        insert into zaken.zaakfeit (school_id, leerling_id, soort, datum, inhoud, vervangt,
                          vastgelegd_op)
                        select school_id, leerling_id, 'betermelding', datum, '{}', id, vastgelegd_op
                        from zaken.zaakfeit where id = ?""").param(rij).update())))
                .hasMessageContaining("zaakfeit_check");
    }
}
