package nl.verzuimregie.engine.feit;

import static org.assertj.core.api.Assertions.assertThat;

import nl.verzuimregie.engine.kalender.Eenheid;
import org.junit.jupiter.api.Test;

/// Which lessons a day has, and what that does to a day part, to a share and to attendance.
class DagvormTest {

    private static final int ONGEOORLOOFD = Verzuimsoort.ONGEOORLOOFD.bit();

    private static Dagbouwer day() {
        return new Dagbouwer().start(8, 4, false);
    }

    private static Dagbouwer missed(int van, int tot) {
        Dagbouwer dag = day();
        for (int lesuur = van; lesuur <= tot; lesuur++) {
            dag.add(lesuur, Verzuimsoort.ONGEOORLOOFD, 50);
        }
        return dag;
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
}
