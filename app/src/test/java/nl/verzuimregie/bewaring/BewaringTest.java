package nl.verzuimregie.bewaring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nl.verzuimregie.beoordelingen.Herbouw;
import nl.verzuimregie.beoordelingen.Signalen;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.keten.Ketencontrole;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Uitschrijvingen;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Aansluiting;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A pupil leaves, the terms go by, and nothing of him is left but the line that somebody looked, and the figures.
class BewaringTest {

    private static final LocalDate LANG_GELEDEN = Proefsysteem.DAG.minusYears(6);
    private static final LocalDate DRIE_JAAR = Proefsysteem.DAG.minusYears(3);
    private static final Wissingen WISSINGEN = Proefsysteem.bean(Wissingen.class);

    @Test
    void each_table_about_a_pupil_is_in_a_category_that_is_erased_and_no_category_names_a_table_that_is_not_there()
            throws SQLException {
        assertThat(texts("""
                select c.table_schema || '.' || c.table_name from information_schema.columns c
                  join information_schema.tables t using (table_schema, table_name)
                where c.column_name = 'leerling_id' and t.table_type = 'BASE TABLE'
                  and not exists (select from bewaring.categorie b where b.hoe in ('leerling', 'ontdoen')
                    and c.table_schema || '.' || c.table_name = any (b.tabellen))"""))
                .as("tables that no category of bewaring.categorie erases").isEmpty();
        assertThat(texts("select t from bewaring.categorie, unnest(tabellen) t where to_regclass(t) is null"))
                .isEmpty();
        assertThat(texts("select code from bewaring.categorie where length(bron) < 20")).isEmpty();
    }

    @Test
    void a_trial_run_counts_and_erases_nothing_and_then_exactly_that_is_erased() throws SQLException {
        Proefsysteem.Proefschool school = Proefsysteem.school("wissen");
        List<Leerling> wie = school.withLeerlingen("1A", "1A", "1B", "1B");
        wie.forEach(een -> school.record(lesson(een, 10, 1), lesson(een, 11, 2)));
        Gebruiker leiding = user(school);
        look(leiding, wie.get(0));
        leave(school, wie.get(0), LANG_GELEDEN);
        leave(school, wie.get(1), DRIE_JAAR);
        leave(school, wie.get(2), LANG_GELEDEN);
        hold(school, leiding, wie.get(2));
        List<String> eerder = totals(school);

        Wissingen.Ronde proef = WISSINGEN.tryOut("proef");
        assertThat(ours(proef, school)).extracting(een -> een.categorie() + " " + een.leerlingen())
                .containsExactly("zorg 2", "inzage 1", "verzuim 1");
        assertThat(remaining(wie.get(0))).isGreaterThan(5);
        assertThat(totals(school)).isEqualTo(eerder);

        leave(school, wie.get(3), LANG_GELEDEN);
        Wissingen.Ronde gewist = WISSINGEN.run("proef", 7, aantal -> { });
        assertThat(ours(gewist, school)).isEqualTo(ours(proef, school));
        assertThat(remaining(wie.get(0))).isZero();
        assertThat(texts("select stand from registraties.registratie where leerling_id = " + wie.get(1).id()))
                .as("after two years the absence is still there").hasSize(2);
        assertThat(texts("select kenmerk from beoordelingen.taak where leerling_id = " + wie.get(1).id())).isEmpty();
        assertThat(remaining(wie.get(2))).as("held").isGreaterThan(5);
        assertThat(texts("select nummer from leerlingen.leerling where id = " + wie.get(3).id()))
                .as("left after the trial run").hasSize(1);
        assertThat(totals(school)).as("the figures").isEqualTo(eerder);
        assertThat(texts("""
                select functie || wat || omdat || coalesce(leerling_id::text, '') from toegang.inzage
                where school_id = %d and leerling_id is null""".formatted(school.id())))
                .containsExactly("SCHOOLLEIDINGBEWARING");
        Ketencontrole.Uitslag keten = Proefsysteem.bean(Ketencontrole.class).run(Ketencontrole.Wie.OPDRACHT,
                Optional.empty());
        assertThat(keten.breuk()).as("the chain").isEmpty();
        assertThat(keten.weggelaten()).isPositive();
        assertThatThrownBy(() -> WISSINGEN.run("proef", 7, aantal -> { })).hasMessageContaining("al uitgevoerd");
        assertThatThrownBy(() -> WISSINGEN.run("proef", -1, aantal -> { })).hasMessageContaining("bewaren --proef");
    }

    @Test
    void what_is_broken_off_goes_on_and_reports_all() throws SQLException {
        Proefsysteem.Proefschool school = Proefsysteem.school("wissen-af");
        List<Leerling> wie = school.withLeerlingen("1A", "1A", "1A");
        wie.forEach(een -> school.record(lesson(een, 10, 1)));
        wie.forEach(een -> leave(school, een, LANG_GELEDEN));
        Wissingen.Ronde proef = WISSINGEN.tryOut("proef");
        assertThatThrownBy(() -> WISSINGEN.run("proef", 7, aantal -> {
            if (aantal == 4) {
                throw new IllegalArgumentException("stroom weg");
            }
        })).hasMessageContaining("stroom weg");
        assertThat(lastRound(school).klaarOp()).isEmpty();
        assertThat(ours(WISSINGEN.run("proef", 7, aantal -> { }), school)).isEqualTo(ours(proef, school));
        assertThat(wie).allSatisfy(een -> assertThat(remaining(een)).isZero());
        assertThat(lastRound(school).klaarOp()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whoever_is_erased_the_figures_of_each_schooljaar_stay(long zaad) throws SQLException {
        var toeval = new Random(zaad);
        Proefsysteem.Proefschool school = Proefsysteem.school("cijfers-" + zaad);
        List<Leerling> wie = school.withLeerlingen(IntStream.range(0, 8).mapToObj(nr -> "1A").toArray(String[]::new));
        for (Leerling een : wie) {
            school.record(IntStream.range(0, 1 + toeval.nextInt(6)).mapToObj(nr -> lesson(een, 2 + nr,
                    1 + toeval.nextInt(8))).toArray(Vastlegging.Nieuw[]::new));
        }
        owner("""
                insert into registraties.registratie (school_id, leerling_id, datum, lesuur, stand, minuten, wortel,
                  vervangt, reden, bron, vastgelegd_op)
                select school_id, leerling_id, datum, lesuur, case when id %% 2 = 0 then 'geoorloofd' end, 50, id, id,
                  'vergissing', 'hand', vastgelegd_op from registraties.registratie
                where school_id = %d and id %% 3 = %d""".formatted(school.id(), zaad % 3));
        List<String> eerder = totals(school);
        assertThat(eerder).as("zaad %d", zaad).isNotEmpty();
        for (Leerling een : wie) {
            switch (toeval.nextInt(3)) {
                case 0 -> leave(school, een, LANG_GELEDEN);
                case 1 -> leave(school, een, DRIE_JAAR);
                default -> { }
            }
        }
        WISSINGEN.tryOut("proef");
        WISSINGEN.run("proef", 7, aantal -> { });
        assertThat(totals(school)).as("zaad %d", zaad).isEqualTo(eerder);
    }

    @Test
    void who_left_asks_nothing_of_anyone_any_more_and_a_rebuild_leaves_him_as_he_was() throws SQLException {
        Proefsysteem.Proefschool school = Proefsysteem.school("weg");
        List<Leerling> wie = school.withLeerlingen("1A", "1A");
        for (Leerling een : wie) {
            school.record(IntStream.rangeClosed(1, 8).boxed().flatMap(les -> IntStream.of(9, 10, 11)
                    .mapToObj(dag -> lesson(een, dag, les))).toArray(Vastlegging.Nieuw[]::new));
        }
        assertThat(signals(school)).contains(wie.get(0).id(), wie.get(1).id());
        leave(school, wie.get(0), DRIE_JAAR);
        assertThat(signals(school)).containsOnly(wie.get(1).id());
        WISSINGEN.tryOut("proef");
        WISSINGEN.run("proef", 7, aantal -> { });
        assertThat(Proefsysteem.bean(Herbouw.class).run(regel -> { }).stream()
                .filter(een -> een.school().id() == school.id()).findFirst().orElseThrow().verschillen()).isEmpty();
        assertThat(texts("select kenmerk from beoordelingen.signaal where leerling_id = " + wie.get(0).id()))
                .as("erased after two years, and not made anew").isEmpty();
    }

    private static List<Long> signals(Proefsysteem.Proefschool school) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Signalen.class).running(new Signalen.Vraag(
                Optional.empty(), Optional.empty(), false, "naam", 0, 50))).signalen().stream()
                .map(een -> een.leerling().id()).distinct().toList();
    }

    @Test
    void the_day_after_the_term_it_is_due_and_the_last_day_not() throws SQLException {
        Proefsysteem.Proefschool school = Proefsysteem.school("grens");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        leave(school, wie, LocalDate.of(2021, 11, 20));
        String vraag = "select 'x' from bewaring.due('verzuim', '%s', " + wie.id() + ")";
        assertThat(texts(vraag.formatted("2026-11-20"))).isEmpty();
        assertThat(texts(vraag.formatted("2026-11-21"))).hasSize(1);
    }

    @Test
    void a_lifted_hold_and_one_that_ended_hold_no_more() throws SQLException {
        Proefsysteem.Proefschool school = Proefsysteem.school("vast");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        Gebruiker leiding = user(school);
        long vast = hold(school, leiding, wie);
        assertThat(held(wie, "2026-11-20")).isTrue();
        Zicht.school(school.id()).during(() -> Proefsysteem.bean(Vasthoudingen.class).lift(vast, "klaar", leiding));
        assertThat(held(wie, "2026-11-20")).isFalse();
        Zicht.school(school.id()).during(() -> Proefsysteem.bean(Vasthoudingen.class).add(wie,
                Optional.of(LocalDate.of(2026, 12, 1)), "bezwaar", leiding));
        assertThat(held(wie, "2026-12-01")).isTrue();
        assertThat(held(wie, "2026-12-02")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"select bewaring.erase(1, 'zorg', 1, now()::date, now())", "delete from bewaring.wissing",
        "select bewaring.redact(1, now())", "update bewaring.categorie set termijn = '1 day'",
        "delete from bewaring.vasthouding", "delete from leerlingen.uitschrijving",
        "insert into bewaring.telling values (1, 2026, 'les', 'ziek', 1, 1)"})
    void the_role_of_the_application_cannot_erase(String wat) {
        assertThatThrownBy(() -> {
            try (Connection app = connect(Proefsysteem.aansluiting().toepassing()); var sql = app.createStatement()) {
                sql.execute(wat);
            }
        }).isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
    }

    private static Vastlegging.Nieuw lesson(Leerling wie, int november, int lesuur) {
        return new Vastlegging.Nieuw(wie.id(), LocalDate.of(2026, 11, november), lesuur,
                new Lesvermelding(Optional.of(Verzuimsoort.ONGEOORLOOFD), 50, false, null), 1);
    }

    private static Gebruiker user(Proefsysteem.Proefschool school) {
        return Proefsysteem.bean(Accounts.class).find(school.account(Functie.SCHOOLLEIDING, Optional.empty()))
                .orElseThrow();
    }

    private static void look(Gebruiker gebruiker, Leerling wie) {
        Proefsysteem.bean(Poort.class).pass(gebruiker, Handeling.BEWARING, wie);
    }

    private static void leave(Proefsysteem.Proefschool school, Leerling wie, LocalDate dag) {
        Zicht.school(school.id()).during(() -> {
            Proefsysteem.bean(Uitschrijvingen.class).add(new Uitschrijvingen.Uitschrijving(wie, Optional.of(dag),
                    "proef", "proef", 0, Proefsysteem.bean(Vandaag.class).nu()));
            return wie;
        });
    }

    private static long hold(Proefsysteem.Proefschool school, Gebruiker door, Leerling wie) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Vasthoudingen.class).add(wie,
                Optional.empty(), "er loopt een klacht", door));
    }

    private static Bewaarlijst.Ronde lastRound(Proefsysteem.Proefschool school) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Bewaarlijst.class).erased()).getFirst();
    }

    private static boolean held(Leerling wie, String dag) throws SQLException {
        return texts("select bewaring.is_held(%d, '%s')::text".formatted(wie.id(), dag)).equals(List.of("true"));
    }

    /// How many rows of all tables speak of a pupil.
    private static long remaining(Leerling wie) throws SQLException {
        long samen = texts("select 'x' from leerlingen.leerling where id = " + wie.id()).size();
        for (String tabel : texts("select distinct t from bewaring.categorie, unnest(tabellen) t "
                + "where hoe in ('leerling', 'ontdoen') and t <> 'leerlingen.leerling'")) {
            samen += texts("select 'x' from %s where leerling_id = %d".formatted(tabel, wie.id())).size();
        }
        return samen;
    }

    private static List<String> totals(Proefsysteem.Proefschool school) throws SQLException {
        return texts("select concat_ws(' ', schooljaar, soort, wat, aantal, minuten) from bewaring.totaal "
                + "where school_id = %d order by 1".formatted(school.id()));
    }

    private static List<Bewaartelling> ours(Wissingen.Ronde ronde, Proefsysteem.Proefschool school) {
        return ronde.telling().stream().filter(een -> een.school().equals("School " + school.code())).toList();
    }

    private static List<String> texts(String vraag) throws SQLException {
        var gevonden = new ArrayList<String>();
        try (Connection eigenaar = connect(Proefsysteem.aansluiting().eigenaar());
                var sql = eigenaar.createStatement(); var rij = sql.executeQuery(vraag)) {
            while (rij.next()) {
                gevonden.add(String.valueOf(rij.getString(1)));
            }
        }
        return gevonden;
    }

    private static void owner(String opdracht) throws SQLException {
        try (Connection eigenaar = connect(Proefsysteem.aansluiting().eigenaar());
                var sql = eigenaar.createStatement()) {
            sql.execute(opdracht);
        }
    }

    private static Connection connect(Aansluiting.Rol rol) throws SQLException {
        return DriverManager.getConnection(Proefsysteem.aansluiting().url(), rol.naam(), rol.wachtwoord());
    }
}
