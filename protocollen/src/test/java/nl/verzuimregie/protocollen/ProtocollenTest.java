package nl.verzuimregie.protocollen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.protocollen.fouten.Waarschuwing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The protocollen that we ship: without faults, without warnings, and each with the regel of law.
class ProtocollenTest {

    private static final Bibliotheek BIBLIOTHEEK = Bibliotheek.read(Mappen.PROTOCOLLEN);

    static Stream<Path> bestanden() {
        return Mappen.bestanden().stream();
    }

    @Test
    void the_shipped_protocollen_have_no_faults() {
        assertThat(BIBLIOTHEEK.fouten()).isEmpty();
        assertThat(BIBLIOTHEEK.protocollen()).containsOnlyKeys(Mappen.VERSCHEEPT);
        assertThat(BIBLIOTHEEK.kalenders()).containsOnlyKeys(
                "midden", "noord", "noord-2017-2018", "noord-2025-2026", "zuid", "zuid-2025-2026");
        assertThat(BIBLIOTHEEK.scholen()).containsOnlyKeys("voorbeeldschool");
    }

    /// Scenarios are written beside this; until each regel has one, that one kind of warning is left out here.
    @Test
    void the_shipped_protocollen_have_no_warnings() {
        assertThat(BIBLIOTHEEK.waarschuwingen())
                .filteredOn(waarschuwing -> waarschuwing.soort() != Waarschuwing.Soort.REGEL_ZONDER_SCENARIO).isEmpty();
    }

    @Test
    void every_protocol_has_the_regel_of_law_and_says_who_hears_of_it() {
        assertThat(BIBLIOTHEEK.protocollen().values()).allSatisfy(protocol -> {
            Regel regel = protocol.regel("zestien-uur").orElseThrow();
            assertThat(regel.wettelijk()).isTrue();
            assertThat(regel.meld().isEmpty()).isEqualTo(protocol.id().equals("wet"));
            assertThat(regel.bestand()).isEqualTo("wet/regels/zestien-uur.yaml");
        });
    }

    @ParameterizedTest
    @MethodSource("bestanden")
    void a_file_is_short_and_fits_a_screen(Path bestand) {
        assertThat(Mappen.text(bestand).lines()).hasSizeLessThanOrEqualTo(250)
                .allSatisfy(regel -> assertThat(regel.length()).isLessThanOrEqualTo(120));
    }

    @ParameterizedTest
    @MethodSource("bestanden")
    void every_regel_and_maat_carries_its_eisen(Path bestand) {
        String map = Mappen.folder(bestand);
        if (map.equals("regels") || bestand.getFileName().toString().equals("maten.yaml")) {
            assertThat(Mappen.text(bestand)).contains("\neisen: [");
        }
    }
}
