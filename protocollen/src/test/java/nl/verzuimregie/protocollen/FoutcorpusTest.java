package nl.verzuimregie.protocollen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.protocollen.fouten.Fout;
import nl.verzuimregie.protocollen.fouten.Waarschuwing;
import nl.verzuimregie.protocollen.fouten.Waarschuwing.Soort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Broken protocollen, one mistake per folder. Beside each stands what the reader must say, to the letter:
/// `verwacht.txt`.
class FoutcorpusTest {

    static Stream<Path> fouten() {
        return Mappen.gevallen("fout");
    }

    static Stream<Path> waarschuwingen() {
        return Mappen.gevallen("lint");
    }

    @ParameterizedTest
    @MethodSource("fouten")
    void the_fault_is_reported_with_its_place_and_what_to_do(Path geval) {
        String gelezen = Mappen.read(geval).fouten().stream().map(fout -> fout.format() + "\n")
                .collect(Collectors.joining());

        assertThat(gelezen).isEqualTo(withoutRemarks(geval)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("waarschuwingen")
    void the_warning_is_given_with_its_place_and_what_to_do(Path geval) {
        Bibliotheek bibliotheek = Mappen.read(geval);
        boolean gaatOverScenarios = geval.getFileName().toString().startsWith("regel-");

        String gelezen = bibliotheek.waarschuwingen().stream()
                .filter(waarschuwing -> gaatOverScenarios || waarschuwing.soort() != Soort.REGEL_ZONDER_SCENARIO)
                .map(waarschuwing -> waarschuwing.soort() + "\n" + waarschuwing.format() + "\n")
                .collect(Collectors.joining());

        assertThat(bibliotheek.fouten()).isEmpty();
        assertThat(gelezen).isEqualTo(withoutRemarks(geval));
    }

    @Test
    void the_corpus_has_not_shrunk() {
        assertThat(fouten()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(waarschuwingen()).hasSizeGreaterThanOrEqualTo(18);
    }

    @Test
    void every_kind_of_warning_occurs_in_the_corpus() {
        assertThat(waarschuwingen().flatMap(geval -> Mappen.read(geval).waarschuwingen().stream())
                .map(Waarschuwing::soort))
                .contains(Soort.values());
    }

    @Test
    void a_fault_is_three_lines() {
        assertThat(new Fout("a/regels/b.yaml", 3, 7, "Dit is er.", "Doe dat.").format())
                .isEqualTo("a/regels/b.yaml:3:7\n  Dit is er.\n  Doe dat.");
    }

    private static String withoutRemarks(Path geval) {
        return Mappen.text(geval.resolve("verwacht.txt")).lines().filter(regel -> !regel.startsWith("# "))
                .map(regel -> regel + "\n").collect(Collectors.joining());
    }
}
