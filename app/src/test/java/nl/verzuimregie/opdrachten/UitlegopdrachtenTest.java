package nl.verzuimregie.opdrachten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `verklaar`, `toets`, `lint` and `genereer` as their users type them.
class UitlegopdrachtenTest {

    @TempDir
    private Path map = Path.of("");

    private Opdrachtregel verklaar(String leerling, String dag, String... meer) throws IOException {
        Path bestand = Files.write(map.resolve("r.csv"), List.of("leerling,datum,lesuur,minuten,soort",
                "a,2025-09-08,1,5,te-laat", "a,2025-09-09,1,7,te-laat", "a,2025-09-10,1,5,te-laat",
                        "a,2025-09-11,3,50,ziek"));
        var vast = new java.util.ArrayList<>(List.of("verklaar", "--protocol", "swvvo3006", "--registraties",
                bestand.toString(),
                "--kalender", "zuid-2025-2026", "--leerling", leerling, "--op", dag));
        vast.addAll(List.of(meer));
        return Opdrachtregel.type(vast.toArray(String[]::new));
    }

    @Test
    void a_signal_comes_with_the_registrations_that_caused_it_and_its_source() throws IOException {
        assertThat(verklaar("a", "2025-09-11").uit()).contains("te-laat.contact")
                .contains("3 van 3 keren te laat dit schooljaar").contains("2025-09-09  +1  lesuur 1 te laat (7 min)")
                .contains("bron swvvo3006 L138").contains("swvvo3006/regels/te-laat.yaml").contains("S-182");
    }

    @Test
    void without_a_signal_the_nearest_trede_and_its_day_are_told() throws IOException {
        assertThat(verklaar("a", "2025-09-09").uit()).contains("SIGNALEN (0").contains("nog 1 keren; op 2025-09-10");
    }

    @Test
    void json_tells_the_same() throws IOException {
        assertThat(verklaar("a", "2025-09-11", "--formaat", "json").uit())
                .contains("\"zin\":\"3 van 3 keren te laat dit schooljaar")
                        .contains("\"feiten\":[\"2025-09-08 lesuur 1\"]");
    }

    @Test
    void an_unknown_leerling_is_said_to_be_unknown() throws IOException {
        Opdrachtregel gedaan = verklaar("z", "2025-09-11");
        assertThat(gedaan.code()).isEqualTo(2);
        assertThat(gedaan.fout()).contains("Leerling z");
    }

    @Test
    void dekking_tells_of_each_requirement_what_carries_it() {
        Opdrachtregel gedaan = Opdrachtregel.type("dekking", "--protocol", "swvvo3006");
        assertThat(gedaan.uit()).contains("S-017  gedragen", "regel swvvo3006/te-laat", "swvvo3006: 185 eisen")
                .doesNotContain("G-001");
        assertThat(gedaan.code()).isZero();
        assertThat(Opdrachtregel.type("dekking", "--open").uit()).contains("samen: 368 eisen")
                .doesNotContain("S-017");
        assertThat(Opdrachtregel.type("dekking", "--formaat", "json").uit())
                .contains("\"eis\":\"S-017\"", "\"stand\":\"geen software\"");
        Opdrachtregel fout = Opdrachtregel.type("dekking", "--protocol", "swvvo");
        assertThat(fout.code()).isEqualTo(2);
        assertThat(fout.fout()).contains("Kies uit: amsterdam, groningen");
    }

    @Test
    void toets_runs_the_scenarios_of_all_protocollen() {
        Opdrachtregel gedaan = Opdrachtregel.type("toets");
        assertThat(gedaan.uit()).contains("0 niet; 0 fouten");
        assertThat(gedaan.code()).isZero();
        assertThat(Opdrachtregel.type("toets", "--formaat", "json").uit()).contains("\"klopt\":true")
                .doesNotContain("\"klopt\":false");
    }

    @Test
    void lint_finds_no_fault_in_what_is_shipped_and_finds_one_elsewhere() throws IOException {
        assertThat(Opdrachtregel.type("lint").code()).isZero();
        Path protocol = Files.createDirectories(map.resolve("eigen"));
        Files.writeString(protocol.resolve("protocol.yaml"), "protocol: eigen\ntitel: Eigen\nzomaar: iets\n");
        Opdrachtregel gedaan = Opdrachtregel.type("lint", protocol.toString());
        assertThat(gedaan.code()).isEqualTo(1);
        assertThat(gedaan.uit()).contains("eigen/protocol.yaml:3:1").contains("zomaar");
        assertThat(Opdrachtregel.type("lint", "nergens").code()).isEqualTo(2);
    }

    @Test
    void each_opdracht_refuses_a_form_it_does_not_write() throws IOException {
        for (Opdrachtregel gedaan : List.of(Opdrachtregel.type("lint", "--formaat", "csv"),
                Opdrachtregel.type("toets", "--formaat", "csv"), verklaar("a", "2025-09-11", "--formaat", "csv"))) {
            assertThat(gedaan.code()).isEqualTo(2);
            assertThat(gedaan.uit()).isEmpty();
            assertThat(gedaan.fout()).contains("--formaat 'csv'").contains("tekst of json");
        }
    }

    @Test
    void genereer_makes_the_same_file_twice() throws IOException {
        Path een = map.resolve("een.csv");
        Path ander = map.resolve("ander.csv");
        assertThat(Opdrachtregel.type("genereer", "--leerlingen", "70", "--uit", een.toString()).code()).isZero();
        assertThat(Opdrachtregel.type("genereer", "--leerlingen", "70", "--uit", ander.toString()).code()).isZero();
        assertThat(een).hasSameTextualContentAs(ander);
        assertThat(Opdrachtregel.type("genereer", "--leerlingen", "0", "--uit", een.toString()).code()).isEqualTo(2);
    }

    @Test
    void help_is_in_dutch_for_every_opdracht() {
        for (String opdracht : List.of("signaleer", "verklaar", "toets", "lint", "genereer")) {
            Opdrachtregel gedaan = Opdrachtregel.type(opdracht, "--help");
            assertThat(gedaan.uit()).contains("Gebruik: verzuimregie " + opdracht).doesNotContain("Usage");
            assertThat(gedaan.code()).isZero();
        }
        assertThat(Opdrachtregel.type("signaal").code()).isEqualTo(2);
    }
}
