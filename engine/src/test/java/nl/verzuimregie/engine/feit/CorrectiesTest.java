package nl.verzuimregie.engine.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// In which order the facts of a dossier hold.
class CorrectiesTest {

    private static final LocalDate DAG = LocalDate.of(2026, 11, 20);

    private static Feit feit(String id) {
        return new Feit.Betermelding(new Feit.Herkomst(id, Instant.EPOCH, ""), DAG);
    }

    /// A hundred comes after ninety-nine: what somebody did later on a day stands later, whatever number it got.
    @Test
    void facts_of_one_day_stand_in_the_order_of_their_numbers() {
        List<Feit> feiten = Stream.of("z100", "z99", "z1000", "z101").map(CorrectiesTest::feit).toList();
        assertThat(Correcties.resolve(feiten).keySet()).containsExactly("z99", "z100", "z101", "z1000");
    }
}
