package nl.verzuimregie.engine.patroon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.protocol.Patroonregels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Both sides of each boundary of a hint, on days that a reader can count.
class PatroonoordelaarTest {

    /// Mondays in a full week without a vakantie beside it, and the Wednesdays of other weeks.
    private static final List<String> MAANDAGEN = List.of("2025-09-01", "2025-09-08", "2025-09-15", "2025-09-22",
            "2025-09-29", "2025-10-06", "2025-11-17", "2025-11-24");
    private static final List<String> WOENSDAGEN = List.of("2026-01-14", "2026-01-21", "2026-01-28", "2026-02-04");

    private static Patroonproef ill(int maandagen, int woensdagen) {
        return new Patroonproef().ill(MAANDAGEN.subList(0, maandagen).toArray(String[]::new))
                .ill(WOENSDAGEN.subList(0, woensdagen).toArray(String[]::new));
    }

    /// Of one illness a week, chance puts one in five on a Monday. Five weekdays, the day after the weekend, and those
    /// before and after a vakantie are asked: eight questions share the percent.
    @ParameterizedTest
    @CsvSource({
        "3, 0, false", // too seldom: chance is 1/125
        "4, 0, true", // 1/625
        "5, 2, true", // 5 of 7: 0.467 %, times 8 is 3.7 %
        "5, 3, false", // 5 of 8: 1.04 %, times 8 is 8.3 %
        "6, 3, true"})
    void ill_on_mondays_is_seen_when_it_is_more_than_chance(int maandagen, int woensdagen, boolean gezien) {
        assertThat(ill(maandagen, woensdagen).hints()).hasSize(gezien ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"5, true", "4, true", "3, false"})
    void percent_of_the_protocol_is_the_bound(int kans, boolean gezien) {
        assertThat(ill(5, 2).hints(Patroonproef.rules(kans, 4, 40))).hasSize(gezien ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"5, true", "6, false"})
    void so_often_as_the_protocol_says_is_enough(int minstens, boolean gezien) {
        assertThat(ill(5, 0).hints(Patroonproef.rules(5, minstens, 40))).hasSize(gezien ? 1 : 0);
    }

    /// The first of four Mondays falls out of a shorter window.
    @ParameterizedTest
    @CsvSource({"4, true", "3, false"})
    void first_day_of_the_window_counts_and_the_day_before_does_not(int weken, boolean gezien) {
        LocalDate vrijdag = LocalDate.parse(MAANDAGEN.get(3)).plusDays(4);
        assertThat(ill(4, 0).assess(Patroonproef.rules(5, 4, weken), vrijdag).aanwijzingen())
                .hasSize(gezien ? 1 : 0);
    }

    @Test
    void what_happens_after_the_peildatum_does_not_count() {
        LocalDate vierde = LocalDate.parse(MAANDAGEN.get(3));
        Patroonregels regels = Patroonproef.rules(5, 4, 40);
        assertThat(ill(8, 0).assess(regels, vierde.plusDays(4)).aanwijzingen().getFirst().keren()).isEqualTo(4);
        // On the Monday itself chance has no other day of that week to choose yet.
        assertThat(ill(8, 0).assess(regels, vierde).aanwijzingen()).isEmpty();
        assertThat(ill(8, 0).assess(regels, vierde.minusDays(1)).aanwijzingen()).isEmpty();
    }

    @Test
    void hint_names_its_days_and_what_chance_gives() {
        Aanwijzing een = ill(5, 2).assess().aanwijzingen().getFirst();
        assertThat(een.dagen()).extracting(LocalDate::toString).isEqualTo(MAANDAGEN.subList(0, 5));
        assertThat(een.van()).isEqualTo(7);
        assertThat(een.verwacht()).isEqualTo(Kans.of(7, 5));
        // (21 · 16 + 7 · 4 + 1) of 5^7
        assertThat(een.kans()).isEqualTo(Kans.of(365, 78_125));
    }

    @Test
    void whole_weeks_ill_are_no_pattern() {
        var leerling = new Patroonproef();
        Patroonproef.schooldagen().stream().filter(dag -> dag.getMonthValue() == 11 || dag.getMonthValue() == 1)
                .forEach(leerling::ill);
        assertThat(leerling.hints()).isEmpty();
    }

    @Test
    void late_at_the_first_lesson_is_a_lesuur_and_no_weekday() {
        var leerling = new Patroonproef();
        Stream.of("2025-09-02", "2025-09-10", "2025-09-18", "2025-09-26", "2025-09-29")
                .forEach(dag -> leerling.late(LocalDate.parse(dag), 1));
        assertThat(leerling.hints()).containsExactly("weg vast_lesuur 1: 5 van 5");
    }

    /// Of a school that says who was there, only the days count of which it said so.
    @ParameterizedTest
    @CsvSource({"true, 1", "false, 0"})
    void unknown_is_not_attended(boolean gezegd, int aanwijzingen) {
        var leerling = ill(5, 0);
        MAANDAGEN.stream().map(LocalDate::parse).flatMap(dag -> dag.plusDays(1).datesUntil(dag.plusDays(5)))
                .filter(ignored -> gezegd).forEach(dag -> IntStream.rangeClosed(1, 8)
                        .forEach(uur -> leerling.add(dag, uur, new Lesstand.Aanwezig())));
        assertThat(new Patroonoordelaar(Patroonproef.rules(5, 4, 40), Patroonproef.KALENDER)
                .assess(leerling.dossier(false), Patroonproef.BEGIN, Patroonproef.EINDE).aanwijzingen())
                .hasSize(aanwijzingen);
    }

    @Test
    void who_has_lessons_on_monday_only_is_not_ill_on_mondays() {
        Rooster maandag = datum -> Rooster.Roosterdag.of(datum.getDayOfWeek().getValue() == 1 ? 8 : 0, 4, 60);
        assertThat(ill(8, 0).assess(maandag).aanwijzingen()).isEmpty();
    }

    @Test
    void late_in_a_lesson_that_is_not_on_the_rooster_says_nothing() {
        var leerling = new Patroonproef();
        MAANDAGEN.forEach(dag -> leerling.late(LocalDate.parse(dag), 12));
        assertThat(leerling.assess(Patroonproef.KORT).aanwijzingen()).allSatisfy(een ->
                assertThat(een.van()).isPositive());
    }

    @Test
    void nobody_is_hinted_without_facts_or_without_rules() {
        assertThat(new Patroonproef().hints()).isEmpty();
        assertThat(ill(8, 0).assess(Patroonregels.GEEN).aanwijzingen()).isEmpty();
        assertThat(ill(8, 0).assess(Patroonproef.rules(5, 4, 40), LocalDate.of(2017, 7, 31)).aanwijzingen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-01, na weekend", "2025-09-02, niets", "2025-10-17, voor vakantie", "2025-10-16, niets",
        "2025-10-27, na vakantie", "2025-11-11, na weekend", "2026-04-07, na weekend", "2026-07-03, voor vakantie",
        "2025-08-25, na vakantie", "2026-05-15, niets"})
    void free_days_beside_a_schooldag_say_what_it_is(LocalDate datum, String wat) {
        var dag = new Patroondag(datum, 1, 0);
        assertThat(Stream.of(dag.isAfterWeekend(Patroonproef.KALENDER) ? "na weekend" : "",
                dag.isBeforeVakantie(Patroonproef.KALENDER) ? "voor vakantie" : "",
                dag.isAfterVakantie(Patroonproef.KALENDER) ? "na vakantie" : "").filter(een -> !een.isEmpty()).toList())
                .isEqualTo("niets".equals(wat) ? List.of() : Arrays.asList(wat));
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 8", "3, 3, 3", "5, 3, 8"})
    void what_was_missed_of_a_day_lies_in_pieces(int lesuur, int een, int ander) {
        var dag = new Patroondag(LocalDate.EPOCH, 0b1011_1101, 1 << (een - 1) | 1 << (ander - 1));
        assertThat(dag.stuks()).isEqualTo(een == ander ? 1 : 2);
        assertThat(dag.plaats(lesuur)).isEqualTo(lesuur == 1 ? 1 : lesuur - 1);
    }

    @Test
    void other_soorten_of_absence_are_not_counted_in() {
        var leerling = new Patroonproef();
        MAANDAGEN.forEach(dag -> leerling.add(LocalDate.parse(dag), 1,
                new Lesstand.Afwezig(Verzuimsoort.GEOORLOOFD, 60, false)));
        assertThat(leerling.hints()).isEmpty();
    }
}
