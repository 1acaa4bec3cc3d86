package nl.verzuimregie.aanlevering;

import static nl.verzuimregie.aanlevering.Proefschool.faults;
import static nl.verzuimregie.aanlevering.Proefschool.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two rows about one lesson.
class TegenspraakTest {

    @TempDir
    Path map;

    @Test
    void rows_that_say_the_same_are_merged_and_counted() {
        Path bestand = meldingen("4;20260902;;20260902;;1;2;Z;", "4;20260902;;20260902;;2;3;Zb;");
        Leesresultaat resultaat = Proefschool.read(bestand);
        assertThat(rows(resultaat)).containsExactly(
                "4 2026-09-02 1 60 ziek", "4 2026-09-02 2 60 ziek", "4 2026-09-02 3 60 ziek");
        assertThat(resultaat.rijen()).extracting(Registratierij::regel).containsExactly(1, 1, 2);
        assertThat(resultaat.waarschuwingen()).containsExactly(
                bestand + ": noemt lesuren die al gemeld waren met dezelfde soort; samengevoegd: 1 rij");
    }

    @Test
    void merging_keeps_the_most_minutes_and_the_known_reason() {
        assertThat(rows(Proefschool.read(meldingen("4;20260902;0830;20260902;0835;1;1;L;",
                "4;20260902;0830;20260902;0845;1;1;L;", "4;20260902;0830;20260902;0840;1;1;La;"))))
                .containsExactly("4 2026-09-02 1 15 te_laat");
        Leesresultaat onbekend = Proefschool.read(
                meldingen("4;20260902;;20260902;;1;1;??;", "4;20260902;;20260902;;1;1;A;"));
        assertThat(rows(onbekend)).containsExactly("4 2026-09-02 1 60 ongeoorloofd");
        assertThat(onbekend.onbekendeRedenen()).isEmpty();
    }

    @Test
    void rows_that_contradict_each_other_are_refused_with_both_lines_and_nothing_is_overwritten() {
        Path bestand = meldingen("4;20260902;;20260904;;;;Z;", "5;20260902;;20260902;;1;1;Z;",
                "4;20260903;;20260903;;2;4;A;", "4;20260904;;20260904;;8;9;A;");
        Leesresultaat resultaat = Proefschool.read(bestand);
        assertThat(faults(resultaat)).containsExactly(
                "3:1 regel 3 noemt een andere soort dan " + bestand + ":1 voor leerling 4, 2026-09-03 lesuur 2 en nog 2"
                        + " lesuren; wat er eerst stond blijft staan",
                "4:1 regel 4 noemt een andere soort dan " + bestand + ":1 voor leerling 4, 2026-09-04 lesuur 8;"
                        + " wat er eerst stond blijft staan");
        assertThat(rows(resultaat)).contains("4 2026-09-03 2 60 ziek", "4 2026-09-04 8 60 ziek",
                "4 2026-09-04 9 60 ongeoorloofd");
    }

    @Test
    void a_fault_never_says_which_soort_a_pupil_has() {
        Leesresultaat resultaat = Proefschool.read(
                meldingen("4;20260902;;20260902;;1;1;Z;", "4;20260902;;20260902;;1;1;A;"));
        assertThat(resultaat.fouten()).hasSize(1).allSatisfy(fout ->
                assertThat(fout.reden()).doesNotContain("ziek").doesNotContain("ongeoorloofd"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "attended although announced        | Z  | ;Aanwezig  |                    | tegen",
        "attended, announced late           | L  | ;Aanwezig  | 1 25 te_laat       |      ",
        "missed as announced                | Z  | Z;Afwezig  | 1 60 ziek          |      ",
        "missed, reason announced           | Z  | ;Afwezig   | 1 25 ziek          |      ",
        "missed, lateness announced         | L  | ;Afwezig   | 1 25 te_laat       |      ",
        "missed for another reason          | M  | S;Afwezig  | 1 60 ongeoorloofd  | tegen",
        "missed, code unknown               | M  | ??;Afwezig | 1 60 ongeoorloofd? | tegen",
        "announced code unknown             | ?? | ;Afwezig   | 1 25 ongeoorloofd? |      ",
        "announced code unknown, then known | ?? | S;Afwezig  | 1 60 ongeoorloofd  |      ",
        "seen late, announced ill           | Z  | L;Aanwezig | 1 0 te_laat        | tegen",
        "seen but ignored                   | Z  | HV;Afwezig | 1 25 ziek          |      ",
    })
    void the_waarneming_wins_and_a_contradiction_is_said(String geval, String melding, String waarneming,
            @Nullable String rij, @Nullable String tegen) {
        Path meldingen = meldingen("4;20260902;0830;20260902;0855;1;1;" + melding + ";");
        Path waarnemingen = Proefschool.write(map, "w.csv", "4;20260902;;20260902;;1;1;" + waarneming + ";J\n");
        Leesresultaat resultaat = Proefschool.read(meldingen, waarnemingen);
        assertThat(rows(resultaat)).as(geval).isEqualTo(rij == null ? List.of() : List.of("4 2026-09-02 " + rij));
        assertThat(resultaat.waarschuwingen()).filteredOn(waarschuwing -> waarschuwing.contains(" spreekt ")).as(geval)
                .isEqualTo(tegen == null ? List.of() : List.of(waarnemingen + ":1 (waarneming) spreekt " + meldingen
                        + ":1 (absentiemelding) tegen voor leerling 4, 2026-09-02 lesuur 1; de waarneming telt"));
        assertThat(resultaat.fouten()).as(geval).isEmpty();
    }

    @Test
    void an_unknown_reason_is_counted_once_per_row_and_per_code() {
        Path bestand = meldingen("4;20260902;;20260904;;;;xq;", "5;20260902;;20260902;;;;XQ;",
                "6;20260905;;20260905;;;;XQ;", "7;20260902;;20260902;;1;1;;");
        assertThat(Proefschool.read(bestand).onbekendeRedenen()).isEqualTo(Map.of("xq", 2, "(leeg)", 1));
    }

    @Test
    void the_same_file_twice_counts_once() {
        Path bestand = Proefschool.fixture(map, "absentiemeldingen.csv");
        Leesresultaat een = Proefschool.read(bestand);
        Leesresultaat twee = Proefschool.read(bestand, bestand);
        assertThat(twee.rijen()).isEqualTo(een.rijen());
        assertThat(twee.onbekendeRedenen()).isEqualTo(een.onbekendeRedenen());
    }

    @Test
    void a_number_with_and_one_without_zeros_before_it_are_two_pupils_and_that_is_said() {
        Leesresultaat resultaat = Proefschool.read(
                meldingen("0044;20260902;;20260902;;1;1;Z;", "44;20260902;;20260902;;1;1;A;"));
        assertThat(resultaat.rijen()).extracting(Registratierij::leerling).containsExactly("0044", "44");
        assertThat(resultaat.waarschuwingen()).containsExactly("leerling 0044 en leerling 44 zijn als twee leerlingen"
                + " gelezen; staat het nummer ergens als getal, zonder de nullen ervoor?");
    }

    private Path meldingen(String... regels) {
        return Proefschool.write(map, "m.csv", String.join("\r\n", regels) + "\r\n");
    }
}
