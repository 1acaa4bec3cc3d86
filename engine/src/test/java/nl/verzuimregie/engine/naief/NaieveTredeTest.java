package nl.verzuimregie.engine.naief;

import static nl.verzuimregie.engine.feit.Verzuimsoort.LUXE;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ONGEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.TE_LAAT;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ZIEK;
import static nl.verzuimregie.engine.kalender.Eenheid.KALENDERDAGEN;
import static nl.verzuimregie.engine.kalender.Eenheid.KEREN;
import static nl.verzuimregie.engine.kalender.Eenheid.LESUREN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Regel.Opnieuw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a signal arises again, waits or ends, and how dated values and the validity of a regel work; worked out by
/// hand.
class NaieveTredeTest {

    @Test
    void bij_elke_arises_again_at_each_ziekmelding_while_the_signaal_runs() {
        var leerling = new Testleerling()
                .dagen(ZIEK, "2025-09-02", "2025-09-15", "2025-10-06", "2025-10-13", "2025-10-27");
        assertThat(leerling.signalen(Testregels.vaakZiek()))
                .containsExactly("2025-10-13 drempel 4", "2025-10-27 drempel 5");
    }

    @Test
    void daarna_elke_arises_once_a_day_at_a_level_not_reached_before() {
        var leerling = new Testleerling().dagen(ONGEOORLOOFD, "2025-09-01", "2025-09-02", "2025-09-03")
                .lessen("2025-09-04", ONGEOORLOOFD, 1, 3).lessen("2025-09-05", ONGEOORLOOFD, 5, 8);
        assertThat(leerling.signalen(Testregels.spijbeldagdelen())).containsExactly("2025-09-01 halve-dag 2",
                "2025-09-01 hele-dag 2", "2025-09-02 anderhalve-dag 4", "2025-09-03 anderhalve-dag 6",
                "2025-09-05 anderhalve-dag 7");
    }

    @Test
    void a_level_that_the_window_lost_and_regains_is_no_new_one_until_the_signaal_has_ended() {
        var twee = Regelbouw.waarde("twee", LESUREN, 2);
        var tel = Regelbouw.tel("uren", LESUREN, Regelbouw.binnen(Regelbouw.waarde("week", KALENDERDAGEN, 7)), LUXE);
        var regel = Regelbouw.regel("uren", List.of(tel), Opnieuw.NA_EINDE,
                Regelbouw.daarnaElke(twee, Regelbouw.minstens("drempel", twee)));
        var leerling = new Testleerling().lessen("2025-09-01", LUXE, 1, 2).lessen("2025-09-02", LUXE, 1, 2)
                .lessen("2025-09-08", LUXE, 1, 2);
        assertThat(leerling.signalen(regel)).containsExactly("2025-09-01 drempel 2", "2025-09-02 drempel 4");
        assertThat(leerling.lessen("2025-09-16", LUXE, 1, 4).signalen(regel)).endsWith("2025-09-16 drempel 4");
    }

    @ParameterizedTest
    @CsvSource({"2025-09-04,2025-09-09", "2025-09-08,2025-09-09", "2025-09-09,2025-09-09", "2025-09-10,2025-09-10"})
    void sixteen_new_lesuren_after_an_assumed_melding_wait_until_seven_days_have_passed(String vol, String ontstaat) {
        var leerling = new Testleerling().dagen(ONGEOORLOOFD, "2025-09-01", "2025-09-02", "2025-09-03", vol);
        assertThat(leerling.signalen(Testregels.zestienUur()))
                .containsExactly("2025-09-02 drempel 16", ontstaat + " drempel 16");
    }

    @Test
    void waiting_ends_on_a_calendar_day_also_in_a_vakantie() {
        var leerling = new Testleerling().dagen(LUXE, "2025-10-13", "2025-10-14", "2025-10-15", "2025-10-16");
        assertThat(leerling.signalen(Testregels.zestienUur()))
                .containsExactly("2025-10-14 drempel 16", "2025-10-21 drempel 16");
    }

    @Test
    void without_any_melding_the_signaal_keeps_running_and_arises_once() {
        var leerling = new Testleerling().dagen(LUXE, "2025-09-01", "2025-09-02", "2025-09-03", "2025-09-10");
        assertThat(leerling.meldingen().signalen(Testregels.zestienUur())).containsExactly("2025-09-02 drempel 16");
    }

    @Test
    void the_last_day_of_a_melding_still_counts_itself_and_not_afterwards() {
        var leerling = new Testleerling().dagen(LUXE, "2025-09-01", "2025-09-02", "2025-09-03", "2025-09-04");
        assertThat(leerling.meldingen("2025-09-03").signalen(Testregels.zestienUur()))
                .containsExactly("2025-09-02 drempel 16");
        assertThat(leerling.les(LUXE, "2025-09-05", "2025-09-08").lessen("2025-09-10", LUXE, 1, 6)
                .signalen(Testregels.zestienUur())).containsExactly("2025-09-02 drempel 16", "2025-09-10 drempel 16");
    }

    @Test
    void a_melding_while_the_signaal_waits_takes_away_what_it_waited_with() {
        var leerling = new Testleerling().dagen(LUXE, "2025-09-01", "2025-09-02", "2025-09-03", "2025-09-04");
        assertThat(leerling.meldingen("2025-09-02").signalen(Testregels.zestienUur()))
                .containsExactly("2025-09-02 drempel 16", "2025-09-09 drempel 16");
        assertThat(leerling.meldingen("2025-09-02", "2025-09-08").signalen(Testregels.zestienUur()))
                .containsExactly("2025-09-02 drempel 16");
        assertThat(leerling.meldingen("2025-09-02", "2025-09-09").signalen(Testregels.zestienUur()))
                .containsExactly("2025-09-02 drempel 16", "2025-09-09 drempel 16");
    }

    @Test
    void a_new_arising_waits_only_after_the_previous_signaal_ended() {
        assertThat(late("2025-09-01", "2025-09-08").signalen(Testregels.tenHoogsteEens()))
                .containsExactly("2025-09-01 drempel 0.5");
        assertThat(late("2025-09-01", "2025-09-09").signalen(Testregels.tenHoogsteEens()))
                .containsExactly("2025-09-01 drempel 0.5", "2025-09-15 drempel 0.5");
        assertThat(late("2025-09-01", "2025-09-16").signalen(Testregels.tenHoogsteEens()))
                .containsExactly("2025-09-01 drempel 0.5", "2025-09-16 drempel 0.5");
    }

    @Test
    void a_lower_drempel_makes_no_signaal_by_itself_and_the_next_addition_does() {
        var leerling = new Testleerling().les(TE_LAAT, "2025-09-01", "2025-09-02", "2025-09-03", "2025-09-04");
        assertThat(leerling.signalen(changing())).isEmpty();
        assertThat(leerling.les(TE_LAAT, "2025-10-02").signalen(changing())).containsExactly("2025-10-02 drempel 5");
    }

    @Test
    void a_higher_drempel_ends_a_signaal_that_does_not_meet_it() {
        var vier = new String[] {"2025-10-02", "2025-10-03", "2025-10-06", "2025-10-07"};
        assertThat(new Testleerling().les(TE_LAAT, vier).les(TE_LAAT, "2026-01-13", "2026-01-14").signalen(changing()))
                .containsExactly("2025-10-07 drempel 4", "2026-01-13 drempel 5");
        assertThat(new Testleerling().les(TE_LAAT, vier).les(TE_LAAT, "2026-01-09", "2026-01-13").signalen(changing()))
                .containsExactly("2025-10-07 drempel 4");
    }

    @Test
    void a_share_changes_only_the_schooldagen_from_its_own_day_on() {
        var leerling = new Testleerling().lessen("2025-01-13", ZIEK, 1, 4).lessen("2025-01-14", ZIEK, 1, 4);
        assertThat(leerling.van(ZIEK, "2025-01-15", "2025-01-23").signalen(Testregels.wisselendeReeks()))
                .containsExactly("2025-01-23 drempel 10");
        var half = new Testleerling().lessen("2025-01-15", ZIEK, 1, 4).van(ZIEK, "2025-01-16", "2025-01-24");
        assertThat(half.signalen(Testregels.wisselendeReeks())).containsExactly("2025-01-26 drempel 10");
    }

    @ParameterizedTest
    @CsvSource({"2025-09-09,", "2025-09-10,2025-09-10 drempel 10", "2025-09-19,2025-09-19 drempel 10", "2025-09-22,"})
    void a_regel_is_judged_from_its_first_to_its_last_day_with_earlier_facts(String dag, String signaal) {
        var regel = Regelbouw.geldig(Testregels.haltUren(), LocalDate.of(2025, 9, 10), LocalDate.of(2025, 9, 19));
        var leerling = new Testleerling().dagen(ONGEOORLOOFD, "2025-09-08").lessen(dag, ONGEOORLOOFD, 1, 2);
        assertThat(leerling.signalen(regel)).isEqualTo(signaal == null ? List.of() : List.of(signaal));
    }

    @ParameterizedTest
    @CsvSource({"2025-09-09,", "2025-09-10,2025-09-10 drempel 10"})
    void before_the_first_line_of_a_value_nothing_is_judged(String dag, String signaal) {
        var drempel = Regelbouw.waarde("negen", LESUREN, Map.of(LocalDate.of(2025, 9, 10), 540L));
        var regel = Regelbouw.regel("uren", List.of(Regelbouw.tel("uren", LESUREN, new Binnen.Schooljaar(), LUXE)),
                Opnieuw.NA_EINDE, Regelbouw.meerDan("drempel", drempel));
        var leerling = new Testleerling().dagen(LUXE, "2025-09-08").lessen(dag, LUXE, 1, 2);
        assertThat(leerling.signalen(regel)).isEqualTo(signaal == null ? List.of() : List.of(signaal));
    }

    /// Six in September 2025, four from 1 October, five from 12 January.
    private static Regel changing() {
        var drempel = Regelbouw.waarde("drempel", KEREN, Map.of(Regelbouw.VANAF, 6L, LocalDate.of(2025, 10, 1), 4L,
                LocalDate.of(2026, 1, 12), 5L));
        return Regelbouw.regel("wisselend", List.of(Regelbouw.tel("te-laat", KEREN, new Binnen.Schooljaar(), TE_LAAT)),
                Opnieuw.NA_EINDE, Regelbouw.minstens("drempel", drempel));
    }

    private static Testleerling late(String eerste, String tweede) {
        return new Testleerling().lessen(eerste, TE_LAAT, 1, 1, 30).lessen(tweede, TE_LAAT, 1, 1, 30);
    }
}
