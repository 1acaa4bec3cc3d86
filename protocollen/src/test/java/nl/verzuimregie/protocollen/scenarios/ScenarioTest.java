package nl.verzuimregie.protocollen.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.verzuimregie.protocollen.Bibliotheek;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every scenario beside the rules holds; and a scenario that must not hold is seen not to.
class ScenarioTest {

    private static final Path PROTOCOLLEN = Path.of("").toAbsolutePath();
    /// Fewer means that scenarios got lost, or are not found.
    private static final int SCENARIOS_MIN = 270;

    private static final Bibliotheek BIBLIOTHEEK = Bibliotheek.read(PROTOCOLLEN);

    private static List<Scenarios> all() {
        return BIBLIOTHEEK.protocollen().keySet().stream()
                .map(id -> new Scenarios(BIBLIOTHEEK, id, PROTOCOLLEN.resolve(id))).toList();
    }

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return all().stream().flatMap(van -> van.scenarios().stream().map(scenario -> DynamicTest.dynamicTest(
                "%s:%d %s".formatted(scenario.plaats().bestand(), scenario.plaats().regel(), scenario.naam()),
                () -> assertThat(van.run(scenario).verschillen()).isEmpty())));
    }

    @Test
    void all_files_are_read_and_none_got_lost() {
        assertThat(all().stream().flatMap(van -> van.fouten().stream())).isEmpty();
        assertThat(all().stream().mapToInt(van -> van.scenarios().size()).sum()).isGreaterThanOrEqualTo(SCENARIOS_MIN);
    }

    @Test
    void each_regel_that_counts_has_scenarios() {
        List<String> getoetst = all().stream().flatMap(van -> van.scenarios().stream())
                .flatMap(scenario -> scenario.over().stream()).distinct().toList();
        assertThat(BIBLIOTHEEK.protocollen().values().stream().flatMap(protocol -> protocol.kernregels().stream())
                .map(regel -> regel.naam()).filter(naam -> !getoetst.contains(naam))).isEmpty();
    }

    @Test
    void who_has_a_hand_in_something_is_held_against_the_protocol() {
        Path map = PROTOCOLLEN.resolve("src/test/resources/kanarie/swvvo3006");
        var kanarie = new Scenarios(BIBLIOTHEEK, "swvvo3006", map);
        assertThat(kanarie.run().stream().filter(uitslag -> uitslag.naam().contains("betrokken"))
                .flatMap(uitslag -> uitslag.verschillen().stream()).map(Uitslag.Verschil::tekst)).satisfiesExactly(
                tekst -> assertThat(tekst).contains("van ouders-bellen rol: receptie; het is receptie, verzuim"),
                tekst -> assertThat(tekst).contains("de stap 'niets-doen' bestaat niet"),
                tekst -> assertThat(tekst).contains("wie hoort van te-laat: mentor; het is verzuimcoordinator, mentor"),
                tekst -> assertThat(tekst).contains("van mentor is 'schoenmaat' niet na te gaan"),
                tekst -> assertThat(tekst).contains("van dagcontrole ritme: 2 schooldagen; het is 1 schooldagen"),
                tekst -> assertThat(tekst).contains("de vragen van jeugdarts mentor: geen; het is eerdere-afspraken"),
                tekst -> assertThat(tekst).contains("onder_leeftijd: ouders; het is leerling, ouders"),
                tekst -> assertThat(tekst).contains("in wie 'weer' bestaat niet"));
    }

    @Test
    void a_scenario_that_must_fail_fails_and_says_where_and_why() {
        Path map = PROTOCOLLEN.resolve("src/test/resources/kanarie/swvvo3006");
        var kanarie = new Scenarios(BIBLIOTHEEK, "swvvo3006", map);
        assertThat(kanarie.fouten()).isEmpty();
        assertThat(kanarie.run()).hasSize(6).noneMatch(Uitslag::isGeslaagd);
        assertThat(kanarie.run().getFirst().verschillen().getFirst().tekst())
                .contains("op 2025-09-10").contains("te-laat.contact");
        assertThat(kanarie.run().stream().filter(uitslag -> uitslag.plaats().bestand().contains("klas"))
                .flatMap(uitslag -> uitslag.verschillen().stream()).map(Uitslag.Verschil::tekst)).containsExactly(
                "op 2025-09-03: leerling zz zit in geen klas",
                "op 2025-09-03: verwacht sprokkelverzuim van klas 2a: 2025-09-03; het is 2025-09-02",
                "op 2025-09-03: verwacht sprokkelverzuim van klas 2b: 2025-09-02; het is geen",
                "op 2025-09-03: de klas 2c bestaat niet");
    }
}
