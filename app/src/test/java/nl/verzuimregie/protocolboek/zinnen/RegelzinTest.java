package nl.verzuimregie.protocolboek.zinnen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Grond;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Toestand;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.engine.protocol.Voorwaarden;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zindeel;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.lezen.Protocoltekst.Regeltekst;
import nl.verzuimregie.protocollen.lezen.Protocoltekst.Voorwaarde;
import nl.verzuimregie.protocollen.lezen.Protocoltekst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The sentence of a regel. The file zinnen.txt holds those of all shipped regels as a person read and approved them:
/// who changes a regel or a word sees there what the book will say.
class RegelzinTest {

    private static final LocalDate DAG = LocalDate.of(2026, 11, 20);
    private static final Path GOEDGEKEURD = Modulekaart.root()
            .resolve("app/src/test/resources/nl/verzuimregie/protocolboek/zinnen.txt");
    private static final Bibliotheek BIBLIOTHEEK = Bibliotheek.read(Modulekaart.root().resolve("protocollen"));
    private static final Regeltekst NIETS = new Regeltekst(List.of(), List.of(), Optional.empty(), List.of(), false);
    private static final Rolnamen ROLLEN = new Rolnamen(Map.of("mentor", rol("mentor"), "team", rol("wijkteam"), "halt",
            rol("Halt")), Map.of());
    private static final Moment GESPREK = new Moment("uitkomst", "gesprek.gehouden");

    @Test
    void sentences_of_all_shipped_regels_are_the_approved_ones() throws IOException {
        String nu = BIBLIOTHEEK.protocollen().keySet().stream().flatMap(RegelzinTest::sentences)
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(nu).isEqualTo(Files.readString(GOEDGEKEURD));
    }

    private static Stream<String> sentences(String id) {
        return BIBLIOTHEEK.protocol(id).orElseThrow().regels().stream()
                .map(regel -> "%s/%s\n    %s".formatted(id, regel.naam(), sentence(id, regel).tekst()));
    }

    private static Zin sentence(String id, Regel regel) {
        Protocoltekst tekst = BIBLIOTHEEK.tekst(id).orElseThrow();
        return Regelzin.of(regel, tekst.regels().getOrDefault(regel.naam(), NIETS),
                new Rolnamen(tekst.rollen(), Map.of()), DAG);
    }

    static Stream<String> protocollen() {
        return BIBLIOTHEEK.protocollen().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("protocollen")
    void each_value_of_the_sentence_has_its_row_and_no_sentence_is_broken(String id) {
        Protocoltekst tekst = BIBLIOTHEEK.tekst(id).orElseThrow();
        for (Regel regel : BIBLIOTHEEK.protocol(id).orElseThrow().regels()) {
            Zin zin = sentence(id, regel);
            List<String> rijen = Waardetabel.of(regel, new Rolnamen(tekst.rollen(), Map.of()), DAG).stream()
                    .map(Waarderij::anker).toList();
            assertThat(rijen).as(regel.bestand()).doesNotHaveDuplicates().containsAll(zin.delen().stream()
                    .map(Zindeel::anker).filter(anker -> anker != null).toList());
            assertWhole(zin.tekst());
        }
    }

    private static void assertWhole(String zin) {
        assertThat(zin).hasSizeGreaterThan(40).matches("(?s)[A-Z‘].*\\.").doesNotContain("null", "  ", " .", " ,", "..",
                "[", "{", "Optional", "_");
    }

    @Test
    void another_number_gives_another_sentence_and_a_dated_one_holds_from_its_day() {
        Waarde grens = new Waarde("grens", Eenheid.KEREN, new TreeMap<>(Map.of(LocalDate.of(2020, 1, 1),
                stand(4), LocalDate.of(2027, 1, 1), stand(3))), Optional.empty());
        Regel regel = meet(tel(Eenheid.KEREN, new Binnen.Schooljaar(), Verzuimsoort.TE_LAAT),
                trede(Trede.Vergelijking.MINSTENS, grens));
        assertThat(text(regel, NIETS)).isEqualTo("Als een leerling minstens 4 keer te laat is gekomen in een schooljaar"
                + ", dan krijgt de mentor een signaal.");
        assertThat(Regelzin.of(regel, NIETS, ROLLEN, LocalDate.of(2027, 1, 1)).tekst()).contains("minstens 3 keer");
        assertThat(Regelzin.of(regel, NIETS, ROLLEN, LocalDate.of(2019, 1, 1)).tekst()).contains("minstens 4 keer");
    }

    @Test
    void forms_that_no_shipped_regel_uses_give_whole_sentences_too() {
        Trede vijf = trede(Trede.Vergelijking.MEER_DAN, value(Eenheid.KALENDERDAGEN, 5));
        Maat stil = new Maat("stil", "dagen stil", new Maat.Stilte(Eenheid.KALENDERDAGEN, GESPREK));
        assertThat(text(meet(stil, vijf), NIETS))
                .isEqualTo("Als er meer dan 5 kalenderdagen voorbij zijn sinds de uitkomst ‘gesprek: gehouden’, dan "
                        + "krijgt de mentor een signaal.");
        assertThat(text(meet(new Maat("keer", "keren", new Maat.Tel(Eenheid.KEREN, new Maat.Gebeurtenissen(GESPREK),
                new Binnen.Kwartaal(), Optional.of(new Moment("melding", "duo")))), trede(Trede.Vergelijking.MINSTENS,
                        value(Eenheid.KEREN, 1))), NIETS))
                .isEqualTo("Als een leerling minstens 1 keer te maken had met de uitkomst ‘gesprek: gehouden’ sinds "
                        + "een melding aan DUO in een kwartaal, dan krijgt de mentor een signaal.");
        assertThat(text(regel(new Regel.Wacht(List.of(new Regel.Wacht.Variant("een", GESPREK,
                List.of(new Moment("feit", "ziekmelding"), new Moment("feit", "te_laat")),
                Optional.of(new Binnen.Dossier())))),
                false), NIETS)).isEqualTo("Als na de uitkomst ‘gesprek: gehouden’ sinds de zaak openging het feit "
                        + "‘ziekmelding’ of het feit ‘te laat’ volgt, dan krijgt de mentor een signaal.");
        for (Maat.Patroonsoort soort : Maat.Patroonsoort.values()) {
            assertWhole(text(meet(new Maat("p", "procent", new Maat.Patroon(soort, Set.of(Verzuimsoort.ZIEK),
                    new Binnen.Venster(value(Eenheid.SCHOOLWEKEN, 4)), false)), vijf), NIETS));
        }
    }

    @Test
    void a_step_above_a_drempel_says_which_numbers_follow() {
        Waarde twaalf = value(Eenheid.LESUREN, 12 * 60);
        var trede = new Trede("melding-3", Trede.Vergelijking.MEER_DAN, twaalf, Optional.of(value(Eenheid.LESUREN, 90)),
                List.of(), false);
        assertThat(text(meet(tel(Eenheid.LESUREN, new Binnen.Schooljaar(), Verzuimsoort.ONGEOORLOOFD), trede), NIETS))
                .isEqualTo("Als een leerling meer dan 12 lesuren ongeoorloofd afwezig is geweest in een schooljaar "
                        + "(melding 3), dan krijgt de mentor een signaal. Na ‘melding 3’ komt er weer een signaal bij "
                        + "elke 1,5 lesuren meer, dus boven 13,5, 15, 16,5 en zo verder.");
    }

    @Test
    void conditions_and_who_may_are_said() {
        Regeltekst tekst = new Regeltekst(List.of(new Voorwaarde("instelling", "beleid.ja")),
                List.of(new Voorwaarde("loopt", "ziek")), Optional.empty(), List.of("mazl"), true);
        assertThat(text(regel(new Regel.Handmatig(List.of("team", "halt"), false, Optional.empty()), true), tekst))
                .isEqualTo("Het wijkteam of Halt kan voor een leerling het signaal ‘Titel’ zetten, met of zonder "
                        + "reden. Dan krijgt de mentor een signaal. Het signaal eindigt als wie het zette dat zegt. "
                        + "Het protocol stelt het voor bij een signaal van ‘mazl’. Niet iedereen ziet dit signaal. "
                        + "Dit geldt alleen als de school koos voor ‘beleid: ja’. Er is geen signaal als de leerling "
                        + "op dat moment ziek is.");
    }

    private static String text(Regel regel, Regeltekst tekst) {
        String zin = Regelzin.of(regel, tekst, ROLLEN, DAG).tekst();
        assertWhole(zin);
        return zin;
    }

    private static Regel meet(Maat maat, Trede trede) {
        return regel(new Regel.Meet(List.of(maat), List.of(trede), Regel.Opnieuw.NA_EINDE), false);
    }

    private static Regel regel(Regel.Vorm vorm, boolean voorwaardelijk) {
        return new Regel("regel", "Titel", "p/regels/regel.yaml", List.of(), "bron L1", "", new Regel.Geldigheid(DAG,
                Optional.empty()), Map.of(), vorm, List.of(), List.of("mentor"), false,
                voorwaardelijk ? new Voorwaarden(List.of(new Toestand.Ingeschreven()), List.of()) : Voorwaarden.GEEN);
    }

    private static Maat tel(Eenheid eenheid, Binnen binnen, Verzuimsoort... van) {
        return new Maat("maat", "keren", new Maat.Tel(eenheid, new Maat.Soorten(Set.of(van)), binnen,
                Optional.empty()));
    }

    private static Trede trede(Trede.Vergelijking vergelijking, Waarde grens) {
        return new Trede(Trede.DREMPEL, vergelijking, grens, Optional.empty(), List.of(), false);
    }

    private static Waarde value(Eenheid eenheid, long getal) {
        return new Waarde("waarde", eenheid, new TreeMap<>(Map.of(LocalDate.of(2020, 1, 1), stand(getal))),
                Optional.empty());
    }

    private static Waarde.Stand stand(long getal) {
        return new Waarde.Stand(getal, new Grond.Bron("bron L1"));
    }

    private static Protocoltekst.Rol rol(String titel) {
        return new Protocoltekst.Rol(titel, Optional.empty(), List.of(), Optional.empty(), false);
    }
}
