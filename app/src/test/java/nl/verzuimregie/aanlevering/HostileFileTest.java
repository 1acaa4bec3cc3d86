package nl.verzuimregie.aanlevering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.verzuimregie.aanlevering.Proefschool.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.verzuimregie.aanlevering.tabel.Proefwerkmap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that nobody would make on purpose, and some that somebody would. Each gives faults, never an exception.
class HostileFileTest {

    private static final String REGEL = "4;20260902;;20260902;;1;1;Z;goed\n";

    @TempDir
    Path map;

    @Test
    void a_line_of_ten_megabytes_is_refused_with_its_place() {
        assertThat(faults(read(REGEL + REGEL + "4;" + "x".repeat(10 << 20) + "\n"))).containsExactly(
                "3:65537 de regel is langer dan 65536 tekens; het bestand is niet gelezen");
    }

    @Test
    void a_nul_byte_is_refused_with_its_place() {
        assertThat(faults(read(REGEL + "4;2026\00902;;20260902;;1;1;Z;\n"))).containsExactly(
                "2:7 stuurteken U+0000; dit is geen tekstbestand, of het is beschadigd");
    }

    @Test
    void a_quote_that_is_not_closed_keeps_what_came_before_and_says_what_was_lost() {
        Leesresultaat resultaat = read(REGEL + "5;20260902;;20260902;;1;1;Z;\"belde\n" + REGEL);
        assertThat(faults(resultaat)).containsExactly("2:29 het aanhalingsteken dat hier opent wordt niet gesloten;"
                + " de rest van het bestand is niet gelezen");
        assertThat(resultaat.rijen()).hasSize(1);
    }

    @Test
    void files_that_are_no_export_say_so() throws IOException {
        assertThat(faults(read(""))).containsExactly("1:1 het bestand is leeg");
        assertThat(faults(read("zomaar iets\n"))).singleElement().asString().contains("niet herkend als export");
        assertThat(faults(read("leerling,datum,lesuur,minuten,soort\n4,2026-09-02,1,50,ziek\n")))
                .containsExactly("1:1 dit is het eigen csv-bestand; dat wordt niet samen met exports gelezen");
        assertThat(faults(Proefschool.read(map.resolve("weg.csv")))).containsExactly("1:1 het bestand bestaat niet");
        assertThat(faults(Proefschool.read(Files.createDirectory(map.resolve("map.csv")))))
                .containsExactly("1:1 dit is geen gewoon bestand");
    }

    @Test
    void one_bad_file_does_not_hide_the_other() {
        Leesresultaat resultaat = Proefschool.read(Proefschool.write(map, "leeg.csv", ""),
                Proefschool.write(map, "m.csv", REGEL));
        assertThat(resultaat.rijen()).hasSize(1);
        assertThat(resultaat.fouten()).singleElement()
                .satisfies(fout -> assertThat(fout.format()).endsWith("leeg.csv:1:1: het bestand is leeg"));
    }

    @Test
    void more_lessons_than_a_school_has_are_refused() {
        var tekst = new StringBuilder();
        for (int leerling = 0; leerling < 4_000; leerling++) {
            tekst.append(leerling).append(";20260831;;20270709;;;;Z;\n");
        }
        Leesresultaat resultaat = read(tekst.toString());
        assertThat(resultaat.rijen()).hasSize(Registratieboek.LESUREN_MAX);
        assertThat(faults(resultaat)).singleElement().asString()
                .endsWith("de bestanden hebben samen meer dan 5000000 lesuren; wat volgt is niet gelezen");
    }

    @Test
    void what_steers_a_terminal_does_not_reach_a_message() {
        Leesresultaat resultaat = read(REGEL + "4;20260902;;20260902;;\u202e7;1;Z;\n"
                + "5;20260902;;20260902;;1;1;Q\u200f;\n");
        assertThat(faults(resultaat)).containsExactly("2:23 lesuur begin '?7' is geen heel getal");
        assertThat(resultaat.onbekendeRedenen()).containsOnlyKeys("Q?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"absentiemeldingen.csv", "waarnemingen.csv", "somtoday.csv"})
    void a_file_with_random_damage_never_gives_an_exception(String naam) throws IOException {
        byte[] goed = Files.readAllBytes(Proefschool.fixture(map, naam));
        for (int zaad = 0; zaad < 150; zaad++) {
            read(damaged(goed, new Random(zaad)), "zaad " + zaad);
        }
    }

    @Test
    void a_workbook_with_random_damage_never_gives_an_exception() {
        String cel = "<c t='inlineStr'><is><t>%s</t></is></c>";
        String rijen = "<row r='1'>%s</row><row r='2'>%s<c r='F2'><f>1+1</f><v>2</v></c></row>".formatted(
                cel.repeat(5).formatted("ovnr", "datumvan", "lesuurbegin", "lesuureind", "reden"),
                cel.repeat(5).formatted("4", "02-09-2026", "1", "1", "Ziek"));
        for (int zaad = 0; zaad < 100; zaad++) {
            var toeval = new Random(zaad);
            byte[] blad = damaged(Proefwerkmap.sheet(rijen).getBytes(UTF_8), toeval);
            byte[] werkmap = Proefwerkmap.of("").with("xl/worksheets/sheet1.xml", new String(blad, UTF_8)).bytes();
            read(werkmap, "blad, zaad " + zaad);
            read(damaged(werkmap, toeval), "zip, zaad " + zaad);
        }
    }

    /// Some bytes changed, left out, doubled, or the end cut off.
    private static byte[] damaged(byte[] goed, Random toeval) {
        byte[] bytes = goed.clone();
        for (int keer = toeval.nextInt(1, 5); keer > 0; keer--) {
            int plek = toeval.nextInt(bytes.length);
            switch (toeval.nextInt(3)) {
                case 0 -> bytes[plek] = (byte) toeval.nextInt(256);
                case 1 -> bytes[plek] = (byte) "\";,\r\n\0'<>&=".charAt(toeval.nextInt(11));
                default -> bytes = Arrays.copyOf(bytes, Math.max(1, plek));
            }
        }
        return bytes;
    }

    private void read(byte[] inhoud, String geval) {
        Leesresultaat resultaat = Proefschool.read(Proefschool.write(map, "kapot", inhoud));
        assertThat(resultaat.rijen().size() + resultaat.fouten().size() + resultaat.waarschuwingen().size()).as(geval)
                .isPositive();
        assertThat(resultaat.fouten()).as(geval).allSatisfy(fout -> {
            assertThat(fout.regel()).isPositive();
            assertThat(fout.kolom()).isPositive();
            assertThat(fout.reden()).isNotBlank();
        });
        assertThat(resultaat.rijen()).as(geval).allSatisfy(rij -> {
            assertThat(rij.lesuur()).isBetween(1, 16);
            assertThat(rij.minuten()).isBetween(0, Registratierij.MINUTEN_MAX);
            assertThat(Proefschool.KALENDER.isSchooldag(rij.datum())).isTrue();
        });
    }

    private Leesresultaat read(String tekst) {
        return new ExportReader(Proefschool.OPTIES).read(List.of(Proefschool.write(map, "m.csv", tekst)));
    }
}
