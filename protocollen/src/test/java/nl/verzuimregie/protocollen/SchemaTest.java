package nl.verzuimregie.protocollen;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The schemas that help an editor say what the reader says: good files pass, files with a fault of form fail.
class SchemaTest {

    private static final String SCHEMAREGEL = "# schema: ";
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
    private static final SchemaRegistry REGISTER =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<Path> goede() {
        return Stream.concat(Mappen.bestanden().stream(), Stream.of("bronnen.yaml", "eisen.yaml", "toegang.yaml")
                .map(Mappen.PROTOCOLLEN::resolve));
    }

    static Stream<Path> kapotte() {
        return Mappen.gevallen("fout").flatMap(geval -> Mappen.text(geval.resolve("verwacht.txt")).lines()
                .filter(regel -> regel.startsWith(SCHEMAREGEL))
                .map(regel -> geval.resolve(regel.substring(SCHEMAREGEL.length()))));
    }

    @ParameterizedTest
    @MethodSource("goede")
    void a_shipped_file_names_its_schema_and_fits_it(Path bestand) {
        String eerste = Mappen.text(bestand).lines().findFirst().orElse("");
        String naam = eerste.replace("# yaml-language-server: $schema=", "");

        assertThat(eerste).startsWith("# yaml-language-server: $schema=");
        assertThat(bestand.resolveSibling(naam).normalize()).isEqualTo(path(kind(bestand)));
        assertThat(errors(bestand)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kapotte")
    void a_file_with_a_fault_of_form_does_not_fit_its_schema(Path bestand) {
        assertThat(errors(bestand)).isNotEmpty();
    }

    private static List<String> errors(Path bestand) {
        Schema schema = SCHEMAS.computeIfAbsent(kind(bestand),
                soort -> REGISTER.getSchema(Mappen.text(path(soort)), InputFormat.JSON));
        return schema.validate(Mappen.text(bestand), InputFormat.YAML).stream().map(Object::toString).toList();
    }

    private static Path path(String soort) {
        return Mappen.PROTOCOLLEN.resolve("schema").resolve(soort + ".schema.json");
    }

    /// Which schema goes with a file, by its folder or its name.
    private static String kind(Path bestand) {
        String map = Mappen.folder(bestand);
        return switch (map) {
            case "regels" -> "regel";
            case "kalenders" -> "kalender";
            case "scholen" -> "school";
            case "overleggen" -> "overleg";
            case "routes" -> "route";
            case "formulieren" -> "formulier";
            case "brieven" -> "brief";
            case "scenarios", "stappen" -> map;
            default -> Mappen.text(bestand).lines().filter(regel -> regel.startsWith("deel: ")).findFirst()
                    .map(regel -> regel.substring("deel: ".length())).filter(deel -> Files.exists(path(deel)))
                    .orElse(bestand.getFileName().toString().replace(".yaml", ""));
        };
    }
}
