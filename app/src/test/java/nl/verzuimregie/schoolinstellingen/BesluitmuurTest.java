package nl.verzuimregie.schoolinstellingen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Toepassingsrol;
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
        assertThatCode(() -> Toepassingsrol.run(all(EEN), add(EEN, "swvvo3006"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Toepassingsrol.run(all(EEN), add(TWEE, "swvvo3006")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> Toepassingsrol.run(Toepassingsrol.classes("{" + EEN + "}", "{1}"),
                add(EEN, "swvvo3006")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> Toepassingsrol.run(Map.of(), add(EEN, "swvvo3006")))
                .hasMessageContaining("row-level security");
    }

    @Test
    void all_schools_are_decided_for_only_by_who_sees_them_all() {
        String alle = "{" + A + "," + B + "}";
        assertThatCode(() -> Toepassingsrol.run(Toepassingsrol.schools(alle),
                add(null, "amsterdam-noord"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Toepassingsrol.run(all(A), add(null, "amsterdam-noord")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> Toepassingsrol.run(Toepassingsrol.schools(alle),
                add(null, "bestaat-niet")))
                .hasMessageContaining("row-level security");
    }

    @Test
    void everybody_reads_what_he_is_judged_by() throws SQLException {
        Toepassingsrol.run(all(TWEE), add(TWEE, "swvvo3006"));
        assertThat(Toepassingsrol.ask(Map.of(), "select id from scholen.besluit where school_id = " + TWEE))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update scholen.besluit set keuze = '9'", "delete from scholen.besluit",
        "truncate scholen.besluit", "alter table scholen.besluit disable row level security"})
    void a_decision_is_never_overwritten(String wat) {
        assertThatThrownBy(() -> Toepassingsrol.run(all(EEN), wat)).isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void a_decision_without_a_reason_or_an_end_of_nothing_cannot_be() {
        assertThatThrownBy(() -> Toepassingsrol.run(all(EEN), add(EEN, "swvvo3006").replace("'zo'", "''")))
                .hasMessageContaining("check constraint");
        assertThatThrownBy(() -> Toepassingsrol.run(all(EEN), add(EEN, "swvvo3006").replace("'NAAM'", "'EINDE'")))
                .hasMessageContaining("check constraint");
    }

    private static String add(@org.jspecify.annotations.Nullable Integer school, String protocol) {
        return """
                insert into scholen.besluit (school_id, protocol, soort, adres, keuze, vanaf, reden, door, account_id,
                  vastgelegd_op, sleutel) values (%s, '%s', 'NAAM', 'mentor', 'coach', '2030-01-01', 'zo', 'iemand', 1,
                  now(), 'proef-' || clock_timestamp())"""
                .formatted(school == null ? "null" : school.toString(), protocol);
    }

    private static Map<String, String> all(int school) {
        return Toepassingsrol.schools("{" + school + "}");
    }
}
