package nl.verzuimregie.demoregio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import nl.verzuimregie.platform.database.Aansluiting;
import nl.verzuimregie.proef.Proefsysteem;
import org.junit.jupiter.api.Test;

/// The demo lets people in with one click, so it is never beside real schools.
class DemokeuzeTest {

    @Test
    void beside_real_schools_and_in_a_database_elsewhere_there_is_no_demo() {
        Proefsysteem.school("demokeuze");
        assertThat(Demokeuze.hindrance(Proefsysteem.aansluiting(), Map.of())).get().asString()
                .contains("Er staan scholen in deze databank");
        assertThat(Demokeuze.hindrance(Proefsysteem.aansluiting(), Map.of("VERZUIMREGIE_DB_URL",
                "jdbc:postgresql://elders/v"))).get().asString().contains("VERZUIMREGIE_DB_URL is gezet");
    }

    @Test
    void a_database_without_tables_and_one_with_a_demo_can_have_it() throws SQLException {
        Aansluiting.Rol rol = Proefsysteem.aansluiting().eigenaar();
        var leeg = new Aansluiting(Proefsysteem.aansluiting().url().replaceFirst("/verzuimregie$", "/postgres"), rol,
                rol, null);
        assertThat(Demokeuze.hindrance(leeg, Map.of())).isEmpty();
        try (Connection bank = DriverManager.getConnection(Proefsysteem.aansluiting().url(), rol.naam(),
                rol.wachtwoord())) {
            bank.setAutoCommit(false);
            bank.createStatement().execute("insert into platform.instelling values ('demodag', '2026-11-20')");
            assertThat(Demokeuze.hasRealSchools(bank)).as("het is de demo zelf").isFalse();
            bank.rollback();
        }
    }

    @Test
    void a_database_that_does_not_answer_is_said() {
        Aansluiting.Rol rol = Proefsysteem.aansluiting().eigenaar();
        assertThatThrownBy(() -> Demokeuze.hindrance(new Aansluiting("jdbc:postgresql://127.0.0.1:1/v", rol, rol, null),
                Map.of())).isInstanceOf(IllegalStateException.class).hasMessageContaining("antwoordt niet");
    }
}
