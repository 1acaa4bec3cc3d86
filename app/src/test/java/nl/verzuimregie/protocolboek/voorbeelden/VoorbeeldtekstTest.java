package nl.verzuimregie.protocolboek.voorbeelden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.scenarios.Scenario;
import nl.verzuimregie.protocollen.scenarios.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Scenarios as people read them: nothing of the file is left out, and nothing of its notation is left in.
class VoorbeeldtekstTest {

    private static final Path MAP = Modulekaart.root().resolve("protocollen");
    private static final Bibliotheek BIBLIOTHEEK = Bibliotheek.read(MAP);

    static Stream<String> protocollen() {
        return BIBLIOTHEEK.protocollen().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("protocollen")
    void each_scenario_reads_as_dutch(String id) {
        Protocol protocol = BIBLIOTHEEK.protocol(id).orElseThrow();
        for (Scenario scenario : new Scenarios(BIBLIOTHEEK, id, MAP.resolve(id)).scenarios()) {
            Voorbeeldtekst tekst = Voorbeeldtekst.of(scenario, protocol, scenario.over().getFirst());
            assertThat(tekst.stappen()).as(scenario.naam()).hasSameSizeAs(scenario.stappen())
                    .allSatisfy(stap -> assertThat(stap.dan()).isNotEmpty());
            Stream.of(tekst.gegeven(), tekst.stappen().stream().map(Voorbeeldtekst.Stap::als).toList(),
                    tekst.stappen().stream().flatMap(stap -> stap.dan().stream()).toList()).flatMap(List::stream)
                    .forEach(zin -> assertThat(zin.replaceAll("‘[^’]*’", "‘’")).as(scenario.naam()).isNotBlank()
                            .doesNotContain("null", "  ", "[", "{", "_", "?", "Optional")
                            .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}"));
        }
    }

    @Test
    void a_scenario_says_what_is_given_what_happens_and_what_follows() {
        Voorbeeldtekst tekst = text("swvvo3006", "het tiende uur blijkt een vergissing", "halt-uren");
        assertThat(tekst.gegeven()).containsExactly(
                "één les ongeoorloofd afwezig elke schooldag van ma 1 sep tot en met do 11 sep 2025",
                "één les ongeoorloofd afwezig op vr 12 sep 2025 (wij noemen dit ‘tiende’)");
        assertThat(tekst.stappen()).containsExactly(
                new Voorbeeldtekst.Stap("het vr 12 sep 2025 is", List.of("is er een signaal van vr 12 sep 2025")),
                new Voorbeeldtekst.Stap("er op ma 15 sep 2025 bij komt: correctie van ‘tiende’: dat was er niet, "
                        + "omdat: de les viel uit", List.of("vervalt het signaal, omdat: de les viel uit")));
    }

    @Test
    void a_scenario_about_classes_says_who_is_in_them() {
        Voorbeeldtekst tekst = text("swvvo3006",
                "twee klassen, drie tegen één is precies vijftig procent boven het gemiddelde", "sprokkelverzuim");
        assertThat(tekst.gegeven()).contains("klas 2a: An en Bo", "An en Bo: te laat op di 2 sep 2025");
        assertThat(tekst.stappen().getFirst().dan()).contains("valt klas 2a op sinds wo 3 sep 2025",
                "valt klas 2b niet op");
    }

    private static Voorbeeldtekst text(String id, String naam, String regel) {
        Scenario scenario = new Scenarios(BIBLIOTHEEK, id, MAP.resolve(id)).scenarios().stream()
                .filter(een -> een.naam().equals(naam)).findFirst().orElseThrow();
        return Voorbeeldtekst.of(scenario, BIBLIOTHEEK.protocol(id).orElseThrow(), regel);
    }
}
