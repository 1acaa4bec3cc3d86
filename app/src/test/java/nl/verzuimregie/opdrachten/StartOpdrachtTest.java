package nl.verzuimregie.opdrachten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.platform.database.Aansluiting;
import nl.verzuimregie.proef.Proefsysteem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The application as a process of its own: started, started twice, killed, started again, and rebuilt beside it.
class StartOpdrachtTest {

    private static final Pattern ADRES = Pattern.compile("http://localhost:\\d+");
    private static final int GEDULD_SECONDEN = 180;

    @TempDir
    private Path map;

    private final java.util.ArrayList<Process> processen = new java.util.ArrayList<>();

    @BeforeEach
    void makeReachable() throws IOException {
        Files.setPosixFilePermissions(map, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        for (Process proces : processen) {
            proces.destroy();
            proces.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_second_start_says_that_it_runs_and_a_kill_loses_nothing() throws Exception {
        Path verslag = map.resolve("eerste.txt");
        Process eerste = start(verslag, "start", "--poort", "0", "--zonder-demo");
        String adres = awaitAddress(eerste, verslag);
        assertThat(get(adres + "/")).isEqualTo(200);

        Path tweedeVerslag = map.resolve("tweede.txt");
        Process tweede = start(tweedeVerslag, "start", "--poort", "0");
        assertThat(tweede.waitFor(GEDULD_SECONDEN, TimeUnit.SECONDS)).isTrue();
        assertThat(tweede.exitValue()).isEqualTo(2);
        assertThat(Files.readString(tweedeVerslag)).contains("Verzuimregie draait al: " + adres);

        Path herbouw = map.resolve("herbouw.txt");
        Process naast = start(herbouw, "herbouw");
        assertThat(naast.waitFor(GEDULD_SECONDEN, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(herbouw)).contains("Er zijn nog geen scholen.");
        assertThat(get(adres + "/")).as("de databank van de toepassing bleef staan").isEqualTo(200);

        eerste.destroyForcibly().waitFor();
        Path derdeVerslag = map.resolve("derde.txt");
        String opnieuw = awaitAddress(start(derdeVerslag, "start", "--poort", "0", "--zonder-demo"), derdeVerslag);
        assertThat(get(opnieuw + "/inloggen")).isEqualTo(200);
    }

    @Test
    void a_database_elsewhere_takes_the_place_of_our_own_and_a_role_that_may_too_much_is_refused() throws Exception {
        Proefsysteem.school("elders");
        Aansluiting elders = Proefsysteem.aansluiting();
        Path verslag = map.resolve("elders.txt");
        Process goed = start(verslag, omgeving(elders, elders.toepassing()), "herbouw");
        assertThat(goed.waitFor(GEDULD_SECONDEN, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(verslag)).contains("School elders: 0 leerlingen, zelfde uitkomst");
        assertThat(map.resolve("postgres")).doesNotExist();
        Process fout = start(verslag, omgeving(elders, elders.eigenaar()), "herbouw");
        assertThat(fout.waitFor(GEDULD_SECONDEN, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(verslag)).contains("Geef een gewone rol").doesNotContain("\tat ");
        assertThat(fout.exitValue()).isEqualTo(2);
    }

    private static Map<String, String> omgeving(Aansluiting elders, Aansluiting.Rol toepassing) {
        return Map.of("VERZUIMREGIE_DB_URL", elders.url(), "VERZUIMREGIE_DB_EIGENAAR", elders.eigenaar().naam(),
                "VERZUIMREGIE_DB_EIGENAAR_WACHTWOORD", elders.eigenaar().wachtwoord(),
                "VERZUIMREGIE_DB_APP", toepassing.naam(), "VERZUIMREGIE_DB_APP_WACHTWOORD", toepassing.wachtwoord());
    }

    private Process start(Path verslag, String... woorden) throws IOException {
        return start(verslag, Map.of(), woorden);
    }

    private Process start(Path verslag, Map<String, String> omgeving, String... woorden) throws IOException {
        var opdracht = new java.util.ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1", "-Dverzuimregie.thuis=" + Modulekaart.root(), "-Dstderr.encoding=UTF-8",
                "-cp", System.getProperty("java.class.path"), "nl.verzuimregie.opdrachten.Verzuimregie"));
        opdracht.addAll(List.of(woorden));
        var bouwer = new ProcessBuilder(opdracht).redirectErrorStream(true).redirectOutput(verslag.toFile());
        bouwer.environment().put("VERZUIMREGIE_GEGEVENS", map.toString());
        bouwer.environment().putAll(omgeving);
        Process proces = bouwer.start();
        processen.add(proces);
        return proces;
    }

    private static String awaitAddress(Process proces, Path verslag) throws Exception {
        for (int tel = 0; tel < GEDULD_SECONDEN * 10 && proces.isAlive(); tel++) {
            String tekst = Files.readString(verslag);
            Matcher adres = ADRES.matcher(tekst);
            if (tekst.contains("Klaar:") && adres.find()) {
                return adres.group();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("startte niet:\n" + Files.readString(verslag));
    }

    private static int get(String adres) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(adres)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
