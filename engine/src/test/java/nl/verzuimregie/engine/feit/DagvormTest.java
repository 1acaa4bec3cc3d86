package nl.verzuimregie.engine.feit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Rooster.Roosterdag;
import nl.verzuimregie.engine.kalender.Eenheid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which lessons a day has, and what that does to a day part, to a share and to attendance.
class DagvormTest {

    private static final int ONGEOORLOOFD = Verzuimsoort.ONGEOORLOOFD.bit();

    private static Dagbouwer day() {
        return new Dagbouwer().start(Rooster.STANDAARD, false);
    }

    private static Dagbouwer missed(int van, int tot) {
        return missed(day(), IntStream.rangeClosed(van, tot).boxed().toList());
    }

    private static Dagbouwer missed(Dagbouwer dag, List<Integer> lesuren) {
        lesuren.forEach(lesuur -> dag.add(lesuur, Verzuimsoort.ONGEOORLOOFD, 50));
        return dag;
    }

    private static List<Integer> lesuren(String tekst) {
        return tekst.equals("-") ? List.of() : Arrays.stream(tekst.split(" ")).map(Integer::valueOf).toList();
    }

    private static Dagbouwer withGaps() {
        return new Dagbouwer().start(Roosterdag.of(List.of(1, 2, 4, 5, 7), 4, 60), false);
    }

    private static Dagbouwer empty(boolean onbekendZonderRij) {
        return new Dagbouwer().start(0, 4, onbekendZonderRij);
    }

    @Test
    void an_attended_lesson_beyond_the_rooster_belongs_to_the_afternoon() {
        Dagvorm vorm = missed(5, 8).addAanwezig(9).build();
        assertThat(vorm.aantalLessen()).isEqualTo(9);
        assertThat(vorm.addition(Eenheid.HELE_DAGDELEN, ONGEOORLOOFD)).isZero();
        assertThat(vorm.addition(Eenheid.LOSSE_LESUREN, ONGEOORLOOFD)).isEqualTo(4 * 60);
        assertThat(missed(5, 8).build().addition(Eenheid.HELE_DAGDELEN, ONGEOORLOOFD)).isEqualTo(1);
    }

    @Test
    void an_attended_lesson_beyond_the_rooster_is_attendance() {
        assertThat(missed(1, 8).addAanwezig(9).build().isBijgewoond()).isTrue();
        assertThat(missed(1, 8).add(9, Verzuimsoort.TE_LAAT, 5).build().isBijgewoond()).isTrue();
        assertThat(missed(1, 8).build().isBijgewoond()).isFalse();
    }

    @Test
    void lessons_beyond_the_rooster_count_in_the_share_of_the_day() {
        assertThat(missed(1, 4).build().counts(ONGEOORLOOFD, 50)).isTrue();
        assertThat(missed(1, 4).addAanwezig(9).addAanwezig(10).build().counts(ONGEOORLOOFD, 50)).isFalse();
    }

    /// Dagdelen and losse lesuren of lessons missed on a day with the lessons of `rooster`.
    @ParameterizedTest
    @CsvSource({
            // a free lesuur is no lesson: the morning is 1, 2 and 4
            "1 2 4 5 7, 4, 1 2 4, 1, 0", "1 2 4 5 7, 4, 1 2, 0, 2", "1 2 4 5 7, 4, 5 7, 1, 0", "1 2 4 5 7, 4, 5, 0, 1",
            "1 2 4 5 7, 4, 1 2 4 5 7, 2, 0", "1 2 4 5 7, 4, 1 2 4 5, 1, 1",
            // the same lessons with another end of the morning, also where no lesson stands
            "1 2 4 5 7, 3, 1 2, 1, 0", "1 2 4 5 7, 2, 1 2, 1, 0", "1 2 4 5 7, 3, 1 2 4, 1, 1",
            "1 2 4 5 7, 6, 1 2 4 5, 1, 0", "1 2 4 5 7, 24, 1 2 4 5 7, 1, 0", "1 2 4 5 7, 0, 1 2 4 5 7, 1, 0",
            "1 2 4 5 7, 1, 1, 1, 0",
            // only a morning, or only an afternoon
            "2 3, 4, 2 3, 1, 0", "6 8, 4, 6 8, 1, 0", "6 8, 4, 6, 0, 1", "24, 24, 24, 1, 0", "24, 23, 24, 1, 0",
            // a lesson in a gap, before the first or after the last is one of the day part
            "1 2 4 5 7, 4, 1 2 3 4, 1, 0", "1 2 4 5 7, 4, 3, 0, 1", "1 2 4 5 7, 4, 5 6 7, 1, 0",
            "1 2 4 5 7, 4, 5 7 9, 1, 0", "2 4, 4, 1, 0, 1", "2 4, 4, 9, 1, 0",
            // a lesson on a day without lessons is the whole of its day part
            "-, 4, 3, 1, 0", "-, 4, 3 5, 2, 0", "-, 4, -, 0, 0"})
    void a_dagdeel_is_whole_when_each_of_its_lessons_is_missed(String rooster, int ochtend, String gemist,
            int dagdelen, int losse) {
        Dagvorm vorm = missed(new Dagbouwer().start(Roosterdag.of(lesuren(rooster), ochtend, 60), false),
                lesuren(gemist)).build();
        assertThat(vorm.addition(Eenheid.HELE_DAGDELEN, ONGEOORLOOFD)).isEqualTo(dagdelen);
        assertThat(vorm.addition(Eenheid.LOSSE_LESUREN, ONGEOORLOOFD)).isEqualTo(losse * 60);
    }

    @Test
    void what_is_registered_in_a_gap_is_a_lesson_of_the_day() {
        assertThat(withGaps().build().aantalLessen()).isEqualTo(5);
        Dagvorm gezien = missed(withGaps(), List.of(1, 2, 4)).addAanwezig(3).build();
        assertThat(gezien.aantalLessen()).isEqualTo(6);
        assertThat(gezien.addition(Eenheid.HELE_DAGDELEN, ONGEOORLOOFD)).isZero();
        Dagvorm teLaat = missed(withGaps(), List.of(1, 2, 4, 5, 7)).add(6, Verzuimsoort.TE_LAAT, 5).build();
        assertThat(teLaat.isBijgewoond()).isTrue();
        assertThat(teLaat.addition(Eenheid.HELE_DAGDELEN, ONGEOORLOOFD)).isEqualTo(1);
        assertThat(withGaps().addAanwezig(4).build()).isEqualTo(withGaps().build());
    }

    @Test
    void a_gap_is_neither_known_nor_unknown() {
        Dagvorm vorm = new Dagbouwer().start(Roosterdag.of(List.of(1, 2, 4, 5, 7), 4, 60), true)
                .add(2, Verzuimsoort.ZIEK, 60).addAanwezig(6).build();
        assertThat(vorm.aantalLessen()).isEqualTo(6);
        assertThat(vorm.bekend()).isEqualTo(2);
        assertThat(vorm.isGeheelBijgewoond()).isFalse();
        assertThat(withGaps().build().isGeheelBijgewoond()).isTrue();
        assertThat(missed(withGaps(), List.of(1, 2, 4, 5)).build().counts(ONGEOORLOOFD, 80)).isTrue();
        assertThat(missed(withGaps(), List.of(1, 2, 4)).build().counts(ONGEOORLOOFD, 80)).isFalse();
    }

    @Test
    void a_day_without_lessons_is_neither_attended_nor_missed_nor_ordinary() {
        for (boolean onbekendZonderRij : new boolean[] {false, true}) {
            Dagvorm vorm = empty(onbekendZonderRij).build();
            assertThat(vorm.isZonderLessen()).isTrue();
            assertThat(vorm.isOnbekend()).isTrue();
            assertThat(vorm.isBijgewoond()).isFalse();
            assertThat(vorm.isGeheelBijgewoond()).isFalse();
            assertThat(vorm.isGewoon()).isFalse();
            assertThat(vorm.counts(ONGEOORLOOFD, 1)).isFalse();
            assertThat(vorm.aantalLessen()).isZero();
            assertThat(vorm.addition(Eenheid.KEREN, -1)).isZero();
        }
        assertThat(empty(false).addBeter().build().isBeter()).isTrue();
        Dagvorm gezien = empty(false).addAanwezig(3).build();
        assertThat(gezien.isZonderLessen()).isFalse();
        assertThat(gezien.isGeheelBijgewoond()).isTrue();
    }

    @Test
    void the_last_lesuur_the_end_of_the_morning_and_a_betermelding_stand_beside_each_other() {
        Dagvorm vorm = new Dagbouwer().start(Roosterdag.of(24, 24, 60), true).addBeter().build();
        assertThat(vorm.isBeter()).isTrue();
        assertThat(vorm.aantalLessen()).isEqualTo(24);
        assertThat(vorm).isNotEqualTo(new Dagbouwer().start(Roosterdag.of(24, 23, 60), true).addBeter().build())
                .isNotEqualTo(new Dagbouwer().start(Roosterdag.of(24, 24, 60), true).build());
    }

    @Test
    void a_roosterdag_says_which_lessons_there_are() {
        Roosterdag dag = Roosterdag.of(List.of(7, 1, 2, 5, 4, 4), 4, 50);
        assertThat(dag).isEqualTo(new Roosterdag(0b101_1011, 4, 50));
        assertThat(IntStream.rangeClosed(0, 25).filter(dag::has)).containsExactly(1, 2, 4, 5, 7);
        assertThat(dag.aantal()).isEqualTo(5);
        assertThat(dag.laatste()).isEqualTo(7);
        assertThat(Roosterdag.of(8, 4, 60)).isEqualTo(Rooster.STANDAARD)
                .isEqualTo(Roosterdag.of(List.of(1, 2, 3, 4, 5, 6, 7, 8), 4, 60));
        assertThat(Roosterdag.of(24, 24, 60).laatste()).isEqualTo(24);
        assertThat(Roosterdag.of(0, 4, 60)).isEqualTo(Roosterdag.of(List.of(), 4, 60))
                .extracting(Roosterdag::aantal, Roosterdag::laatste).containsExactly(0, 0);
    }

    @Test
    void a_roosterdag_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> Roosterdag.of(25, 4, 60)).hasMessageContaining("0 tot en met 24");
        assertThatThrownBy(() -> Roosterdag.of(-1, 4, 60)).hasMessageContaining("0 tot en met 24");
        assertThatThrownBy(() -> Roosterdag.of(List.of(0), 4, 60)).hasMessageContaining("lesuur 0");
        assertThatThrownBy(() -> Roosterdag.of(List.of(25), 4, 60)).hasMessageContaining("lesuur 25");
        assertThatThrownBy(() -> new Roosterdag(1 << 24, 4, 60)).hasMessageContaining("ochtend");
        assertThatThrownBy(() -> Roosterdag.of(8, 25, 60)).hasMessageContaining("lesuur 25");
        assertThatThrownBy(() -> Roosterdag.of(8, -1, 60)).hasMessageContaining("lesuur -1");
        assertThatThrownBy(() -> Roosterdag.of(8, 4, 0)).hasMessageContaining("1 tot en met 1440");
        assertThatThrownBy(() -> new Dagbouwer().start(1 << 24, 4, false)).hasMessageContaining("lesuur 1");
    }
}
