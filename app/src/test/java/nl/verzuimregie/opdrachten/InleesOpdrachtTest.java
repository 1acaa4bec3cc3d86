package nl.verzuimregie.opdrachten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimregie.proef.Bezoeker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo region in processes of its own: filled, killed in the middle of a file, and read from the command line.
class InleesOpdrachtTest {

    /// The coordinator of the first school on the first page.
    private static final String COORDINATOR = "Verzuimcoördinator";
    private static final int LEERLINGEN = 150;
    private static final int RIJEN = LEERLINGEN * 20 * 3;
    private static final LocalDate MAANDAG = LocalDate.of(2026, 9, 7);

    @TempDir
    private Path map;

    private Processen processen;

    @BeforeEach
    void open() throws IOException {
        processen = new Processen(map);
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        processen.stop();
    }

    @Test
    void a_kill_in_the_middle_of_a_file_leaves_nothing_half_and_the_command_finds_all_of_it() throws Exception {
        Path verslag = map.resolve("eerste.txt");
        Process eerste = processen.start(verslag, "start", "--poort", "0");
        Bezoeker wie = Bezoeker.signedIn(Processen.awaitAddress(eerste, verslag), COORDINATOR);
        assertThat(Files.readString(verslag)).contains("De demo wordt gevuld");
        String leerlingen = deliver(wie, "leerlingen.csv", leerlingen());
        await(wie, leerlingen, "Ingelezen");
        String levering = deliver(wie, "registraties.csv", registraties());
        await(wie, levering, "<progress aria-labelledby=\"vt\" max=");
        eerste.destroyForcibly().waitFor();

        Path tweedeVerslag = map.resolve("tweede.txt");
        Process tweede = processen.start(tweedeVerslag, "start", "--poort", "0");
        Bezoeker terug = Bezoeker.signedIn(Processen.awaitAddress(tweede, tweedeVerslag), COORDINATOR);
        assertThat(Files.readString(tweedeVerslag)).doesNotContain("De demo wordt gevuld");
        await(terug, levering, "Ingelezen");
        assertThat(terug.get(levering).body()).contains("9.000");
        tweede.destroy();
        tweede.waitFor();

        Path bestand = Files.writeString(map.resolve("registraties.csv"), registraties());
        assertThat(processen.run(map.resolve("inlezen.txt"), "inlezen", "--school", "wilgenrade", bestand.toString()))
                .contains("0 nieuw, %d al bekend, 0 anders dan eerst, 0 geweigerd".formatted(RIJEN));
        assertThat(processen.run(map.resolve("herbouw.txt"), "herbouw").lines()
                .filter(regel -> regel.endsWith("zelfde uitkomst"))).hasSize(3);
        processen.run(map.resolve("eerst.txt"), "keten");
        String keten = processen.run(map.resolve("keten.txt"), "keten", "--alle");
        assertThat(keten).contains("keten.controle: 1 regels", "heel: ").doesNotContain("\tat ");
        String kop = keten.strip().substring(keten.strip().length() - 64);
        assertThat(processen.run(map.resolve("sinds.txt"), "keten", "--sinds", kop)).contains("De kop van toen staat");
        assertThat(processen.run(map.resolve("fout.txt"), "inlezen", "--school", "nergens", bestand.toString()))
                .contains("Er is geen school met code nergens.").doesNotContain("\tat ");
    }

    /// @return the address of the page of the levering, on which reading in was started
    private static String deliver(Bezoeker wie, String naam, String inhoud) throws InterruptedException {
        wie.get("/leveringen");
        String pad = java.net.URI.create(wie.upload("/leveringen", "bestanden", naam, inhoud).headers()
                .firstValue("Location").orElseThrow()).getPath();
        await(wie, pad, "Controleer voordat je inleest");
        wie.post(pad + "/inlezen", Map.of());
        return pad;
    }

    private static void await(Bezoeker wie, String pad, String tekst) throws InterruptedException {
        for (int tel = 0; tel < Processen.GEDULD_SECONDEN * 20; tel++) {
            if (wie.get(pad).body().contains(tekst)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("'%s' kwam niet:\n%s".formatted(tekst, wie.get(pad).body()));
    }

    private static String leerlingen() {
        return nummers().map(nummer -> nummer + ";Voor;;Achter;2012-05-06;3A;;")
                .collect(Collectors.joining("\n",
                        "leerlingnummer;voornaam;tussenvoegsel;achternaam;geboortedatum;klas;mentor;mentor_email\n",
                        "\n"));
    }

    private static String registraties() {
        return nummers().flatMap(nummer -> MAANDAG.datesUntil(MAANDAG.plusWeeks(4))
                .filter(dag -> dag.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .flatMap(dag -> IntStream.rangeClosed(1, 3).mapToObj(lesuur ->
                        "%s,%s,%d,50,ongeoorloofd".formatted(nummer, dag, lesuur))))
                .collect(Collectors.joining("\n", "leerling,datum,lesuur,minuten,soort\n", "\n"));
    }

    private static Stream<String> nummers() {
        return IntStream.rangeClosed(1, LEERLINGEN).mapToObj(nr -> "K" + nr);
    }
}
