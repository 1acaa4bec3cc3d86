package nl.verzuimregie.opdrachten;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `toets --mutaties` as its users type it.
class MutatietoetsTest {

    private static final Path KLEIN = Opdrachtregel.WORTEL.resolve(
            Path.of("protocollen", "src", "test", "resources", "mutatie", "klein"));

    @Test
    void a_protocol_in_which_every_change_is_noticed_reports_nothing() {
        Opdrachtregel gedaan = Opdrachtregel.type("toets", "--mutaties", "wet");
        assertThat(gedaan.regels()).singleElement().asString().startsWith("wet: ").contains("0 ongemerkt; 0 fouten.");
        assertThat(gedaan.code()).isZero();
    }

    @Test
    void what_nobody_notices_and_what_the_list_wrongly_calls_equal_are_told() {
        Opdrachtregel gedaan = Opdrachtregel.type("toets", KLEIN.toString(), "--mutaties");
        assertThat(gedaan.uit()).contains("ONGEMERKT klein/maten.yaml:6:29  getal: 28 → 27", "wordt gemerkt",
                "FOUT klein/gelijkwaardig.yaml:", "1 gelijkwaardig, 4 niet uitgevoerd, 1 ongemerkt; 2 fouten.");
        assertThat(gedaan.code()).isEqualTo(1);
    }

    @Test
    void json_tells_the_same() {
        assertThat(Opdrachtregel.type("toets", KLEIN.toString(), "--mutaties", "klein", "--ook-verwijzingen",
                "--formaat", "json").uit()).contains("\"protocol\":\"klein\"", "\"ongemerkt\":",
                "\"adres\":\"maten/waarden/venster/per/2025-08-01/waarde\",\"soort\":\"getal\",\"oud\":\"28\"",
                "\"fouten\":[\"klein/gelijkwaardig.yaml:");
    }

    @Test
    void a_name_that_no_protocol_has_is_said_to_be_unknown() {
        Opdrachtregel gedaan = Opdrachtregel.type("toets", "--mutaties", "wetten");
        assertThat(gedaan.code()).isEqualTo(2);
        assertThat(gedaan.fout()).contains("Het protocol 'wetten' bestaat niet");
    }
}
