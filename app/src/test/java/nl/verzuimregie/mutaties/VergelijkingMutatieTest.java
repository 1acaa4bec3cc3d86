package nl.verzuimregie.mutaties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.protocolboek.stukken.Stuk;
import nl.verzuimregie.protocolboek.stukken.Stukken;
import nl.verzuimregie.protocolboek.vergelijking.Soortverschil;
import nl.verzuimregie.protocollen.Bibliotheek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is changed of a protocol that is carried out, the comparison of the book shows.
class VergelijkingMutatieTest {

    private static final LocalDate DAG = LocalDate.of(2026, 11, 20);
    private static final Path PROTOCOLLEN = Modulekaart.root().resolve("protocollen");
    private static final Path KLEIN = PROTOCOLLEN.resolve(Path.of("src", "test", "resources", "mutatie", "klein"));
    private static final long ZAAD = 20_261_120L;
    private static final int STEEKPROEF = 80;

    @Test
    void each_change_of_the_small_protocol_shows() {
        Bibliotheek bibliotheek = Bibliotheek.readProtocol(KLEIN);
        assertThat(unseen(bibliotheek, "klein", Mutaties.of(bibliotheek.map("klein").orElseThrow()))).isEmpty();
    }

    @Test
    void each_change_of_the_law_shows() {
        Bibliotheek bibliotheek = Bibliotheek.read(PROTOCOLLEN);
        assertThat(unseen(bibliotheek, "wet", Mutaties.of(bibliotheek.map("wet").orElseThrow()))).isEmpty();
    }

    /// A sample of the changes of each region, drawn from a fixed seed: all of them take minutes.
    @ParameterizedTest
    @ValueSource(strings = {"swvvo3006", "groningen", "amsterdam", "swvam", "amsterdam-noord"})
    void a_sample_of_the_changes_of_each_region_shows(String protocol) {
        Bibliotheek bibliotheek = Bibliotheek.read(PROTOCOLLEN);
        var alle = new ArrayList<>(Mutaties.of(bibliotheek.map(protocol).orElseThrow()));
        Collections.shuffle(alle, new Random(ZAAD));
        assertThat(unseen(bibliotheek, protocol, alle.subList(0, STEEKPROEF))).as("zaad %d", ZAAD).isEmpty();
    }

    /// The changes that are carried out otherwise and of which the text says nothing.
    private static List<String> unseen(Bibliotheek bibliotheek, String id, List<Mutatie> mutaties) {
        assertThat(mutaties).isNotEmpty();
        Protocol eerst = bibliotheek.protocol(id).orElseThrow();
        List<Stuk> stukken = Stukken.of(bibliotheek, id, DAG);
        return mutaties.parallelStream().filter(mutatie -> {
            Bibliotheek anders = bibliotheek.with(mutatie.bestand());
            return anders.fouten().isEmpty() && !anders.protocol(id).orElseThrow().equals(eerst)
                    && Soortverschil.of(stukken, Stukken.of(anders, id, DAG)).stream()
                            .allMatch(Soortverschil::isZonderVerschil);
        }).map(Mutatie::format).toList();
    }
}
