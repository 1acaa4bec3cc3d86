package nl.verzuimregie.engine.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimregie.engine.kalender.Eenheid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From when on of its day a task is shown: a fixed time, or so long after a cause that came later (C-127).
class DagtijdTest {

    private static final Stap.Dagtijd BELTIJD = new Stap.Dagtijd(waarde(Eenheid.TIJDSTIP, 720),
            Optional.of(waarde(Eenheid.KLOKUREN, 120)), Optional.of(waarde(Eenheid.TIJDSTIP, 990)));

    private static Waarde waarde(Eenheid eenheid, long binnenwaarde) {
        var per = new TreeMap<LocalDate, Waarde.Stand>();
        per.put(LocalDate.of(2020, 1, 1), new Waarde.Stand(binnenwaarde, new Grond.WatAls()));
        return new Waarde("tijd", eenheid, per, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"00:00, 12:00", "08:10, 12:00", "12:00, 12:00", "12:01, 14:01", "14:30, 16:30", "14:31, 16:30",
        "19:00, 16:30"})
    void a_cause_before_the_time_waits_for_it_and_one_after_it_has_two_hours(String oorzaak, String vanaf) {
        assertThat(BELTIJD.after(LocalDateTime.parse("2025-09-15T" + oorzaak)))
                .isEqualTo(LocalDateTime.parse("2025-09-15T" + vanaf));
    }

    @ParameterizedTest
    @CsvSource({"08:10, 12:00", "13:00, 13:00"})
    void without_more_a_later_cause_shows_at_once(String oorzaak, String vanaf) {
        assertThat(new Stap.Dagtijd(BELTIJD.vanaf(), Optional.empty(), Optional.empty())
                .after(LocalDateTime.parse("2025-09-15T" + oorzaak)))
                .isEqualTo(LocalDateTime.parse("2025-09-15T" + vanaf));
    }
}
