package nl.verzuimregie.aanlevering.registraties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Dagsoort;
import nl.verzuimregie.engine.kalender.Kalender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The fast reader gives the same whatever the size of its pieces, and knows the line of every row it refuses.
class RegistratieReaderTest {

    private static final String KOP = "leerling,datum,lesuur,minuten,soort\n";

    @TempDir
    private Path map = Path.of("");

    private static Kalender kalender() {
        Map<LocalDate, Dagsoort> dagen = new HashMap<>();
        LocalDate.of(2025, 9, 1).datesUntil(LocalDate.of(2025, 12, 20))
                .filter(datum -> !Kalender.isWeekend(datum)).forEach(datum -> dagen.put(datum, Dagsoort.SCHOOLDAG));
        return Kalender.of("test", dagen, Map.of(), Set.of());
    }

    private Registraties read(String inhoud, int stukBytes) throws IOException {
        return new RegistratieReader(kalender(), stukBytes).read(Files.writeString(map.resolve("r.csv"), inhoud));
    }

    private static List<String> rijen(Registraties gelezen) {
        var rijen = new ArrayList<String>();
        for (int i = 0; i < gelezen.aantal(); i++) {
            long rij = gelezen.rijen()[i];
            rijen.add("%s %d %d %d %s".formatted(gelezen.leerlingen()
                    .get(Rij.leerling(rij)), Rij.dag(rij), Rij.lesuur(rij),
                    Rij.minuten(rij), Rij.soort(rij)));
        }
        return rijen;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40, 64, 1000, 1 << 20})
    void the_size_of_a_piece_changes_nothing(int stukBytes) throws IOException {
        var toeval = new SplittableRandom(3);
        var inhoud = new StringBuilder(KOP);
        for (int i = 0; i < 400; i++) {
            LocalDate datum = LocalDate.of(2025, 9, 1).plusDays(toeval.nextInt(60));
            String[] soorten = {"ziek", "luxe", "te-laat", "ongeoorloofd", "geoorloofd", "anders"};
            inhoud.append("lé%d,%s,%d,%d,%s%s".formatted(toeval.nextInt(12), datum, toeval.nextInt(10),
                    toeval.nextInt(99),
                    soorten[toeval.nextInt(6)], i % 5 == 0 ? "\r\n" : i % 17 == 0 ? "\n\n" : "\n"));
        }
        Registraties ineens = read(inhoud.toString(), 1 << 24);
        Registraties inStukken = read(inhoud.toString(), stukBytes);
        assertThat(rijen(inStukken)).isEqualTo(rijen(ineens)).isNotEmpty();
        assertThat(inStukken.fouten()).isEqualTo(ineens.fouten()).isNotEmpty();
        assertThat(inStukken.leerlingen()).isEqualTo(ineens.leerlingen());
        assertThat(inStukken.regels()).isEqualTo(ineens.regels());
    }

    @Test
    void of_two_rows_for_one_lesson_the_first_in_the_file_counts() throws IOException {
        Registraties gelezen =
                read(KOP + "b,2025-09-02,3,50,ziek\na,2025-09-01,1,50,ziek\nfout\n\nb,2025-09-02,3,50,luxe\n"
                + "b,2025-09-02,3,50,ziek\n", 16);
        assertThat(rijen(gelezen)).hasSize(2).anyMatch(rij -> rij.startsWith("b")
                && rij.endsWith(Verzuimsoort.ZIEK.name()));
        assertThat(gelezen.fouten()).extracting(Registraties.Geweigerd::regel).containsExactly(4, 6, 7);
        assertThat(gelezen.fouten().get(1).reden()).contains("regel 2 telt");
    }

    @Test
    void leerlingen_are_in_order_of_code_points() throws IOException {
        Registraties gelezen =
                read(KOP + "\ud83d\ude00,2025-09-01,1,50,ziek\nz,2025-09-01,1,50,ziek\né,2025-09-01,1,50,ziek\n"
                + "\uff21,2025-09-01,1,50,ziek\n10,2025-09-01,1,50,ziek\n9,2025-09-01,1,50,ziek\n", 1 << 20);
        assertThat(gelezen.leerlingen()).containsExactly("10", "9", "z", "é", "\uff21", "\ud83d\ude00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,2025-09-01,25,50,ziek", "a,2025-09-01,1,0,ziek", "a,2025-09-01,1,1441,ziek",
            "a,2025-09-01,1,-5,ziek", "a,2025-09-01,1,5.0,ziek", "a,2025-09-01,01x,50,ziek", "a,2025-9-1,1,50,ziek",
            "a,01-09-2025,1,50,ziek", "a,2025-09-06,1,50,ziek", "a,2031-09-01,1,50,ziek", "a,2025-09-01,1,50,ZIEK",
            "a,2025-09-01,1,50,te_laat", "a,2025-09-01,1,50,ziek,", "a;2025-09-01;1;50;ziek",
                    "a\u0000,2025-09-01,1,50,ziek",
            "\"a,2025-09-01,1,50,ziek", "\"a\"b,2025-09-01,1,50,ziek", ",,,,", "   ,2025-09-01,1,50,ziek",
            "a,2025-09-01,1,99999999999,ziek"})
    void what_is_no_registration_is_refused_with_a_reason(String regel) throws IOException {
        Registraties gelezen = read(KOP + regel + "\n", 1 << 20);
        assertThat(gelezen.aantal()).isZero();
        assertThat(gelezen.fouten()).hasSize(1).first().extracting(Registraties.Geweigerd::regel).isEqualTo(2);
        assertThat(gelezen.fouten().getFirst().reden()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,2025-09-01,1,50,ziek", "a,2025-09-01,24,1440,luxe", "a,2025-09-01,1,0,te-laat",
            "\"a,b\",2025-09-01,1,50,ziek", "\"a\",\"2025-09-01\",\"1\",\"50\",\"ziek\"", "a b,2025-09-01,01,050,ziek"})
    void what_is_a_registration_is_kept(String regel) throws IOException {
        assertThat(read(KOP + regel, 1 << 20).aantal()).isEqualTo(1);
        assertThat(read("\ufeff" + KOP.replace("\n", "\r\n") + regel + "\r\n", 8).aantal()).isEqualTo(1);
    }

    @Test
    void another_heading_stops_the_reading() {
        assertThatThrownBy(() -> read("leerling,datum\na,b\n", 1 << 20)).isInstanceOf(IOException.class)
                .hasMessageContaining("1:1").hasMessageContaining("leerling,datum,lesuur,minuten,soort");
        assertThatThrownBy(() -> read("", 1 << 20)).isInstanceOf(IOException.class);
    }
}
