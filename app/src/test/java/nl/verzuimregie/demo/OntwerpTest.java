package nl.verzuimregie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the drawn pupils should give is counted in the bench, beside the yardstick.
class OntwerpTest {

    @Test
    void one_pupil_in_twenty_is_drawn_and_all_cases_come_by() {
        Map<Ontwerp, Long> keren = IntStream.rangeClosed(1, 20 * 20 * Ontwerp.values().length)
                .filter(Ontwerp::isDrawn).mapToObj(Ontwerp::of)
                .collect(Collectors.groupingBy(ontwerp -> ontwerp, () -> new EnumMap<>(Ontwerp.class),
                        Collectors.counting()));

        assertThat(keren).containsOnlyKeys(Ontwerp.values());
        assertThat(keren.values()).containsOnly(20L);
    }

    @Test
    void the_first_three_drawn_pupils_meet_every_rule() {
        Set<String> regels = IntStream.rangeClosed(1, 60).filter(Ontwerp::isDrawn).mapToObj(Ontwerp::of)
                .flatMap(ontwerp -> ontwerp.verwacht().keySet().stream()).collect(Collectors.toSet());

        assertThat(regels).containsExactlyInAnyOrder("lang-ziek", "vaak-ziek", "te-laat", "spijbeluren",
                "spijbeldagdelen", "halt-uren", "zestien-uur", "vier-weken-afwezig");
    }
}
