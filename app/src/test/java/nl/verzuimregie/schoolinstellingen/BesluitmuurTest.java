package nl.verzuimregie.schoolinstellingen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.verzuimregie.platform.database.Aansluiting;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.scholen.Scholen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The second wall around decisions, proven with the application's own role.
class BesluitmuurTest {

    private static final int EEN = Proefsysteem.school("besluitmuur-een").id();
    private static final int TWEE = Proefsysteem.school("besluitmuur-twee").id();
    private static final int A = Proefsysteem.bean(Scholen.class).add("besluitmuur-a", "Hyperion A", "Proefstad",
            "amsterdam-noord", "noord");
    private static final int B = Proefsysteem.bean(Scholen.class).add("besluitmuur-b", "Hyperion B", "Proefstad",
            "amsterdam-noord", "noord");

    @Test
    void a_school_is_decided_for_only_by_who_sees_all_of_it() {
        assertThatCode(() -> run("{" + EEN + "}", "alle", add(EEN, "swvvo3006"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> run("{" + EEN + "}", "alle", add(TWEE, "swvvo3006")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> run("{" + EEN + "}", "{1}", add(EEN, "swvvo3006")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> run("", "", add(EEN, "swvvo3006"))).hasMessageContaining("row-level security");
    }

    @Test
    void all_schools_are_decided_for_only_by_who_sees_them_all() {
        String alle = "{" + A + "," + B + "}";
        assertThatCode(() -> run(alle, "alle", add(null, "amsterdam-noord"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> run("{" + A + "}", "alle", add(null, "amsterdam-noord")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> run(alle, "alle", add(null, "bestaat-niet")))
                .hasMessageContaining("row-level security");
    }

    @Test
    void everybody_reads_what_he_is_judged_by() throws SQLException {
        run("{" + TWEE + "}", "alle", add(TWEE, "swvvo3006"));
        try (Connection verbinding = connect("", ""); var antwoord = verbinding.createStatement()
                .executeQuery("select count(*) from scholen.besluit where school_id = " + TWEE)) {
            antwoord.next();
            assertThat(antwoord.getInt(1)).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update scholen.besluit set keuze = '9'", "delete from scholen.besluit",
        "truncate scholen.besluit", "alter table scholen.besluit disable row level security"})
    void a_decision_is_never_overwritten(String wat) {
        assertThatThrownBy(() -> run("{" + EEN + "}", "alle", wat)).isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void a_decision_without_a_reason_or_an_end_of_nothing_cannot_be() {
        assertThatThrownBy(() -> run("{" + EEN + "}", "alle", add(EEN, "swvvo3006").replace("'zo'", "''")))
                .hasMessageContaining("check constraint");
        assertThatThrownBy(() -> run("{" + EEN + "}", "alle", add(EEN, "swvvo3006").replace("'NAAM'", "'EINDE'")))
                .hasMessageContaining("check constraint");
    }

    private static String add(@org.jspecify.annotations.Nullable Integer school, String protocol) {
        return """
                insert into scholen.besluit (school_id, protocol, soort, adres, keuze, vanaf, reden, door, account_id,
                  vastgelegd_op, sleutel) values (%s, '%s', 'NAAM', 'mentor', 'coach', '2030-01-01', 'zo', 'iemand', 1,
                  now(), 'proef-' || clock_timestamp())"""
                .formatted(school == null ? "null" : school.toString(), protocol);
    }

    private static void run(String scholen, String klassen, String wat) throws SQLException {
        try (Connection verbinding = connect(scholen, klassen); var sql = verbinding.createStatement()) {
            sql.execute(wat);
        }
    }

    private static Connection connect(String scholen, String klassen) throws SQLException {
        Aansluiting aansluiting = Proefsysteem.aansluiting();
        Connection verbinding = DriverManager.getConnection(aansluiting.url(), aansluiting.toepassing().naam(),
                aansluiting.toepassing().wachtwoord());
        try (var zet = verbinding.prepareStatement("select set_config('verzuimregie.scholen', ?, false), "
                + "set_config('verzuimregie.klassen', ?, false)")) {
            zet.setString(1, scholen);
            zet.setString(2, klassen);
            zet.execute();
        }
        return verbinding;
    }
}
