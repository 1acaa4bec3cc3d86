package nl.verzuimregie.leveringen;

import static nl.verzuimregie.leveringen.Proeflevering.KOP;
import static nl.verzuimregie.leveringen.Proeflevering.SOMTODAY;
import static nl.verzuimregie.leveringen.Proeflevering.assertCounts;
import static nl.verzuimregie.leveringen.Proeflevering.checkFiles;
import static nl.verzuimregie.leveringen.Proeflevering.current;
import static nl.verzuimregie.leveringen.Proeflevering.file;
import static nl.verzuimregie.leveringen.Proeflevering.rows;
import static nl.verzuimregie.leveringen.Proeflevering.run;
import static nl.verzuimregie.leveringen.Proeflevering.runFiles;
import static nl.verzuimregie.leveringen.Proeflevering.signals;
import static nl.verzuimregie.leveringen.Proeflevering.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;

/// Registrations of a levering beside what is recorded.
class InleesTest {

    private static final Proefsysteem.Proefschool SCHOOL = Proefsysteem.school("inlezen");
    private static final List<Leerling> WIE = SCHOOL.withLeerlingen("2A", "2A", "2A", "2A", "2A", "2A", "2A", "2A");

    @Test
    void the_same_file_twice_changes_nothing() {
        Leerling wie = WIE.get(0);
        String[] regels = {"P1,2026-11-02,1,5,te-laat", "P1,2026-11-03,2,50,ziek", "P1,2026-11-04,8,0,te-laat"};
        assertCounts(run(SCHOOL, regels), 3, 0, 0, 0);
        List<Registratie> eerst = rows(SCHOOL, wie);
        Levering tweede = run(SCHOOL, regels);
        assertCounts(tweede, 0, 3, 0, 0);
        assertThat(tweede.stand()).isEqualTo(Levering.Stand.KLAAR);
        assertThat(rows(SCHOOL, wie)).isEqualTo(eerst);
        assertThat(eerst).extracting(Registratie::bronregel).containsExactly(2, 3, 4);
    }

    @Test
    void a_changed_row_is_a_correction_that_withdraws_a_signal_on_record() {
        Leerling wie = WIE.get(1);
        run(SCHOOL, "P2,2026-11-02,1,5,te-laat", "P2,2026-11-03,1,5,te-laat", "P2,2026-11-04,1,5,te-laat");
        assertThat(signals(SCHOOL, wie)).containsExactly("te-laat.contact");
        Levering levering = run(SCHOOL, "P2,2026-11-04,1,50,ziek");
        assertCounts(levering, 0, 0, 1, 0);
        assertThat(signals(SCHOOL, wie)).isEmpty();
        assertThat(withdrawn(SCHOOL, wie)).singleElement().satisfies(weg -> {
            assertThat(weg.reden()).isEqualTo("%s: was te laat (5 minuten), is ziek".formatted(levering.bron()));
            assertThat(weg.registratie()).isPresent();
        });
        assertCounts(run(SCHOOL, "P2,2026-11-04,1,5,te-laat"), 0, 0, 1, 0);
        assertThat(signals(SCHOOL, wie)).containsExactly("te-laat.contact");
        assertThat(rows(SCHOOL, wie)).as("alles blijft staan").hasSize(5);
    }

    @Test
    void what_a_person_corrected_survives_the_same_file_and_another_one() {
        Leerling wie = WIE.get(2);
        run(SCHOOL, "P3,2026-11-02,1,5,te-laat");
        Registratie rij = rows(SCHOOL, wie).getFirst();
        int account = SCHOOL.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        Zicht.school(SCHOOL.id()).during(() -> Proefsysteem.bean(Registraties.class).correct(SCHOOL.id(), rij,
                Optional.of(new Lesvermelding(Optional.of(Verzuimsoort.GEOORLOOFD), 50, false, null)), "tandarts",
                account));
        assertCounts(run(SCHOOL, "P3,2026-11-02,1,5,te-laat"), 0, 1, 0, 0);
        Inleesloop.Uitkomst anders = runFiles(SCHOOL, file("r.csv", KOP, "P3,2026-11-02,1,50,ziek\n"));
        assertThat(anders.levering().telling().botsingen()).isEqualTo(1);
        assertThat(anders.bevindingen()).singleElement().satisfies(een -> {
            assertThat(een.soort()).isEqualTo(Bevinding.Soort.BOTSING);
            assertThat(een.wat()).isEqualTo("leerling P3, 2026-11-02 lesuur 1");
            assertThat(een.reden()).startsWith("met de hand vastgelegd door Iemand verzuimcoordinator inlezen op ")
                    .endsWith(" uur: geoorloofd; het bestand zegt nu ziek");
        });
        assertThat(current(SCHOOL, wie)).containsExactly("2026-11-02 1 geoorloofd 50");
        assertCounts(run(SCHOOL, "P3,2026-11-02,1,50,geoorloofd"), 0, 1, 0, 0);
    }

    @Test
    void a_lesson_that_a_later_file_does_not_mention_stays() {
        run(SCHOOL, "P4,2026-11-02,1,50,ziek", "P4,2026-11-02,2,50,ziek");
        assertCounts(run(SCHOOL, "P4,2026-11-02,2,50,ziek"), 0, 1, 0, 0);
        assertThat(current(SCHOOL, WIE.get(3))).containsExactly("2026-11-02 1 ziek 50", "2026-11-02 2 ziek 50");
    }

    @Test
    void an_observation_that_the_pupil_was_there_corrects_what_an_earlier_file_said() {
        Leerling wie = WIE.get(4);
        runFiles(SCHOOL, file("meldingen.csv", "P5;20261102;;20261102;;3;3;Z;\n"));
        assertThat(current(SCHOOL, wie)).containsExactly("2026-11-02 3 ziek 60");
        Levering levering = runFiles(SCHOOL, file("waarnemingen.csv",
                "P5;20261102;;20261102;;3;3;;Aanwezig;J\nP5;20261102;;20261102;;4;4;;Aanwezig;J\n")).levering();
        assertCounts(levering, 0, 0, 1, 0);
        assertThat(current(SCHOOL, wie)).as("aanwezig zonder eerdere rij heeft geen rij nodig")
                .containsExactly("2026-11-02 3 aanwezig 0");
    }

    @Test
    void each_refused_row_has_its_line_and_reason_and_the_others_are_read() {
        Inleesloop.Uitkomst uitkomst = runFiles(SCHOOL, file("fout.csv", KOP, "P6,2026-11-02,1,50,ziek\n",
                "P6,2026-02-30,1,50,ziek\n", "P6,banaan,1,50,ziek\n", "P6,2026-11-08,1,50,ziek\n",
                "P6,1900-01-01,1,50,ziek\n", "P6,2026-11-03,1,50,koorts\n", ",2026-11-03,1,50,ziek\n",
                "P6,2026-11-02,1,50,luxe\n", "P6,2026-11-03,2,50,'; drop table registraties;--\n",
                "P6,2026-11-05,99,50,ziek\n", "P6,2026-11-06,1,50,ziek\n"));
        assertCounts(uitkomst.levering(), 2, 0, 0, 9);
        assertThat(uitkomst.bevindingen()).extracting(een -> een.regel() + " " + een.reden()).satisfiesExactly(
                een -> assertThat(een).isEqualTo("3 datum 2026-02-30 bestaat niet"),
                een -> assertThat(een).startsWith("4 datum 'banaan' is niet jjjj-mm-dd"),
                een -> assertThat(een).startsWith("5 2026-11-08 is geen schooldag"),
                een -> assertThat(een).startsWith("6 datum 1900-01-01 ligt buiten kalender"),
                een -> assertThat(een).startsWith("7 soort 'koorts' is niet bekend"),
                een -> assertThat(een).isEqualTo("8 leerling ontbreekt"),
                een -> assertThat(een).startsWith("9 tweede rij voor leerling P6"),
                een -> assertThat(een).startsWith("10 soort ''; drop table registraties;--' is niet bekend"),
                een -> assertThat(een).startsWith("11 lesuur '99'"));
        assertThat(uitkomst.bevindingen().get(3).wat()).as("wat er staat").isEqualTo("P6,1900-01-01,1,50,ziek");
        assertThat(rows(SCHOOL, WIE.get(5))).extracting(Registratie::bronregel).containsExactly(2, 12);
    }

    @Test
    void files_together_are_read_as_one_and_a_lesson_that_two_of_them_have_counts_once() {
        Inleesloop.Uitkomst uitkomst = runFiles(SCHOOL, file("een.csv", KOP, "P7,2026-11-02,1,50,ziek\n"),
                file("twee.csv", KOP, "P7,2026-11-02,1,50,luxe\nP7,2026-11-03,1,50,ziek\n"));
        assertCounts(uitkomst.levering(), 2, 0, 0, 1);
        assertThat(uitkomst.bevindingen()).singleElement().satisfies(een -> {
            assertThat(een.bestand()).isEqualTo("twee.csv");
            assertThat(een.reden()).isEqualTo("tweede rij voor leerling P7 op 2026-11-02 lesuur 1; "
                    + "een.csv regel 2 telt");
        });
    }

    @Test
    void a_check_says_what_would_happen_and_keeps_nothing() {
        Leerling wie = WIE.get(7);
        run(SCHOOL, "P8,2026-11-02,1,5,te-laat", "P8,2026-11-03,1,5,te-laat", "P8,2026-11-04,1,5,te-laat");
        List<Registratie> eerst = rows(SCHOOL, wie);
        Inleesloop.Uitkomst controle = checkFiles(SCHOOL, file("c.csv", KOP, "P8,2026-11-04,1,50,ziek\n",
                "P8,2026-11-05,1,50,ziek\n"));
        assertCounts(controle.levering(), 1, 0, 1, 0);
        assertThat(rows(SCHOOL, wie)).isEqualTo(eerst);
        assertThat(signals(SCHOOL, wie)).containsExactly("te-laat.contact");
        assertThat(Zicht.school(SCHOOL.id()).during(() -> Proefsysteem.bean(Leveringen.class)
                .find(controle.levering().id()))).isEmpty();
    }

    @Test
    void a_future_schooldag_is_read_because_leave_is_known_beforehand() {
        Proefsysteem.Proefschool school = Proefsysteem.school("toekomst");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        assertCounts(run(school, "P1,2026-12-01,1,50,geoorloofd"), 1, 0, 0, 0);
        assertThat(current(school, wie)).containsExactly("2026-12-01 1 geoorloofd 50");
    }

    @Test
    void a_list_of_somtoday_with_an_unknown_code_is_provisional_and_waits() {
        Proefsysteem.Proefschool school = Proefsysteem.school("somtoday");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        Inleesloop.Uitkomst uitkomst = runFiles(school, file("lijst.csv", SOMTODAY, "02-11-2026;P1;1;2;X9\n",
                "03-11-2026;P1;1;1;Z\n"));
        assertCounts(uitkomst.levering(), 3, 0, 0, 0);
        assertThat(uitkomst.bevindingen()).singleElement().satisfies(een -> {
            assertThat(een.soort()).isEqualTo(Bevinding.Soort.CODE);
            assertThat(een.wat()).isEqualTo("X9");
            assertThat(een.aantal()).isEqualTo(2);
        });
        assertThat(current(school, wie)).containsExactly("2026-11-02 1 ongeoorloofd? 60",
                "2026-11-02 2 ongeoorloofd? 60", "2026-11-03 1 ziek 60");
    }
}
