package nl.verzuimregie.protocollen.lezen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.lezen.Protocoltekst.Instelling;
import nl.verzuimregie.protocollen.lezen.Protocoltekst.Voorwaarde;
import org.junit.jupiter.api.Test;

/// What the files tell a reader besides what is counted.
class ProtocoltekstTest {

    private static final Bibliotheek BIBLIOTHEEK = Bibliotheek.read(Path.of("").toAbsolutePath());

    @Test
    void a_protocol_says_who_owns_it_its_versions_and_its_readings() {
        Protocoltekst tekst = BIBLIOTHEEK.tekst("swvvo3006").orElseThrow();
        assertThat(tekst.eigenaar()).hasValueSatisfying(wie -> assertThat(wie).contains("Oss, Uden, Veghel"));
        assertThat(tekst.basis()).contains("wet");
        assertThat(at(tekst.versies(), LocalDate.of(2019, 11, 1)).titel()).isEqualTo("Eerste versie");
        assertThat(tekst.lezing().keySet()).containsExactly("protocol", "maten", "rollen");
        assertThat(tekst.geldig()).isEmpty();
        assertThat(BIBLIOTHEEK.tekst("amsterdam-noord").orElseThrow().geldig().orElseThrow().tot())
                .contains(LocalDate.of(2018, 7, 31));
        assertThat(BIBLIOTHEEK.tekst("bestaat-niet")).isEmpty();
    }

    @Test
    void settings_and_rollen_of_the_basis_belong_to_it() {
        Protocoltekst tekst = BIBLIOTHEEK.tekst("swvvo3006").orElseThrow();
        assertThat(tekst.instellingen()).extracting(Instelling::naam)
                .containsExactlyInAnyOrder("urentelling", "begindag", "vrije-dag", "ziekmeldkanaal", "na-terugkeer",
                        "ziektevenster", "opnieuw-ziek", "vier-weken", "luxe-in-bijlage-a", "melden-na-vijf",
                        "wie-bereikt", "contact-vanaf", "gesprek-bij-terugkeer", "binnen-twee-weken",
                        "wachten-op-specialist", "binnen-twee-dagen", "schoolse-zaken", "na-waarschuwing",
                        "te-laat-na-melding", "lesuren-na-melding", "dagdelen-na-melding", "vakantie");
        assertThat(tekst.instellingen()).filteredOn(een -> een.naam().equals("urentelling")).singleElement()
                .satisfies(een -> assertThat(een.protocol()).isEqualTo("wet"))
                .satisfies(een -> assertThat(een.opties().keySet()).containsExactly("lesuur", "klokuur"));
        assertThat(at(tekst.rollen(), "mentor").ookWel()).containsExactly("coach");
        assertThat(BIBLIOTHEEK.tekst("amsterdam-noord").orElseThrow().rollen()).containsKeys("zoco", "projectleider");
    }

    @Test
    void a_regel_says_its_conditions_and_on_what_it_depends() {
        var groningen = BIBLIOTHEEK.tekst("groningen").orElseThrow().regels();
        assertThat(at(groningen, "thuiszitter").tenzij()).containsExactly(new Voorwaarde("loopt", "ziek"));
        assertThat(at(groningen, "zestien-uur").instelling()).contains("urentelling");
        var amsterdam = BIBLIOTHEEK.tekst("amsterdam").orElseThrow().regels();
        assertThat(at(amsterdam, "zorgelijk").voorgesteldBij()).containsExactly("mazl", "mazl-vaak");
        assertThat(at(amsterdam, "veiligheidszorg").isBeperktZichtbaar()).isTrue();
        var swvam = BIBLIOTHEEK.tekst("swvam").orElseThrow().regels();
        assertThat(at(swvam, "stagnatie").mits()).singleElement().satisfies(een -> assertThat(een.delen())
                .containsExactly(new Voorwaarde("signaal", "langdurig"), new Voorwaarde("signaal", "langdurig-weken"),
                        new Voorwaarde("signaal", "langdurig-zelf")));
    }

    @Test
    void a_source_says_what_it_is_and_a_layer_why_it_is_there() {
        Bronvermelding bron = at(BIBLIOTHEEK.bronnen(), "swvvo3006");
        assertThat(bron.vastgesteld()).contains(LocalDate.of(2019, 11, 1));
        assertThat(bron.soort()).contains("regionaal protocol");
        assertThat(at(BIBLIOTHEEK.bronnen(), "groningen").opmerking()).isEmpty();
        assertThat(at(BIBLIOTHEEK.scholen(), "voorbeeldschool").reden()).startsWith("Wij bellen eerder");
        var dag = LocalDate.of(2026, 11, 20);
        var contact = BIBLIOTHEEK.protocol("swvvo3006", Optional.of("voorbeeldschool"), List.of()).protocol()
                .orElseThrow().regel("spijbeluren").orElseThrow();
        assertThat(((Regel.Meet) contact.vorm()).treden())
                .extracting(trede -> Schoollaag.isUit(trede.drempel().op(dag).orElseThrow()))
                .containsExactly(true, false, false, false);
    }

    private static <K, V> V at(Map<K, V> alle, K naam) {
        return Objects.requireNonNull(alle.get(naam));
    }
}
