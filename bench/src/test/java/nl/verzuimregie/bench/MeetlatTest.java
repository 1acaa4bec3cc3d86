package nl.verzuimregie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import nl.verzuimregie.demo.Demobestanden;
import nl.verzuimregie.demo.Ontwerp;
import nl.verzuimregie.demo.Schoolmaker;
import nl.verzuimregie.engine.kalender.Kalender;
import org.junit.jupiter.api.Test;

class MeetlatTest {

    private static final Schoolmaker SCHOOL = Demobestanden.schooljaar(1, 2_000);
    private static final Kalender KALENDER = SCHOOL.kalender();
    private static final Comparator<Signaal> VOLGORDE = Comparator.comparingInt(Signaal::leerling)
            .thenComparing(Signaal::datum).thenComparing(Signaal::soort);

    @Test
    void both_layouts_give_the_signals_of_the_plain_count() {
        List<Signaal> verwacht = plainly(SCHOOL, KALENDER.laatste());

        assertThat(opRijen(SCHOOL, KALENDER.laatste())).isEqualTo(verwacht);
        assertThat(opDagen(SCHOOL, KALENDER.laatste())).isEqualTo(verwacht);
        assertThat(verwacht.stream().map(Signaal::soort).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Signaalsoort.class));
    }

    @Test
    void pupils_that_no_school_has_in_odd_kalenders_agree_as_well() {
        for (int seed = 0; seed < 8; seed++) {
            var wild = new Wildeschool(seed, 100);
            Kalender kalender = wild.kalender();
            LocalDate tot = seed % 3 == 0 ? LocalDate.of(2026, 3, 7) : kalender.laatste();
            var schooldagen = new Schooldagen(kalender, tot);
            Rijen rijen = Rijen.of(wild::each, 100, schooldagen, 1);
            List<Signaal> verwacht = Nateller.count(wild.leerlingen(), kalender, tot).stream()
                    .map(Signaal::withoutWaarde).sorted(VOLGORDE).toList();

            assertThat(opRijen(rijen, schooldagen, kalender)).as("rows, seed %d", seed).isEqualTo(verwacht);
            assertThat(opDagen(rijen, schooldagen, kalender)).as("days, seed %d", seed).isEqualTo(verwacht);
        }
    }

    @Test
    void nothing_after_the_peildatum_is_judged() {
        LocalDate tot = LocalDate.of(2026, 1, 12);
        List<Signaal> verwacht = plainly(Demobestanden.schooljaar(3, 300), tot);

        assertThat(opRijen(Demobestanden.schooljaar(3, 300), tot)).isEqualTo(verwacht);
        assertThat(opDagen(Demobestanden.schooljaar(3, 300), tot)).isEqualTo(verwacht);
    }

    @Test
    void drawn_pupils_give_the_signals_they_were_drawn_for() {
        var gevonden = opDagen(SCHOOL, KALENDER.laatste()).stream()
                .filter(signaal -> Ontwerp.isDrawn(signaal.leerling()))
                .collect(Collectors.groupingBy(Signaal::leerling, Collectors.groupingBy(
                        signaal -> signaal.soort().regel(), Collectors.summingInt(signaal -> 1))));

        for (int nummer = 1; nummer <= SCHOOL.aantalLeerlingen(); nummer++) {
            if (Ontwerp.isDrawn(nummer)) {
                assertThat(gevonden.getOrDefault(nummer, Map.of()))
                        .as("%s, pupil %d", Ontwerp.of(nummer), nummer).isEqualTo(Ontwerp.of(nummer).verwacht());
            }
        }
    }

    @Test
    void the_shipped_school_of_sixty_has_a_signal_of_every_rule() {
        var regels = plainly(Demobestanden.schooljaar(1, 60), KALENDER.laatste()).stream()
                .map(signaal -> signaal.soort().regel()).collect(Collectors.toSet());

        assertThat(regels).isEqualTo(EnumSet.allOf(Signaalsoort.class).stream().map(Signaalsoort::regel)
                .collect(Collectors.toSet()));
    }

    @Test
    void the_sum_does_not_depend_on_the_order_and_differs_when_one_signal_differs() {
        var teller = new Signaalteller();
        teller.add(1, 10, Signaalsoort.LANG_ZIEK);
        teller.add(2, 20, Signaalsoort.VAAK_ZIEK);
        var andersom = new Signaalteller();
        andersom.add(2, 20, Signaalsoort.VAAK_ZIEK);
        andersom.add(1, 10, Signaalsoort.LANG_ZIEK);
        var verschoven = new Signaalteller();
        verschoven.add(1, 10, Signaalsoort.LANG_ZIEK);
        verschoven.add(2, 21, Signaalsoort.VAAK_ZIEK);

        assertThat(andersom.som()).isEqualTo(teller.som()).isNotEqualTo(verschoven.som());
        assertThat(teller.aantal()).isEqualTo(2);
    }

    private static List<Signaal> plainly(Schoolmaker school, LocalDate tot) {
        return Nateller.count(Leerlingrijen.of(school), KALENDER, tot).stream().map(Signaal::withoutWaarde)
                .sorted(VOLGORDE).toList();
    }

    private static List<Signaal> opRijen(Schoolmaker school, LocalDate tot) {
        var schooldagen = new Schooldagen(KALENDER, tot);
        return opRijen(Rijen.of(school::each, school.aantalLeerlingen(), schooldagen, 2), schooldagen, KALENDER);
    }

    private static List<Signaal> opDagen(Schoolmaker school, LocalDate tot) {
        var schooldagen = new Schooldagen(KALENDER, tot);
        return opDagen(Rijen.of(school::each, school.aantalLeerlingen(), schooldagen, 1), schooldagen, KALENDER);
    }

    private static List<Signaal> opRijen(Rijen rijen, Schooldagen schooldagen, Kalender kalender) {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            return collect(Meetlatten.count(rijen, schooldagen, threads, 2, () -> new Verzamelaar(kalender)));
        }
    }

    private static List<Signaal> opDagen(Rijen rijen, Schooldagen schooldagen, Kalender kalender) {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            return collect(Meetlatten.count(Leerlingdagen.of(rijen), schooldagen, threads, 2,
                    () -> new Verzamelaar(kalender)));
        }
    }

    private static List<Signaal> collect(List<Verzamelaar> verzamelaars) {
        return verzamelaars.stream().flatMap(verzamelaar -> verzamelaar.signalen.stream()).sorted(VOLGORDE).toList();
    }

    /// Keeps the signals instead of only adding them up.
    private static final class Verzamelaar extends Signaalteller {
        private final Kalender kalender;
        private final List<Signaal> signalen = new ArrayList<>();

        Verzamelaar(Kalender kalender) {
            this.kalender = kalender;
        }

        @Override
        void add(int leerling, int dag, Signaalsoort soort) {
            signalen.add(new Signaal(leerling + 1, kalender.datum(dag), soort, ""));
        }
    }
}
