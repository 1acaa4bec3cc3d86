package nl.verzuimregie.beoordelingen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/// The time of the morning round is a setting of the installation (C-096).
class OchtendplanTest {

    @Test
    void it_is_seven_unless_another_time_is_set_and_what_is_no_time_stops_the_start() {
        assertThat(Ochtendplan.time("")).contains(LocalTime.of(7, 0));
        assertThat(Ochtendplan.time("05:45")).contains(LocalTime.of(5, 45));
        assertThatIllegalStateException().isThrownBy(() -> new Ochtendplan(" half acht ")
                .afterSingletonsInstantiated()).withMessage(
                        "VERZUIMREGIE_OCHTENDRONDE is 'half acht'. Schrijf een tijd als 07:00.");
    }
}
