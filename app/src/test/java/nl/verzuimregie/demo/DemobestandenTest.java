package nl.verzuimregie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.verzuimregie.demo.Registraties.Registratie;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemobestandenTest {

    private static final Path VOORBEELD = Path.of("..", "voorbeeld");
    private static final Schoolmaker SCHOOL = Demobestanden.schooljaar(1, 60);

    @Test
    void the_shipped_example_is_what_the_maker_makes(@TempDir Path map) throws IOException {
        Demobestanden.main(new String[] {"--map", map.toString()});

        for (String bestand : List.of("registraties.csv", "kalender.csv")) {
            assertThat(map.resolve(bestand)).as("Repeat it with the command that stands in Demobestanden")
                    .hasSameBinaryContentAs(VOORBEELD.resolve(bestand));
        }
        assertThat(Files.size(VOORBEELD.resolve("registraties.csv"))).isLessThan(400_000);
    }

    @Test
    void a_row_says_pupil_day_lesson_minutes_and_soort(@TempDir Path map) throws IOException {
        List<String> rijen = write(map, 0);
        Registratie eerste = Registraties.of(SCHOOL, 1, 60).rijen.getFirst();

        assertThat(rijen.getFirst()).isEqualTo("leerling,datum,lesuur,minuten,soort");
        assertThat(rijen.get(1)).isEqualTo("L%07d,%s,%d,%d,%s".formatted(eerste.leerling(),
                SCHOOL.kalender().datum(eerste.dag()), eerste.lesuur(), eerste.minuten(), eerste.soort().tekst()));
        assertThat(rijen.subList(1, rijen.size())).hasSize(Registraties.of(SCHOOL, 1, 60).rijen.size())
                .allMatch(rij -> rij.matches("L\\d{7},2\\d{3}-\\d{2}-\\d{2},[1-8],\\d{1,2},"
                        + "(ziek|ongeoorloofd|te-laat|geoorloofd|luxe)"));
    }

    @Test
    void shuffled_rows_are_the_same_rows(@TempDir Path map) throws IOException {
        List<String> inVolgorde = write(map, 0);
        List<String> geschud = write(map, 1_000);

        assertThat(geschud).isNotEqualTo(inVolgorde).containsExactlyInAnyOrderElementsOf(inVolgorde);
        assertThat(write(map, 1_000)).isEqualTo(geschud);
        assertThat(geschud.subList(1, 1_001)).containsExactlyInAnyOrderElementsOf(inVolgorde.subList(1, 1_001));
    }

    @Test
    void somtoday_has_a_row_per_block_with_the_headings_of_its_export() {
        var uit = new StringWriter();
        SCHOOL.each(new SomtodayWriter(uit, SCHOOL));
        List<String[]> rijen = split(uit);

        assertThat(String.join(";", rijen.getFirst())).isEqualTo("datumvan;ovnr;deelnemernaam;groepnaam;"
                + "typeomschrijving;lesuurbegin;lesuureind;tijdvan2;tijdtot2;tijd;reden;opmerking");
        assertThat(rijen).allSatisfy(rij -> assertThat(rij).hasSize(12));
        int lessen = rijen.stream().skip(1)
                .mapToInt(rij -> Integer.parseInt(rij[6]) - Integer.parseInt(rij[5]) + 1).sum();
        assertThat(lessen).isEqualTo(Registraties.of(SCHOOL, 1, 60).rijen.size());
    }

    @Test
    void eduarte_announces_spells_and_sees_every_lesson_of_a_day_with_absence() {
        var meldingen = new StringWriter();
        var waarnemingen = new StringWriter();
        SCHOOL.each(new EduarteWriter(meldingen, waarnemingen, SCHOOL));
        List<Registratie> rijen = Registraties.of(SCHOOL, 1, 60).rijen;

        assertThat(split(meldingen)).allSatisfy(rij -> {
            assertThat(rij).hasSize(9);
            assertThat(rij[1]).matches("20\\d{6}");
            assertThat(rij[5].isEmpty() || rij[1].equals(rij[3])).as("with lesuren on one day only").isTrue();
        });
        assertThat(split(meldingen).stream().filter(rij -> !rij[1].equals(rij[3])).count()).isGreaterThan(20);
        assertThat(split(waarnemingen)).allSatisfy(rij -> assertThat(rij).hasSize(10));
        assertThat(split(waarnemingen).stream().filter(rij -> rij[8].equals("Afwezig")).count())
                .isEqualTo(rijen.stream().filter(rij -> rij.soort() != Verzuimsoort.TE_LAAT).count());
        assertThat(split(waarnemingen)).hasSize(8 * rijen.stream()
                .map(rij -> rij.leerling() * 1_000 + rij.dag()).collect(Collectors.toSet()).size());
    }

    private static List<String[]> split(StringWriter uit) {
        return uit.toString().lines().map(rij -> rij.split(";", -1)).toList();
    }

    private static List<String> write(Path map, int blok) throws IOException {
        Path bestand = map.resolve("uit.csv");
        Demobestanden.writeRegistraties(SCHOOL, bestand, blok, 1);
        return Files.readAllLines(bestand);
    }
}
