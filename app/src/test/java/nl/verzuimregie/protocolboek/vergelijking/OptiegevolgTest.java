package nl.verzuimregie.protocolboek.vergelijking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.protocolboek.stukken.Stukken;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.lezen.Protocoltekst.Instelling;
import org.junit.jupiter.api.Test;

/// What another choice changes is found by making the protocol with it.
class OptiegevolgTest {

    private static final LocalDate DAG = Proefsysteem.DAG;
    private static final Bibliotheek BIBLIOTHEEK = Proefsysteem.bean(Bibliotheek.class);

    /// What the form says by itself: which channel is filled in with which choice.
    private static final List<String> ZEGT_ZELF = List.of("swvam: meldkanaal, TOP dossier");

    private static List<Optiegevolg> gevolgen(String protocol, Instelling instelling) {
        return Optiegevolg.of(Proefsysteem.bean(Stukken.class), protocol, instelling, DAG);
    }

    private static Stream<Instelling> instellingen(String protocol) {
        return BIBLIOTHEEK.tekst(protocol).stream().flatMap(tekst -> tekst.instellingen().stream());
    }

    @Test
    void every_option_changes_something_that_the_book_says() {
        List<String> zonder = BIBLIOTHEEK.protocollen().keySet().stream().flatMap(id -> instellingen(id)
                .flatMap(een -> gevolgen(id, een).stream().filter(Optiegevolg::isLeeg)
                        .map(optie -> "%s: %s, %s".formatted(id, een.naam(), optie.optie())))).toList();
        assertThat(zonder).containsExactlyElementsOf(ZEGT_ZELF);
    }

    @Test
    void a_stap_that_another_choice_leaves_out_or_adds_is_named() {
        Instelling terugkeer = instellingen("swvvo3006").filter(een -> een.naam().equals("na-terugkeer")).findFirst()
                .orElseThrow();
        assertThat(gevolgen("swvvo3006", terugkeer)).singleElement().satisfies(een -> {
            assertThat(een.optie()).isEqualTo("Ja, binnen de termijn van de ziekmelding");
            assertThat(een.isLeeg()).isFalse();
        });
    }

    @Test
    void each_difference_is_said_with_what_it_was_and_what_it_becomes() {
        Instelling weken = instellingen("swvvo3006").filter(een -> een.naam().equals("binnen-twee-weken")).findFirst()
                .orElseThrow();
        List<String> verschillen = gevolgen("swvvo3006", weken).getFirst().anders().stream().flatMap(een ->
                een.anders().stream().map(paar -> "%s | %s | %s → %s".formatted(een.hier().naam(), paar.wat(),
                        paar.hier(), paar.daar()))).toList();
        assertThat(verschillen).contains("spreekuur | Binnen |  → 2 weken na de aanleiding")
                .anySatisfy(een -> assertThat(een).startsWith("mdo-houden | Alleen als: ").endsWith(" | nee → ja"));
    }
}
