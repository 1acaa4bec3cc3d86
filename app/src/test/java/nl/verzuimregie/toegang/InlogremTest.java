package nl.verzuimregie.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How long who failed has to wait.
class InlogremTest {

    private static final Instant NU = Instant.parse("2026-11-20T09:00:00Z");
    private static final Inlogrem REM = Inlogrem.PER_ACCOUNT;

    @ParameterizedTest
    @CsvSource({"5, 30", "6, 60", "7, 120", "10, 960", "11, 1800", "12, 1800", "200, 1800"})
    void each_failure_after_the_fourth_doubles_the_wait_up_to_half_an_hour(int keer, long seconden) {
        assertThat(REM.until(Collections.nCopies(keer, NU), NU)).contains(NU.plusSeconds(seconden));
    }

    @Test
    void four_failures_cost_nothing_the_wait_ends_by_itself_and_a_day_later_all_is_forgotten() {
        assertThat(REM.until(Collections.nCopies(4, NU), NU)).isEmpty();
        assertThat(REM.until(List.of(), NU)).isEmpty();
        List<Instant> vijf = Collections.nCopies(5, NU);
        assertThat(REM.until(vijf, NU.plusSeconds(29))).isPresent();
        assertThat(REM.until(vijf, NU.plusSeconds(30))).isEmpty();
        assertThat(REM.until(Collections.nCopies(12, NU), NU.plus(Duration.ofHours(24)))).isEmpty();
    }
}
