package nl.verzuimregie.api.sleutels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// How quickly a key may ask: sixty a minute here, so one a second.
class TempoTest {

    private final AtomicLong klok = new AtomicLong(-5);
    private final Tempo tempo = new Tempo(60, klok::get);

    private void pass(Duration tijd) {
        klok.addAndGet(tijd.toNanos());
    }

    @Test
    void the_first_minute_full_comes_at_once_and_then_each_waits_its_turn() {
        for (int i = 0; i < 60; i++) {
            assertThat(tempo.take(1)).isZero();
        }
        assertThat(tempo.take(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(tempo.take(2)).as("another key").isZero();
        pass(Duration.ofMillis(400));
        assertThat(tempo.take(1)).isBetween(Duration.ofMillis(599), Duration.ofMillis(601));
        pass(Duration.ofMillis(601));
        assertThat(tempo.take(1)).isZero();
        assertThat(tempo.take(1)).isPositive();
    }

    @Test
    void who_is_quiet_for_long_saves_no_more_than_a_minute() {
        tempo.take(1);
        pass(Duration.ofHours(3));
        for (int i = 0; i < 60; i++) {
            assertThat(tempo.take(1)).isZero();
        }
        assertThat(tempo.take(1)).isPositive();
    }

    @Test
    void no_request_at_all_is_no_tempo() {
        assertThatThrownBy(() -> new Tempo(0, klok::get)).hasMessageContaining("minstens 1");
    }
}
