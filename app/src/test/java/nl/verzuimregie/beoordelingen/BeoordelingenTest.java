package nl.verzuimregie.beoordelingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;

/// What follows from the facts is there at once, goes on with the days, and can be made again.
class BeoordelingenTest {

    private static final Proefsysteem.Proefschool SCHOOL = Proefsysteem.school("beoordelingen");
    private static final List<Leerling> WIE = SCHOOL.withLeerlingen("2A", "2A", "2A", "2A", "2A", "2A");

    private static final Beoordelingen BEOORDELINGEN = Proefsysteem.bean(Beoordelingen.class);
    private static final Registraties REGISTRATIES = Proefsysteem.bean(Registraties.class);

    @Test
    void the_third_time_late_gives_a_signal_at_once_and_a_correction_withdraws_it_on_record() {
        Leerling wie = WIE.get(0);
        SCHOOL.record(late(wie, 2), late(wie, 3), late(wie, 4));
        assertThat(running(wie)).containsExactly("te-laat.contact");
        in(() -> {
            Registratie laatste = REGISTRATIES.ofLeerling(wie.id()).getLast();
            return REGISTRATIES.correct(SCHOOL.id(), laatste, Optional.empty(), "de bus was stuk", account());
        });
        assertThat(running(wie)).isEmpty();
        assertThat(in(() -> Proefsysteem.bean(Signalen.class).withdrawn(wie.id()))).singleElement()
                .satisfies(weg -> {
                    assertThat(weg.regel()).isEqualTo("te-laat");
                    assertThat(weg.reden()).isEqualTo("de bus was stuk");
                    assertThat(weg.zin()).startsWith("3 van 3 keren te laat");
                    assertThat(weg.registratie()).isPresent();
                });
        in(() -> {
            Registratie nu = Registraties.current(REGISTRATIES.ofLeerling(wie.id())).getLast();
            return REGISTRATIES.correct(SCHOOL.id(), nu, Optional.of(new Lesvermelding(
                    Optional.of(Verzuimsoort.TE_LAAT), 5, false, null)), "toch wel te laat", account());
        });
        assertThat(running(wie)).containsExactly("te-laat.contact");
        assertThat(in(() -> Proefsysteem.bean(Signalen.class).withdrawn(wie.id()))).as("blijft op schrift").hasSize(1);
    }

    @Test
    void a_delivery_that_comes_later_about_an_earlier_day_moves_the_signal_and_says_why() {
        Leerling wie = WIE.get(1);
        SCHOOL.record(late(wie, 3), late(wie, 4), late(wie, 5));
        SCHOOL.record(late(wie, 2));
        assertThat(running(wie)).containsExactly("te-laat.contact");
        assertThat(in(() -> Proefsysteem.bean(Signalen.class).withdrawn(wie.id()))).singleElement()
                .extracting(Signalen.Ingetrokken::reden).isEqualTo("een eerder feit kwam later binnen");
    }

    @Test
    void a_school_is_judged_up_to_the_day_before_the_first_schooldag_that_it_did_not_deliver() {
        Proefsysteem.Proefschool school = Proefsysteem.school("peildatum");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        assertThat(Zicht.school(school.id()).during(() -> BEOORDELINGEN.peildatum(kader(school)))).isEmpty();
        school.record(late(wie, 12));
        assertThat(Zicht.school(school.id()).during(() -> BEOORDELINGEN.peildatum(kader(school))))
                .as("do 12 nov geleverd, vr 13 nov niet").contains(LocalDate.of(2026, 11, 12));
        school.record(late(wie, 13));
        assertThat(Zicht.school(school.id()).during(() -> BEOORDELINGEN.peildatum(kader(school))))
                .as("het weekend hoort er nog bij").contains(LocalDate.of(2026, 11, 15));
        school.record(late(wie, 20));
        assertThat(Zicht.school(school.id()).during(() -> BEOORDELINGEN.peildatum(kader(school))))
                .contains(Proefsysteem.DAG);
    }

    @Test
    void a_mentor_is_told_the_day_of_the_school_and_not_of_the_own_class() {
        Proefsysteem.Proefschool school = Proefsysteem.school("peildatum-klas");
        List<Leerling> wie = school.withLeerlingen("1A", "1B");
        school.record(late(wie.get(0), 12), late(wie.get(1), 19));
        Zicht mentor = Zicht.klassen(school.id(), java.util.Set.of(wie.get(0).klasId()));
        assertThat(mentor.during(() -> BEOORDELINGEN.peildatum(kader(school))))
                .isEqualTo(Zicht.school(school.id()).during(() -> BEOORDELINGEN.peildatum(kader(school))))
                .contains(LocalDate.of(2026, 11, 19));
        assertThat(Zicht.school(SCHOOL.id()).during(() -> REGISTRATIES.latest(school.id(), Proefsysteem.DAG)))
                .as("van een andere school niets").isEmpty();
    }

    @Test
    void a_run_of_illness_does_not_end_because_today_was_not_delivered_and_ends_when_others_were() {
        Proefsysteem.Proefschool school = Proefsysteem.school("reeks");
        List<Leerling> wie = school.withLeerlingen("1A", "1A");
        school.record(IntStream.rangeClosed(4, 13).filter(dag -> dag != 7 && dag != 8)
                .mapToObj(dag -> ill(wie.get(0), dag)).flatMap(List::stream).toArray(Vastlegging.Nieuw[]::new));
        assertThat(running(school, wie.get(0))).contains("lang-ziek");
        school.record(late(wie.get(1), 16));
        assertThat(running(school, wie.get(0))).as("op ma 16 nov was hij er: de reeks is uit")
                .doesNotContain("lang-ziek");
    }

    @Test
    void the_morning_round_ends_what_time_ends() {
        Proefsysteem.Proefschool school = Proefsysteem.school("ochtend");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        Vandaag vandaag = Proefsysteem.bean(Vandaag.class);
        try {
            vandaag.setDatum(LocalDate.of(2026, 7, 9));
            school.record(lateOn(wie, LocalDate.of(2026, 7, 6)), lateOn(wie, LocalDate.of(2026, 7, 7)),
                    lateOn(wie, LocalDate.of(2026, 7, 10)));
            school.record(lateOn(wie, LocalDate.of(2026, 7, 9)));
            assertThat(running(school, wie)).containsExactly("te-laat.contact");
            vandaag.setDatum(LocalDate.of(2026, 7, 31));
            Proefsysteem.bean(Ochtendronde.class).run();
            assertThat(running(school, wie)).as("het schooljaar loopt nog").containsExactly("te-laat.contact");
            vandaag.setDatum(LocalDate.of(2026, 8, 1));
            assertThat(Proefsysteem.bean(Ochtendronde.class).run()).isPositive();
            assertThat(running(school, wie)).as("een nieuw schooljaar begint bij nul").isEmpty();
            assertThat(Proefsysteem.bean(Ochtendronde.class).run()).as("nog eens is niets te doen").isZero();
        } finally {
            vandaag.setDatum(Proefsysteem.DAG);
        }
    }

    @Test
    void rebuilding_gives_the_same_and_says_so_when_something_was_kept_that_does_not_follow() throws Exception {
        Leerling wie = WIE.get(2);
        SCHOOL.record(late(wie, 2), late(wie, 3), late(wie, 4));
        Herbouw herbouw = Proefsysteem.bean(Herbouw.class);
        assertThat(ours(herbouw).verschillen()).isEmpty();
        try (var baas = Proefsysteem.owner(); var sql = baas.createStatement()) {
            sql.execute("update beoordelingen.signaal set zin = 'zomaar' where leerling_id = " + wie.id());
        }
        assertThat(ours(herbouw).verschillen()).containsExactly("beoordelingen.signaal");
        assertThat(ours(herbouw).verschillen()).isEmpty();
    }

    private static Herbouw.Uitkomst ours(Herbouw herbouw) {
        return herbouw.run(regel -> { }).stream().filter(een -> een.school().id() == SCHOOL.id()).findFirst()
                .orElseThrow();
    }

    private static nl.verzuimregie.scholen.Schoolkader kader(Proefsysteem.Proefschool school) {
        return Proefsysteem.bean(nl.verzuimregie.scholen.Scholen.class).kader(school.id());
    }

    private static List<String> running(Leerling wie) {
        return running(SCHOOL, wie);
    }

    private static List<String> running(Proefsysteem.Proefschool school, Leerling wie) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Signalen.class).running(
                new Signalen.Vraag(Optional.empty(), Optional.empty(), false, "datum", 0, 100))).signalen().stream()
                .filter(een -> een.leerling().id() == wie.id())
                .map(een -> een.regel() + (een.trede().equals("drempel") ? "" : "." + een.trede())).toList();
    }

    private static int account() {
        return SCHOOL.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
    }

    private static <T> T in(Zicht.Werk<T, RuntimeException> werk) {
        return Zicht.school(SCHOOL.id()).during(werk);
    }

    private static Vastlegging.Nieuw late(Leerling wie, int november) {
        return lateOn(wie, LocalDate.of(2026, 11, november));
    }

    private static Vastlegging.Nieuw lateOn(Leerling wie, LocalDate dag) {
        return new Vastlegging.Nieuw(wie.id(), dag, 1,
                new Lesvermelding(Optional.of(Verzuimsoort.TE_LAAT), 10, false, null), 1);
    }

    private static List<Vastlegging.Nieuw> ill(Leerling wie, int november) {
        return IntStream.rangeClosed(1, 8).mapToObj(les -> new Vastlegging.Nieuw(wie.id(),
                LocalDate.of(2026, 11, november), les,
                new Lesvermelding(Optional.of(Verzuimsoort.ZIEK), 50, false, null), 1)).toList();
    }
}
