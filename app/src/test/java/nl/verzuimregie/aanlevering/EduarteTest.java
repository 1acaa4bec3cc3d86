package nl.verzuimregie.aanlevering;

import static nl.verzuimregie.aanlevering.Proefschool.faults;
import static nl.verzuimregie.aanlevering.Proefschool.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EduarteTest {

    @TempDir
    Path map;

    @Test
    void the_files_of_a_school_are_read_together() {
        Path meldingen = Proefschool.fixture(map, "absentiemeldingen.csv");
        Path waarnemingen = Proefschool.fixture(map, "waarnemingen.csv");
        Leesresultaat resultaat = Proefschool.read(meldingen, waarnemingen);
        assertThat(resultaat.fouten()).isEmpty();
        assertThat(resultaat.onbekendeRedenen()).isEqualTo(Map.of("XX", 1, "(leeg)", 2));
        assertThat(resultaat.waarschuwingen()).containsExactlyInAnyOrder(
                waarnemingen + ":2 (waarneming) spreekt " + meldingen + ":1 (absentiemelding) tegen voor leerling"
                        + " 40231, 2026-09-02 lesuur 2; de waarneming telt",
                meldingen + ": niet geteld volgens de redencodes (negeren): 1 rij");
        assertThat(rows(resultaat)).filteredOn(rij -> rij.startsWith("40231 2026-09-02")).containsExactly(
                "40231 2026-09-02 1 60 ziek", "40231 2026-09-02 3 60 ziek", "40231 2026-09-02 4 60 ziek",
                "40231 2026-09-02 5 60 ziek", "40231 2026-09-02 6 60 ziek", "40231 2026-09-02 7 60 ziek",
                "40231 2026-09-02 8 60 ziek");
        assertThat(rows(resultaat)).filteredOn(rij -> rij.startsWith("40877")).containsExactly(
                "40877 2026-09-07 1 50 te_laat", "40877 2026-09-08 3 50 geoorloofd", "40877 2026-09-08 4 50 geoorloofd",
                "40877 2026-09-09 3 50 ongeoorloofd");
        assertThat(rows(resultaat)).filteredOn(rij -> rij.startsWith("41002 2026-11")).containsExactly(
                "41002 2026-11-09 2 50 ongeoorloofd?", "41002 2026-11-10 1 8 te_laat");
        assertThat(rows(resultaat)).filteredOn(rij -> rij.startsWith("00415")).hasSize(9)
                .allMatch(rij -> rij.endsWith("ongeoorloofd?"));
    }

    @Test
    void the_order_of_the_files_does_not_matter() {
        Path meldingen = Proefschool.fixture(map, "absentiemeldingen.csv");
        Path waarnemingen = Proefschool.fixture(map, "waarnemingen.csv");
        Leesresultaat heen = Proefschool.read(meldingen, waarnemingen);
        Leesresultaat terug = Proefschool.read(waarnemingen, meldingen);
        assertThat(terug.rijen()).isEqualTo(heen.rijen());
        assertThat(terug.waarschuwingen()).containsExactlyInAnyOrderElementsOf(heen.waarschuwingen());
        assertThat(terug.onbekendeRedenen()).isEqualTo(heen.onbekendeRedenen());
    }

    @Test
    void a_report_over_a_holiday_covers_the_schooldagen_on_both_sides() {
        Leesresultaat resultaat = readMelding("4;20261008;1210;20261020;0920;5;2;V;");
        assertThat(rows(resultaat)).extracting(rij -> rij.substring(2, 14).strip()).containsExactly(
                "2026-10-08 5", "2026-10-08 6", "2026-10-08 7", "2026-10-08 8",
                "2026-10-09 1", "2026-10-09 2", "2026-10-09 3", "2026-10-09 4",
                "2026-10-09 5", "2026-10-09 6", "2026-10-09 7", "2026-10-09 8",
                "2026-10-19 1", "2026-10-19 2", "2026-10-19 3", "2026-10-19 4",
                "2026-10-19 5", "2026-10-19 6", "2026-10-19 7", "2026-10-19 8",
                "2026-10-20 1", "2026-10-20 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a whole day                              | 20260902;0830;20260902;1600;;    | 1-8",
        "one lesson                               | 20260902;;20260902;;3;3          | 3-3",
        "from a lesson to the end of the day      | 20260902;;20260902;;3;           | 3-8",
        "from the first lesson up to one          | 20260902;;20260902;;;3           | 1-3",
        "a lesson after those of the rooster      | 20260902;;20260902;;10;          | 10-10",
        "the highest lesuur                       | 20260902;;20260902;;16;16        | 16-16",
        "first day free: whole days remain        | 20260905;;20260907;;5;           | 1-8",
        "last day free: up to the end of friday   | 20260904;;20260906;;5;2          | 5-8",
        "last day partly                          | 20260905;;20260907;;5;2          | 1-2",
    })
    void lesson_hours_bound_the_first_and_the_last_day(String geval, String velden, String lesuren) {
        Leesresultaat resultaat = readMelding("4;" + velden + ";Z;");
        assertThat(resultaat.fouten()).isEmpty();
        assertThat(resultaat.rijen()).as(geval).isNotEmpty();
        assertThat(resultaat.rijen().getFirst().lesuur() + "-" + resultaat.rijen().getLast().lesuur()).as(geval)
                .isEqualTo(lesuren);
    }

    @Test
    void a_whole_day_follows_the_rooster_of_the_pupil_and_the_day() {
        var opties = Proefschool.withRooster((leerling, datum) -> leerling.equals("4") ? datum.getDayOfMonth() : 0);
        Path bestand = Proefschool.write(map, "m.csv",
                "4;20260902;;20260903;;;;Z;\n5;20260902;;20260903;;;;Z;\n");
        Leesresultaat resultaat = new ExportReader(opties).read(List.of(bestand));
        assertThat(resultaat.rijen()).hasSize(5).allMatch(rij -> rij.leerling().equals("4"));
        assertThat(resultaat.waarschuwingen()).containsExactly(
                bestand + ": op deze dagen heeft de leerling volgens het rooster geen les: 1 rij");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "one lesson takes its times               | 0830;20260902;0950;1;1 | 80",
        "the shortest lesson                      | 0830;20260902;0850;1;1 | 20",
        "too short for a lesson                   | 0830;20260902;0849;1;1 | 60",
        "the longest lesson                       | 0830;20260902;1030;1;1 | 120",
        "too long for a lesson                    | 0830;20260902;1031;1;1 | 60",
        "one time only                            | 0830;20260902;;1;1     | 60",
        "an end at midnight is no time            | 0830;20260902;0000;1;1 | 60",
        "two short lessons                        | 0830;20260902;1001;1;2 | 46 45",
        "two lessons with a break                 | 0830;20260902;1045;1;2 | 60 60",
        "two lessons of exactly lesminuten        | 0830;20260902;1030;1;2 | 60 60",
        "two lessons in hardly any time           | 0830;20260902;0909;1;2 | 60 60",
    })
    void minutes_come_from_the_times_when_these_make_sense(String geval, String velden, String minuten) {
        Leesresultaat resultaat = readMelding("4;20260902;" + velden + ";Z;");
        assertThat(resultaat.rijen().stream().map(rij -> String.valueOf(rij.minuten())).toList()).as(geval)
                .containsExactlyElementsOf(List.of(minuten.split(" ", -1)));
    }

    @Test
    void lateness_takes_its_minutes_from_the_times_and_says_when_there_are_none() {
        Path bestand = Proefschool.write(map, "m.csv", """
                4;20260902;0830;20260902;0841;1;1;L;
                5;20260902;;20260902;;1;1;L;
                6;20260902;0830;20260902;1031;1;1;L;
                7;20260902;0830;20260902;0840;;;L;
                8;20260902;0830;20260902;0945;1;2;L;
                """);
        Leesresultaat resultaat = Proefschool.read(bestand);
        assertThat(rows(resultaat)).containsExactly("4 2026-09-02 1 11 te_laat", "5 2026-09-02 1 0 te_laat",
                "6 2026-09-02 1 0 te_laat", "7 2026-09-02 1 10 te_laat", "8 2026-09-02 1 75 te_laat");
        assertThat(resultaat.waarschuwingen()).containsExactly(
                bestand + ": te laat zonder bruikbare minuten, gelezen als 0 minuten: 2 rijen",
                bestand + ": te laat zonder lesuur, gelezen als het eerste lesuur: 1 rij",
                bestand + ": te laat over meer lesuren, gelezen als één keer in het eerste: 1 rij");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "4;20260230;;20260902;;;;Z;             | 1:3 datum begin '20260230' bestaat niet in de kalender",
        "4;20260902;;20260901;;;;Z;             | 1:13 datum eind 2026-09-01 ligt vóór datum begin 2026-09-02",
        "4;20260902;;;;;;Z;                     | 1:13 datum eind ontbreekt",
        "4;20260902;;20260902;;4;3;Z;           | 1:25 lesuur eind 3 ligt vóór lesuur begin 4",
        "4;20260902;;20260902;;0;3;Z;           | 1:23 lesuur begin '0' ligt niet tussen 1 en 16",
        "4;20260902;;20260902;;3;17;Z;          | 1:25 lesuur eind '17' ligt niet tussen 1 en 16",
        "4;20260902;;20260902;;drie;;Z;         | 1:23 lesuur begin 'drie' is geen heel getal",
        "4;20260902;2460;20260902;;;;Z;         | 1:12 tijd begin '2460' is geen tijd van de dag (verwacht uu:mm)",
        "4;20260902;0930;20260902;0929;;;Z;     | 1:26 tijd eind ligt vóór tijd begin",
        ";20260902;;20260902;;;;Z;              | 1:1 leerlingnr ontbreekt",
        "4;20260902;;20260902;;;                | 1:24 de rij heeft 7 velden, verwacht 9",
        "4;20260902;;20260902;;;;Z;a;b          | 1:29 de rij heeft 10 velden, verwacht 9",
        "4;20260905;;20260905;;;;Z;             | 1:3 2026-09-05 is geen schooldag (weekend)",
        "4;20261010;;20261018;;;;Z;             | 1:3 2026-10-10 tot en met 2026-10-18 is geen schooldag (weekend)",
        "4;20261012;;20261012;;;;Z;             | 1:3 2026-10-12 is geen schooldag (herfstvakantie)",
        "4;20270715;;20270715;;;;Z;             | 1:3 2027-07-15 is geen schooldag (buiten het schooljaar)",
        "4;20260902;;20260903;;;;L;             | 1:13 te laat kan niet meer dan één dag duren",
        "4;20260831;;20270901;;;;Z;             | 1:13 van 2026-08-31 tot en met 2027-09-01 is langer dan 366 dagen",
    })
    void what_cannot_be_right_is_refused_with_its_place(String regel, String fout) {
        Path bestand = Proefschool.write(map, "m.csv", regel + "\n5;20260902;;20260902;;1;1;Z;\n");
        Leesresultaat resultaat = Proefschool.read(bestand);
        assertThat(faults(resultaat)).containsExactly(fout);
        assertThat(rows(resultaat)).as("the good row stays").containsExactly("5 2026-09-02 1 60 ziek");
    }

    @Test
    void a_span_of_366_days_is_read() {
        Leesresultaat resultaat = readMelding("4;20260831;;20270831;;;;Z;");
        assertThat(resultaat.fouten()).isEmpty();
        assertThat(resultaat.rijen()).hasSize(8 * Proefschool.KALENDER.aantalSchooldagen(
                Proefschool.KALENDER.eerste(), Proefschool.KALENDER.laatste()));
    }

    @Test
    void all_faults_of_a_row_are_reported_at_once() {
        assertThat(faults(readMelding(";20260230;2460;x;;0;17;Z;"))).hasSize(6);
    }

    private Leesresultaat readMelding(String regel) {
        return Proefschool.read(Proefschool.write(map, "m.csv", regel + "\r\n"));
    }
}
