package nl.verzuimregie.aanlevering;

import static nl.verzuimregie.aanlevering.Proefschool.faults;
import static nl.verzuimregie.aanlevering.Proefschool.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SomtodayTest {

    private static final String KOP =
            "ovnr;datumvan;lesuurbegin;lesuureind;reden;typeomschrijving;tijd;tijdvan2;tijdtot2";

    private static final List<String> VERWACHT = List.of(
            "40231 2026-09-02 1 50 ziek", "40231 2026-09-02 2 50 ziek",
            "40231 2026-09-03 1 60 ziek", "40231 2026-09-03 2 60 ziek", "40231 2026-09-03 3 60 ziek",
            "40231 2026-09-03 4 60 ziek", "40231 2026-09-03 5 60 ziek", "40231 2026-09-03 6 60 ziek",
            "40231 2026-09-03 7 60 ziek", "40231 2026-09-03 8 60 ziek",
            "40877 2026-09-07 1 12 te_laat", "40877 2026-09-08 3 7 te_laat",
            "41002 2026-09-09 5 50 geoorloofd",
            "41002 2026-09-10 5 50 ongeoorloofd?", "41002 2026-09-10 6 50 ongeoorloofd?");

    @TempDir
    Path map;

    @Test
    void a_list_in_windows_1252_is_read() {
        Path bestand = Proefschool.fixture(map, "somtoday.csv");
        Leesresultaat resultaat = read(bestand);
        assertThat(resultaat.fouten()).isEmpty();
        assertThat(rows(resultaat)).isEqualTo(VERWACHT);
        assertThat(resultaat.onbekendeRedenen()).isEqualTo(Map.of("Kapper", 1));
        assertThat(resultaat.waarschuwingen()).containsExactly(
                bestand + ": gelezen als windows-1252, omdat regel 2 geen UTF-8 is",
                bestand + ": kolommen die niet worden gebruikt: naam",
                bestand + ": niet geteld volgens de redencodes (negeren): 1 rij");
    }

    @Test
    void the_same_list_gives_the_same_rows_in_every_form() throws IOException {
        String tekst = Files.readString(Proefschool.fixture(map, "somtoday.csv"), Charset.forName("windows-1252"));
        Path utf8 = Proefschool.write(map, "utf8.csv", tekst);
        Path bom = Proefschool.write(map, "bom.csv", "\ufeff" + tekst.replace("\n", "\r\n"));
        Path komma = Proefschool.write(map, "komma.csv", tekst.replace("belde zelf; komt", "belde zelf- komt")
                .replace(';', ',').toUpperCase(Locale.ROOT));
        Path titel = Proefschool.write(map, "titel.csv", "sep=;\nAbsenties september\n\n" + tekst);
        for (Path bestand : List.of(utf8, bom, komma, titel, Proefblad.ofText(map, tekst))) {
            Leesresultaat resultaat = read(bestand);
            assertThat(resultaat.fouten()).as(bestand.toString()).isEmpty();
            assertThat(rows(resultaat)).as(bestand.toString()).isEqualTo(VERWACHT);
        }
    }

    @Test
    void a_row_of_every_lesson_comes_back_as_it_was_written() {
        List<Registratierij> rijen = new ArrayList<>();
        var tekst = new StringBuilder(KOP).append('\n');
        String[] soorten = {"ziek", "ongeoorloofd", "te-laat", "geoorloofd", "luxe"};
        var codes = Redencodes.read(Proefschool.write(map, "codes.csv",
                "ziek,ziek\nongeoorloofd,ongeoorloofd\nte-laat,te-laat\ngeoorloofd,geoorloofd\nluxe,luxe\n"))
                .redencodes();
        for (int i = 0; i < 400; i++) {
            LocalDate datum = LocalDate.of(2026, 9, 1).plusDays(i / 16 % 4);
            String soort = soorten[i % soorten.length];
            var rij = new Registratierij("%04d".formatted(i / 64), datum, i % 16 + 1, 30 + i % 60,
                    Verzuimsoort.of(soort).orElseThrow(), false, i + 2);
            rijen.add(rij);
            tekst.append("%s;%s;%d;%d;%s;;%d;;\n".formatted(rij.leerling(), datum, rij.lesuur(), rij.lesuur(), soort,
                    rij.minuten()));
        }
        Leesresultaat resultaat = new ExportReader(Proefschool.withCodes(codes))
                .read(List.of(Proefschool.write(map, "alles.csv", tekst.toString())));
        assertThat(resultaat.rijen()).isEqualTo(rijen);
        assertThat(resultaat.fouten()).isEmpty();
        assertThat(resultaat.waarschuwingen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "reason counts                         | Ziek;Te laat;;;       | 1 60 ziek           | ",
        "type counts when reason is empty      | ;Ziek;;;              | 1 60 ziek           | ",
        "type counts when reason is unknown    | griep;Ziek;;;         | 1 60 ziek           | reden 'griep'",
        "type is no known word either          | griep;Absent;;;       | 1 60 ongeoorloofd?  | ",
        "late by minutes                       | Te laat;;7;08:30;09:00 | 1 7 te_laat        | ",
        "late by times                         | Te laat;;;08:30;08:42 | 1 12 te_laat        | ",
        "late, tijd is no number               | Te laat;;0:12;08:30;08:42 | 1 12 te_laat    | de kolom tijd",
        "late by zero minutes                  | Te laat;;0;;          | 1 0 te_laat         | ",
        "late, nothing known                   | Te laat;;;;           | 1 0 te_laat         | 0 minuten",
        "absence with minutes                  | Ziek;;75;;            | 1 75 ziek           | ",
        "absence with zero minutes             | Ziek;;0;08:30;09:20   | 1 60 ziek           | ",
        "absence with times                    | Ziek;;;08:30;09:20    | 1 50 ziek           | ",
    })
    void reason_type_and_minutes_are_weighed(String geval, String velden, String rij, String waarschuwing) {
        Leesresultaat resultaat = readRow("4;02-09-2026;1;1;" + velden);
        assertThat(faults(resultaat)).as(geval).isEmpty();
        assertThat(rows(resultaat)).as(geval).containsExactly("4 2026-09-02 " + rij);
        assertThat(String.join(" ", resultaat.waarschuwingen())).as(geval)
                .contains(waarschuwing == null ? "" : waarschuwing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "4;30-02-2026;1;1;Ziek;;;;     | 2:3 datumvan '30-02-2026' bestaat niet in de kalender",
        "4;2026-02-30;1;1;Ziek;;;;     | 2:3 datumvan '2026-02-30' bestaat niet in de kalender",
        "4;02-09-2026;17;;Ziek;;;;     | 2:14 lesuurbegin '17' ligt niet tussen 1 en 16",
        "4;02-09-2026;3;2;Ziek;;;;     | 2:16 lesuureind 2 ligt vóór lesuurbegin 3",
        "4;02-09-2026;1;1;Ziek;;1441;; | 2:24 tijd '1441' ligt niet tussen 0 en 1440",
        "4;02-09-2026;1;1;Ziek;;-5;;   | 2:24 tijd '-5' ligt niet tussen 0 en 1440",
        "4;02-09-2026;1;1;Ziek;;;9;    | 2:25 tijdvan2 '9' is geen tijd van de dag (verwacht uu:mm)",
        "4;02-09-2026;1;1;Ziek;;;09:30;09:00 | 2:31 tijdtot2 ligt vóór tijdvan2",
        "4;                            | 2:3 datumvan ontbreekt",
        ";02-09-2026;1;1;Ziek;;;;      | 2:1 ovnr ontbreekt",
        "4;05-09-2026;1;1;Ziek;;;;     | 2:3 2026-09-05 is geen schooldag (weekend)",
    })
    void what_cannot_be_right_is_refused_with_its_place(String regel, String fout) {
        assertThat(faults(readRow(regel))).containsExactly(fout);
    }

    @Test
    void a_quote_that_is_not_closed_keeps_what_came_before() {
        Leesresultaat resultaat = readRow("4;02-09-2026;1;1;Ziek;;;;\n4;03-09-2026;1;1;\"Ziek;;;;");
        assertThat(rows(resultaat)).containsExactly("4 2026-09-02 1 60 ziek");
        assertThat(faults(resultaat)).singleElement().asString().startsWith("3:18 het aanhalingsteken");
    }

    @Test
    void a_list_with_a_heading_only_is_read_and_said() {
        Path bestand = Proefschool.write(map, "kop.csv", KOP + "\n");
        assertThat(read(bestand)).isEqualTo(new Leesresultaat(List.of(), List.of(),
                List.of(bestand + ": er staan geen rijen in, alleen een kop"), Map.of(), List.of()));
    }

    @Test
    void headings_are_compared_without_capitals_and_any_kind_of_space() {
        Path bestand = Proefschool.write(map, "kop.csv",
                " OVNR;DatumVan\u00a0;\"lesuurbegin \";LESUUREIND;Reden\n4;02-09-2026;1;1;Ziek\n");
        assertThat(rows(read(bestand))).containsExactly("4 2026-09-02 1 60 ziek");
    }

    @Test
    void missing_and_double_headings_are_named() {
        assertThat(faults(read(Proefschool.write(map, "a.csv", "lijst\novnr;datumvan;reden\n4;02-09-2026;Ziek\n"))))
                .containsExactly("2:1 in de kop ontbreken: lesuurbegin, lesuureind");
        assertThat(faults(read(Proefschool.write(map, "b.csv", KOP + ";REDEN\n"))))
                .containsExactly("1:1 staat meer dan eens in de kop: reden");
    }

    private Leesresultaat read(Path bestand) {
        Redencodes codes = Redencodes.read(Proefschool.fixture(map, "redencodes-school.csv")).redencodes();
        return new ExportReader(Proefschool.withCodes(codes)).read(List.of(bestand));
    }

    private Leesresultaat readRow(String regel) {
        return read(Proefschool.write(map, "rij.csv", KOP + "\n" + regel + "\n"));
    }
}
