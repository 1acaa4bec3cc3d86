package nl.verzuimregie.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimregie.bench.Metingen.Meting;
import nl.verzuimregie.bench.Metingen.Vergelijking;
import org.junit.jupiter.api.Test;

class MetingenTest {

    @Test
    void the_median_counts_and_not_the_mean() {
        assertThat(new Meting<>("werk", List.of(9.0, 1.0, 2.0), "").mediaan()).isEqualTo(2.0);
        assertThat(new Meting<>("werk", List.of(9.0, 1.0, 2.0, 4.0), "").mediaan()).isEqualTo(3.0);
    }

    @Test
    void a_slow_round_that_strikes_both_does_not_change_the_ratio() {
        var a = new Meting<>("a", List.of(2.0, 20.0, 2.0), "");
        var b = new Meting<>("b", List.of(1.0, 10.0, 1.0), "");

        assertThat(new Vergelijking<>(a, b).verhouding()).isCloseTo(2.0, within(1e-9));
    }

    @Test
    void what_is_compared_runs_in_turns_and_warm_ups_are_not_counted() {
        var volgorde = new ArrayList<String>();

        var vergelijking = new Metingen(1, 2).compare("a", () -> volgorde.add("a"), "b", () -> volgorde.add("b"));

        assertThat(volgorde).containsExactly("a", "b", "a", "b", "a", "b");
        assertThat(vergelijking.eerste().seconden()).hasSize(2);
        assertThat(new Metingen(2, 3).measure("c", () -> volgorde.add("c")).seconden()).hasSize(3);
        assertThat(volgorde).hasSize(11);
    }

    @Test
    void the_lines_name_the_ratio() {
        var a = new Meting<>("ours", List.of(0.5), "");
        var b = new Meting<>("theirs", List.of(1.0), "");

        assertThat(new Vergelijking<>(a, b)).hasToString(a + System.lineSeparator() + b + System.lineSeparator()
                + "ratio ours / theirs: 0.50");
    }

    @Test
    void without_rounds_there_is_nothing_to_say() {
        assertThatThrownBy(() -> new Metingen(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
