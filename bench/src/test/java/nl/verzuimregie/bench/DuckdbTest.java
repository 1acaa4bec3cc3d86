package nl.verzuimregie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.verzuimregie.demo.Demobestanden;
import nl.verzuimregie.demo.KalenderWriter;
import nl.verzuimregie.demo.RegistratieWriter;
import nl.verzuimregie.demo.Schoolmaker;
import nl.verzuimregie.engine.kalender.Kalender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckdbTest {

    private final Duckdb duckdb = new Duckdb(2);

    @TempDir
    private Path map = Path.of("");

    @Test
    void the_sql_gives_the_signals_of_the_plain_count_with_their_waarde() throws IOException {
        Schoolmaker school = Demobestanden.schooljaar(1, 2_000);
        Demobestanden.writeRegistraties(school, map.resolve("registraties.csv"), 5_000, 1);

        assertSame(Leerlingrijen.of(school), school.kalender(), school.kalender().laatste());
    }

    @Test
    void nothing_after_the_peildatum_is_judged() throws IOException {
        Schoolmaker school = Demobestanden.schooljaar(2, 300);
        Demobestanden.writeRegistraties(school, map.resolve("registraties.csv"), 0, 1);

        assertSame(Leerlingrijen.of(school), school.kalender(), LocalDate.of(2026, 1, 12));
    }

    @Test
    void pupils_that_no_school_has_in_odd_kalenders_agree_as_well() throws IOException {
        for (int seed = 100; seed < 102; seed++) {
            var wild = new Wildeschool(seed, 100);
            Path registraties = map.resolve("registraties.csv");
            try (var uit = new RegistratieWriter(Files.newOutputStream(registraties), wild.kalender(), 1_000, seed)) {
                wild.each(1, 100, uit);
            }

            assertSame(wild.leerlingen(), wild.kalender(), wild.kalender().laatste());
        }
    }

    private void assertSame(List<Leerlingrijen> leerlingen, Kalender kalender, LocalDate tot) throws IOException {
        Path dagen = map.resolve("kalender.csv");
        try (Writer uit = Files.newBufferedWriter(dagen)) {
            KalenderWriter.write(kalender, uit);
        }
        Path signalen = map.resolve("signalen.csv");

        double seconden = duckdb.run(map.resolve("registraties.csv"), dagen, tot, signalen);

        List<String> rijen = Files.readAllLines(signalen);
        assertThat(seconden).isPositive();
        assertThat(rijen.getFirst()).isEqualTo("leerling,datum,regel,trede,waarde");
        assertThat(rijen.stream().skip(1).sorted().toList()).isEqualTo(
                Nateller.count(leerlingen, kalender, tot).stream().map(Signaal::line).sorted().toList());
    }
}
