package nl.verzuimregie.engine.naief;

import static nl.verzuimregie.engine.feit.Verzuimsoort.GEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.LUXE;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ONGEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.TE_LAAT;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ZIEK;
import static nl.verzuimregie.engine.kalender.Eenheid.ZIEKMELDINGEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Regel;
import org.junit.jupiter.api.Test;

/// Runs and Ziekteperioden: what makes them, what breaks them and how long they are; worked out by hand.
class NaieveReeksTest {

    /// Shows each first day of a Ziekteperiode.
    private static final Regel ZIEKMELDING = Regelbouw.regel("ziekmelding",
            List.of(Regelbouw.tel("ziekmeldingen", ZIEKMELDINGEN, new Binnen.Schooljaar(), ZIEK)),
            new Regel.Opnieuw(true, Optional.empty(), Optional.empty()),
            Regelbouw.minstens("drempel", Regelbouw.waarde("een", ZIEKMELDINGEN, 1)));

    private static final String[] EEN = {"2025-09-01 drempel 1"};
    private static final String[] TWEE = {"2025-09-01 drempel 1", "2025-09-03 drempel 2"};

    @Test
    void the_eighth_schooldag_signals_and_the_seventh_does_not() {
        assertThat(ziek("2025-09-01", "2025-09-09").signalen(Testregels.langZiek())).isEmpty();
        assertThat(ziek("2025-09-01", "2025-09-12").signalen(Testregels.langZiek()))
                .containsExactly("2025-09-10 drempel 8");
    }

    @Test
    void schooldagen_ziek_before_and_after_the_herfstvakantie_are_one_reeks() {
        assertThat(ziek("2025-10-13", "2025-10-28").signalen(Testregels.langZiek())).isEmpty();
        assertThat(ziek("2025-10-13", "2025-10-29").signalen(Testregels.langZiek()))
                .containsExactly("2025-10-29 drempel 8");
    }

    @Test
    void half_of_the_known_lessons_makes_a_day_count_and_less_breaks_the_reeks() {
        assertThat(ziek("2025-09-01", "2025-09-09").lessen("2025-09-10", ZIEK, 5, 8).signalen(Testregels.langZiek()))
                .containsExactly("2025-09-10 drempel 8");
        assertThat(ziek("2025-09-01", "2025-09-09").lessen("2025-09-10", ZIEK, 6, 8).dagen(ZIEK, "2025-09-11")
                .signalen(Testregels.langZiek())).isEmpty();
        assertThat(ziek("2025-09-01", "2025-09-09").lessen("2025-09-10", ZIEK, 8, 8).onbekend("2025-09-10")
                .signalen(Testregels.langZiek())).containsExactly("2025-09-10 drempel 8");
    }

    @Test
    void a_day_attended_or_a_betermelding_that_ends_the_ziekteperiode_breaks_the_reeks_and_nothing_else_does() {
        String[] achtste = {"2025-09-11 drempel 8"};
        assertThat(around10September().signalen(Testregels.langZiek())).isEmpty();
        assertThat(around10September().onbekend("2025-09-10").signalen(Testregels.langZiek())).containsExactly(achtste);
        assertThat(around10September().dagen(GEOORLOOFD, "2025-09-10").signalen(Testregels.langZiek()))
                .containsExactly(achtste);
        assertThat(around10September().lessen("2025-09-10", ZIEK, 1, 3).lessen("2025-09-10", LUXE, 4, 8)
                .signalen(Testregels.langZiek())).containsExactly(achtste);
        assertThat(around10September().dagen(GEOORLOOFD, "2025-09-10").betermelding("2025-09-10")
                .signalen(Testregels.langZiek())).isEmpty();
        assertThat(around10September().onbekend("2025-09-10").betermelding("2025-09-10")
                .signalen(Testregels.langZiek())).isEmpty();
        assertThat(around10September().onbekend("2025-09-10").betermelding("2025-09-11")
                .signalen(Testregels.langZiek())).containsExactly(achtste);
    }

    @Test
    void a_betermelding_during_the_weekend_breaks_on_monday_unless_the_pupil_is_ill_again() {
        assertThat(ziek("2025-09-01", "2025-09-10").betermelding("2025-09-06").signalen(Testregels.langZiek()))
                .containsExactly("2025-09-10 drempel 8");
        assertThat(ziek("2025-09-01", "2025-09-05").onbekend("2025-09-08").van(ZIEK, "2025-09-09", "2025-09-11")
                .betermelding("2025-09-06").signalen(Testregels.langZiek())).isEmpty();
    }

    @Test
    void a_betermelding_without_a_ziekteperiode_breaks_nothing() {
        Regel regel = Testregels.wisselendeReeks();
        assertThat(ziek("2025-09-08", "2025-09-19").signalen(regel)).containsExactly("2025-09-18 drempel 10");
        assertThat(new Testleerling().betermelding("2025-09-05").van(ZIEK, "2025-09-08", "2025-09-19").signalen(regel))
                .containsExactly("2025-09-18 drempel 10");
    }

    @Test
    void a_betermelding_does_not_end_a_ziekteperiode_twice() {
        var leerling = ziek("2025-09-01", "2025-09-02").van(GEOORLOOFD, "2025-09-05", "2025-09-08");
        assertThat(leerling.signalen(Testregels.totBetermelding())).containsExactly("2025-09-08 drempel 4");
        assertThat(leerling.betermelding("2025-09-04").signalen(Testregels.totBetermelding()))
                .as("an attended schooldag, 3 September, ended it before").containsExactly("2025-09-08 drempel 4");
        assertThat(leerling.betermelding("2025-09-03").signalen(Testregels.totBetermelding())).isEmpty();
    }

    @Test
    void absent_from_3_november_makes_28_kalenderdagen_on_1_december() {
        assertThat(absent("2025-11-03", "2025-11-28").signalen(Testregels.vierWekenAfwezig())).isEmpty();
        assertThat(absent("2025-11-03", "2025-12-01").signalen(Testregels.vierWekenAfwezig()))
                .containsExactly("2025-12-01 drempel 28");
        assertThat(absent("2025-11-03", "2025-11-28").onbekend("2025-12-01").signalen(Testregels.vierWekenAfwezig()))
                .containsExactly("2025-12-01 drempel 28");
    }

    @Test
    void without_a_share_a_day_counts_only_when_all_its_missed_lessons_are_of_a_soort_that_counts() {
        assertThat(absent("2025-11-03", "2025-11-28").lessen("2025-12-01", ZIEK, 1, 4)
                .lessen("2025-12-01", ONGEOORLOOFD, 5, 8).signalen(Testregels.vierWekenAfwezig()))
                .containsExactly("2025-12-01 drempel 28");
        var vanafLuxe = new Testleerling().lessen("2025-11-03", LUXE, 1, 1).lessen("2025-11-03", ZIEK, 2, 8);
        assertThat(vanafLuxe.van(ZIEK, "2025-11-04", "2025-12-02").signalen(Testregels.vierWekenAfwezig()))
                .containsExactly("2025-12-02 drempel 28");
    }

    @Test
    void a_reeks_of_four_schooldagen_waits_for_the_fifth_and_one_of_five_counts_through_the_kerstvakantie() {
        String[] vrij = {"2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09", "2026-01-12",
            "2026-01-13"};
        assertThat(absent("2025-12-15", "2025-12-19").onbekend(vrij).signalen(Testregels.vierWekenAfwezig()))
                .containsExactly("2026-01-12 drempel 28");
        assertThat(absent("2025-12-16", "2025-12-19").onbekend(vrij).dagen(ZIEK, "2026-01-14")
                .signalen(Testregels.vierWekenAfwezig())).containsExactly("2026-01-14 drempel 29");
        assertThat(absent("2025-12-16", "2025-12-19").onbekend(vrij).dagen(ZIEK, "2026-01-14")
                .ziekmeldingLoopt("2025-12-16", "2026-01-12").signalen(Testregels.vierWekenAfwezig()))
                .containsExactly("2026-01-14 drempel 29");
        assertThat(absent("2025-12-16", "2025-12-19").onbekend(vrij).dagen(ZIEK, "2026-01-14")
                .ziekmeldingLoopt("2025-12-16", "2026-01-13").signalen(Testregels.vierWekenAfwezig()))
                .containsExactly("2026-01-13 drempel 28");
    }

    @Test
    void one_reeks_gives_one_signaal_also_across_the_turn_of_the_schooljaar() {
        assertThat(absent("2025-06-30", "2025-09-05").signalen(Testregels.vierWekenAfwezig()))
                .containsExactly("2025-07-28 drempel 28");
    }

    @Test
    void one_reeks_gives_no_second_signaal_after_a_higher_drempel_ended_the_first() {
        assertThat(ziek("2025-12-15", "2025-12-19").van(ZIEK, "2026-01-05", "2026-01-09")
                .signalen(Testregels.wisselendeReeks())).containsExactly("2025-12-25 drempel 10");
    }

    @Test
    void a_maand_is_full_on_the_same_day_number_or_else_on_the_last_day_of_the_month() {
        assertThat(absent("2026-01-05", "2026-02-04").signalen(Testregels.eenMaandThuis())).isEmpty();
        assertThat(absent("2026-01-05", "2026-02-05").signalen(Testregels.eenMaandThuis()))
                .containsExactly("2026-02-05 drempel 1");
        assertThat(absent("2026-01-30", "2026-02-20").signalen(Testregels.eenMaandThuis()))
                .containsExactly("2026-02-28 drempel 1");
    }

    @Test
    void only_a_lesweek_with_every_lesson_attended_ends_thuis_and_te_laat_is_attended() {
        assertThat(absent("2025-11-03", "2025-11-07").lessen("2025-11-12", TE_LAAT, 2, 2).dagen(ZIEK, "2025-11-17")
                .signalen(Testregels.thuis())).containsExactly("2025-11-03 dag-0 0", "2025-11-17 dag-0 0");
        assertThat(absent("2025-11-03", "2025-11-07").lessen("2025-11-12", LUXE, 2, 2).dagen(ZIEK, "2025-11-17")
                .lessen("2025-11-24", LUXE, 1, 1).signalen(Testregels.thuis()))
                .containsExactly("2025-11-03 dag-0 0", "2025-12-01 dag-28 28");
        assertThat(absent("2025-11-03", "2025-11-07").onbekend("2025-11-12").dagen(ZIEK, "2025-11-17")
                .signalen(Testregels.thuis())).containsExactly("2025-11-03 dag-0 0");
    }

    @Test
    void a_schooldag_attended_ends_the_ziekteperiode_and_one_missed_whole_or_onbekend_does_not() {
        assertThat(around2September().signalen(ZIEKMELDING)).containsExactly(TWEE);
        assertThat(around2September().onbekend("2025-09-02").signalen(ZIEKMELDING)).containsExactly(EEN);
        assertThat(around2September().dagen(GEOORLOOFD, "2025-09-02").signalen(ZIEKMELDING)).containsExactly(EEN);
        assertThat(around2September().lessen("2025-09-02", ZIEK, 8, 8).signalen(ZIEKMELDING)).containsExactly(EEN);
        assertThat(around2September().lessen("2025-09-02", LUXE, 1, 7).lessen("2025-09-02", TE_LAAT, 8, 8)
                .signalen(ZIEKMELDING)).containsExactly(TWEE);
    }

    @Test
    void a_betermelding_ends_the_ziekteperiode_only_when_the_next_schooldag_is_no_ziektedag() {
        assertThat(around2September().onbekend("2025-09-02").betermelding("2025-09-02").signalen(ZIEKMELDING))
                .containsExactly(TWEE);
        assertThat(around2September().onbekend("2025-09-02").betermelding("2025-09-03").signalen(ZIEKMELDING))
                .containsExactly(EEN);
        assertThat(around2September().onbekend("2025-09-02").betermelding("2025-09-01").signalen(ZIEKMELDING))
                .containsExactly(EEN);
        assertThat(new Testleerling().dagen(ZIEK, "2025-09-05", "2025-09-08").betermelding("2025-09-06")
                .signalen(ZIEKMELDING)).containsExactly("2025-09-05 drempel 1");
        assertThat(new Testleerling().dagen(ZIEK, "2025-09-05", "2025-09-09").dagen(GEOORLOOFD, "2025-09-08")
                .betermelding("2025-09-06").signalen(ZIEKMELDING))
                .containsExactly("2025-09-05 drempel 1", "2025-09-09 drempel 2");
    }

    private static Testleerling ziek(String van, String tot) {
        return new Testleerling().van(ZIEK, van, tot);
    }

    private static Testleerling absent(String van, String tot) {
        return new Testleerling().van(GEOORLOOFD, van, tot);
    }

    /// Seven schooldagen ill, one day to be filled in, and ill again.
    private static Testleerling around10September() {
        return ziek("2025-09-01", "2025-09-09").dagen(ZIEK, "2025-09-11");
    }

    private static Testleerling around2September() {
        return new Testleerling().dagen(ZIEK, "2025-09-01", "2025-09-03");
    }
}
