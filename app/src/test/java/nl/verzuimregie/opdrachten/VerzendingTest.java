package nl.verzuimregie.opdrachten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import nl.verzuimregie.platform.database.Aansluiting;
import nl.verzuimregie.proef.Eigenzinnig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The application as a process with mail: killed at the worst moment, and started with settings that cannot be.
class VerzendingTest {

    @TempDir
    private Path map;

    private Processen processen;

    @BeforeEach
    void open() throws IOException {
        processen = new Processen(map);
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        processen.stop();
    }

    @Test
    void a_kill_after_the_server_took_the_mail_and_before_that_was_noted_loses_nothing() throws Exception {
        var proces = new AtomicReference<Process>();
        try (var eerst = new Eigenzinnig("250 ok", () -> kill(proces.get()));
                var daarna = new Eigenzinnig("250 ok", () -> { })) {
            Path verslag = map.resolve("eerste.txt");
            proces.set(processen.start(verslag, omgeving(eerst.port()), "start", "--poort", "0", "--zonder-demo"));
            Processen.awaitAddress(proces.get(), verslag);
            run("""
                    insert into toegang.account (email, naam) values ('marit@school.example', 'Marit');
                    insert into herinneringen.bericht (account_id, soort, sleutel, onderwerp, tekst, gemaakt_op)
                    select id, 'dagbericht', 'dagbericht/proef', 'Dagbericht: 1 nieuw', 'Dag', now()
                    from toegang.account""");
            await("het eerste programma mailt en wordt gedood", () -> !proces.get().isAlive());
            assertThat(eerst.mails()).hasSize(1);
            await("de poging staat er", () -> number("select count(*) from herinneringen.verzending") == 1);
            assertThat(number("select count(*) from herinneringen.uitkomst")).isZero();
            // ten minutes and more go by
            run("update herinneringen.verzending set begonnen_op = begonnen_op - interval '11 minutes'");
            Path tweede = map.resolve("tweede.txt");
            Processen.awaitAddress(processen.start(tweede, omgeving(daarna.port()), "start", "--poort", "0",
                    "--zonder-demo"), tweede);
            await("het tweede mailt", () -> number("select count(*) from herinneringen.uitkomst where gelukt") == 1);
            assertThat(daarna.mails()).hasSize(1);
            assertThat(id(daarna.mails().getFirst())).as("dezelfde mail").isEqualTo(id(eerst.mails().getFirst()))
                    .startsWith("Message-ID: <");
        }
    }

    @Test
    void a_setting_that_cannot_be_is_said_in_a_sentence() throws Exception {
        Path verslag = map.resolve("fout.txt");
        Process fout = processen.start(verslag, Map.of("VERZUIMREGIE_SMTP_HOST", "post.school.example"), "start",
                "--poort", "0", "--zonder-demo");
        assertThat(fout.waitFor(Processen.GEDULD_SECONDEN, TimeUnit.SECONDS)).isTrue();
        assertThat(fout.exitValue()).isEqualTo(2);
        assertThat(Files.readString(verslag))
                .contains("VERZUIMREGIE_SMTP_HOST is gezet; zet dan ook VERZUIMREGIE_SMTP_AFZENDER.")
                .doesNotContain("\tat ", "Dit had niet mogen gebeuren");
    }

    private static Map<String, String> omgeving(int port) {
        return Map.of("VERZUIMREGIE_SMTP_HOST", "127.0.0.1", "VERZUIMREGIE_SMTP_POORT", Integer.toString(port),
                "VERZUIMREGIE_SMTP_BEVEILIGING", "geen", "VERZUIMREGIE_SMTP_AFZENDER", "verzuim@school.example",
                "VERZUIMREGIE_ADRES", "https://verzuim.school.example");
    }

    private static void kill(Process proces) {
        try {
            proces.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String id(String mail) {
        return mail.lines().filter(regel -> regel.startsWith("Message-ID:")).findFirst().orElse("");
    }

    private static void await(String wat, BooleanSupplier klaar) throws InterruptedException {
        for (int tel = 0; tel < Processen.GEDULD_SECONDEN * 5 && !klaar.getAsBoolean(); tel++) {
            Thread.sleep(200);
        }
        assertThat(klaar.getAsBoolean()).as(wat).isTrue();
    }

    private void run(String sql) throws SQLException {
        try (Aansluiting databank = Aansluiting.open(Map.of(), map); Connection verbinding = owner(databank);
                var opdracht = verbinding.createStatement()) {
            opdracht.execute(sql);
        }
    }

    /// Negative while the database that the killed program left behind is stopping.
    private int number(String sql) {
        try (Aansluiting databank = Aansluiting.open(Map.of(), map); Connection verbinding = owner(databank);
                var opdracht = verbinding.createStatement(); var antwoord = opdracht.executeQuery(sql)) {
            antwoord.next();
            return antwoord.getInt(1);
        } catch (SQLException e) {
            return -1;
        }
    }

    private static Connection owner(Aansluiting databank) throws SQLException {
        return DriverManager.getConnection(databank.url(), databank.eigenaar().naam(),
                databank.eigenaar().wachtwoord());
    }
}
