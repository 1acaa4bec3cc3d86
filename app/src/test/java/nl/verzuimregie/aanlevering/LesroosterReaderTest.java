package nl.verzuimregie.aanlevering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import nl.verzuimregie.aanlevering.Exportherkenning.Soort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Roosters and groups as files have them.
class LesroosterReaderTest {

    private static final String KOP = "groep;dag;lesuur;vak;lokaal;docent;docent_email;begin;einde;vanaf\n";

    @TempDir
    Path map;

    private Path write(byte[] inhoud) {
        try {
            return Files.write(Files.createTempFile(map, "rooster", ""), inhoud);
        } catch (IOException schijf) {
            throw new java.io.UncheckedIOException(schijf);
        }
    }

    private Soort soort(String inhoud) {
        return Exportherkenning.recognise(write(inhoud.getBytes(StandardCharsets.UTF_8))).soort();
    }

    private LesroosterReader.Lezing read(String inhoud) {
        return read(inhoud.getBytes(StandardCharsets.UTF_8));
    }

    private LesroosterReader.Lezing read(byte[] inhoud) {
        Path pad = write(inhoud);
        var lezer = new LesroosterReader();
        lezer.read(pad, Exportherkenning.recognise(pad));
        return lezer.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "groep;dag;lesuur                            | ROOSTER",
        "'\ufeffUur,Klas,\"Dag\",Bijzonder'          | ROOSTER",
        "lesgroep;weekdag                            | ROOSTER",
        "leerling;groep;dag;lesuur                   | ONBEKEND",
        "groep;lesuur                                | ONBEKEND",
        "leerling;groep                              | GROEPEN",
        "Cluster,Stamnummer                          | GROEPEN",
        "leerlingnummer;klas;groep                   | GROEPEN",
        "leerlingnummer;voornaam;achternaam;klas;groep | LEERLINGEN",
        "leerlingnummer;klas                         | LEERLINGEN",
        "leerling;groep;datum                        | ONBEKEND",
        "1,\"3A\",\"BOS\",\"WI\",\"012\",1,3,,       | UNTIS",
        "1;3A;BOS;WI;012;7;24                        | UNTIS",
        "1;;;WI;;1;1                                 | UNTIS",
        "1;3A;BOS;WI;012;8;3                         | ONBEKEND",
        "1;3A;BOS;WI;012;1;25                        | ONBEKEND",
        "4;20260902;0830;20260902;1600;1;3;Z;        | EDUARTE_ABSENTIEMELDINGEN",
        "4;20260902;0830;20260902;1600;1;3;;Afwezig;J | EDUARTE_WAARNEMINGEN",
    })
    void the_first_line_tells(String regel, Soort verwacht) {
        assertThat(soort(regel + "\r\n")).isEqualTo(verwacht);
    }

    @Test
    void one_row_that_is_none_makes_it_no_untis() {
        assertThat(soort("1;3A;BOS;WI;012;1;1\n2;3A;BOS;EN;012;1;2\n")).isEqualTo(Soort.UNTIS);
        assertThat(soort("1;3A;BOS;WI;012;1;1\nzomaar iets\n")).isEqualTo(Soort.ONBEKEND);
    }

    @Test
    void all_columns_are_read_in_any_order_with_tabs() {
        LesroosterReader.Lezing lezing = read("""
                VANAF\tDocent-Email\teinde\tBegin\tDocent\tLokaal\tVak\tUUR\tDag\tKlas
                17-08-2026\tANS@school.invalid\t9.20\t0830\tAns Mol\t012\tWiskunde\t1\tDonderdag\t3A
                """);
        assertThat(lezing.fouten()).isEmpty();
        assertThat(lezing.rijen()).singleElement().satisfies(rij -> assertThat(rij).isEqualTo(new Roosterrij(
                rij.bestand(), 2, DayOfWeek.THURSDAY, 1, "3A", "Wiskunde", "012", "Ans Mol", "ans@school.invalid",
                Optional.of(LocalTime.of(8, 30)), Optional.of(LocalTime.of(9, 20)))));
        assertThat(lezing.vanaf()).containsOnlyKeys(LocalDate.of(2026, 8, 17));
    }

    @Test
    void windows_and_byte_order_marks_are_read_and_unused_columns_named() {
        LesroosterReader.Lezing oud = read("groep;dag;lesuur;docent;kleur\n3A;ma;1;Zoë;rood\n".getBytes(
                Charset.forName("windows-1252")));
        assertThat(oud.rijen()).extracting(Roosterrij::docent).containsExactly("Zoë");
        assertThat(oud.waarschuwingen()).hasSize(2).anySatisfy(een -> assertThat(een).contains("windows-1252"))
                .anySatisfy(een -> assertThat(een).endsWith("kolom die niet wordt gebruikt: kleur"));
        assertThat(read("\ufeffgroep,dag,lesuur\n3A,zo,24\n").rijen()).extracting(Roosterrij::weekdag)
                .containsExactly(DayOfWeek.SUNDAY);
    }

    @Test
    void a_group_goes_before_a_class_when_both_are_there() {
        LesroosterReader.Lezing lezing = read("klas;groep;dag;lesuur\n3A;nl1;ma;1\n");
        assertThat(lezing.rijen()).extracting(Roosterrij::groep).containsExactly("nl1");
        assertThat(lezing.waarschuwingen()).singleElement().asString().endsWith("niet wordt gebruikt: klas");
    }

    @ParameterizedTest
    @CsvSource({"ma, MONDAY", "MAANDAG, MONDAY", "1, MONDAY", "di, TUESDAY", "woensdag, WEDNESDAY", "do, THURSDAY",
        "5, FRIDAY", "za, SATURDAY", "7, SUNDAY"})
    void days_are_words_or_numbers(String dag, DayOfWeek verwacht) {
        assertThat(read("groep;dag;lesuur\n3A;" + dag + ";1\n").rijen()).extracting(Roosterrij::weekdag)
                .containsExactly(verwacht);
    }

    @ParameterizedTest
    @CsvSource({"08.30, 08:30", "8:30, 08:30", "0830, 08:30", "830, 08:30", "08:30:00, 08:30", "0:00, 00:00",
        "23.58, 23:58"})
    void times_are_written_in_some_ways(String begin, LocalTime verwacht) {
        assertThat(read(KOP + "3A;ma;1;;;;;" + begin + ";2359;\n").rijen()).extracting(rij -> rij.begin().orElseThrow())
                .containsExactly(verwacht);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        ";ma;1;;;;;;; | 1 | groep ontbreekt",
        "3A;;1;;;;;;; | 4 | dag ontbreekt",
        "3A;0;1;;;;;;; | 4 | dag '0' is geen dag van de week (verwacht ma, maandag of 1 tot en met 7)",
        "3A;8;1;;;;;;; | 4 | dag '8' is geen dag van de week",
        "3A;mon;1;;;;;;; | 4 | dag 'mon' is geen dag van de week",
        "3A;ma;;;;;;;; | 7 | lesuur ontbreekt",
        "3A;ma;0;;;;;;; | 7 | lesuur '0' ligt niet tussen 1 en 24",
        "3A;ma;25;;;;;;; | 7 | lesuur '25' ligt niet tussen 1 en 24",
        "3A;ma;twee;;;;;;; | 7 | lesuur 'twee' is geen heel getal",
        "3A;ma;1;;;Ans;ans;;; | 15 | docent_email is geen e-mailadres",
        "3A;ma;1;;;;;09:20;09:20; | 13 | begin 09:20 ligt niet voor einde 09:20",
        "3A;ma;1;;;;;09:21;09:20; | 13 | begin 09:21 ligt niet voor einde 09:20",
        "3A;ma;1;;;;;8:30;; | 13 | begin en einde horen er allebei te staan",
        "3A;ma;1;;;;;24:00;2500; | 13 | begin '24:00' is geen tijd van de dag (verwacht uu:mm)",
        "3A;ma;1;;;;;;;31-02-2027 | 15 | vanaf '31-02-2027' bestaat niet in de kalender",
        "3A;ma;1;;;;;;;;x | 16 | de rij heeft 11 velden en de kop 10",
    })
    void a_row_that_cannot_be_is_refused_with_its_place(String rij, int kolom, String reden) {
        LesroosterReader.Lezing lezing = read(KOP + rij + "\n3A;vr;1;;;;;;;\n");
        assertThat(lezing.fouten().getFirst()).satisfies(fout -> {
            assertThat(fout.regel()).isEqualTo(2);
            assertThat(fout.kolom()).as(fout.reden()).isEqualTo(kolom);
            assertThat(fout.reden()).startsWith(reden);
        });
        assertThat(lezing.rijen()).extracting(Roosterrij::weekdag).containsExactly(DayOfWeek.FRIDAY);
        assertThat(lezing.regels()).isEqualTo(2);
    }

    @Test
    void a_name_may_have_eighty_characters_and_no_more() {
        String lang = "x".repeat(80);
        assertThat(read("groep;dag;lesuur\n" + lang + ";ma;1\n").fouten()).isEmpty();
        assertThat(read("groep;dag;lesuur\nx" + lang + ";ma;1\n").fouten()).singleElement().satisfies(fout ->
                assertThat(fout.reden()).isEqualTo("groep is langer dan 80 tekens"));
    }

    @Test
    void one_lesson_twice_is_merged_or_refused_and_another_vak_is_another_lesson() {
        LesroosterReader.Lezing lezing = read(KOP + "3A;ma;1;wi;1;;;;;\n3A;1;1;wi;1;;;;;\n3A;ma;1;en;1;;;;;\n"
                + "3A;ma;1;wi;2;;;;;\n3A;ma;2;wi;1;;;;;\n3B;ma;1;wi;1;;;;;\n");
        assertThat(lezing.rijen()).extracting(Roosterrij::regel).containsExactly(2, 4, 6, 7);
        assertThat(lezing.gelijk()).isEqualTo(1);
        assertThat(lezing.fouten()).singleElement().satisfies(fout -> {
            assertThat(fout.regel()).isEqualTo(5);
            assertThat(fout.reden()).isEqualTo("maandag lesuur 1 van 3A wi staat ook op regel 2, met iets anders; wat "
                    + "er eerst stond blijft staan");
        });
    }

    @Test
    void each_day_from_which_it_holds_is_told_with_its_place() {
        LesroosterReader.Lezing lezing = read("""
                groep;dag;lesuur;vanaf
                3A;ma;1;2026-08-17
                3A;ma;2;
                3A;ma;3;17-08-2026
                3A;ma;4;2026-08-18
                """);
        assertThat(lezing.vanaf()).hasSize(2).satisfies(dagen -> {
            assertThat(dagen.get(LocalDate.of(2026, 8, 17))).endsWith(":2");
            assertThat(dagen.get(LocalDate.of(2026, 8, 18))).endsWith(":5");
        });
    }

    @Test
    void untis_has_its_columns_in_one_order() {
        LesroosterReader.Lezing lezing = read("12,\"3A\",\"BOS\",\"WI\",\"012\",4,3,,\n13,,\"BOS\",\"WI\",,5,1,,\n");
        assertThat(lezing.rijen()).singleElement().satisfies(rij -> {
            assertThat(rij.groep() + rij.docent() + rij.vak() + rij.lokaal()).isEqualTo("3ABOSWI012");
            assertThat(rij.weekdag()).isEqualTo(DayOfWeek.THURSDAY);
            assertThat(rij.lesuur()).isEqualTo(3);
        });
        assertThat(lezing.fouten()).singleElement().satisfies(fout ->
                assertThat(fout.reden()).isEqualTo("groep ontbreekt"));
    }

    @Test
    void a_heading_that_stands_there_twice_refuses_the_file() {
        assertThat(read("groep;dag;lesuur;dag\n3A;ma;1;di\n").fouten()).singleElement().satisfies(fout ->
                assertThat(fout.reden()).isEqualTo("staat meer dan eens in de kop: dag"));
    }

    @Test
    void groups_are_read_once_each_and_what_is_missing_is_refused() {
        Path pad = write("Groep,Stamnummer,naam\nnl1,P1,Noor\nnl1,P1,Noor\n,P2,Bo\nnl1,,Bo\n".getBytes(
                StandardCharsets.UTF_8));
        LesgroepReader.Lezing lezing = LesgroepReader.read(pad, ',');
        assertThat(lezing.rijen()).containsExactly(new Groepsrij("P1", "nl1"));
        assertThat(lezing.regels()).isEqualTo(4);
        assertThat(lezing.fouten()).extracting(Leesfout::regel).containsExactly(4, 5);
        assertThat(lezing.fouten()).extracting(Leesfout::reden).containsExactly("groep ontbreekt",
                "leerling ontbreekt");
    }
}
