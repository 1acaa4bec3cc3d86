package nl.verzuimregie.protocollen.fouten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> BEKEND = List.of("drempel", "treden", "meet", "meld", "te_laat");

    @ParameterizedTest
    @CsvSource({"dremple, drempel", "drempl, drempel", "Drempel, drempel", "treeden, treden", "mete, meet",
            "te-laat, te_laat"})
    void a_slip_of_the_pen_finds_the_word_that_was_meant(String woord, String bedoeld) {
        assertThat(Spelling.nearest(woord, BEKEND)).contains(bedoeld);
    }

    @Test
    void a_quite_different_word_finds_none() {
        assertThat(Spelling.nearest("jeugdarts", BEKEND)).isEmpty();
        assertThat(Spelling.nearest("een hele zin die per ongeluk op de plaats van een sleutel staat", BEKEND))
                .isEmpty();
    }

    @Test
    void a_remedie_asks_and_lists() {
        assertThat(Spelling.remedie("meldt", BEKEND))
                .isEqualTo("Bedoelt u 'meld'? Bekend zijn: drempel, treden, meet, meld, te_laat.");
        assertThat(Spelling.remedie("meldt", List.of())).isEqualTo("Er is er nog geen een bekend.");
    }

    @Test
    void a_long_list_ends_with_how_many_more_there_are() {
        assertThat(Spelling.list(IntStream.range(0, 50).mapToObj(Integer::toString).toList()))
                .endsWith("39 en nog 10.");
    }
}
