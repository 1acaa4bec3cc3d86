package nl.verzuimregie.opdrachten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `signaleer` as its user types it: files in, rows out, and what is said of bad input.
class SignaleerTest {

    private static final String KOP = "leerling,datum,lesuur,minuten,soort";

    @TempDir
    private Path map = Path.of("");

    private String write(String naam, String... regels) throws IOException {
        return Files.write(map.resolve(naam), List.of(regels)).toString();
    }

    private Opdrachtregel signaleer(String registraties, String... meer) {
        var argumenten = new ArrayList<>(List.of("signaleer", "--protocol", "swvvo3006", "--registraties", registraties,
                "--kalender", "zuid-2025-2026", "--tot", "2026-07-10"));
        argumenten.addAll(List.of(meer));
        return Opdrachtregel.type(argumenten.toArray(String[]::new));
    }

    @Test
    void the_third_time_te_laat_is_a_row_and_the_second_is_not() throws IOException {
        String bestand = write("r.csv", KOP, "b,2025-09-10,1,5,te-laat", "b,2025-09-08,1,5,te-laat",
                "b,2025-09-09,1,5,te-laat", "a,2025-09-09,1,5,te-laat", "a,2025-09-10,2,5,te-laat");
        Opdrachtregel gedaan = signaleer(bestand);
        assertThat(gedaan.code()).isZero();
        assertThat(gedaan.regels()).containsExactly("leerling,datum,regel,trede,waarde",
                "b,2025-09-10,te-laat,contact,3");
        assertThat(gedaan.fout()).contains("8 lessen per schooldag").contains("sprokkelverzuim")
                .contains("luxe-verzuim");
    }

    @Test
    void every_trede_reached_on_one_day_is_a_row_with_the_value_at_the_end_of_that_day() throws IOException {
        String bestand = write("r.csv", KOP, "a,2025-09-09,1,5,te-laat", "a,2025-09-10,1,5,te-laat",
                "a,2025-09-10,2,5,te-laat", "a,2025-09-10,3,5,te-laat", "a,2025-09-10,5,5,te-laat",
                "a,2025-09-10,6,5,te-laat");
        assertThat(signaleer(bestand).regels()).contains("a,2025-09-10,te-laat,contact,6",
                "a,2025-09-10,te-laat,melding-1,6");
    }

    @Test
    void a_whole_morning_is_a_dagdeel_and_no_losse_lesuren() throws IOException {
        String bestand = write("r.csv", KOP, "a,2025-09-09,1,50,ongeoorloofd", "a,2025-09-09,2,50,ongeoorloofd",
                "a,2025-09-09,3,50,ongeoorloofd", "a,2025-09-09,4,50,ongeoorloofd", "a,2025-09-09,6,90,ongeoorloofd");
        assertThat(signaleer(bestand).regels()).containsExactly("leerling,datum,regel,trede,waarde",
                "a,2025-09-09,spijbeldagdelen,contact,1", "a,2025-09-09,spijbeluren,contact,1.5");
    }

    @Test
    void a_rooster_decides_what_a_morning_is() throws IOException {
        String bestand = write("r.csv", KOP, "a,2025-09-09,1,50,ongeoorloofd", "a,2025-09-09,2,50,ongeoorloofd");
        String rooster = write("rooster.csv", "leerling,datum,lessen,ochtend", "*,2025-09-09,6,3", "a,2025-09-09,6,2");
        assertThat(signaleer(bestand, "--rooster", rooster).regels())
                .containsExactly("leerling,datum,regel,trede,waarde", "a,2025-09-09,spijbeldagdelen,contact,1");
    }

    @Test
    void a_schooldag_on_which_nobody_has_lessons_does_not_break_a_run() throws IOException {
        var regels = new ArrayList<>(List.of(KOP));
        for (String dag : List.of("02", "03", "04", "05", "09", "10", "11", "12")) {
            for (int lesuur = 1; lesuur <= 8; lesuur++) {
                regels.add("a,2025-09-%s,%d,50,ziek".formatted(dag, lesuur));
            }
        }
        String bestand = write("r.csv", regels.toArray(String[]::new));
        assertThat(signaleer(bestand).regels()).noneMatch(regel -> regel.contains("lang-ziek"));
        String iedereen = write("iedereen.csv", "leerling,datum,lessen,ochtend", "*,2025-09-08,0,0");
        assertThat(signaleer(bestand, "--rooster", iedereen).regels()).contains("a,2025-09-12,lang-ziek,drempel,8");
        String eigen = write("eigen.csv", "leerling,datum,lessen,ochtend", "*,2025-09-08,0,0", "a,2025-09-08,1,1");
        assertThat(signaleer(bestand, "--rooster", eigen).regels()).noneMatch(regel -> regel.contains("lang-ziek"));
    }

    @Test
    void after_a_melding_sixteen_new_lesuren_are_needed() throws IOException {
        var regels = new ArrayList<>(List.of(KOP));
        for (String dag : List.of("2025-09-08", "2025-09-09", "2025-09-15", "2025-09-16")) {
            for (int lesuur = 1; lesuur <= 8; lesuur++) {
                regels.add("a,%s,%d,50,luxe".formatted(dag, lesuur));
            }
        }
        String bestand = write("r.csv", regels.toArray(String[]::new));
        assertThat(signaleer(bestand).regels()).containsExactly("leerling,datum,regel,trede,waarde",
                "a,2025-09-09,zestien-uur,drempel,16", "a,2025-09-16,zestien-uur,drempel,16");
        String meldingen = write("m.csv", "leerling,einddatum", "a,2025-09-08");
        assertThat(signaleer(bestand, "--meldingen", meldingen).regels())
                .containsExactly("leerling,datum,regel,trede,waarde", "a,2025-09-15,zestien-uur,drempel,16");
    }

    @Test
    void wat_als_counts_with_another_number() throws IOException {
        String bestand = write("r.csv", KOP, "a,2025-09-09,1,5,te-laat", "a,2025-09-10,1,5,te-laat");
        assertThat(signaleer(bestand, "--wat-als", "regels/te-laat/contact=2").regels())
                .contains("a,2025-09-10,te-laat,contact,2");
        Opdrachtregel fout = signaleer(bestand, "--wat-als", "regels/te-laat/kontact=2");
        assertThat(fout.code()).isEqualTo(2);
        assertThat(fout.fout()).contains("regels/te-laat/contact");
    }

    @Test
    void bad_rows_are_named_with_line_and_column_and_the_good_ones_counted() throws IOException {
        String bestand = write("r.csv", KOP, "a,2025-09-08,1,5,te-laat", "a,2026-02-30,1,5,te-laat",
                "a,2025-10-14,1,50,ziek",
                "a,2025-09-09,0,5,te-laat", "a,2025-09-09,1,50,spijbelen", "a,2025-09-08,1,9,te-laat",
                        ",2025-09-08,1,9,te-laat",
                "a,2025-09-09,2", "a,2025-09-09,3,5,te-laat", "\"a\",2025-09-10,1,5,te-laat",
                        "a,2025-09-10,1,\"5,ziek");
        Opdrachtregel gedaan = signaleer(bestand);
        assertThat(gedaan.code()).isEqualTo(1);
        assertThat(gedaan.regels()).containsExactly("leerling,datum,regel,trede,waarde",
                "a,2025-09-10,te-laat,contact,3");
        assertThat(gedaan.fout()).contains(bestand + ":3:3: datum 2026-02-30 bestaat niet")
                .contains(":4:3: 2025-10-14 is geen schooldag (herfstvakantie)").contains(":5:14: lesuur '0'")
                .contains(":6:19: soort 'spijbelen' is niet bekend").contains(":7:1: tweede rij voor leerling a")
                .contains(":8:1: leerling ontbreekt").contains(":9:").contains(":12:")
                        .contains("8 van 11 rijen geweigerd");
    }

    @Test
    void the_order_of_the_rows_changes_nothing() throws IOException {
        Path voorbeeld = Opdrachtregel.WORTEL.resolve("voorbeeld/registraties.csv");
        List<String> regels = new ArrayList<>(Files.readAllLines(voorbeeld));
        String kop = regels.removeFirst();
        Collections.shuffle(regels, new Random(7));
        regels.addFirst(kop);
        Opdrachtregel gewoon = signaleer(voorbeeld.toString());
        assertThat(signaleer(write("door elkaar.csv", regels.toArray(String[]::new))).uit()).isEqualTo(gewoon.uit());
        assertThat(gewoon.regels().size()).isGreaterThan(100);
        List<String> rijen = gewoon.regels().subList(1, gewoon.regels().size());
        assertThat(rijen.stream().map(rij -> rij.substring(0, rij.indexOf(',', 21))).toList()).isSorted();
    }

    @Test
    void what_cannot_be_read_is_said_without_a_stack_trace() throws IOException {
        String goed = write("r.csv", KOP);
        assertThat(signaleer("weg.csv").fout()).contains("weg.csv bestaat niet");
        assertThat(signaleer(map.toString()).fout()).contains("is een map");
        assertThat(signaleer(write("leeg.csv")).code()).isEqualTo(2);
        assertThat(signaleer(write("kop.csv", "leerling;datum")).fout()).doesNotContain("Exception");
        assertThat(signaleer(goed, "--kalender", "oost").fout()).contains("twee keer");
        assertThat(Opdrachtregel.type("signaleer", "--protocol", "swvvo", "--registraties", goed, "--kalender", "zuid",
                "--tot", "2026-01-01").fout()).contains("swvvo3006").doesNotContain("Exception");
        assertThat(Opdrachtregel.type("signaleer", "--protocol", "swvvo3006", "--registraties", goed, "--kalender",
                "zuid",
                "--tot", "2055-01-01").fout()).contains("buiten kalender");
        assertThat(signaleer(goed).code()).isZero();
    }

    @Test
    void the_layer_of_a_school_counts_with_its_own_numbers() throws IOException {
        String bestand = write("r.csv", KOP, "a,2026-09-08,1,5,te-laat", "a,2026-09-09,1,5,te-laat");
        assertThat(signaleerSchool(bestand, "swvvo3006", "voorbeeldschool").regels())
                .contains("a,2026-09-09,te-laat,contact,2");
        String map = Opdrachtregel.WORTEL.resolve("protocollen/swvvo3006").toString();
        assertThat(signaleerSchool(bestand, map, "voorbeeldschool").regels())
                .contains("a,2026-09-09,te-laat,contact,2");
        Opdrachtregel onbekend = signaleerSchool(bestand, "swvvo3006", "voorbeeldschol");
        assertThat(onbekend.code()).isEqualTo(2);
        assertThat(onbekend.fout()).contains("De school 'voorbeeldschol' bestaat niet").contains("voorbeeldschool'");
    }

    private static Opdrachtregel signaleerSchool(String registraties, String protocol, String school) {
        return Opdrachtregel.type("signaleer", "--protocol", protocol, "--school", school, "--registraties",
                registraties, "--kalender", "zuid", "--tot", "2026-12-01");
    }

    @Test
    void an_option_that_cannot_be_says_what_can() throws IOException {
        String goed = write("r.csv", KOP);
        assertThat(signaleer(goed, "--formaat", "tekst").fout()).contains("csv of json");
        assertThat(signaleer(goed, "--formaat", "xml").fout()).contains("'xml'").contains("csv of json")
                .doesNotContain("tekst");
        assertThat(signaleer(goed, "--lesminuten", "0").fout()).contains("--lesminuten is een getal van 1 tot");
        assertThat(signaleer(goed, "--uit", map.resolve("weg/uit.csv").toString()).fout())
                .contains("of de map ervan niet");
    }

    @Test
    void json_has_the_same_rows_as_csv() throws IOException {
        String bestand = write("r.csv", KOP, "a,2025-09-09,1,61,ongeoorloofd");
        assertThat(signaleer(bestand, "--formaat", "json").uit()).isEqualToIgnoringWhitespace("""
                [{"leerling":"a","datum":"2025-09-09","regel":"spijbeluren","trede":"contact","waarde":1.01}]""");
    }

    @Test
    void an_own_kalender_says_which_days_are_schooldagen() throws IOException {
        String kalender = write("k.csv", "datum,soort", "2025-09-08,schooldag", "2025-09-09,studiedag",
                "2025-09-10,schooldag");
        String bestand = write("r.csv", KOP, "a,2025-09-08,1,5,te-laat", "a,2025-09-09,1,5,te-laat",
                "a,2025-09-11,1,5,te-laat");
        Opdrachtregel gedaan = Opdrachtregel.type("signaleer", "--protocol", "swvvo3006", "--registraties", bestand,
                "--kalender", kalender, "--tot", "2025-09-11");
        assertThat(gedaan.code()).isEqualTo(1);
        assertThat(gedaan.fout()).contains("2025-09-09 is geen schooldag (studiedag)")
                .contains("2025-09-11 is geen schooldag");
    }
}
