package nl.verzuimregie.aanlevering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeesoptiesTest {

    private static final String HELE_DAG = "4;20260902;;20260902;;;;Z;\n";

    @TempDir
    Path map;

    @ParameterizedTest
    @ValueSource(ints = {1, 45, 1440})
    void the_length_of_a_lesson_is_used_where_the_export_does_not_say(int lesminuten) {
        assertThat(read(options(Roosterbron.STANDAARD, lesminuten)).rijen()).hasSize(8)
                .allMatch(rij -> rij.minuten() == lesminuten);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1441})
    void a_lesson_of_no_length_or_more_than_a_day_is_a_mistake_of_the_caller(int lesminuten) {
        assertThatThrownBy(() -> options(Roosterbron.STANDAARD, lesminuten))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 24})
    void a_rooster_has_from_no_lessons_to_twenty_four(int lessen) {
        assertThat(read(options((leerling, datum) -> lessen, 60)).rijen()).hasSize(lessen);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 25})
    void a_rooster_out_of_bounds_is_a_mistake_of_the_caller(int lessen) {
        assertThatThrownBy(() -> read(options((leerling, datum) -> lessen, 60)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_files_give_an_empty_result() {
        assertThat(new ExportReader(Proefschool.OPTIES).read(List.of()).rijen()).isEmpty();
    }

    private static Leesopties options(Roosterbron rooster, int lesminuten) {
        return new Leesopties(Proefschool.KALENDER, rooster, Redencodes.standaard(), lesminuten);
    }

    private Leesresultaat read(Leesopties opties) {
        return new ExportReader(opties).read(List.of(Proefschool.write(map, "m.csv", HELE_DAG)));
    }
}
