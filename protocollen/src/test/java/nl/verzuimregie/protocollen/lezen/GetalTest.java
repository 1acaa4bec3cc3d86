package nl.verzuimregie.protocollen.lezen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers are whole inside parts of their unit, or they are refused; nothing is rounded.
class GetalTest {

    private final Fouten fouten = new Fouten();

    @ParameterizedTest
    @CsvSource({"16, LESUREN, 960", "59.9, KLOKUREN, 3594", "0.5, KLOKUREN, 30", "0.05, KLOKUREN, 3", "12, KEREN, 12",
        "3.0, KEREN, 3", "0, SCHOOLDAGEN, 0", "1000000, KEREN, 1000000", "12:05, TIJDSTIP, 725", "00:00, TIJDSTIP, 0"})
    void a_number_is_kept_in_inside_parts(String tekst, Eenheid eenheid, long binnenwaarde) {
        assertThat(parse(tekst, eenheid)).contains(binnenwaarde);
        assertThat(fouten.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.001, KLOKUREN", "59.999, LESUREN", "1.5, KEREN", "'1,5', LESUREN", "-1, KEREN", "+1, KEREN",
            "1e3, KEREN",
        "drie, KEREN", "'', KEREN", "1000001, KEREN", "99999999999999999999, KEREN", "1., KEREN", ".5, KLOKUREN",
        "٣, KEREN",
        "24:00, TIJDSTIP", "9:30, TIJDSTIP", "12, TIJDSTIP", "12:30, KEREN"})
    void what_is_no_such_number_is_refused_with_a_reason(String tekst, Eenheid eenheid) {
        assertThat(parse(tekst, eenheid)).isEmpty();
        assertThat(fouten.fouten()).hasSize(1);
    }

    private Optional<Long> parse(String tekst, Eenheid eenheid) {
        return Getal.parse(tekst, eenheid, Plaats.begin("x.yaml"), fouten);
    }
}
