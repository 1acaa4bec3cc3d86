package nl.verzuimregie.engine.naief;

import static nl.verzuimregie.engine.feit.Verzuimsoort.GEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.LUXE;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ONGEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.TE_LAAT;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ZIEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.verzuimregie.engine.kalender.Eenheid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What one day adds, and which days a window holds; worked out by hand on the Testkalender.
class NaieveTellerTest {

    private static final String DAG = "2025-09-01";

    @Test
    void each_trede_of_te_laat_arises_at_its_own_keer_and_melding_3_again_after_three_more() {
        var leerling = new Testleerling().les(TE_LAAT, "2025-09-01", "2025-09-02", "2025-09-03", "2025-09-04",
                "2025-09-05", "2025-09-08", "2025-09-09", "2025-09-10", "2025-09-11", "2025-09-12", "2025-09-15",
                "2025-09-16", "2025-09-17", "2025-09-18", "2025-09-19", "2025-09-22");
        assertThat(leerling.signalen(Testregels.teLaat())).containsExactly("2025-09-03 contact 3",
                "2025-09-08 melding-1 6", "2025-09-11 melding-2 9", "2025-09-16 melding-3 12", "2025-09-17 halt 13",
                "2025-09-19 melding-3 15");
    }

    @Test
    void the_second_keer_te_laat_gives_no_signaal() {
        assertThat(new Testleerling().les(TE_LAAT, "2025-09-01", "2025-09-02").signalen(Testregels.teLaat())).isEmpty();
    }

    @Test
    void a_day_that_passes_several_drempels_gives_each_trede_one_signaal() {
        var leerling = new Testleerling().lessen("2025-09-01", TE_LAAT, 1, 8).lessen("2025-09-02", TE_LAAT, 1, 8)
                .lessen("2025-09-03", TE_LAAT, 1, 1).lessen("2025-09-04", TE_LAAT, 1, 1);
        assertThat(leerling.signalen(Testregels.teLaat())).containsExactly("2025-09-01 contact 8",
                "2025-09-01 melding-1 8", "2025-09-02 melding-2 16", "2025-09-02 melding-3 16", "2025-09-02 halt 16",
                "2025-09-04 melding-3 18");
    }

    @Test
    void a_new_schooljaar_counts_from_zero_and_ends_the_signaal_of_the_last() {
        assertThat(new Testleerling().les(TE_LAAT, "2025-07-10", "2025-07-11", "2025-08-25")
                .signalen(Testregels.teLaat())).isEmpty();
        assertThat(new Testleerling().les(TE_LAAT, "2025-07-09", "2025-07-10", "2025-07-11", "2025-08-25", "2025-08-26",
                "2025-08-27").signalen(Testregels.teLaat()))
                .containsExactly("2025-07-11 contact 3", "2025-08-27 contact 3");
    }

    @ParameterizedTest
    @CsvSource({"45,", "60,", "61,2025-09-02 drempel 9.01", "75,2025-09-02 drempel 9.25", "90,2025-09-02 drempel 9.5"})
    void a_lesson_of_at_most_sixty_minutes_is_one_lesuur_and_a_longer_one_its_minutes(int minuten, String signaal) {
        var leerling = new Testleerling().lessen("2025-09-01", ONGEOORLOOFD, 1, 8, 45)
                .lessen("2025-09-02", ONGEOORLOOFD, 1, 1, minuten);
        assertThat(leerling.signalen(Testregels.haltUren())).isEqualTo(orNone(signaal));
    }

    @ParameterizedTest
    @CsvSource({"59,", "60,2025-09-03 drempel 16", "61,2025-09-03 drempel 16.01"})
    void te_laat_adds_its_minutes_to_fifteen_lesuren(int minuten, String signaal) {
        var leerling = new Testleerling().lessen("2025-09-01", ONGEOORLOOFD, 1, 8).lessen("2025-09-02", LUXE, 1, 7)
                .lessen("2025-09-03", TE_LAAT, 1, 1, minuten);
        assertThat(leerling.signalen(Testregels.zestienUur())).isEqualTo(orNone(signaal));
    }

    @Test
    void exactly_thirty_klokuren_ziek_is_bereikt_and_one_lesson_more_is_erboven() {
        var leerling = new Testleerling().lessen("2025-09-01", ZIEK, 1, 8, 45).lessen("2025-09-02", ZIEK, 1, 8, 45)
                .lessen("2025-09-03", ZIEK, 1, 8, 45).lessen("2025-09-04", ZIEK, 1, 8, 45);
        assertThat(leerling.signalen(Testregels.dertigUur())).isEmpty();
        leerling.lessen("2025-09-05", ZIEK, 1, 8, 45);
        assertThat(leerling.signalen(Testregels.dertigUur())).containsExactly("2025-09-05 bereikt 30");
        leerling.lessen("2025-09-08", ZIEK, 8, 8, 45);
        assertThat(leerling.signalen(Testregels.dertigUur()))
                .containsExactly("2025-09-05 bereikt 30", "2025-09-08 erboven 30.75");
    }

    @ParameterizedTest
    @CsvSource({"8,4,1,3,0,3", "8,4,1,4,1,0", "8,4,1,5,1,1", "8,4,4,8,1,1", "8,4,1,8,2,0", "6,3,1,3,1,0", "6,3,1,4,1,1",
            "4,4,1,4,1,0", "9,5,1,4,0,4", "9,5,1,5,1,0", "8,4,5,9,1,0", "4,4,5,5,1,0"})
    void a_dagdeel_missed_whole_is_no_losse_lesuur(int lessen, int ochtend, int van, int tot, int dagdelen, int losse) {
        var leerling = new Testleerling().rooster(DAG, lessen, ochtend).lessen(DAG, ONGEOORLOOFD, van, tot);
        assertDag(leerling, dagdelen, losse);
    }

    @Test
    void a_dagdeel_is_whole_only_when_every_lesson_is_missed_for_a_soort_that_counts() {
        assertDag(new Testleerling().lessen(DAG, ONGEOORLOOFD, 1, 3).onbekend(DAG), 0, 3);
        assertDag(new Testleerling().lessen(DAG, ONGEOORLOOFD, 1, 3).lessen(DAG, ZIEK, 4, 4), 0, 3);
        assertDag(new Testleerling().lessen(DAG, ONGEOORLOOFD, 1, 3).lessen(DAG, TE_LAAT, 4, 4), 0, 3);
        assertDag(new Testleerling().lessen(DAG, ONGEOORLOOFD, 5, 8).lessen(DAG, ZIEK, 9, 9), 0, 4);
    }

    @Test
    void spijbeluren_and_spijbeldagdelen_share_a_day_without_counting_it_twice() {
        var leerling = new Testleerling().lessen(DAG, ONGEOORLOOFD, 1, 5).lessen("2025-09-02", ONGEOORLOOFD, 4, 8);
        assertThat(leerling.signalen(Testregels.spijbeldagdelen()))
                .containsExactly("2025-09-01 halve-dag 1", "2025-09-02 hele-dag 2");
        assertThat(leerling.signalen(Testregels.spijbeluren())).containsExactly("2025-09-01 eerste-uur 1");
    }

    @Test
    void the_fifth_losse_lesuur_is_melding_and_only_what_is_more_is_vervolg() {
        var leerling = new Testleerling().lessen(DAG, ONGEOORLOOFD, 1, 3).lessen("2025-09-02", ONGEOORLOOFD, 1, 2);
        assertThat(leerling.signalen(Testregels.spijbeluren())).containsExactly("2025-09-01 eerste-uur 3",
                "2025-09-01 aankondiging 3", "2025-09-02 melding 5");
        leerling.lessen("2025-09-03", ONGEOORLOOFD, 1, 1);
        assertThat(leerling.signalen(Testregels.spijbeluren())).endsWith("2025-09-03 vervolg 6");
    }

    @ParameterizedTest
    @CsvSource({"2025-09-29,2025-09-29 drempel 16", "2025-09-30,"})
    void day_28_of_the_kalenderdagen_still_holds_the_first_and_day_29_does_not(String tweede, String signaal) {
        var leerling = new Testleerling().dagen(ONGEOORLOOFD, "2025-09-02", tweede);
        assertThat(leerling.signalen(Testregels.zestienUur())).isEqualTo(orNone(signaal));
    }

    @ParameterizedTest
    @CsvSource({"2025-11-07,2025-11-07 drempel 16", "2025-11-10,"})
    void four_schoolweken_skip_the_herfstvakantie_and_a_fifth_one_is_too_many(String tweede, String signaal) {
        var leerling = new Testleerling().dagen(LUXE, "2025-10-06", tweede);
        assertThat(leerling.signalen(Testregels.zestienUur())).isEqualTo(orNone(signaal));
    }

    @Test
    void of_two_maten_that_meet_the_drempel_the_first_in_the_file_gives_the_waarde() {
        var leerling = new Testleerling().lessen("2025-09-02", ONGEOORLOOFD, 1, 4)
                .dagen(ONGEOORLOOFD, "2025-09-15", "2025-09-29");
        assertThat(leerling.signalen(Testregels.zestienUur())).containsExactly("2025-09-29 drempel 20");
    }

    @ParameterizedTest
    @CsvSource({"2025-11-24,2025-11-24 drempel 4", "2025-11-25,"})
    void day_84_of_twelve_kalenderweken_still_holds_the_first_ziekmelding(String vierde, String signaal) {
        var leerling = new Testleerling().dagen(ZIEK, "2025-09-02", "2025-09-15", "2025-10-06", vierde);
        assertThat(leerling.signalen(Testregels.vaakZiek())).isEqualTo(orNone(signaal));
    }

    @Test
    void a_kwartaal_counts_from_its_first_day_and_arises_again_four_keren_later() {
        var september = new Testleerling().lessen("2025-09-30", ONGEOORLOOFD, 1, 6);
        assertThat(september.lessen("2025-10-01", ZIEK, 1, 6).signalen(Testregels.kwartaal())).isEmpty();
        assertThat(september.lessen("2025-10-02", ZIEK, 1, 4).lessen("2025-12-19", ZIEK, 1, 1)
                .signalen(Testregels.kwartaal())).containsExactly("2025-10-02 drempel 10", "2025-12-19 drempel 11");
        assertThat(new Testleerling().lessen("2025-09-30", ONGEOORLOOFD, 1, 7).signalen(Testregels.kwartaal()))
                .containsExactly("2025-09-30 drempel 7");
    }

    @Test
    void another_soort_and_a_row_on_a_free_day_or_after_the_last_day_add_nothing() {
        var leerling = new Testleerling().lessen(DAG, ONGEOORLOOFD, 1, 8).lessen("2025-09-02", ONGEOORLOOFD, 1, 1)
                .les(GEOORLOOFD, "2025-09-03").les(LUXE, "2025-09-04").les(ONGEOORLOOFD, "2025-09-06", "2025-11-26");
        assertThat(leerling.signalen(Testregels.haltUren())).isEmpty();
        leerling.les(ONGEOORLOOFD, "2025-11-27");
        assertThat(NaieveTeller.tel(List.of(Testregels.haltUren()), Testkalender::isSchooldag, leerling.leerling(),
                LocalDate.of(2025, 11, 26))).isEmpty();
        assertThat(NaieveTeller.tel(List.of(Testregels.haltUren()), Testkalender::isSchooldag, leerling.leerling(),
                LocalDate.of(2025, 11, 27))).hasSize(1);
    }

    @Test
    void signalen_come_by_datum_then_regel_then_trede_in_file_order() {
        var leerling = new Testleerling().dagen(ONGEOORLOOFD, "2025-09-01", "2025-09-02").leerling();
        assertThat(NaieveTeller.tel(List.of(Testregels.spijbeldagdelen(), Testregels.haltUren()),
                Testkalender::isSchooldag, leerling, Testkalender.LAATSTE)).extracting(NaiefSignaal::toString)
                .containsExactly("2025-09-01 spijbeldagdelen halve-dag 2", "2025-09-01 spijbeldagdelen hele-dag 2",
                        "2025-09-02 halt-uren drempel 16", "2025-09-02 spijbeldagdelen anderhalve-dag 4");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0.01", "59,0.98", "60,1", "61,1.01", "75,1.25", "90,1.5", "119,1.98", "600,10"})
    void a_waarde_is_cut_after_two_decimals(long zestigsten, String tekst) {
        assertThat(NaieveTeller.format(zestigsten, Eenheid.LESUREN)).isEqualTo(tekst);
    }

    @Test
    void two_rows_for_one_lesson_are_refused() {
        var leerling = new Testleerling().les(ZIEK, "2025-09-01").les(TE_LAAT, "2025-09-01");
        assertThatIllegalArgumentException().isThrownBy(leerling::leerling).withMessageContaining("2025-09-01");
    }

    private static void assertDag(Testleerling testleerling, long dagdelen, long losseLesuren) {
        NaieveLeerling leerling = testleerling.leerling();
        var dag = NaieveDag.of(LocalDate.parse(DAG), leerling.rijen(), leerling);
        assertThat(dag.add(Eenheid.HELE_DAGDELEN, Set.of(ONGEOORLOOFD, TE_LAAT))).isEqualTo(dagdelen);
        assertThat(dag.add(Eenheid.LOSSE_LESUREN, Set.of(ONGEOORLOOFD))).isEqualTo(losseLesuren * 60);
    }

    private static List<String> orNone(String signaal) {
        return signaal == null ? List.of() : List.of(signaal);
    }
}
