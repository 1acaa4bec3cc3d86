package nl.verzuimregie.engine.kalender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.verzuimregie.engine.naief.Testkalender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Terms on the four clocks, in the schooljaren 2024-2025 and 2025-2026 of regio noord: herfstvakantie 18 to 26 October
/// 2025, studiedag 26 November, kerstvakantie 20 December to 4 January, second Easter day 6 April 2026.
class TermijnTest {

    private static final Kalender KALENDER = kalender();
    private static final Map<String, Klok> KLOKKEN = Map.of("school", Klok.SCHOOLDAGEN, "landelijk", Klok.LANDELIJK,
            "ma-di", Klok.SCHOOLDAGEN.on(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY)));

    private static Kalender kalender() {
        Map<LocalDate, Dagsoort> dagen = new HashMap<>();
        Testkalender.schooldagen().forEach(datum -> dagen.put(datum, Dagsoort.SCHOOLDAG));
        return Kalender.of("test", dagen, Map.of(LocalDate.of(2025, 11, 26), "studiedag"),
                Set.of(LocalDate.of(2025, 12, 25), LocalDate.of(2025, 12, 26), LocalDate.of(2026, 4, 6)));
    }

    private static Termijn termijn(int aantal, String eenheid) {
        return new Termijn(aantal, Eenheid.of(eenheid).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # days that count: the day of the cause is day 0
            2025-10-16, 3, werkdagen,       school,    2025-10-28
            2025-10-16, 3, werkdagen,       landelijk, 2025-10-21
            2025-10-16, 1, werkdagen,       school,    2025-10-17
            2025-10-17, 1, werkdagen,       school,    2025-10-27
            2025-10-16, 0, werkdagen,       school,    2025-10-16
            2025-10-18, 0, werkdagen,       school,    2025-10-27
            2025-11-25, 1, schooldagen,     landelijk, 2025-11-27
            2025-11-25, 1, werkdagen,       landelijk, 2025-11-26
            2025-12-24, 1, werkdagen,       landelijk, 2025-12-29
            2025-11-24, 1, werkdagen,       ma-di,     2025-11-25
            2025-11-25, 1, werkdagen,       ma-di,     2025-12-01
            # calendar time: then on to a day on which the owner works
            2025-10-13, 7, kalenderdagen,   school,    2025-10-27
            2025-10-13, 7, kalenderdagen,   landelijk, 2025-10-20
            2025-10-10, 7, kalenderdagen,   school,    2025-10-17
            2025-10-03, 2, kalenderweken,   school,    2025-10-17
            2025-10-04, 2, kalenderweken,   school,    2025-10-27
            2025-10-31, 1, kalendermaanden, school,    2025-12-01
            2025-12-31, 2, kalendermaanden, landelijk, 2026-03-02
            2026-03-06, 1, kalendermaanden, landelijk, 2026-04-07
            2025-11-26, 0, kalenderdagen,   school,    2025-11-27
            # schoolweken: the same day of the week, free weeks do not count
            2025-10-15, 1, schoolweken,     school,    2025-10-29
            2025-12-17, 2, schoolweken,     school,    2026-01-14
            2025-11-19, 1, schoolweken,     school,    2025-11-27
            """)
    void a_term_after_a_cause_ends_on(LocalDate aanleiding, int aantal, String eenheid, String klok, LocalDate tot) {
        Uiterlijk uiterlijk = termijn(aantal, eenheid).after(aanleiding, KALENDER, KLOKKEN.getOrDefault(klok,
                Klok.SCHOOLDAGEN)).orElseThrow();
        assertThat(uiterlijk.datum()).as(uiterlijk.zin()).isEqualTo(tot);
        assertThat(uiterlijk.teLaat()).isEqualTo(tot.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # the day of the cause is day 1
            2025-10-15, 3, werkdagen,       true,  VOORUIT, 2025-10-17
            2025-10-16, 3, werkdagen,       true,  VOORUIT, 2025-10-27
            2025-10-18, 1, werkdagen,       true,  VOORUIT, 2025-10-27
            2025-10-10, 7, kalenderdagen,   true,  VOORUIT, 2025-10-16
            2025-10-10, 0, kalenderdagen,   true,  VOORUIT, 2025-10-10
            2025-10-02, 2, kalenderweken,   true,  VOORUIT, 2025-10-15
            2025-09-15, 1, kalendermaanden, true,  VOORUIT, 2025-10-14
            2025-10-16, 1, schoolweken,     true,  VOORUIT, 2025-10-29
            # what ends on a free day ends on the last working day before it, but not before its cause
            2025-10-13, 7, kalenderdagen,   false, TERUG,   2025-10-17
            2025-10-18, 2, kalenderdagen,   false, TERUG,   2025-10-27
            2025-10-17, 2, kalenderdagen,   false, TERUG,   2025-10-17
            2025-10-13, 4, kalenderdagen,   false, TERUG,   2025-10-17
            2025-10-17, 1, werkdagen,       false, TERUG,   2025-10-27
            # or there
            2025-10-13, 7, kalenderdagen,   false, NIET,    2025-10-20
            2025-10-13, 7, kalenderdagen,   true,  NIET,    2025-10-19
            """)
    void a_school_may_have_terms_run_otherwise(LocalDate aanleiding, int aantal, String eenheid, boolean begindagTelt,
            Termijnregels.VrijeDag vrijeDag, LocalDate tot) {
        Uiterlijk uiterlijk = termijn(aantal, eenheid).after(aanleiding, KALENDER,
                Klok.SCHOOLDAGEN.with(new Termijnregels(begindagTelt, vrijeDag))).orElseThrow();
        assertThat(uiterlijk.datum()).as(uiterlijk.zin()).isEqualTo(tot);
    }

    @Test
    void a_term_that_moved_back_says_so_and_does_not_warn() {
        Uiterlijk uiterlijk = termijn(7, "kalenderdagen").after(LocalDate.of(2025, 10, 13), KALENDER,
                Klok.SCHOOLDAGEN.with(new Termijnregels(false, Termijnregels.VrijeDag.TERUG))).orElseThrow();
        assertThat(uiterlijk.waarschuwing()).isEmpty();
        assertThat(uiterlijk.zin()).isEqualTo("Uiterlijk 2025-10-17: 7 kalenderdagen na 2025-10-13, dat is 2025-10-20, "
                + "en dan terug naar de vorige werkdag; overgeslagen: 2025-10-18 tot en met 2025-10-19 (weekend), "
                + "2025-10-20 (buiten het schooljaar).");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2025-10-28, 3, werkdagen,     school,    2025-10-16
            2025-10-27, 1, schooldagen,   school,    2025-10-17
            2025-10-27, 0, schooldagen,   school,    2025-10-27
            2025-10-27, 7, kalenderdagen, school,    2025-10-17
            2025-10-27, 7, kalenderdagen, landelijk, 2025-10-20
            2026-01-14, 2, schoolweken,   school,    2025-12-17
            """)
    void a_term_before_a_day_ends_on(LocalDate voor, int aantal, String eenheid, String klok, LocalDate tot) {
        assertThat(termijn(aantal, eenheid).before(voor, KALENDER, KLOKKEN.getOrDefault(klok, Klok.SCHOOLDAGEN))
                .map(Uiterlijk::datum)).contains(tot);
    }

    @Test
    void a_due_date_that_was_put_off_warns_on_the_last_working_day_before_it() {
        Uiterlijk uiterlijk = termijn(7, "kalenderdagen").after(LocalDate.of(2025, 10, 13), KALENDER,
                Klok.SCHOOLDAGEN).orElseThrow();
        assertThat(uiterlijk.oorspronkelijk()).isEqualTo(LocalDate.of(2025, 10, 20));
        assertThat(uiterlijk.waarschuwing()).contains(LocalDate.of(2025, 10, 17));
        assertThat(uiterlijk.zin())
                .isEqualTo("Uiterlijk 2025-10-27: 7 kalenderdagen na 2025-10-13, dat is 2025-10-20, en "
                + "dan door naar de eerstvolgende werkdag; overgeslagen: 2025-10-20 tot en met 2025-10-24 (buiten het "
                + "schooljaar), 2025-10-25 tot en met 2025-10-26 (weekend).");
        assertThat(termijn(4, "kalenderdagen").after(LocalDate.of(2025, 10, 13), KALENDER, Klok.SCHOOLDAGEN)
                .flatMap(Uiterlijk::waarschuwing)).isEmpty();
    }

    @Test
    void nobody_is_warned_before_there_is_a_cause() {
        assertThat(termijn(1, "kalenderdagen").after(LocalDate.of(2025, 10, 19), KALENDER, Klok.SCHOOLDAGEN)
                .flatMap(Uiterlijk::waarschuwing)).isEmpty();
        assertThat(termijn(1, "kalenderdagen").after(LocalDate.of(2025, 10, 17), KALENDER, Klok.SCHOOLDAGEN)
                .flatMap(Uiterlijk::waarschuwing)).contains(LocalDate.of(2025, 10, 17));
    }

    @Test
    void zero_back_is_still_back_and_free_weeks_are_one_stretch() {
        assertThat(termijn(0, "schooldagen").before(LocalDate.of(2025, 10, 27), KALENDER, Klok.SCHOOLDAGEN)
                .map(Uiterlijk::zin).orElse("")).contains("0 schooldagen voor 2025-10-27");
        assertThat(termijn(1, "schoolweken").after(LocalDate.of(2025, 12, 17), KALENDER, Klok.SCHOOLDAGEN)
                .map(Uiterlijk::zin).orElse("")).contains("1 schoolweek na",
                        "2025-12-22 tot en met 2026-01-04 (geen schoolweek)");
    }

    @Test
    void an_unknown_rooster_is_no_rooster() {
        assertThat(Klok.SCHOOLDAGEN.on(Set.of())).isEqualTo(Klok.SCHOOLDAGEN);
    }

    @Test
    void what_was_counted_and_passed_over_can_be_counted_again() {
        Uiterlijk uiterlijk = termijn(2, "werkdagen").after(LocalDate.of(2025, 11, 25), KALENDER, Klok.SCHOOLDAGEN)
                .orElseThrow();
        assertThat(uiterlijk.zin()).isEqualTo("Uiterlijk 2025-11-28: 2 werkdagen na 2025-11-25; geteld: 2025-11-27, "
                + "2025-11-28; overgeslagen: 2025-11-26 (studiedag).");
    }

    @Test
    void nobody_knows_what_lies_beyond_the_kalender() {
        for (String eenheid : List.of("werkdagen", "schooldagen", "kalenderdagen", "kalenderweken", "schoolweken",
                "kalendermaanden")) {
            assertThat(termijn(60, eenheid).after(LocalDate.of(2026, 6, 20), KALENDER, Klok.LANDELIJK)).isEmpty();
            assertThat(termijn(60, eenheid).before(LocalDate.of(2024, 9, 20), KALENDER, Klok.LANDELIJK)).isEmpty();
        }
    }

    @Test
    void what_is_no_time_is_no_term() {
        assertThatIllegalArgumentException().isThrownBy(() -> termijn(3, "lesuren"));
        assertThatIllegalArgumentException().isThrownBy(() -> termijn(-1, "werkdagen"));
    }

    /// Whatever the cause, the clock and the unit: held against a list of working days that is made apart.
    @Test
    void the_days_between_are_exactly_as_many_as_asked() {
        var toeval = new Random(20);
        for (int keer = 0; keer < 5_000; keer++) {
            Klok klok = List.copyOf(KLOKKEN.values()).get(toeval.nextInt(KLOKKEN.size()));
            LocalDate dag = LocalDate.of(2024, 10, 1).plusDays(toeval.nextInt(500));
            int aantal = toeval.nextInt(12);
            List<LocalDate> werkdagen = KALENDER.eerste().datesUntil(KALENDER.laatste().plusDays(1))
                    .filter(een -> klok.reasonFree(KALENDER, een).isEmpty()).toList();
            Optional<LocalDate> naief = aantal == 0 ? werkdagen.stream().filter(een -> !een.isBefore(dag)).findFirst()
                    : werkdagen.stream().filter(een -> een.isAfter(dag)).skip(aantal - 1L).findFirst();
            assertThat(termijn(aantal, "werkdagen").after(dag, KALENDER, klok).map(Uiterlijk::datum)).isEqualTo(naief);
            LocalDate kaal = dag.plusDays(aantal);
            Uiterlijk gewoon = termijn(aantal, "kalenderdagen").after(dag, KALENDER, klok).orElseThrow();
            assertThat(gewoon.oorspronkelijk()).isEqualTo(kaal);
            assertThat(gewoon.datum()).isEqualTo(werkdagen.stream().filter(een -> !een.isBefore(kaal)).findFirst()
                    .orElseThrow());
            LocalDate terug = termijn(aantal, "kalenderdagen").before(gewoon.datum(), KALENDER, klok).orElseThrow()
                    .datum();
            assertThat(terug).isBeforeOrEqualTo(gewoon.datum()).satisfies(een ->
                    assertThat(klok.reasonFree(KALENDER, een)).isEmpty());
        }
    }
}
