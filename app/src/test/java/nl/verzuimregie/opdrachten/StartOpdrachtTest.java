package nl.verzuimregie.opdrachten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.verzuimregie.platform.database.Aansluiting;
import nl.verzuimregie.proef.Proefsysteem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The application as a process of its own: started, started twice, killed, started again, and rebuilt beside it.
class StartOpdrachtTest {

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
    void a_second_start_says_that_it_runs_and_a_kill_loses_nothing() throws Exception {
        Path verslag = map.resolve("eerste.txt");
        Process eerste = processen.start(verslag, "start", "--poort", "0", "--zonder-demo");
        String adres = Processen.awaitAddress(eerste, verslag);
        assertThat(get(adres + "/")).isEqualTo(200);

        Path tweedeVerslag = map.resolve("tweede.txt");
        Process tweede = processen.start(tweedeVerslag, "start", "--poort", "0");
        assertThat(tweede.waitFor(Processen.GEDULD_SECONDEN, TimeUnit.SECONDS)).isTrue();
        assertThat(tweede.exitValue()).isEqualTo(2);
        assertThat(Files.readString(tweedeVerslag)).contains("Verzuimregie draait al: " + adres);

        assertThat(addSchool("onbekend")).contains("onbekend").doesNotContain("\tat ");
        assertThat(addSchool("swvvo3006")).contains("De Linde staat erin");
        assertThat(processen.run(map.resolve("eerst.txt"), "account", "uitnodigen", "--email", "a@linde.invalid",
                "--naam", "A. Bakker", "--functie", "beheerder", "--school", "linde")).contains("/uitnodiging/");
        assertThat(get(adres + "/")).as("de databank van de toepassing bleef staan").isEqualTo(200);

        eerste.destroyForcibly().waitFor();
        Path derdeVerslag = map.resolve("derde.txt");
        String opnieuw = Processen.awaitAddress(processen.start(derdeVerslag, "start", "--poort", "0"), derdeVerslag);
        assertThat(get(opnieuw + "/inloggen")).isEqualTo(200);
        assertThat(Files.readString(derdeVerslag)).as("naast echte scholen komt geen demo")
                .contains("start zonder demo").doesNotContain("De demo wordt gevuld");
    }

    private String addSchool(String protocol) throws Exception {
        return processen.run(map.resolve("school-" + protocol + ".txt"), "school", "toevoegen", "--code", "linde",
                "--naam", "De Linde", "--gemeente", "Zaltbommel", "--protocol", protocol, "--kalender", "zuid");
    }

    @Test
    void a_database_elsewhere_takes_the_place_of_our_own_and_a_role_that_may_too_much_is_refused() throws Exception {
        Proefsysteem.school("elders");
        Aansluiting elders = Proefsysteem.aansluiting();
        Path verslag = map.resolve("elders.txt");
        Process goed = processen.start(verslag, omgeving(elders, elders.toepassing(), Proefsysteem.SLEUTEL), "herbouw");
        assertThat(goed.waitFor(Processen.GEDULD_SECONDEN, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(verslag)).contains("School elders: 0 leerlingen, zelfde uitkomst");
        assertThat(map.resolve("postgres")).doesNotExist();
        Process fout = processen.start(verslag, omgeving(elders, elders.eigenaar(), Proefsysteem.SLEUTEL), "herbouw");
        assertThat(fout.waitFor(Processen.GEDULD_SECONDEN, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(verslag)).contains("Geef een gewone rol").doesNotContain("\tat ");
        assertThat(fout.exitValue()).isEqualTo(2);
    }

    @Test
    void a_database_elsewhere_does_not_open_without_the_key_it_was_begun_with() throws Exception {
        Aansluiting elders = Proefsysteem.aansluiting();
        Path verslag = map.resolve("sleutel.txt");
        String ander = Base64.getEncoder().encodeToString(new byte[32]);
        Process fout = processen.start(verslag, omgeving(elders, elders.toepassing(), ander), "herbouw");
        assertThat(fout.waitFor(Processen.GEDULD_SECONDEN, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(verslag)).contains("Dit is niet de sleutel").doesNotContain("\tat ");
        Process zonder = processen.start(verslag, omgeving(elders, elders.toepassing(), ""), "start", "--poort", "0");
        assertThat(zonder.waitFor(Processen.GEDULD_SECONDEN, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(verslag)).contains("VERZUIMREGIE_SLEUTEL", "openssl rand -base64 32")
                .doesNotContain("\tat ");
        assertThat(List.of(fout.exitValue(), zonder.exitValue())).containsOnly(2);
    }

    private static Map<String, String> omgeving(Aansluiting elders, Aansluiting.Rol toepassing, String sleutel) {
        return Map.of("VERZUIMREGIE_DB_URL", elders.url(), "VERZUIMREGIE_DB_EIGENAAR", elders.eigenaar().naam(),
                "VERZUIMREGIE_DB_EIGENAAR_WACHTWOORD", elders.eigenaar().wachtwoord(),
                "VERZUIMREGIE_DB_APP", toepassing.naam(), "VERZUIMREGIE_DB_APP_WACHTWOORD", toepassing.wachtwoord(),
                "VERZUIMREGIE_SLEUTEL", sleutel);
    }

    private static int get(String adres) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(adres)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
