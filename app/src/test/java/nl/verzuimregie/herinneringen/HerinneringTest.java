package nl.verzuimregie.herinneringen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.protocollen.Bibliotheek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On which morning which reminder is due, on both sides of each boundary. The herfstvakantie of zuid in 2026 runs from
/// 17 to 25 October, the kerstvakantie from 19 December to 3 January.
class HerinneringTest {

    private static final Kalender ZUID = Bibliotheek.read(Modulekaart.root().resolve("protocollen")).kalender("zuid")
            .orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2026-11-12 | 2026-11-09 | -         | drie schooldagen van tevoren is nog te vroeg
            2026-11-12 | 2026-11-10 | VOORAF    | twee schooldagen van tevoren
            2026-11-12 | 2026-11-11 | VOORAF    | de dag ervoor
            2026-11-12 | 2026-11-12 | OP_DE_DAG | de dag zelf
            2026-11-12 | 2026-11-13 | TE_LAAT   | de dag erna
            2026-11-16 | 2026-11-11 | -         | over het weekend heen: do, vr en ma is drie
            2026-11-16 | 2026-11-12 | VOORAF    | vr en ma is twee
            2026-11-16 | 2026-11-13 | VOORAF    | vrijdag voor een maandag
            2026-11-16 | 2026-11-14 | -         | op zaterdag hoort niemand iets
            2026-11-13 | 2026-11-14 | -         | ook niet dat iets te laat is
            2026-11-13 | 2026-11-16 | TE_LAAT   | dat komt op maandag
            2026-11-14 | 2026-11-13 | OP_DE_DAG | een zaterdag wordt gezegd op de laatste schooldag ervoor
            2026-11-14 | 2026-11-12 | VOORAF    | en een dag eerder vooraf
            2026-12-28 | 2026-12-18 | OP_DE_DAG | midden in de kerstvakantie: op de laatste schooldag ervoor
            2026-12-28 | 2026-12-17 | VOORAF    | en de dag daarvoor vooraf
            2026-12-28 | 2026-12-22 | -         | in de vakantie niets
            2026-12-28 | 2027-01-04 | TE_LAAT   | en na de vakantie te laat
            """)
    void each_moment_is_told_on_its_schooldag(LocalDate uiterlijk, LocalDate dag, Herinnering verwacht, String wat) {
        assertThat(Herinnering.of(ZUID, dag, Optional.of(uiterlijk), 2)).as(wat)
                .isEqualTo(Optional.ofNullable(verwacht));
    }

    @Test
    void how_long_before_is_a_choice_and_a_task_without_a_last_day_has_no_moment() {
        LocalDate uiterlijk = LocalDate.of(2026, 11, 13);
        assertThat(Herinnering.of(ZUID, LocalDate.of(2026, 11, 12), Optional.of(uiterlijk), 1)).isPresent();
        assertThat(Herinnering.of(ZUID, LocalDate.of(2026, 11, 11), Optional.of(uiterlijk), 1)).isEmpty();
        assertThat(Herinnering.of(ZUID, LocalDate.of(2026, 11, 6), Optional.of(uiterlijk), 5)).isPresent();
        assertThat(Herinnering.of(ZUID, LocalDate.of(2026, 11, 5), Optional.of(uiterlijk), 5)).isEmpty();
        assertThat(Herinnering.of(ZUID, LocalDate.of(2026, 11, 12), Optional.empty(), 5)).isEmpty();
    }
}
