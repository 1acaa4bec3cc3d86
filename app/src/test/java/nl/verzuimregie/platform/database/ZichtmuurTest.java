package nl.verzuimregie.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Toepassingsrol;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.registraties.Vastlegging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The second wall: what the database itself lets the application see and do, whatever its code forgets. Proven with
/// the application's own role.
class ZichtmuurTest {

    private static final Proefsysteem.Proefschool EEN = Proefsysteem.school("muur-een");
    private static final Proefsysteem.Proefschool TWEE = Proefsysteem.school("muur-twee");
    private static final List<Leerling> VAN_EEN = EEN.withLeerlingen("1A", "1A", "1B");
    private static final List<Leerling> VAN_TWEE = TWEE.withLeerlingen("1A");

    static {
        VAN_EEN.forEach(wie -> EEN.record(ziek(wie)));
        TWEE.record(ziek(VAN_TWEE.getFirst()));
    }

    private static Vastlegging.Nieuw ziek(Leerling wie) {
        return new Vastlegging.Nieuw(wie.id(), LocalDate.of(2026, 11, 10), 1,
                new Lesvermelding(Optional.of(Verzuimsoort.ZIEK), 50, false, null), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leerlingen.leerling", "leerlingen.kaart", "leerlingen.leerlingstand",
        "registraties.registratie", "beoordelingen.beoordeling", "beoordelingen.signaal", "beoordelingen.ingetrokken"})
    void without_a_zicht_there_is_no_pupil_at_all(String tabel) throws SQLException {
        assertThat(rows(tabel, Map.of())).isZero();
        assertThat(rows(tabel, Toepassingsrol.schools(""))).isZero();
        assertThat(rows(tabel, Toepassingsrol.schools("{}"))).isZero();
        assertThat(rows(tabel, Map.of("hele_scholen", "{" + EEN.id() + "}"))).isZero();
    }

    @Test
    void a_zicht_shows_its_schools_and_its_classes_only() throws SQLException {
        String een = "{" + EEN.id() + "}";
        for (String tabel : List.of("leerlingen.leerlingstand", "registraties.registratie",
                "beoordelingen.beoordeling")) {
            assertThat(rows(tabel, Toepassingsrol.schools(een))).isEqualTo(3);
            assertThat(rows(tabel, Toepassingsrol.classes(een, "{" + VAN_EEN.getLast().klasId() + "}"))).isEqualTo(1);
            assertThat(rows(tabel, Toepassingsrol.classes(een, "{}"))).isZero();
            assertThat(rows(tabel, Toepassingsrol.pupils(een, "{" + VAN_EEN.getLast().id() + "}"))).isEqualTo(1);
        }
        assertThat(rows("registraties.registratie", Toepassingsrol.schools("{" + EEN.id() + "," + TWEE.id() + "}")))
                .isEqualTo(4);
    }

    @Test
    void all_of_one_school_and_a_class_of_another_is_not_all_of_both() throws SQLException {
        Map<String, String> zicht = Map.of("scholen", "{" + EEN.id() + "," + TWEE.id() + "}", "hele_scholen",
                "{" + TWEE.id() + "}", "klassen", "{" + VAN_EEN.getLast().klasId() + "}");
        assertThat(rows("leerlingen.leerlingstand", zicht)).isEqualTo(2);
        assertThat(rows("registraties.registratie", zicht)).isEqualTo(2);
        assertThat(rows("registraties.registratie", Map.of("scholen", "{" + TWEE.id() + "}", "klassen",
                "{" + VAN_EEN.getLast().klasId() + "}"))).as("een klas van een school buiten zicht").isZero();
    }

    @Test
    void a_fact_of_another_school_cannot_be_added() {
        assertThatThrownBy(() -> Toepassingsrol.run(Toepassingsrol.schools("{" + EEN.id() + "}"), """
                insert into registraties.registratie (school_id, leerling_id, datum, lesuur, stand, minuten, bron,
                  vastgelegd_op) values (%d, %d, '2026-11-11', 1, 'ziek', 50, 'proef', now())"""
                .formatted(TWEE.id(), VAN_TWEE.getFirst().id())))
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update registraties.registratie set stand = 'aanwezig'",
        "delete from registraties.registratie", "truncate registraties.registratie",
        "update leerlingen.kaart set voornaam = 'X'", "delete from leerlingen.leerling",
        "update toegang.inzage set omdat = ''", "delete from toegang.inzage",
        "alter table registraties.registratie disable row level security",
        "create policy open on registraties.registratie using (true)", "set role verzuimregie_eigenaar"})
    void a_fact_cannot_be_changed_nor_the_wall_taken_down(String wat) {
        assertThatThrownBy(() -> Toepassingsrol.run(Toepassingsrol.schools("{" + EEN.id() + "}"), wat))
                .isInstanceOf(SQLException.class).hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void each_table_about_pupils_has_the_wall_and_the_role_owns_nothing() throws SQLException {
        assertThat(names("""
                select c.table_schema || '.' || c.table_name from information_schema.columns c
                  join pg_class k on k.oid = (c.table_schema || '.' || c.table_name)::regclass
                where c.column_name = 'leerling_id' and not k.relrowsecurity
                  and not (k.relkind = 'v' and 'security_invoker=true' = any (coalesce(k.reloptions, '{}')))"""))
                .isEmpty();
        assertThat(names("""
                select rolname from pg_roles where rolname = current_user
                  and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)""")).isEmpty();
        assertThat(names("select relname from pg_class where relowner = current_user::regrole")).isEmpty();
    }

    @Test
    void a_question_outside_a_transaction_is_refused_instead_of_answered_with_nothing() {
        JdbcClient jdbc = Proefsysteem.bean(JdbcClient.class);
        assertThatThrownBy(() -> Zicht.school(EEN.id()).during(() ->
                jdbc.sql("select count(*) from leerlingen.leerlingstand").query(Integer.class).single()))
                .hasRootCauseInstanceOf(IllegalStateException.class).rootCause().hasMessageContaining("@Transactional");
    }

    @Test
    void the_application_sees_what_its_zicht_shows() {
        Leerlingen leerlingen = Proefsysteem.bean(Leerlingen.class);
        Registraties registraties = Proefsysteem.bean(Registraties.class);
        long vanTwee = VAN_TWEE.getFirst().id();
        Zicht.klassen(EEN.id(), Set.of(VAN_EEN.getFirst().klasId())).during(() -> {
            assertThat(leerlingen.ofSchool(EEN.id())).hasSize(2);
            assertThat(leerlingen.find(vanTwee)).isEmpty();
            assertThat(leerlingen.find(VAN_EEN.getLast().id())).isEmpty();
            assertThat(registraties.ofLeerling(vanTwee)).isEmpty();
            assertThat(registraties.ofLeerling(VAN_EEN.getFirst().id())).hasSize(1);
            return true;
        });
        assertThat(leerlingen.find(vanTwee)).isEmpty();
    }

    private static long rows(String tabel, Map<String, String> zicht) throws SQLException {
        return Long.parseLong(Toepassingsrol.ask(zicht, "select count(*) from " + tabel).getFirst());
    }

    private static List<String> names(String vraag) throws SQLException {
        return Toepassingsrol.ask(Map.of(), vraag);
    }
}
