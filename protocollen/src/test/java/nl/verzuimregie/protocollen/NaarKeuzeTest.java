package nl.verzuimregie.protocollen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.protocollen.lezen.Keuzes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A place that depends on a choice reads as the school chose, and as the standard option when it did not.
class NaarKeuzeTest {

    private static final String PROTOCOL = """
            protocol: keus
            titel: Een protocol met een keuze
            instellingen:
              maat:
                vraag: Wat moet binnen de termijn?
                opties: { uitnodiging: De uitnodiging, gesprek: Het gesprek }
                standaard: uitnodiging
            """;
    private static final String STAPPEN = """
            onderwerp: gesprekken
            bron: test L6
            waarden:
              kort: { eenheid: kalenderdagen, per: { 2020-08-01: { waarde: 7, bron: test L6 } } }
              lang: { eenheid: kalenderdagen, per: { 2020-08-01: { waarde: 14, bron: test L6 } } }
            stappen:
              gesprek:
                titel: Voer het gesprek
                bron: test L6
                strekking: Er is een gesprek.
                bij: [{ feit: ziekmelding }, { naar_keuze: maat, gesprek: { feit: ziek } }]
                rol: { naar_keuze: maat, uitnodiging: mentor, gesprek: [mentor, directie] }
                binnen: { naar_keuze: maat, uitnodiging: lang, gesprek: kort }
                te_laat: { naar_keuze: maat, gesprek: directie }
            """;
    private static final String ROLLEN = """
            deel: rollen
            rollen:
              mentor: { titel: mentor, organisatie: school }
              directie: { titel: schoolleiding, organisatie: school }
            """;

    @TempDir
    private Path map;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(map.resolve("keus/stappen"));
        Files.writeString(map.resolve("bronnen.yaml"), "test: { titel: Een bron }\n");
        Files.writeString(map.resolve("keus/protocol.yaml"), PROTOCOL);
        Files.writeString(map.resolve("keus/rollen.yaml"), ROLLEN);
        Files.writeString(map.resolve("keus/stappen/gesprekken.yaml"), STAPPEN);
    }

    private Stap stap(Keuzes keuzes) {
        Samenstelling samen = Bibliotheek.read(map).protocol("keus", keuzes);
        assertThat(samen.fouten()).isEmpty();
        return samen.protocol().orElseThrow().zaak().stap("gesprek").orElseThrow();
    }

    @Test
    void what_is_not_chosen_is_as_the_standard_option_says() {
        assertThat(Bibliotheek.read(map).fouten()).isEmpty();
        Stap stap = stap(Keuzes.GEEN);
        assertThat(stap.begin().bij()).containsExactly(new Moment("feit", "ziekmelding"));
        assertThat(stap.wie().rol()).containsExactly("mentor");
        assertThat(stap.wie().teLaat()).isEmpty();
        assertThat(stap.tijd().binnen().orElseThrow().naam()).isEqualTo("lang");
    }

    @Test
    void each_place_follows_the_choice() {
        Stap stap = stap(new Keuzes(Map.of("maat", "gesprek"), Map.of(), Map.of()));
        assertThat(stap.begin().bij()).containsExactly(new Moment("feit", "ziekmelding"), new Moment("feit", "ziek"));
        assertThat(stap.wie().rol()).containsExactly("mentor", "directie");
        assertThat(stap.wie().teLaat()).containsExactly("directie");
        assertThat(stap.tijd().binnen().orElseThrow().naam()).isEqualTo("kort");
    }
}
