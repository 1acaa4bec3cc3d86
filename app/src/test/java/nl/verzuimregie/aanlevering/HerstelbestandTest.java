package nl.verzuimregie.aanlevering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Refused rows as a file of the same form, and that file offered again.
class HerstelbestandTest {

    @TempDir
    private Path map;

    private static String write(Path pad, Map<Integer, String> waarom) {
        return Herstelbestand.write(pad, waarom, Optional.empty()).orElseThrow();
    }

    private static String strip(String tekst) {
        return new String(Herstelbestand.strip(tekst.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @Test
    void only_the_refused_rows_with_why_and_back_it_is_the_own_form() {
        Path pad = Proefschool.write(map, "e.csv", """
                leerling,datum,lesuur,minuten,soort
                P1,2026-11-02,1,50,ziek
                P1,2026-02-30,1,50,ziek
                """);
        String herstel = write(pad, Map.of(3, "datum bestaat niet; kijk na"));
        assertThat(herstel.lines()).containsExactly("\ufeffleerling;datum;lesuur;minuten;soort;waarom_geweigerd",
                "P1;2026-02-30;1;50;ziek;\"datum bestaat niet; kijk na\"");
        assertThat(strip(herstel)).isEqualTo("leerling,datum,lesuur,minuten,soort\r\nP1,2026-02-30,1,50,ziek\r\n");
    }

    @Test
    void a_form_without_headings_gets_them_and_loses_them_again_on_the_same_lines() {
        Path pad = Proefschool.write(map, "m.csv", "P5;20261102;;20261102;;3;3;Z;\nP5;20261399;;20261103;;3;3;Z;x\n");
        String herstel = write(pad, Map.of(2, "datum"));
        assertThat(herstel).startsWith("\ufeffleerlingnr;datum begin;").endsWith("P5;20261399;;20261103;;3;3;Z;x;"
                + "datum\r\n");
        Path terug = Proefschool.write(map, "t.csv", strip(herstel.replace("20261399", "20261103")));
        assertThat(Exportherkenning.recognise(terug).soort())
                .isEqualTo(Exportherkenning.Soort.EDUARTE_ABSENTIEMELDINGEN);
        assertThat(Proefschool.read(terug).rijen()).singleElement().satisfies(rij ->
                assertThat(rij.regel()).isEqualTo(2));
    }

    @Test
    void a_sheet_comes_back_as_text_with_its_dates_and_below_its_own_headings() {
        Path pad = Proefblad.of(map, blad -> {
            Proefblad.row(blad, 0, "Lijst van vandaag");
            Proefblad.row(blad, 1, "datumvan", "ovnr", "lesuurbegin", "lesuureind", "reden");
            Proefblad.row(blad, 2, "", "", "1", "1", "Z");
            blad.value(2, 0, LocalDate.of(2026, 11, 13));
        });
        assertThat(write(pad, Map.of(3, "ovnr ontbreekt"))).isEqualTo("\ufeffdatumvan;ovnr;lesuurbegin;lesuureind;"
                + "reden;waarom_geweigerd\r\n13-11-2026;;1;1;Z;ovnr ontbreekt\r\n");
    }

    @Test
    void a_formula_is_shown_and_not_computed_and_comes_back_as_it_was() {
        String kop = "leerling,datum,lesuur,minuten,soort\n";
        Path pad = Proefschool.write(map, "f.csv", kop + "=cmd,'-x,\"a\"\"b\",-5,ziek\n");
        String herstel = write(pad, Map.of(2, "=1+1"));
        assertThat(herstel).contains("'=cmd;''-x;\"a\"\"b\";'-5;ziek;'=1+1");
        assertThat(strip(herstel)).endsWith("=cmd,'-x,\"a\"\"b\",-5,ziek\r\n");
    }

    @Test
    void other_files_stay_as_they_are() {
        for (String tekst : List.of("a;b\n1;2\n", "waarom_geweigerd\n", "", "a;waarom_geweigerd;b\n")) {
            assertThat(strip(tekst)).isEqualTo(tekst);
        }
    }

    @Test
    void a_reason_that_somebody_deleted_takes_no_other_column_with_it() {
        assertThat(strip("datumvan;ovnr;waarom_geweigerd\n02-11-2026;P1\n03-11-2026;P1;\n"))
                .isEqualTo("datumvan;ovnr\r\n02-11-2026;P1\r\n03-11-2026;P1\r\n");
    }
}
