package nl.verzuimregie.protocollen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.verzuimregie.engine.kalender.Dagsoort;
import nl.verzuimregie.engine.kalender.Kalender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the shipped kalenders say of single days.
class KalendersTest {

    private static final Bibliotheek BIBLIOTHEEK = Bibliotheek.read(Mappen.PROTOCOLLEN);

    @ParameterizedTest
    @CsvSource({
        "zuid, 2025-10-10, SCHOOLDAG, schooldag",
        "zuid, 2025-10-11, WEEKEND, herfstvakantie",
        "zuid, 2025-10-13, VAKANTIE, herfstvakantie",
        "noord, 2025-10-13, SCHOOLDAG, schooldag",
        "midden, 2025-12-25, FEESTDAG, kerstvakantie",
        "zuid, 2026-04-03, SCHOOLDAG, schooldag",
        "zuid-2025-2026, 2026-04-03, VAKANTIE, Pasen",
        "zuid, 2026-04-06, FEESTDAG, tweede paasdag",
        "noord, 2021-04-27, FEESTDAG, Koningsdag",
        "noord, 2026-05-14, FEESTDAG, Hemelvaart",
        "noord, 2026-05-15, VAKANTIE, Hemelvaart",
        "midden, 2026-07-20, BUITEN_SCHOOLJAAR, buiten het schooljaar",
        "midden, 2026-07-25, WEEKEND, weekend",
        "noord-2017-2018, 2017-10-30, SCHOOLDAG, schooldag"
    })
    void a_day_is_what_it_is_called(String kalender, LocalDate dag, Dagsoort soort, String reden) {
        assertThat(kalender(kalender).soort(dag)).isEqualTo(soort);
        assertThat(kalender(kalender).reasonFree(dag)).isEqualTo(reden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zuid", "noord", "midden"})
    void a_regional_kalender_spans_the_years_and_every_schooljaar_has_its_lessons(String naam) {
        Kalender kalender = kalender(naam);

        assertThat(kalender.eerste()).isEqualTo("2019-08-01");
        assertThat(kalender.laatste()).isEqualTo("2030-07-31");
        for (int jaar = 2019; jaar < 2030; jaar++) {
            assertThat(kalender.aantalSchooldagen(LocalDate.of(jaar, 8, 1), LocalDate.of(jaar + 1, 7, 31)))
                    .as("schooljaar " + jaar).isBetween(185, 215);
        }
    }

    @Test
    void a_feestdag_is_no_werkdag_and_a_day_of_vakantie_is() {
        assertThat(kalender("zuid").isLandelijkeWerkdag(LocalDate.of(2025, 10, 13))).isTrue();
        assertThat(kalender("zuid").isLandelijkeWerkdag(LocalDate.of(2025, 12, 25))).isFalse();
        assertThat(kalender("zuid").isLandelijkeWerkdag(LocalDate.of(2026, 4, 27))).isFalse();
    }

    private static Kalender kalender(String naam) {
        return BIBLIOTHEEK.kalender(naam).orElseThrow();
    }
}
