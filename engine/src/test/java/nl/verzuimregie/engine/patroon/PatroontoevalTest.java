package nl.verzuimregie.engine.patroon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import nl.verzuimregie.engine.feit.Rooster;
import org.junit.jupiter.api.Test;

/// Simulation with seeds: pupils whose absence falls by chance seldom get a hint, and a planted pattern is found.
class PatroontoevalTest {

    private static final int LEERLINGEN = 600;
    private static final long KANS = 5;
    private static final List<LocalDate> DAGEN = Patroonproef.schooldagen();
    private static final int LESSEN = Rooster.STANDAARD.laatste();

    /// How many of the pupils get any hint.
    private static long hinted(long kiem, BiConsumer<Patroonproef, Random> maken) {
        var toeval = new Random(kiem);
        return IntStream.range(0, LEERLINGEN).filter(ignored -> {
            var leerling = new Patroonproef();
            maken.accept(leerling, toeval);
            return !leerling.assess(Patroonproef.rules(KANS, 4, 40)).aanwijzingen().isEmpty();
        }).count();
    }

    private static void assertSeldom(long kiem, BiConsumer<Patroonproef, Random> maken) {
        assertThat(hinted(kiem, maken) * 100).as("kiem %d", kiem).isLessThanOrEqualTo(KANS * LEERLINGEN);
    }

    private static LocalDate any(Random toeval) {
        return DAGEN.get(toeval.nextInt(DAGEN.size()));
    }

    /// So many times ill, each up to `hoogstens` days on end.
    private static void illRuns(Patroonproef leerling, Random toeval, int keren, int hoogstens) {
        for (int i = 0; i < keren; i++) {
            int begin = toeval.nextInt(DAGEN.size());
            int einde = Math.min(DAGEN.size(), begin + 1 + toeval.nextInt(hoogstens));
            DAGEN.subList(begin, einde).forEach(leerling::ill);
        }
    }

    @Test
    void who_is_ill_on_days_by_chance_seldom_gets_a_hint() {
        assertSeldom(1, (leerling, toeval) -> illRuns(leerling, toeval, 4 + toeval.nextInt(12), 1));
        assertSeldom(2, (leerling, toeval) -> illRuns(leerling, toeval, 40, 1));
    }

    @Test
    void who_is_ill_for_some_days_on_end_seldom_gets_a_hint() {
        assertSeldom(3, (leerling, toeval) -> illRuns(leerling, toeval, 3 + toeval.nextInt(8), 4));
        assertSeldom(4, (leerling, toeval) -> illRuns(leerling, toeval, 12, 2));
    }

    @Test
    void who_is_ill_for_weeks_seldom_gets_a_hint() {
        assertSeldom(5, (leerling, toeval) -> illRuns(leerling, toeval, 3, 30));
    }

    @Test
    void who_misses_lessons_by_chance_seldom_gets_a_hint() {
        assertSeldom(6, (leerling, toeval) -> IntStream.range(0, 30).forEach(ignored ->
                leerling.gone(any(toeval), 1 + toeval.nextInt(LESSEN))));
    }

    /// Who leaves for some lessons misses those in the middle of the day most.
    @Test
    void who_misses_some_lessons_in_a_row_by_chance_seldom_gets_a_hint() {
        assertSeldom(12, (leerling, toeval) -> IntStream.range(0, 25).forEach(ignored -> {
            int eerste = 1 + toeval.nextInt(LESSEN - 2);
            leerling.gone(any(toeval), eerste, eerste + 1, eerste + 2);
        }));
    }

    /// Who falls ill in the weekend stays at home on Monday.
    @Test
    void who_falls_ill_on_any_day_of_the_week_seldom_gets_a_hint() {
        assertSeldom(13, (leerling, toeval) -> IntStream.range(0, 10).forEach(ignored -> {
            LocalDate eerste = Patroonproef.BEGIN.plusDays(toeval.nextInt(310));
            eerste.datesUntil(eerste.plusDays(1 + toeval.nextInt(7))).filter(DAGEN::contains).forEach(leerling::ill);
        }));
    }

    /// Each lesson the same chance: a day of eight lessons is missed in part more often than one of three.
    @Test
    void a_long_day_is_no_pattern() {
        var toeval = new Random(14);
        long gevonden = IntStream.range(0, LEERLINGEN).filter(ignored -> {
            var leerling = new Patroonproef();
            DAGEN.forEach(dag -> IntStream.rangeClosed(1, Patroonproef.KORT.op(dag).aantal()).filter(uur ->
                    toeval.nextInt(100) < 3).forEach(uur -> leerling.gone(dag, uur)));
            return !leerling.assess(Patroonproef.KORT).aanwijzingen().isEmpty();
        }).count();
        assertThat(gevonden * 100).isLessThanOrEqualTo(KANS * LEERLINGEN);
    }

    @Test
    void who_is_late_and_ill_and_gone_by_chance_seldom_gets_a_hint() {
        assertSeldom(7, (leerling, toeval) -> {
            IntStream.range(0, 20).forEach(ignored -> leerling.late(any(toeval), 1 + toeval.nextInt(LESSEN)));
            IntStream.range(0, 15).forEach(ignored -> leerling.gone(any(toeval), 1 + toeval.nextInt(LESSEN)));
            illRuns(leerling, toeval, 5, 3);
        });
    }

    @Test
    void what_is_not_known_gives_no_hint_either() {
        assertSeldom(8, (leerling, toeval) -> {
            IntStream.range(0, 60).forEach(ignored -> leerling.add(any(toeval), 1 + toeval.nextInt(LESSEN),
                    new Lesstand.Aanwezig()));
            illRuns(leerling, toeval, 10, 2);
        });
    }

    @Test
    void who_is_often_ill_on_a_monday_is_found() {
        long gevonden = hinted(9, (leerling, toeval) -> {
            List<LocalDate> maandagen = DAGEN.stream().filter(dag -> dag.getDayOfWeek() == DayOfWeek.MONDAY).toList();
            IntStream.range(0, 9).forEach(ignored -> leerling.ill(maandagen.get(toeval.nextInt(maandagen.size()))));
            illRuns(leerling, toeval, 3, 1);
        });
        assertThat(gevonden).isGreaterThan(LEERLINGEN * 9 / 10);
    }

    @Test
    void who_often_misses_the_last_lesson_is_found() {
        long gevonden = hinted(10, (leerling, toeval) -> {
            IntStream.range(0, 12).forEach(ignored -> leerling.gone(any(toeval), LESSEN));
            IntStream.range(0, 6).forEach(ignored -> leerling.gone(any(toeval), 1 + toeval.nextInt(LESSEN - 1)));
        });
        assertThat(gevonden).isGreaterThan(LEERLINGEN * 9 / 10);
    }

    @Test
    void who_is_gone_before_each_vakantie_is_found() {
        List<LocalDate> ervoor = DAGEN.stream().filter(dag -> new Patroondag(dag, 1, 0)
                .isBeforeVakantie(Patroonproef.KALENDER)).toList();
        assertThat(ervoor).hasSize(5);
        long gevonden = hinted(11, (leerling, toeval) -> {
            ervoor.stream().limit(4).forEach(leerling::ill);
            illRuns(leerling, toeval, 5, 1);
        });
        assertThat(gevonden).isGreaterThan(LEERLINGEN * 9 / 10);
    }

    @Test
    void a_school_that_never_says_who_was_there_gives_only_what_was_seen() {
        var leerling = new Patroonproef().ill("2025-09-01", "2025-09-08", "2025-09-15", "2025-09-22", "2025-09-29");
        assertThat(new Patroonoordelaar(Patroonproef.rules(KANS, 4, 40), Patroonproef.KALENDER)
                .assess(leerling.dossier(false), Patroonproef.BEGIN, Patroonproef.EINDE).aanwijzingen()).isEmpty();
        assertThat(leerling.hints()).hasSize(1);
    }
}
