package nl.verzuimregie.leveringen;

import static nl.verzuimregie.leveringen.Proeflevering.SOMTODAY;
import static nl.verzuimregie.leveringen.Proeflevering.assertCounts;
import static nl.verzuimregie.leveringen.Proeflevering.current;
import static nl.verzuimregie.leveringen.Proeflevering.file;
import static nl.verzuimregie.leveringen.Proeflevering.rows;
import static nl.verzuimregie.leveringen.Proeflevering.runFiles;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import org.junit.jupiter.api.Test;

/// Codes of a school that get their meaning, and the numbers of pupils that come later.
class RedenvertalingTest {

    private static int set(Proefsysteem.Proefschool school, String code, String betekenis) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Redenvertaling.class).set(school.id(),
                Map.of(code, betekenis), null));
    }

    private static List<Redencodelijst.Regel> waiting(Proefsysteem.Proefschool school) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Redencodelijst.class).all(school.id()))
                .stream().filter(een -> een.betekenis().isEmpty()).toList();
    }

    @Test
    void a_code_that_gets_its_meaning_corrects_its_rows_and_the_file_is_known_afterwards() {
        Proefsysteem.Proefschool school = Proefsysteem.school("codes");
        Leerling wie = school.withLeerlingen("1A", "1A").getFirst();
        var lijst = file("lijst.csv", SOMTODAY, "02-11-2026;P1;1;2;X9\n", "02-11-2026;P2;1;1;x9\n");
        runFiles(school, lijst);
        assertThat(waiting(school)).singleElement().satisfies(een -> {
            assertThat(een.code()).isEqualTo("x9");
            assertThat(een.wachtend()).isEqualTo(3);
            assertThat(een.leerlingen()).isEqualTo(2);
        });
        assertThat(set(school, "X9", "geoorloofd")).isEqualTo(3);
        assertThat(waiting(school)).isEmpty();
        assertThat(current(school, wie)).containsExactly("2026-11-02 1 geoorloofd 60", "2026-11-02 2 geoorloofd 60");
        assertThat(rows(school, wie).getLast().reden()).isEqualTo("code X9 betekent geoorloofd");
        assertCounts(runFiles(school, lijst).levering(), 0, 3, 0, 0);
        assertThat(set(school, "X9", "geoorloofd")).as("nog eens hetzelfde").isZero();
    }

    @Test
    void of_one_row_only_the_first_lesson_was_late_and_no_absence_means_present() {
        Proefsysteem.Proefschool school = Proefsysteem.school("codes-laat");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        runFiles(school, file("lijst.csv", SOMTODAY, "02-11-2026;P1;3;4;X9\n", "03-11-2026;P1;1;1;X8\n"));
        set(school, "X9", "te_laat");
        set(school, "X8", "negeren");
        assertThat(current(school, wie)).containsExactly("2026-11-02 3 te_laat 0", "2026-11-02 4 aanwezig 0",
                "2026-11-03 1 aanwezig 0");
    }

    @Test
    void an_unknown_pupil_waits_and_comes_in_with_the_list_that_brings_the_number() {
        Proefsysteem.Proefschool school = Proefsysteem.school("wachtlijst");
        school.withLeerlingen("1A");
        var lijst = file("lijst.csv", SOMTODAY, "02-11-2026;N7;1;2;Z\n", "03-11-2026;N7;1;1;X9\n",
                "03-11-2026;P1;1;1;Z\n");
        Inleesloop.Uitkomst eerst = runFiles(school, lijst);
        assertCounts(eerst.levering(), 1, 0, 0, 0);
        assertThat(eerst.levering().telling().wachtend()).isEqualTo(3);
        runFiles(school, lijst);
        assertThat(Zicht.school(school.id()).during(() -> Proefsysteem.bean(Wachtlijst.class).ofSchool(school.id())))
                .singleElement().satisfies(een -> {
                    assertThat(een.nummer()).isEqualTo("N7");
                    assertThat(een.aantal()).isEqualTo(3);
                });
        set(school, "X9", "luxe");
        Inleesloop.Uitkomst leerlingen = runFiles(school, file("leerlingen.csv", Proeflevering.LEERLINGKOP,
                "N7;Nora;;Nieuw;2012-05-06;1B;;\n"));
        assertThat(leerlingen.levering().telling().vrijgegeven()).isEqualTo(3);
        Leerling nora = java.util.Objects.requireNonNull(Zicht.school(school.id()).during(() -> Proefsysteem.bean(
                nl.verzuimregie.leerlingen.Leerlingen.class).byNummer(school.id(), List.of("N7"))).get("N7"));
        assertThat(current(school, nora)).containsExactly("2026-11-02 1 ziek 60", "2026-11-02 2 ziek 60",
                "2026-11-03 1 luxe 60");
        assertThat(rows(school, nora).getFirst().bron()).as("waar de rij stond").isEqualTo(eerst.levering().bron());
        assertThat(Zicht.school(school.id()).during(() -> Proefsysteem.bean(Wachtlijst.class).ofSchool(school.id())))
                .isEmpty();
        assertCounts(runFiles(school, lijst).levering(), 0, 4, 0, 0);
    }
}
