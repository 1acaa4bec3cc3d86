package nl.verzuimregie.scholen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.Lagen;
import nl.verzuimregie.protocollen.Samenstelling;
import nl.verzuimregie.protocollen.lezen.Adressen;
import nl.verzuimregie.scholen.Besluit.Soort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a decision may say: on both sides of each bound of each number of each protocol.
class GrenzenTest {

    private static final Bibliotheek BIBLIOTHEEK = Bibliotheek.read(Modulekaart.root().resolve("protocollen"));
    private static final LocalDate DAG = LocalDate.of(2026, 11, 20);
    private static final String ADRES = "regels/te-laat/contact";

    static Stream<Arguments> numbers() {
        return BIBLIOTHEEK.protocollen().keySet().stream().flatMap(protocol -> adressen(protocol).waarden().entrySet()
                .stream().map(een -> Arguments.of(protocol, een.getKey(), een.getValue())));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void a_number_may_be_chosen_from_the_lower_bound_up_to_and_including_the_upper_one(String protocol, String adres,
            Waarde waarde) {
        if (adressen(protocol).isWettelijk(adres)) {
            assertThat(problems(protocol, Soort.WAARDE, adres, "2")).singleElement().asString()
                    .contains("staat bij wet vast");
        } else if (waarde.ruimte().isEmpty()) {
            assertThat(problems(protocol, Soort.WAARDE, adres, number(waarde, 1))).anyMatch(een ->
                    een.contains("laat een school geen ruimte"));
        } else {
            Waarde.Ruimte ruimte = waarde.ruimte().get();
            long stap = waarde.eenheid().deler();
            assertThat(problems(protocol, Soort.WAARDE, adres, number(waarde, ruimte.minstens()))).isEmpty();
            assertThat(problems(protocol, Soort.WAARDE, adres, number(waarde, ruimte.hoogstens()))).isEmpty();
            assertThat(problems(protocol, Soort.WAARDE, adres, number(waarde, ruimte.hoogstens() + stap)))
                    .singleElement().asString().contains("ligt buiten de ruimte");
            if (ruimte.minstens() >= stap) {
                assertThat(problems(protocol, Soort.WAARDE, adres, number(waarde, ruimte.minstens() - stap)))
                        .singleElement().asString().contains("ligt buiten de ruimte");
            }
        }
    }

    @Test
    void each_protocol_has_numbers_that_may_be_chosen_and_numbers_that_are_law() {
        assertThat(numbers().filter(een -> ((Waarde) Objects.requireNonNull(een.get()[2])).ruimte().isPresent()))
                .hasSizeGreaterThan(50);
        assertThat(BIBLIOTHEEK.protocollen().keySet()).allMatch(protocol -> adressen(protocol).waarden().keySet()
                .stream().anyMatch(adressen(protocol)::isWettelijk));
    }

    @Test
    void options_treden_and_rollen_are_bound_too() {
        assertThat(problems("swvvo3006", Soort.INSTELLING, "ziekmeldkanaal", "digitaal")).isEmpty();
        assertThat(problems("swvvo3006", Soort.INSTELLING, "ziekmeldkanaal", "postduif")).isNotEmpty();
        assertThat(problems("swvvo3006", Soort.INSTELLING, "urentelling", "klokuur")).as("ook bij de wet mag een optie")
                .isEmpty();
        assertThat(problems("swvvo3006", Soort.TREDE, "regels/te-laat/contact", "uit")).isEmpty();
        assertThat(problems("swvvo3006", Soort.TREDE, "regels/te-laat/contact", "misschien")).isNotEmpty();
        assertThat(problems("swvvo3006", Soort.TREDE, "regels/zestien-uur/drempel", "uit")).isNotEmpty();
        assertThat(problems("swvvo3006", Soort.NAAM, "mentor", "coach")).isEmpty();
        assertThat(problems("swvvo3006", Soort.NAAM, "vakdocent", "leraar")).as("te_koppelen: nee").isNotEmpty();
        assertThat(problems("swvvo3006", Soort.FUNCTIE, "oc", "verzuimcoordinator")).isEmpty();
        assertThat(problems("swvvo3006", Soort.FUNCTIE, "oc", "portier")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wij \"bellen\" eerder: { vanaf: nu } # ja", "een\nregel\terbij", "\\", "'", "😀 مرحبا",
        "&anker *anker !tag |", "\u200b\u0007"})
    void a_reason_is_text_and_nothing_else(String reden) {
        Besluit besluit = besluit("swvvo3006", Soort.WAARDE, ADRES, "2", reden);
        Lagen lagen = Besluiten.lagen(List.of(besluit), DAG);
        assertThat(BIBLIOTHEEK.protocol("swvvo3006", lagen, List.of()).fouten()).isEmpty();
        assertThat(BIBLIOTHEEK.lagen("swvvo3006", lagen).lagen()).singleElement().extracting(een -> een.reden())
                .isEqualTo(reden);
        assertThat(problems("swvvo3006", Soort.NAAM, "mentor", "x\" }\nwaarden: { y: \"")).isEmpty();
    }

    @Test
    void what_holds_follows_from_the_first_days_and_from_what_was_ended() {
        Besluit laag = besluit(1, "2", DAG);
        Besluit hoog = besluit(2, "3", DAG.plusDays(10));
        var einde = new Besluit(3, Optional.of(1), "swvvo3006", Soort.EINDE, "2", "", DAG.plusDays(20), Optional.of(2),
                "toch niet", "iemand", 1, Instant.EPOCH);
        List<Besluit> alle = List.of(hoog, laag, einde);
        var school = new School(1, "s", "S", "G", "swvvo3006", "zuid", Optional.empty(), true, Optional.empty(),
                Optional.empty());
        Waarde waarde = BIBLIOTHEEK.lagen("swvvo3006", Besluiten.lagen(school, DAG, List.of(), alle))
                .waarde(ADRES, adressen("swvvo3006").waarde(ADRES).orElseThrow());
        assertThat(Map.of("voor", waarde.format(DAG.minusDays(1)), "eerst", waarde.format(DAG), "dan",
                waarde.format(DAG.plusDays(10)), "nog", waarde.format(DAG.plusDays(19)), "terug",
                waarde.format(DAG.plusDays(20)))).isEqualTo(Map.of("voor", "3", "eerst", "2", "dan", "3", "nog", "3",
                        "terug", "2"));
    }

    private static Besluit besluit(int id, String keuze, LocalDate vanaf) {
        return new Besluit(id, Optional.of(1), "swvvo3006", Soort.WAARDE, ADRES, keuze, vanaf, Optional.empty(), "zo",
                "iemand", 1, Instant.EPOCH);
    }

    private static Besluit besluit(String protocol, Soort soort, String adres, String keuze, String reden) {
        return new Besluit(1, Optional.empty(), protocol, soort, adres, keuze, DAG, Optional.empty(), reden, "iemand",
                1, Instant.EPOCH);
    }

    private static List<String> problems(String protocol, Soort soort, String adres, String keuze) {
        Samenstelling uit = BIBLIOTHEEK.protocol(protocol, Besluiten.lagen(List.of(besluit(protocol, soort, adres,
                keuze, "zo")), DAG), List.of());
        return uit.fouten().stream().map(fout -> fout.probleem()).toList();
    }

    private static Adressen adressen(String protocol) {
        return Objects.requireNonNull(BIBLIOTHEEK.adressen(protocol).orElse(null));
    }

    private static String number(Waarde waarde, long binnenwaarde) {
        return waarde.eenheid() == Eenheid.TIJDSTIP
                ? String.format(Locale.ROOT, "%02d:%02d", binnenwaarde / 60, binnenwaarde % 60)
                : waarde.eenheid().format(binnenwaarde);
    }
}
