package nl.verzuimregie.protocollen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Grond;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.protocollen.fouten.Fout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the shipped files become in the model of the engine.
class BibliotheekTest {

    private static final LocalDate DAG = LocalDate.of(2025, 9, 1);
    private static final Bibliotheek BIBLIOTHEEK = Bibliotheek.read(Mappen.PROTOCOLLEN);

    @TempDir
    private Path map;

    @Test
    void a_regel_with_treden_is_read_in_file_order() {
        Regel regel = regel("swvvo3006", "te-laat");

        assertThat(regel.titel()).isEqualTo("Te laat in het schooljaar");
        assertThat(regel.bestand()).isEqualTo("swvvo3006/regels/te-laat.yaml");
        assertThat(regel.eisen()).contains("S-183");
        assertThat(regel.meld()).containsExactly("verzuimcoordinator", "mentor");
        assertThat(regel.niveau()).isEqualTo(Regel.Niveau.KERN);
        assertThat(meet(regel).treden()).extracting(trede -> trede.naam() + " " + trede.vergelijking().tekst() + " "
                        + trede.drempel().format(DAG) + " " + trede.vervangt())
                .containsExactly("contact minstens 3 []", "melding-1 minstens 6 [contact]",
                        "melding-2 minstens 9 [contact]",
                        "melding-3 minstens 12 [contact]", "halt meer_dan 12 []");
        assertThat(meet(regel).treden().get(3).daarnaElke().orElseThrow().format(DAG)).isEqualTo("3");
        assertThat(Mappen.get(regel.waarden(), "melding-1").op(DAG).orElseThrow().grond())
                .isEqualTo(new Grond.Bron("swvvo3006 L139"));
    }

    @Test
    void a_value_has_no_number_before_its_first_line() {
        assertThat(Mappen.get(regel("swvvo3006", "te-laat").waarden(), "contact").op(LocalDate.of(2019, 10, 31)))
                .isEmpty();
    }

    @Test
    void a_drempel_in_hours_is_kept_in_sixtieths() {
        assertThat(meet(regel("swvvo3006", "zestien-uur")).treden().getFirst().drempel().op(DAG).orElseThrow()
                .binnenwaarde())
                .isEqualTo(16 * 60);
    }

    @Test
    void the_regel_of_law_counts_lesuren_in_both_windows() {
        Regel.Meet meet = meet(regel("groningen", "zestien-uur"));

        assertThat(meet.maten()).extracting(Maat::naam)
                .containsExactly("wettelijk-lesuren-dagen", "wettelijk-lesuren-lesweken");
        assertThat(meet.maten()).extracting(Maat::soort).allSatisfy(soort -> {
            var tel = (Maat.Tel) soort;
            assertThat(tel.eenheid()).isEqualTo(Eenheid.LESUREN);
            assertThat(tel.van()).isEqualTo(new Maat.Soorten(
                    Set.of(Verzuimsoort.ONGEOORLOOFD, Verzuimsoort.LUXE, Verzuimsoort.TE_LAAT)));
        });
        assertThat(meet.maten())
                .extracting(maat -> ((Binnen.Venster) ((Maat.Tel) maat.soort()).binnen()).lengte().format(DAG))
                .containsExactly("28", "4");
        assertThat(meet.opnieuw().naMelding()).contains("duo");
        assertThat(meet.opnieuw().hoogstensEenPer().orElseThrow().format(DAG)).isEqualTo("7");
    }

    @Test
    void each_protocol_says_itself_who_hears_of_the_regel_of_law() {
        assertThat(regel("swvvo3006", "zestien-uur").meld()).containsExactly("verzuimcoordinator", "oc");
        assertThat(regel("swvam", "zestien-uur").meld()).containsExactly("oc");
        assertThat(regel("amsterdam-noord", "zestien-uur").meld()).as("of amsterdam")
                .containsExactly("verzuimcoordinator", "zoco");
    }

    @Test
    void a_reeks_in_calendar_time_has_the_bound_of_five_schooldagen() {
        var reeks = (Maat.Reeks) Mappen.get(protocol("amsterdam-noord").maten(), "thuis-dagen").soort();

        assertThat(reeks.eenheid()).isEqualTo(Eenheid.KALENDERDAGEN);
        assertThat(reeks.doortellenVanaf().orElseThrow().format(LocalDate.of(2017, 11, 1))).isEqualTo("5");
        assertThat(reeks.onderbrokenDoor()).containsExactly(Maat.Breuk.LESWEEK_AANWEZIG);
    }

    @Test
    void a_protocol_that_extends_another_has_its_regels_and_maten_too() {
        assertThat(protocol("amsterdam-noord").regels()).extracting(Regel::naam).isSorted()
                .contains("mazl", "thuis", "zestien-uur");
        assertThat(protocol("amsterdam-noord").maten())
                .containsKeys("ziekmeldingen", "thuis-dagen", "wettelijk-klokuren-dagen");
    }

    @Test
    void what_people_set_and_what_a_class_shows_is_read_too() {
        assertThat(regel("swvvo3006", "sprokkelverzuim").niveau()).isEqualTo(Regel.Niveau.KLAS);
        assertThat(regel("groningen", "thuiszitter").niveau()).isEqualTo(Regel.Niveau.HANDMATIG);
        assertThat(regel("groningen", "thuiszitter").voorwaardelijk()).isTrue();
        var handmatig = (Regel.Handmatig) regel("swvvo3006", "zorg-mentor").vorm();
        assertThat(handmatig.door()).containsExactly("mentor", "oc", "verzuimcoordinator");
        assertThat(handmatig.redenVerplicht()).isTrue();
        assertThat(handmatig.eindigt().orElseThrow()).hasToString("uitkomst ziekteverzuimgesprek.gehouden");
    }

    @Test
    void a_protocol_reads_the_same_on_its_own_as_in_the_library() {
        Bibliotheek alleen = Bibliotheek.readProtocol(Mappen.PROTOCOLLEN.resolve("amsterdam-noord"));

        assertThat(alleen.fouten()).isEmpty();
        assertThat(alleen.protocollen()).containsOnlyKeys("amsterdam-noord");
        assertThat(alleen.protocol("amsterdam-noord")).contains(protocol("amsterdam-noord"));
        assertThat(alleen.kalenders()).containsKey("zuid");
    }

    @Test
    void the_hash_follows_every_byte_of_what_counts_and_nothing_else() throws IOException {
        copy();
        String hash = hashOf("groningen");
        assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(protocol("groningen").hash());

        Files.createDirectories(map.resolve("groningen/scenarios"));
        Files.writeString(map.resolve("groningen/scenarios/x.yaml"),
                "over: [niet-pluis]\nkalender: zuid\nscenarios: []\n");
        assertThat(hashOf("groningen")).as("a scenario does not change an oordeel").isEqualTo(hash);

        Files.writeString(map.resolve("wet/maten.yaml"), Files.readString(map.resolve("wet/maten.yaml")) + "\n");
        assertThat(hashOf("groningen")).as("the law belongs to it").isNotEqualTo(hash);
    }

    @Test
    void all_faults_of_all_files_are_reported_at_once() throws IOException {
        copy();
        replace("swvvo3006/regels/te-laat.yaml", "minstens: melding-1", "minstens: melding-9");
        replace("swvvo3006/maten.yaml", "van: [te_laat]", "van: [telaat]");
        replace("amsterdam/regels/mazl.yaml", "bron: amsterdam L14", "bron: amsterdan L14");
        replace("kalenders/noord.yaml", "2019-08-26", "2019-08-32");
        replace("groningen/rollen.yaml", "rollen:", "rollen: \"");
        replace("scholen/voorbeeldschool.yaml", "waarde: 2", "waarde: 9");

        Bibliotheek kapot = Bibliotheek.read(map);

        assertThat(kapot.fouten()).extracting(Fout::bestand).contains("swvvo3006/regels/te-laat.yaml",
                "swvvo3006/maten.yaml", "amsterdam/regels/mazl.yaml", "kalenders/noord.yaml", "groningen/rollen.yaml",
                "scholen/voorbeeldschool.yaml");
        assertThat(kapot.fouten()).isSorted().hasSize(6);
        assertThat(kapot.protocollen()).containsOnlyKeys("swvam", "wet");
        assertThat(kapot.protocol("swvvo3006", Optional.empty(), List.of()).fouten()).isNotEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_a_fault() {
        assertThat(Bibliotheek.read(map.resolve("weg")).fouten()).singleElement()
                .extracting(Fout::probleem).isEqualTo("Deze map bestaat niet.");
        assertThat(Bibliotheek.readProtocol(map.resolve("weg")).fouten()).hasSize(1);
    }

    @Test
    void a_file_that_cannot_be_read_is_a_fault() throws IOException {
        copy();
        Files.createSymbolicLink(map.resolve("wet/regels/nergens.yaml"), map.resolve("bestaat-niet"));

        assertThat(Bibliotheek.readProtocol(map.resolve("wet")).fouten()).singleElement()
                .extracting(Fout::format).isEqualTo("wet/regels/nergens.yaml:1:1\n"
                        + "  Dit bestand kan niet worden gelezen.\n  Kijk of het er staat en of u het mag lezen.");
    }

    private static Protocol protocol(String id) {
        return BIBLIOTHEEK.protocol(id).orElseThrow();
    }

    private static Regel regel(String protocol, String naam) {
        return protocol(protocol).regel(naam).orElseThrow();
    }

    private static Regel.Meet meet(Regel regel) {
        return (Regel.Meet) regel.vorm();
    }

    private String hashOf(String id) {
        return Bibliotheek.readProtocol(map.resolve(id)).protocol(id).orElseThrow().hash();
    }

    private void copy() throws IOException {
        for (String naam : List.of("wet", "swvvo3006", "groningen", "amsterdam", "swvam", "kalenders", "scholen")) {
            Mappen.copy(Mappen.PROTOCOLLEN.resolve(naam), map.resolve(naam));
        }
        Files.copy(Mappen.PROTOCOLLEN.resolve("bronnen.yaml"), map.resolve("bronnen.yaml"));
    }

    private void replace(String bestand, String oud, String nieuw) throws IOException {
        String tekst = Files.readString(map.resolve(bestand));
        assertThat(tekst).contains(oud);
        int plek = tekst.indexOf(oud);
        Files.writeString(map.resolve(bestand),
                tekst.substring(0, plek) + nieuw + tekst.substring(plek + oud.length()));
    }
}
