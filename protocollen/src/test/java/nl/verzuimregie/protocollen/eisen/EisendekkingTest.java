package nl.verzuimregie.protocollen.eisen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.eisen.Eisendekking.Gedekt;
import nl.verzuimregie.protocollen.eisen.Eisendekking.Stand;
import nl.verzuimregie.protocollen.fouten.Fout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every requirement of the five sources is carried, nothing for software, or open; and a mention cannot go stale.
class EisendekkingTest {

    /// The module's own folder, in which Maven runs the tests.
    private static final Path PROTOCOLLEN = Path.of("").toAbsolutePath();
    private static final int ALLE = 368;

    @TempDir
    private Path map;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> alles = Files.walk(PROTOCOLLEN)) {
            for (Path van : alles.filter(pad -> pad.toString().endsWith(".yaml"))
                    .filter(pad -> !pad.startsWith(PROTOCOLLEN.resolve("src"))
                            && !pad.startsWith(PROTOCOLLEN.resolve("target"))).toList()) {
                Path naar = map.resolve(PROTOCOLLEN.relativize(van).toString());
                Files.createDirectories(naar.getParent());
                Files.copy(van, naar);
            }
        }
    }

    @Test
    void each_requirement_of_each_source_has_a_place() {
        Eisenboek boek = Bibliotheek.read(PROTOCOLLEN).eisen();
        List<Eisendekking> alle = boek.dekking();
        assertThat(alle).extracting(Eisendekking::bron).containsExactlyInAnyOrder("amsterdam", "amsterdam-noord",
                "groningen", "swvam", "swvvo3006");
        assertThat(boek.fouten()).isEmpty();
        assertThat(alle.stream().mapToInt(een -> een.eisen().size()).sum()).isEqualTo(ALLE);
        Gedekt teLaat = find(alle, "S-017");
        assertThat(teLaat.stand()).isEqualTo(Stand.GEDRAGEN);
        assertThat(teLaat.dragers()).extracting(Drager::tekst).contains("regel swvvo3006/te-laat");
        assertThat(find(alle, "S-034").dragers()).extracting(Drager::tekst).contains("stap swvvo3006/terugkeergesprek");
        assertThat(teLaat.voorbeelden()).isPositive();
        assertThat(find(alle, "S-010").dragers()).extracting(Drager::tekst).contains("bladzijde /vandaag");
        assertThat(find(alle, "N-035").stand()).isEqualTo(Stand.GEEN_SOFTWARE);
        assertThat(find(alle, "N-035").reden()).isPresent();
        assertThat(find(alle, "N-029").stand()).as("komt in een later deel").isEqualTo(Stand.OPEN);
        assertThat(find(alle, "N-029").reden()).isPresent();
        assertThat(alle.stream().flatMap(een -> een.eisen().stream())).allSatisfy(een ->
                assertThat(switch (een.stand()) {
                    case GEDRAGEN -> !een.dragers().isEmpty() && een.reden().isEmpty();
                    case GEEN_SOFTWARE, OPEN -> een.dragers().isEmpty() && een.reden().isPresent();
                }).as(een.eis()).isTrue());
    }

    @Test
    void what_a_protocol_says_it_does_not_express_is_nothing_for_software_with_its_reason() {
        List<Eisendekking> alle = Bibliotheek.read(PROTOCOLLEN).eisen().dekking();
        assertThat(find(alle, "A-013").stand()).isEqualTo(Stand.GEEN_SOFTWARE);
        assertThat(find(alle, "A-013").reden()).isPresent();
        assertThat(find(alle, "S-031").stand()).as("ook een stap draagt haar").isEqualTo(Stand.GEDRAGEN);
    }

    @Test
    void a_requirement_that_loses_what_carried_it_is_missed() throws IOException {
        replace("swvvo3006/stappen/mdo.yaml", "S-155, ", "");
        assertThat(faults()).singleElement().satisfies(fout -> {
            assertThat(fout.bestand()).isEqualTo("eisen.yaml");
            assertThat(fout.probleem()).isEqualTo("Niets draagt de eis 'S-155'.");
        });
    }

    @Test
    void what_is_called_open_and_is_carried_is_refused() throws IOException {
        replace("eisen.yaml", "  open:\n", "  open:\n    N-028: nog niet\n");
        assertThat(faults()).singleElement().satisfies(fout ->
                assertThat(fout.probleem()).isEqualTo("'N-028' heet open, maar is gedragen."));
    }

    private static Gedekt find(List<Eisendekking> alle, String eis) {
        return alle.stream().flatMap(een -> een.eisen().stream())
                .filter(een -> een.eis().equals(eis)).findFirst().orElseThrow();
    }

    @Test
    void a_mention_that_is_in_no_list_is_refused_where_it_stands() throws IOException {
        replace("swvvo3006/regels/te-laat.yaml", "S-017", "S-999");
        assertThat(faults()).hasSize(2).anySatisfy(fout -> {
            assertThat(fout.bestand()).isEqualTo("swvvo3006/regels/te-laat.yaml");
            assertThat(fout.probleem()).isEqualTo("De eis 'S-999' staat niet in eisen.yaml.");
            assertThat(fout.regel()).isGreaterThan(1);
        }).anySatisfy(fout -> assertThat(fout.probleem()).isEqualTo("Niets draagt de eis 'S-017'."));
    }

    @Test
    void a_requirement_that_leaves_the_list_is_missed_by_what_names_it() throws IOException {
        replace("eisen.yaml", "    S-017: Te laat, 3, 6, 9 en 12 keer\n", "");
        assertThat(faults()).isNotEmpty().allSatisfy(fout ->
                assertThat(fout.probleem()).isEqualTo("De eis 'S-017' staat niet in eisen.yaml."));
    }

    @Test
    void what_is_nothing_for_software_cannot_be_carried() throws IOException {
        replace("eisen.yaml", "  geen_software: {}\n  eisen:\n    S-001",
                "  geen_software: { S-017: zomaar }\n  eisen:\n    S-001");
        assertThat(faults()).isNotEmpty().allSatisfy(fout ->
                assertThat(fout.probleem()).isEqualTo("'S-017' heet in eisen.yaml geen software."));
    }

    @Test
    void a_page_for_a_requirement_that_is_not_there_is_refused() throws IOException {
        replace("eisen.yaml", "S-010: /vandaag,", "S-910: /vandaag,");
        assertThat(faults()).singleElement().satisfies(fout ->
                assertThat(fout.probleem()).isEqualTo("De eis 'S-910' staat niet in eisen.yaml."));
    }

    private List<Fout> faults() {
        return Bibliotheek.read(map).eisen().fouten();
    }

    private void replace(String bestand, String van, String door) throws IOException {
        String tekst = Files.readString(map.resolve(bestand));
        assertThat(tekst).contains(van);
        Files.writeString(map.resolve(bestand), tekst.replace(van, door));
    }
}
