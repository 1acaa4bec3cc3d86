package nl.verzuimregie.engine;

import static nl.verzuimregie.engine.feit.Verzuimsoort.ONGEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ZIEK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.verzuimregie.engine.naief.NaiefSignaal;
import nl.verzuimregie.engine.naief.Testkalender;
import nl.verzuimregie.engine.naief.Testleerling;
import nl.verzuimregie.engine.naief.Testregels;
import nl.verzuimregie.engine.protocol.Regel;
import org.junit.jupiter.api.Test;

/// A schooldag on which a pupil has no lessons, and lessons with room between them, counted in every way.
class ZonderLessenTest {

    private static final String[] WEEK = {"2025-11-10", "2025-11-11", "2025-11-12", "2025-11-13", "2025-11-14"};

    private static List<String> signalen(Regel regel, Testleerling leerling) {
        DrieWegen.Uitkomst uitkomst = new DrieWegen(List.of(regel), Testkalender.LAATSTE).count(leerling.leerling());
        assertThat(uitkomst.isEenduidig()).as("%s", uitkomst).isTrue();
        assertThat(uitkomst.uitRijen()).isPresent();
        return uitkomst.naief().stream().map(NaiefSignaal::toString).toList();
    }

    private static Testleerling away() {
        return new Testleerling().van(ZIEK, "2025-11-03", "2025-11-07");
    }

    /// What would arise anew if the run had ended.
    private static List<String> thuis(Testleerling leerling) {
        return signalen(Testregels.thuis(), leerling.dagen(ZIEK, "2025-11-17", "2025-11-18"));
    }

    @Test
    void a_day_without_lessons_neither_counts_in_a_reeks_nor_breaks_it() {
        var leerling = away().zonderLessen("2025-11-10", "2025-11-11").van(ZIEK, "2025-11-12", "2025-11-14");
        assertThat(signalen(Testregels.langZiek(), leerling)).hasSize(1).first().asString()
                .startsWith("2025-11-14 lang-ziek").endsWith(" 8");
        assertThat(signalen(Testregels.langZiek(), away().van(ZIEK, "2025-11-12", "2025-11-14"))).isEmpty();
    }

    @Test
    void a_day_without_lessons_does_not_end_the_ziekteperiode() {
        var leerling = new Testleerling().dagen(ZIEK, "2025-11-03", "2025-11-05", "2025-11-07", "2025-11-11");
        assertThat(signalen(Testregels.vaakZiek(), leerling)).hasSize(1);
        assertThat(signalen(Testregels.vaakZiek(), leerling.zonderLessen("2025-11-06"))).isEmpty();
    }

    @Test
    void a_day_without_lessons_does_not_keep_a_week_from_being_attended() {
        assertThat(thuis(away())).containsExactly("2025-11-03 thuis dag-0 0", "2025-11-17 thuis dag-0 0");
        for (String dag : WEEK) {
            assertThat(thuis(away().zonderLessen(dag))).as(dag)
                    .containsExactly("2025-11-03 thuis dag-0 0", "2025-11-17 thuis dag-0 0");
        }
        assertThat(thuis(away().zonderLessen(WEEK[0], WEEK[1], WEEK[3], WEEK[4])))
                .containsExactly("2025-11-03 thuis dag-0 0", "2025-11-17 thuis dag-0 0");
    }

    @Test
    void a_week_without_any_lesson_is_no_week_attended() {
        assertThat(thuis(away().zonderLessen(WEEK))).containsExactly("2025-11-03 thuis dag-0 0");
        assertThat(thuis(away().zonderLessen(WEEK[0], WEEK[1], WEEK[3], WEEK[4]).lessen(WEEK[2], ZIEK, 1, 1)))
                .containsExactly("2025-11-03 thuis dag-0 0");
    }

    @Test
    void every_lesson_of_the_morning_is_enough_for_a_dagdeel_though_a_lesuur_is_free() {
        var spijbelaar = new Testleerling().rooster("2025-11-03", List.of(1, 2, 4, 5, 7), 4)
                .lessen("2025-11-03", ONGEOORLOOFD, 1, 2).lessen("2025-11-03", ONGEOORLOOFD, 4, 4);
        assertThat(signalen(Testregels.spijbeldagdelen(), spijbelaar))
                .containsExactly("2025-11-03 spijbeldagdelen halve-dag 1");
        assertThat(signalen(Testregels.spijbeluren(), spijbelaar)).isEmpty();
    }
}
