package nl.verzuimregie.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.stream.IntStream;
import nl.verzuimregie.demo.Registraties.Registratie;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Kalender;
import org.junit.jupiter.api.Test;

class SchoolmakerTest {

    /// Change these only together with `voorbeeld/registraties.csv`: demo, tests and bench speak of the same pupils.
    private static final int AANTAL_RIJEN = 5_802;
    private static final long HASH = -3_658_542_242_306_960_406L;

    private static final Schoolmaker SCHOOL = Demobestanden.schooljaar(1, 60);

    @Test
    void the_first_sixty_pupils_of_seed_1_never_change() {
        Registraties zestig = Registraties.of(SCHOOL, 1, 60);

        assertThat(zestig.rijen).hasSize(AANTAL_RIJEN);
        assertThat(zestig.hash()).isEqualTo(HASH);
    }

    @Test
    void another_seed_gives_other_pupils() {
        assertThat(Registraties.of(Demobestanden.schooljaar(2, 60), 1, 60).hash()).isNotEqualTo(HASH);
    }

    @Test
    void sixty_of_a_country_are_the_same_sixty() {
        Schoolmaker land = Demobestanden.schooljaar(1, 950_000);

        assertThat(Registraties.of(land, 1, 60).rijen).isEqualTo(Registraties.of(SCHOOL, 1, 60).rijen);
    }

    @Test
    void a_slice_depends_on_nothing_but_its_pupils() {
        Registraties geheel = Registraties.of(SCHOOL, 1, 60);
        Registraties deel = Registraties.of(SCHOOL, 21, 40);

        assertThat(deel.leerlingen).isEqualTo(IntStream.rangeClosed(21, 40).boxed().toList());
        assertThat(deel.rijen).isEqualTo(geheel.rijen.stream()
                .filter(rij -> rij.leerling() >= 21 && rij.leerling() <= 40).toList());
    }

    @Test
    void every_pupil_begins_also_one_without_registrations() {
        Registraties veel = Registraties.of(Demobestanden.schooljaar(1, 3_000), 1, 3_000);

        assertThat(veel.leerlingen).isEqualTo(IntStream.rangeClosed(1, 3_000).boxed().toList());
        assertThat(veel.rijen.stream().map(Registratie::leerling).distinct().count()).isLessThan(3_000);
    }

    @Test
    void rows_are_in_order_on_schooldagen_and_one_per_lesson() {
        Kalender kalender = SCHOOL.kalender();
        Registratie vorige = new Registratie(0, 0, 0, 0, Verzuimsoort.ZIEK);
        var lessen = new HashSet<Long>();
        for (Registratie rij : Registraties.of(Demobestanden.schooljaar(1, 2_000), 1, 2_000).rijen) {
            assertThat(kalender.isSchooldag(rij.dag())).isTrue();
            assertThat(rij.lesuur()).isBetween(1, 8);
            assertThat(rij.minuten()).isBetween(1, 90);
            assertThat(lessen.add(plaats(rij))).as("one registration per lesson: %s", rij).isTrue();
            assertThat(plaats(rij)).isGreaterThan(plaats(vorige));
            vorige = rij;
        }
    }

    private static long plaats(Registratie rij) {
        return (rij.leerling() * 10_000L + rij.dag()) * 100 + rij.lesuur();
    }

    @Test
    void only_days_of_the_range_have_registrations() {
        Kalender kalender = SCHOOL.kalender();
        LocalDate van = LocalDate.of(2026, 1, 5);
        LocalDate tot = LocalDate.of(2026, 2, 13);
        var school = new Schoolmaker(1, 400, kalender, van, tot);

        Registraties registraties = Registraties.of(school, 1, 400);

        assertThat(registraties.rijen).allSatisfy(rij ->
                assertThat(rij.dag()).isBetween(kalender.dag(van), kalender.dag(tot)));
        assertThat(registraties.rijen.size() / 400.0).isBetween(6.0, 25.0);
    }

    @Test
    void a_range_without_schooldagen_is_refused() {
        LocalDate zomer = LocalDate.of(2026, 7, 20);

        assertThatThrownBy(() -> new Schoolmaker(1, 1, SCHOOL.kalender(), zomer, zomer))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("No schooldag");
    }
}
