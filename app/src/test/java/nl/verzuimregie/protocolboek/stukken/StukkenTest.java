package nl.verzuimregie.protocolboek.stukken;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.engine.protocol.Patroonregels;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.protocolboek.zinnen.Naamwijzer;
import nl.verzuimregie.protocolboek.zinnen.Rolnamen;
import nl.verzuimregie.protocolboek.zinnen.Stuksoort;
import nl.verzuimregie.protocollen.Bibliotheek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The things of a protocol in words: nothing is left out, and no word of the language of the files is left.
class StukkenTest {

    private static final LocalDate DAG = LocalDate.of(2026, 11, 20);
    private static final Bibliotheek BIBLIOTHEEK = Bibliotheek.read(Modulekaart.root().resolve("protocollen"));

    private static final Pattern KAPOT = Pattern.compile("_|null|[{}]|Optional|\\[]|‘’|  |^ | $|^$");
    private static final Map<String, Naamwijzer> NAMEN = new ConcurrentHashMap<>();

    static Stream<String> protocollen() {
        return BIBLIOTHEEK.protocollen().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("protocollen")
    void each_thing_reads_as_dutch_without_words_of_the_files(String id) {
        for (Stuk stuk : Stukken.of(BIBLIOTHEEK, id, DAG)) {
            Stream<String> woorden = Stream.concat(stuk.teksten().entrySet().stream()
                    .filter(een -> !een.getKey().equals("De tekst")).flatMap(een -> Stream.of(een.getKey(),
                            een.getValue())), stuk.vervolgen().stream().flatMap(een -> Stream.concat(Stream.of(
                                    een.wat()), een.gevolgen().stream().map(zin -> zin.tekst()))));
            assertThat(woorden.filter(tekst -> KAPOT.matcher(tekst).find())).as(stuk.adres()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("protocollen")
    void each_thing_that_a_sentence_points_at_has_a_page_and_each_number_a_row(String id) {
        List<Stuk> stukken = Stukken.of(BIBLIOTHEEK, id, DAG);
        Set<String> adressen = stukken.stream().map(Stuk::adres).collect(Collectors.toSet());
        assertThat(adressen).hasSameSizeAs(stukken);
        for (Stuk stuk : stukken) {
            var delen = Stream.concat(stuk.rijen().stream().flatMap(rij -> rij.zinnen().stream()), stuk.vervolgen()
                    .stream().flatMap(een -> een.gevolgen().stream())).flatMap(zin -> zin.delen().stream()).toList();
            assertThat(delen.stream().filter(deel -> deel.adres() != null).map(deel -> String.valueOf(deel.adres())
                    .replaceFirst("#.*", ""))).as(stuk.adres()).isSubsetOf(adressen);
            Set<String> rijen = new TreeSet<>();
            stuk.waarden().forEach(rij -> assertThat(rijen.add(rij.anker())).as(rij.anker()).isTrue());
            assertThat(delen.stream().filter(deel -> deel.anker() != null).map(deel -> String.valueOf(deel.anker())))
                    .as(stuk.adres()).isSubsetOf(rijen);
        }
    }

    @Test
    void a_stap_says_what_makes_it_arise_who_does_it_by_when_and_what_follows() {
        Stuk stap = find("swvvo3006", Stuksoort.STAP, "contact-ziek");
        assertThat(stap.teksten()).containsEntry("Ontstaat als", "de leerling ziek wordt gemeld")
                .containsEntry("Wie doet het", "de mentor").containsEntry("Binnen", "3 werkdagen na de aanleiding")
                .containsEntry("Hoort het als het te laat is", "de ondersteuningscoördinator")
                .containsEntry("Eisen", "S-024, S-030, S-031, S-032");
        assertThat(stap.groep()).isEqualTo("Eerste contact");
        assertThat(stap.vervolgen()).filteredOn(een -> een.wat().equals("Bellen lukte niet")).singleElement()
                .satisfies(een -> assertThat(een.gevolgen().getFirst().tekst())
                        .isEqualTo("Dan ontstaat de stap ‘Stuur leerling en ouders een persoonlijke mail’"));
    }

    @Test
    void a_phase_says_who_has_the_regie_and_what_moves_a_case_there() {
        assertThat(find("swvvo3006", Stuksoort.FASEN, Stuksoort.ZAAK).teksten().get("Bij het CJG")).isEqualTo(
                "De regie heeft de ondersteuningscoördinator.; Vanuit ‘Triage’: als het overleg ‘Triage-overleg’ "
                        + "besluit: ‘Naar de onderwijscontactpersoon CJG’.");
        assertThat(find("swvvo3006", Stuksoort.FASEN, Stuksoort.ZAAK).rijen()).extracting(Rij::anker)
                .contains("fase-triage", "fase-cjg");
        assertThat(find("groningen", Stuksoort.FASEN, "vier-fasen").rijen()).hasSizeGreaterThan(5);
    }

    static Stream<String> regions() {
        return protocollen().filter(id -> !id.equals("wet"));
    }

    @ParameterizedTest
    @MethodSource("regions")
    void each_field_of_a_thing_that_is_changed_shows(String id) {
        Zaakdeel zaak = BIBLIOTHEEK.protocol(id).orElseThrow().zaak();
        assertShown(id, zaak.stappen().values(), Stapstuk::add);
        assertShown(id, zaak.overleggen().values(), Overlegstuk::add);
        assertShown(id, zaak.routes().values(), Zaakstukken::add);
        assertShown(id, zaak.formulieren().values(), Formulierstuk::add);
        assertShown(id, zaak.toestemmingen().values(), Zaakstukken::add);
        assertShown(id, zaak.patronen().groepen().values(), (een, rijen) -> Patroonstuk.add(een, zaak.patronen(),
                rijen));
        Patroonregels regels = zaak.patronen();
        assertShown(id, List.of(new Patroonregels(Map.of(), regels.kans(), regels.minstens(), regels.binnen(),
                regels.zet())), (een, rijen) -> regels.groepen().values().forEach(groep ->
                        Patroonstuk.add(groep, een, rijen)));
        assertShown(id, zaak.rollen().values(), Zaakstukken::add);
        assertShown(id, List.of(zaak.fasen()), Fasenstuk::add);
        assertShown(id, zaak.sporen(), Fasenstuk::add);
    }

    @Test
    void what_the_page_of_a_thing_says_above_its_rows_is_compared_too() {
        Stuk stuk = find("swvvo3006", Stuksoort.STAP, "contact-ziek");
        var anders = new Stuk(stuk.soort(), stuk.protocol(), stuk.naam(), "Bel", stuk.groep(), "Kort", List.of("S-001"),
                List.of(), stuk.rijen(), List.of(), stuk.waarden(), List.of(), stuk.geldig());
        assertThat(anders.teksten()).doesNotContainKey("Bron").containsEntry("Naam", "Bel")
                .containsEntry("Strekking", "Kort").containsEntry("Eisen", "S-001");
        assertThat(stuk.teksten().keySet()).contains("Bron").anyMatch(wat -> wat.startsWith("Lezing: "))
                .anyMatch(wat -> wat.startsWith("Getal ‘"));
    }

    private static <T> void assertShown(String id, Collection<T> dingen, BiConsumer<T, Rijen> maker) {
        for (T ding : dingen) {
            List<String> eerst = text(id, ding, maker);
            List<String> stil = Veldwijziging.of(ding).stream().filter(een -> isText(een.pad())).filter(een -> {
                @SuppressWarnings("unchecked") T anders = (T) een.ding();
                return text(id, anders, maker).equals(eerst);
            }).map(Veldwijziging::pad).toList();
            assertThat(stil).as("velden van %s die niet in de tekst staan", ding).isEmpty();
        }
    }

    /// Names say which thing is meant, and what all things have stands above the rows.
    private static boolean isText(String pad) {
        return !pad.equals("naam") && !pad.equals("titel") && !pad.startsWith("spoor") && !pad.endsWith(".naam")
                && (!pad.startsWith("over.") || pad.startsWith("over.geldig"));
    }

    private static <T> List<String> text(String id, T ding, BiConsumer<T, Rijen> maker) {
        var rijen = new Rijen(NAMEN.computeIfAbsent(id, StukkenTest::names), DAG);
        maker.accept(ding, rijen);
        return Stream.concat(rijen.alle().stream().map(rij -> rij.wat() + ": " + rij.tekst()),
                rijen.waarden().rijen().stream().map(Object::toString)).toList();
    }

    private static Naamwijzer names(String id) {
        return new Naamwijzer(BIBLIOTHEEK.protocol(id).orElseThrow(), BIBLIOTHEEK.map(id).orElseThrow().namen(),
                new Rolnamen(BIBLIOTHEEK.tekst(id).orElseThrow().rollen(), Map.of()));
    }

    private static Stuk find(String protocol, Stuksoort soort, String naam) {
        return Stukken.of(BIBLIOTHEEK, protocol, DAG).stream().filter(een -> een.soort() == soort
                && een.naam().equals(naam)).findFirst().orElseThrow();
    }
}
