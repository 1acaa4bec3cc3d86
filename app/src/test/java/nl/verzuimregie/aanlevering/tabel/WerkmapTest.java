package nl.verzuimregie.aanlevering.tabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WerkmapTest {

    @TempDir
    Path map;

    @Test
    void every_kind_of_cell_is_told_apart() throws IOException {
        List<Rij> rijen = rows(Proefwerkmap.of("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>007</t></is></c><c r="B1"><v>46267</v></c>
                <c r="D1" t="str"><v>los</v></c><c r="E1"><f>1+1</f><v>2</v></c><c r="F1" t="e"><v>#N/A</v></c>
                <c r="G1" t="b"><v>1</v></c><c r="H1"><v>1E+99999999</v></c><c r="I1" s="3"/></row>"""));
        assertThat(rijen).containsExactly(new Rij(1, List.of(
                new Cel.Tekst("007"),
                new Cel.Getal(new BigDecimal("46267"), false),
                Cel.LEEG,
                new Cel.Tekst("los"),
                new Cel.Onbruikbaar("2", "bevat een formule; plak de kolom als waarden"),
                new Cel.Onbruikbaar("#N/A", "bevat de foutwaarde #N/A"),
                new Cel.Onbruikbaar("1", "bevat waar of onwaar; verwacht tekst of een getal"),
                new Cel.Onbruikbaar("1E+99999999", "bevat een getal dat buiten elk bereik valt"))));
    }

    @Test
    void a_fault_names_the_cell() throws IOException {
        try (Werkmap werkmap = Werkmap.open(write(Proefwerkmap.of("").bytes()))) {
            Tabel blad = werkmap.bladen().getFirst();
            Rij rij = new Rij(12, List.of());
            assertThat(blad.fout(rij, 27, "is leeg")).isEqualTo(new Tabelfout(12, 28, "cel AB12: is leeg"));
            assertThat(blad.fout(rij, -1, "is leeg")).isEqualTo(new Tabelfout(12, 1, "cel A12: is leeg"));
        }
    }

    @Test
    void a_row_keeps_its_number_also_when_rows_are_missing_or_hidden() throws IOException {
        assertThat(rows(Proefwerkmap.of("<row r='3' hidden='1'><c r='A3'><v>1</v></c></row><row r='9'/>")))
                .extracting(Rij::regel).containsExactly(3, 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r='1'><c r='A1' t='s'><v>x</v></c></row>",
        "<row r='1'><c r='A1' t='d'><v>2026-09-02</v></c></row>", "<row r='een'/>",
        "<row r='1'><c r='1A'><v>1</v></c></row>",
        "<row r='1'><c r='A1'><f t='shared' si='4'/><v>1</v></c></row>", "<row r='1'><c r='A1'><v>1</v></row>"})
    void a_damaged_sheet_is_refused_from_the_row_where_it_breaks(String rij) {
        Tabelfout fout = catchThrowableOfType(TabelException.class, () -> rows(Proefwerkmap.of(rij))).fout();
        assertThat(fout.reden()).contains("niet leesbaar");
    }

    @Test
    void a_text_in_a_number_cell_stays_text() throws IOException {
        assertThat(rows(Proefwerkmap.of("<row r='1'><c r='A1'><v>00415x</v></c></row>")).getFirst().cel(0))
                .isEqualTo(new Cel.Onbruikbaar("00415x", "bevat de foutwaarde 00415x"));
    }

    @ParameterizedTest
    @CsvSource({"XFD1, true", "AAAA1, false", "ZZZZZZZZZZZZ1, false"})
    void a_column_beyond_the_last_of_excel_is_refused_before_it_fills_the_memory(String plaats, boolean goed) {
        byte[] bytes = Proefwerkmap.of(
                "<!-- ' --><row r='1'><c s='0'\n r = '" + plaats + "'><v>1</v></c></row>").bytes();
        assertThat(catchThrowableOfType(TabelException.class, () -> Zipcontrole.check(write(bytes))) == null)
                .isEqualTo(goed);
    }

    @Test
    void a_zip_bomb_is_refused() throws IOException {
        Path bom = map.resolve("bom.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bom))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] blok = new byte[1 << 20];
            for (long i = 0; i <= Zipcontrole.BYTES_MAX >> 20; i++) {
                zip.write(blok);
            }
        }
        assertThat(Files.size(bom)).isLessThan(4 << 20);
        assertThat(refusal(bom)).isEqualTo("uitgepakt is het bestand groter dan 512 MB");
    }

    @Test
    void a_workbook_with_a_doctype_or_entities_is_not_expanded() {
        String lach = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>"
                + "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>&b;</t></is></c></row></sheetData>"
                + "</worksheet>";
        TabelException weigering = catchThrowableOfType(TabelException.class,
                () -> assertThat(rows(Proefwerkmap.of("").with("xl/worksheets/sheet1.xml", lach)))
                        .noneMatch(rij -> rij.cel(0).tekst().toLowerCase(Locale.ROOT).contains("ha")));
        assertThat(weigering == null || weigering.fout().reden().contains("niet leesbaar")).isTrue();
    }

    @Test
    void what_is_no_workbook_is_refused_with_what_to_do() throws IOException {
        assertThat(refusal(write(new byte[] {'P', 'K', 3, 4, 0, 0})))
                .isEqualTo("het bestand is beschadigd of versleuteld: geen leesbaar xlsx");
        assertThat(refusal(write(Proefwerkmap.of("").without("[Content_Types].xml").bytes())))
                .isEqualTo("dit is een zipbestand, maar geen xlsx; open het in Excel en bewaar het als .xlsx");
        assertThat(refusal(write(Proefwerkmap.of("").without("xl/workbook.xml").bytes())))
                .isEqualTo("dit is geen leesbaar xlsx; open het in Excel en bewaar het als .xlsx");
    }

    private String refusal(Path bestand) {
        return catchThrowableOfType(TabelException.class, () -> Werkmap.open(bestand).close()).fout().reden();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(map.resolve("werkmap.xlsx"), bytes);
    }

    private List<Rij> rows(Proefwerkmap bron) throws IOException {
        try (Werkmap werkmap = Werkmap.open(write(bron.bytes()));
                Stream<Rij> rijen = werkmap.bladen().getFirst().rijen()) {
            return rijen.toList();
        }
    }
}
