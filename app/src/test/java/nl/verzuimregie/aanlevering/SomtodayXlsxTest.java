package nl.verzuimregie.aanlevering;

import static nl.verzuimregie.aanlevering.Proefschool.faults;
import static nl.verzuimregie.aanlevering.Proefschool.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.verzuimregie.aanlevering.tabel.Proefwerkmap;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SomtodayXlsxTest {

    @TempDir
    Path map;

    @Test
    void date_and_time_cells_numbers_as_text_and_text_as_numbers_are_read() {
        Path bestand = Proefblad.of(map, blad -> {
            Proefblad.row(blad, 0, "ovnr", "datumvan", "lesuurbegin", "lesuureind", "reden", "tijdvan2", "tijdtot2",
                    "tijd");
            blad.value(1, 0, "00415");
            blad.value(1, 1, LocalDate.of(2026, 9, 2));
            blad.style(1, 1).format("dd-mm-yyyy").set();
            blad.value(1, 2, "3");
            blad.value(1, 3, 3);
            blad.value(1, 4, "te laat");
            blad.value(1, 5, 0.4375);
            blad.value(1, 6, "10:38");
            blad.value(2, 0, 415);
            blad.value(2, 1, "2-9-2026");
            blad.value(2, 2, 4.0);
            blad.value(2, 3, "04");
            blad.value(2, 4, "Ziek");
            blad.value(2, 7, "50");
        });
        Leesresultaat resultaat = read(bestand);
        assertThat(resultaat.fouten()).isEmpty();
        assertThat(rows(resultaat)).containsExactly("00415 2026-09-02 3 8 te_laat", "415 2026-09-02 4 50 ziek");
        assertThat(resultaat.waarschuwingen()).singleElement().asString().contains("leerling 00415 en leerling 415");
    }

    @Test
    void formulas_and_error_values_are_refused_by_cell_and_ignored_where_they_are_not_read() {
        Path bestand = Proefblad.of(map, blad -> {
            Proefblad.row(blad, 0, "ovnr", "datumvan", "lesuurbegin", "lesuureind", "reden", "naam");
            Proefblad.row(blad, 1, "4", "02-09-2026", "1", "1", "Ziek", "x");
            blad.formula(1, 5, "1/0");
            Proefblad.row(blad, 2, "4", "02-09-2026", "2", "2", "Ziek", "x");
            blad.formula(2, 1, "A1");
            Proefblad.row(blad, 3, "4", "02-09-2026", "3", "3", "Ziek", "x");
            blad.value(3, 2, true);
        });
        Leesresultaat resultaat = read(bestand);
        assertThat(faults(resultaat)).containsExactly(
                "3:2 cel B3: datumvan bevat een formule; plak de kolom als waarden",
                "4:3 cel C4: lesuurbegin bevat waar of onwaar; verwacht tekst of een getal");
        assertThat(rows(resultaat)).containsExactly("4 2026-09-02 1 60 ziek");
    }

    @Test
    void the_first_sheet_with_the_headings_is_read_and_the_others_are_named() {
        Path bestand = map.resolve("twee.xlsx");
        Proefblad.write(bestand, werkmap -> {
            Proefblad.row(werkmap.newWorksheet("Toelichting"), 0, "Lijst van september");
            Worksheet blad = werkmap.newWorksheet("Lijst");
            Proefblad.row(blad, 0, "reden", "lesuureind", "lesuurbegin", "DATUMVAN ", "Ovnr");
            Proefblad.row(blad, 1, "Ziek", "1", "1", "02-09-2026", "4");
            Worksheet oud = werkmap.newWorksheet("Vorig jaar");
            Proefblad.row(oud, 0, "reden", "lesuureind", "lesuurbegin", "datumvan", "ovnr");
            Proefblad.row(oud, 1, "Ziek", "1", "1", "03-09-2026", "4");
        });
        Leesresultaat resultaat = read(bestand);
        assertThat(rows(resultaat)).containsExactly("4 2026-09-02 1 60 ziek");
        assertThat(resultaat.waarschuwingen()).containsExactly(
                bestand + ": alleen werkblad 'Lijst' is gelezen, niet: Toelichting, Vorig jaar");
    }

    @Test
    void a_workbook_without_the_headings_says_which_are_missing() {
        Path bestand = Proefblad.of(map, blad -> Proefblad.row(blad, 0, "ovnr", "datumvan", "klas"));
        assertThat(faults(read(bestand))).containsExactly("1:1 in de kop ontbreken: lesuurbegin, lesuureind, reden");
        assertThat(faults(read(Proefschool.write(map, "leeg.xlsx", Proefwerkmap.of("").bytes()))))
                .containsExactly("1:1 in de kop ontbreken: datumvan, ovnr, lesuurbegin, lesuureind, reden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r='3'><c r='A3' t='d'><v>x</v></c></row>", "<row r='3'><c r='A3'></row>"})
    void a_sheet_that_breaks_off_is_reported_and_what_came_before_is_kept(String rij) {
        String cel = "<c t='inlineStr'><is><t>%s</t></is></c>";
        String goed = "<row>%s</row><row>%s</row>".formatted(
                cel.repeat(5).formatted("ovnr", "datumvan", "lesuurbegin", "lesuureind", "reden"),
                cel.repeat(5).formatted("4", "02-09-2026", "1", "1", "Ziek"));
        Path bestand = Proefschool.write(map, "stuk.xlsx", Proefwerkmap.of(goed + rij).bytes());
        Leesresultaat resultaat = read(bestand);
        assertThat(rows(resultaat)).containsExactly("4 2026-09-02 1 60 ziek");
        assertThat(faults(resultaat)).singleElement().asString().contains("niet leesbaar");
    }

    private Leesresultaat read(Path bestand) {
        Redencodes codes = Redencodes.read(Proefschool.fixture(map, "redencodes-school.csv")).redencodes();
        return new ExportReader(Proefschool.withCodes(codes)).read(List.of(bestand));
    }
}
