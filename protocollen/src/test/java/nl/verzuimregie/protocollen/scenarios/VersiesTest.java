package nl.verzuimregie.protocollen.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.verzuimregie.protocollen.Bibliotheek;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two versions of one protocol in one schooljaar: a zaak that runs ends under the old text, or moves on the first day
/// of the new one (docs/taal.md, section 5.9).
class VersiesTest {

    private static final Path TEKST = Path.of("src", "test", "resources", "versies");

    @TempDir
    private Path map;

    @ParameterizedTest
    @ValueSource(strings = {"oud", "nieuw"})
    void a_running_zaak_follows_the_transition_clause(String lopend) throws IOException {
        for (String deel : new String[] {"wet", "kalenders"}) {
            copy(Path.of(deel), map.resolve(deel), lopend);
        }
        Files.writeString(map.resolve("bronnen.yaml"), Files.readString(Path.of("bronnen.yaml"))
                + "\ntest:\n  titel: Teststuk\n");
        copy(TEKST, map.resolve("versies"), lopend);
        var bibliotheek = Bibliotheek.read(map);
        assertThat(bibliotheek.fouten()).isEmpty();
        var scenarios = new Scenarios(bibliotheek, "versies", map.resolve("versies"));
        assertThat(scenarios.fouten()).isEmpty();
        assertThat(scenarios.run()).hasSizeGreaterThan(1).allSatisfy(uitslag ->
                assertThat(uitslag.verschillen()).as(uitslag.naam()).isEmpty());
    }

    /// Copies a folder, with the transition clause filled in and the scenarios of the other one left out.
    private static void copy(Path van, Path naar, String lopend) throws IOException {
        try (Stream<Path> paden = Files.walk(van)) {
            for (Path pad : paden.toList()) {
                Path doel = naar.resolve(van.relativize(pad).toString());
                if (Files.isDirectory(pad)) {
                    Files.createDirectories(doel);
                } else if (!van.equals(TEKST) || !pad.toString().contains("scenarios") || pad.endsWith(lopend
                        + ".yaml")) {
                    Files.writeString(doel, Files.readString(pad).replace("LOPEND", lopend));
                }
            }
        }
    }
}
