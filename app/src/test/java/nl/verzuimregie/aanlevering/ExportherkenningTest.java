package nl.verzuimregie.aanlevering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.verzuimregie.aanlevering.Exportherkenning.Herkenning;
import nl.verzuimregie.aanlevering.Exportherkenning.Soort;
import nl.verzuimregie.aanlevering.tabel.Proefwerkmap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportherkenningTest {

    @TempDir
    Path map;

    @ParameterizedTest
    @CsvSource({"absentiemeldingen.csv, EDUARTE_ABSENTIEMELDINGEN", "waarnemingen.csv, EDUARTE_WAARNEMINGEN",
        "somtoday.csv, SOMTODAY_CSV"})
    void the_fixtures_are_recognised(String naam, Soort soort) {
        assertThat(Exportherkenning.recognise(Proefschool.fixture(map, naam)))
                .isEqualTo(new Herkenning(soort, ';', ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "leerling,datum,lesuur,minuten,soort                              | EIGEN_CSV",
        "'\ufeffLeerling, \"Datum\",lesuur,minuten,soort'                 | EIGEN_CSV",
        "leerling;datum;lesuur;minuten;soort                              | ONBEKEND",
        "leerling,datum,lesuur,minuten                                    | ONBEKEND",
        "ovnr,datumvan,lesuurbegin                                        | SOMTODAY_CSV",
        "reden;opmerking                                                  | ONBEKEND",
        "Lijst van september                                              | ONBEKEND",
        "4;20260902;0830;20260902;1600;;;Z;x                              | EDUARTE_ABSENTIEMELDINGEN",
        "4;20260902;0830;20260902;1600;;;Z;x;                             | EDUARTE_ABSENTIEMELDINGEN",
        "4;2026-09-02;0830;20260902;1600;;;Z;                             | EDUARTE_ABSENTIEMELDINGEN",
        "4;20260902;0830;20260902                                         | EDUARTE_ABSENTIEMELDINGEN",
        "4;20260902;0830                                                  | ONBEKEND",
        "4;20260902;0830;20260902;1600;;;;Afwezig;J                       | EDUARTE_WAARNEMINGEN",
        "4;20260902;0830;20260902;1600;;;;Deels;J                         | EDUARTE_WAARNEMINGEN",
        "4;20260902;0830;20260902;1600;;;;Aanwezig                        | EDUARTE_WAARNEMINGEN",
    })
    void the_first_line_tells(String regel, Soort soort) {
        assertThat(recognise(regel + "\r\n").soort()).isEqualTo(soort);
    }

    @Test
    void a_remark_that_says_afwezig_does_not_make_a_melding_a_waarneming() {
        assertThat(recognise("""
                4;20260902;0830;20260902;1600;;;Z;afwezig
                5;20260902;0830;20260902;1600;;;Z;koorts
                6;20260902;0830;20260902;1600;;;Z;
                """).soort()).isEqualTo(Soort.EDUARTE_ABSENTIEMELDINGEN);
    }

    @Test
    void headings_below_a_title_are_found_and_the_separator_follows_from_them() {
        var kop = "Lijst van september, alle klassen\n\nOVNR,DatumVan,reden;naam\n";
        assertThat(recognise(kop)).isEqualTo(new Herkenning(Soort.SOMTODAY_CSV, ',', ""));
    }

    @Test
    void the_extension_is_not_believed() {
        Path bestand = Proefschool.write(map, "lijst.xlsx", "4;20260902;0830;20260902;1600;;;Z;x\n");
        assertThat(Exportherkenning.recognise(bestand).soort()).isEqualTo(Soort.EDUARTE_ABSENTIEMELDINGEN);
        assertThat(Exportherkenning.recognise(Proefschool.write(map, "lijst.csv", Proefwerkmap.of("").bytes())).soort())
                .isEqualTo(Soort.XLSX);
    }

    @Test
    void what_is_not_recognised_lists_the_expected_forms() {
        assertThat(recognise("zomaar iets").uitleg()).startsWith("niet herkend als export. Verwacht: ")
                .contains("leerling,datum,lesuur,minuten,soort").contains("leerlingnr;datum begin;tijd")
                .contains("Afwezig of Aanwezig;J of N")
                .contains("datumvan, ovnr, lesuurbegin, lesuureind, reden staan")
                .endsWith("minstens groep, dag, lesuur staan");
    }

    @Test
    void what_is_something_else_is_called_by_its_name() throws IOException {
        assertThat(recognise("").uitleg()).isEqualTo("het bestand is leeg");
        assertThat(recognise("\ufeff \r\n\r\n").uitleg()).isEqualTo("het bestand is leeg");
        assertThat(recognise(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2}).uitleg())
                .contains("xlsx met een wachtwoord");
        assertThat(recognise("a;b".getBytes(StandardCharsets.UTF_16)).uitleg()).contains("UTF-16");
        assertThat(recognise(new byte[] {'P', 'K', 3, 4, 9, 9}).uitleg()).contains("beschadigd of versleuteld");
        var uit = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(uit)) {
            zip.putNextEntry(new ZipEntry("brief.docx"));
        }
        assertThat(recognise(uit.toByteArray()).uitleg()).startsWith("dit is een zipbestand, maar geen xlsx");
        assertThat(Exportherkenning.recognise(map.resolve("weg.csv")).uitleg()).isEqualTo("het bestand bestaat niet");
        assertThat(Exportherkenning.recognise(map).uitleg()).isEqualTo("dit is geen gewoon bestand");
    }

    @Test
    void only_the_beginning_is_read() {
        var lang = new StringBuilder("4;20260902;0830;20260902;1600;;;Z;");
        while (lang.length() < 1 << 17) {
            lang.append("opmerking zonder einde; ");
        }
        assertThat(recognise(lang.toString()).soort()).isNotEqualTo(Soort.ONBEKEND);
        assertThat(recognise("4;20260902;0830;20260902;1600;;;Z;x\n" + lang).soort())
                .isEqualTo(Soort.EDUARTE_ABSENTIEMELDINGEN);
    }

    private Herkenning recognise(String tekst) {
        return recognise(tekst.getBytes(StandardCharsets.UTF_8));
    }

    private Herkenning recognise(byte[] inhoud) {
        return Exportherkenning.recognise(Proefschool.write(map, "bestand", inhoud));
    }
}
