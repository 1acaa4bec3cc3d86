package nl.verzuimregie.mutaties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import nl.verzuimregie.mutaties.Mutatieverslag.Gevolg;
import nl.verzuimregie.mutaties.Mutatieverslag.Poging;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

/// Every change of a protocol that is small enough to know what must come of each; and of the law.
class MutatieproefTest {

    private static final Path PROTOCOLLEN = Path.of("").toAbsolutePath().resolveSibling("protocollen");
    private static final Path KLEIN = PROTOCOLLEN.resolve(Path.of("src", "test", "resources", "mutatie", "klein"));

    private static Mutatieverslag run(Path map) {
        return run(map, soort -> !soort.isVerwijzing());
    }

    private static Mutatieverslag run(Path map, Predicate<Mutatie.Soort> welke) {
        Bibliotheek bibliotheek = Bibliotheek.readProtocol(map);
        assertThat(bibliotheek.fouten()).isEmpty();
        String id = map.getFileName().toString();
        return Mutatieproef.run(bibliotheek, id, new Scenarios(bibliotheek, id, map), welke, (gedaan, totaal) -> { });
    }

    private static List<String> tried(Mutatieverslag verslag, Gevolg gevolg) {
        return verslag.with(gevolg).stream().map(Poging::mutatie)
                .map(een -> "%s: %s → %s".formatted(een.soort().tekst(), een.oud(), een.nieuw())).toList();
    }

    @Test
    void each_change_of_the_small_protocol_comes_out_as_it_must() {
        Mutatieverslag verslag = run(KLEIN);

        assertThat(tried(verslag, Gevolg.ONGEMERKT)).containsExactly("getal: 28 → 27");
        assertThat(tried(verslag, Gevolg.GELIJKWAARDIG)).containsExactly("getal: 28 → 29");
        assertThat(tried(verslag, Gevolg.NIET_UITGEVOERD)).containsExactly("eenheid: schooldagen → werkdagen",
                "eenheid: schooldagen → kalenderdagen", "getal: 9 → 8", "getal: 9 → 10");
        assertThat(tried(verslag, Gevolg.GEWEIGERD)).containsExactly("eenheid: kalenderdagen → schooldagen",
                "eenheid: kalenderdagen → werkdagen", "eenheid: keren → ziekmeldingen",
                "eenheid: keren → ziekmeldingen");
        assertThat(tried(verslag, Gevolg.GEMERKT)).containsExactly("getal: 3 → 2", "getal: 3 → 4",
                "datum: 2026-02-04 → 2026-02-03", "datum: 2026-02-04 → 2026-02-05", "getal: 2 → 1", "getal: 2 → 3",
                "vergelijking: minstens → meer_dan", "functie: mentor → oc");
        assertThat(verslag.with(Gevolg.VASTGELOPEN)).isEmpty();
    }

    @Test
    void what_nobody_notices_is_told_with_its_place_and_address() {
        assertThat(run(KLEIN).open()).singleElement().satisfies(poging ->
                assertThat(poging.mutatie().format()).isEqualTo("klein/maten.yaml:6:29  getal: 28 → 27"
                        + "  (maten/waarden/venster/per/2025-08-01/waarde)"));
    }

    @Test
    void what_is_called_equal_and_is_noticed_or_does_not_exist_is_a_fault() {
        assertThat(run(KLEIN).fouten()).hasSize(2)
                .anySatisfy(fout -> assertThat(fout.probleem()).contains("van 3 in 4", "wordt gemerkt: "
                        + "klein/scenarios/te-laat.yaml:4 de derde keer is een signaal"))
                .anySatisfy(fout -> assertThat(fout.probleem()).contains("van 3 in 9", "bestaat niet (meer)"));
    }

    @Test
    void names_and_parts_are_changed_when_they_are_asked_for() {
        assertThat(run(KLEIN, Mutatie.Soort::isVerwijzing).pogingen()).extracting(poging -> poging.mutatie().soort())
                .contains(Mutatie.Soort.WOORD);
        assertThat(run(KLEIN).pogingen()).extracting(poging -> poging.mutatie().soort())
                .doesNotContain(Mutatie.Soort.WOORD, Mutatie.Soort.VERWIJZING, Mutatie.Soort.WEGLATING);
    }

    @Test
    void no_change_of_the_law_goes_unnoticed() {
        Mutatieverslag verslag = run(PROTOCOLLEN.resolve("wet"));

        assertThat(verslag.pogingen()).hasSizeGreaterThan(30);
        assertThat(verslag.open()).isEmpty();
        assertThat(verslag.fouten()).isEmpty();
    }
}
