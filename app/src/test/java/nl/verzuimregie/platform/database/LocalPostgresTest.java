package nl.verzuimregie.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our own PostgreSQL: what was confirmed survives, whoever is killed.
class LocalPostgresTest {

    @TempDir
    private Path map;

    @BeforeEach
    void makeReachable() throws IOException {
        Files.setPosixFilePermissions(map, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void a_server_that_is_killed_comes_back_with_all_that_was_confirmed() throws Exception {
        Aansluiting aansluiting = Aansluiting.open(Map.of(), map);
        try (Connection verbinding = connect(aansluiting); var sql = verbinding.createStatement()) {
            sql.execute("create table feit (nummer int)");
            for (int nummer = 1; nummer <= 100; nummer++) {
                sql.execute("insert into feit values (" + nummer + ")");
            }
            long postgres = Long.parseLong(Files.readAllLines(map.resolve("postgres/postmaster.pid")).getFirst());
            Opdrachtregel.run(java.util.List.of("kill", "-9", Long.toString(postgres)));
        }
        assertThat(countAfterRestart(aansluiting)).isEqualTo(100);
        assertThat(LocalPostgres.runningPort(map)).isPositive();
        aansluiting.close();
        assertThat(LocalPostgres.runningPort(map)).isZero();
    }

    @Test
    void a_second_one_on_the_same_folder_uses_the_one_that_runs_and_a_restart_keeps_everything() throws Exception {
        Aansluiting eerste = Aansluiting.open(Map.of(), map);
        try (Connection verbinding = connect(eerste); var sql = verbinding.createStatement()) {
            sql.execute("create table feit (nummer int)");
            sql.execute("insert into feit values (7)");
        }
        Aansluiting tweede = Aansluiting.open(Map.of(), map);
        assertThat(tweede.server()).isNull();
        assertThat(tweede.url()).isEqualTo(eerste.url());
        eerste.close();
        Aansluiting opnieuw = Aansluiting.open(Map.of(), map);
        assertThat(countAfterRestart(opnieuw)).isEqualTo(1);
        opnieuw.close();
    }

    @Test
    void without_the_password_nobody_gets_in_and_the_file_with_it_is_ours_alone() throws Exception {
        Aansluiting aansluiting = Aansluiting.open(Map.of(), map);
        assertThatThrownBy(() -> DriverManager.getConnection(aansluiting.url(), "postgres", "raden"))
                .hasMessageContaining("password authentication failed");
        assertThat(Files.getPosixFilePermissions(map.resolve("aansluiting.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(aansluiting.toString()).doesNotContain(aansluiting.eigenaar().wachtwoord());
        aansluiting.close();
    }

    @Test
    void a_database_elsewhere_needs_all_its_names() {
        assertThatThrownBy(() -> Aansluiting.open(Map.of("VERZUIMREGIE_DB_URL", "jdbc:postgresql://elders/v"), map))
                .hasMessageContaining("VERZUIMREGIE_DB_EIGENAAR");
        Aansluiting elders = Aansluiting.open(Map.of("VERZUIMREGIE_DB_URL", "jdbc:postgresql://elders/v",
                "VERZUIMREGIE_DB_EIGENAAR", "baas", "VERZUIMREGIE_DB_EIGENAAR_WACHTWOORD", "a",
                "VERZUIMREGIE_DB_APP", "app", "VERZUIMREGIE_DB_APP_WACHTWOORD", "b"), map);
        assertThat(elders.url()).isEqualTo("jdbc:postgresql://elders/v");
        assertThat(elders.server()).isNull();
    }

    private static Connection connect(Aansluiting aansluiting) throws SQLException {
        return DriverManager.getConnection(aansluiting.url(), aansluiting.eigenaar().naam(),
                aansluiting.eigenaar().wachtwoord());
    }

    private static int countAfterRestart(Aansluiting aansluiting) throws InterruptedException {
        for (int poging = 0; poging < 300; poging++) {
            try (Connection verbinding = connect(aansluiting);
                    var antwoord = verbinding.createStatement().executeQuery("select count(*) from feit")) {
                antwoord.next();
                return antwoord.getInt(1);
            } catch (SQLException nogNiet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("PostgreSQL kwam niet terug");
    }
}
