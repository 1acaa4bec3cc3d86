package nl.verzuimregie.huis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What docs/asvs.md claims of our security is there, and nothing of the standard was passed over.
class AsvsTest {

    private static final Asvs PAGE = Asvs.ofProject();
    private static final Map<String, Integer> SMALL = small();
    private static final String GOOD = "| v5.0.0-8.2.1 | L1 | per function | gedaan | `Poort` | `PoortTest` |\n";
    private static final String LATER = "| v5.0.0-8.2.2 | L2 | per pupil | open | | nobody looked |\n";

    private static Map<String, Integer> small() {
        Map<String, Integer> levels = new LinkedHashMap<>();
        levels.put("8.2.1", 1);
        levels.put("8.2.2", 2);
        return Collections.unmodifiableMap(levels);
    }

    @Test
    void each_requirement_has_a_row_and_each_name_in_it_is_there() {
        assertThat(PAGE.complaints()).isEmpty();
    }

    @Test
    void the_summary_adds_up() {
        assertThat(PAGE.page()).contains(PAGE.summary());
    }

    @Test
    void the_standard_is_whole() {
        assertThat(Asvs.standard(false).values().stream().filter(level -> level == 1)).hasSize(70);
        assertThat(Asvs.standard(false).values().stream().filter(level -> level == 2)).hasSize(183);
        assertThat(Asvs.standard(false).values().stream().filter(level -> level == 3)).hasSize(92);
        assertThat(PAGE.required()).hasSize(70 + 183 + 11).containsEntry("16.5.4", 3).doesNotContainKey("15.4.1");
        assertThat(PAGE.rows()).hasSameSizeAs(PAGE.required().entrySet());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "//", textBlock = """
            | L1 | x | gedaan | `Poort` | by hand | // does not say where it is and a test that shows it
            | L1 | x | gedaan | | `PoortTest` | // does not say where it is and a test that shows it
            | L1 | x | deels | `Poort` | `PoortTest` | // does not say where it is and what is missing
            | L1 | x | open | | | // does not say what is missing
            | L1 | x | niet van toepassing | | | // does not say why not
            | L1 | x | klaar | `Poort` | `PoortTest` | // does not say a status of the page
            | L1 | | gedaan | `Poort` | `PoortTest` | // does not say what it is about
            | L2 | x | gedaan | `Poort` | `PoortTest` | // is not a requirement of L2 that we look at
            | L1 | x | gedaan | `Spook` | `PoortTest` | // names Spook, which is not there
            | L1 | x | gedaan | `a/b` | `PoortTest` | // names a/b, which is not there
            | L1 | x | open | nowhere | // has no row of six cells
            """)
    void what_says_too_little_or_names_what_is_not_there_is_a_complaint(String row, String complaint) {
        assertThat(page("| v5.0.0-8.2.1 " + row + "\n" + LATER).complaints()).containsExactly("8.2.1 " + complaint);
    }

    @Test
    void a_row_out_of_order_and_one_too_many_are_complaints() {
        assertThat(page(LATER + GOOD).complaints()).containsExactly("8.2.1 stands after 8.2.2");
        assertThat(page(GOOD + LATER + LATER).complaints()).containsExactly("8.2.2 stands after 8.2.2");
    }

    @Test
    void what_is_good_passes_and_is_counted() {
        Asvs page = page(GOOD + LATER);
        assertThat(page.complaints()).isEmpty();
        assertThat(page.summary()).isEqualTo("| V8 | 1 | 0 | 0 | 1 | 2 |\n| all | 1 | 0 | 0 | 1 | 2 |\n");
    }

    private static Asvs page(String text) {
        return new Asvs(text, SMALL, path -> path.equals("docs"), Set.of("Poort", "PoortTest"));
    }
}
