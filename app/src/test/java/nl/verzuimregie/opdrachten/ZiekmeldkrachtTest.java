package nl.verzuimregie.opdrachten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.verzuimregie.proef.Bezoeker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 32 people report ill at once, and in the middle of it the server is killed. Whoever got an answer is recorded, and
/// whoever tries again is recorded once.
class ZiekmeldkrachtTest {

    private static final int MENSEN = 32;
    /// Nobody has more than five sessions at a time.
    private static final int TOESTELLEN = 4;
    /// So many have got their answer when the server is killed.
    private static final int VOOR_DE_VAL = 8;

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
    void a_kill_among_thirty_two_who_report_ill_loses_nothing_and_doubles_nothing() throws Exception {
        Path verslag = map.resolve("eerste.txt");
        Process eerste = processen.start(verslag, "start", "--poort", "0");
        String adres = Processen.awaitAddress(eerste, verslag);
        List<Integer> gelukt = atOnce(adres, eerste);
        assertThat(gelukt).as("de val kwam midden in het werk").hasSizeBetween(VOOR_DE_VAL, MENSEN);

        Path tweedeVerslag = map.resolve("tweede.txt");
        String opnieuw = Processen.awaitAddress(processen.start(tweedeVerslag, "start", "--poort", "0"),
                tweedeVerslag);
        Bezoeker terug = Bezoeker.signedIn(opnieuw, "Receptie");
        String lijst = terug.get("/ziekmelden").body();
        gelukt.forEach(wie -> assertThat(lijst).as("wie antwoord kreeg, staat er").contains("ouder " + wie + "<"));
        for (int wie = 0; wie < MENSEN; wie++) {
            assertThat(report(terug, wie)).isEqualTo(302);
        }
        String alle = terug.get("/ziekmelden").body();
        for (int wie = 0; wie < MENSEN; wie++) {
            assertThat(alle.split("ouder " + wie + "<", -1)).as("ouder %d, één keer", wie).hasSize(2);
        }
        assertThat(alle).contains("Vandaag ziek gemeld: " + MENSEN);
    }

    /// Everybody at once; the server is killed as soon as a few have their answer.
    ///
    /// @return who got one
    private static List<Integer> atOnce(String adres, Process server) throws Exception {
        var mensen = new ArrayList<Bezoeker>();
        for (int wie = 0; wie < TOESTELLEN; wie++) {
            mensen.add(Bezoeker.signedIn(adres, "Receptie"));
        }
        var klaar = new AtomicInteger();
        var gelukt = new ArrayList<Integer>();
        try (var samen = Executors.newFixedThreadPool(MENSEN)) {
            List<Future<Integer>> alle = IntStream.range(0, MENSEN).mapToObj(wie -> samen.submit(() -> {
                int status = report(mensen.get(wie % TOESTELLEN), wie);
                if (klaar.incrementAndGet() == VOOR_DE_VAL) {
                    server.destroyForcibly().waitFor();
                }
                return status;
            })).toList();
            for (int wie = 0; wie < MENSEN; wie++) {
                try {
                    assertThat(alle.get(wie).get()).isEqualTo(302);
                    gelukt.add(wie);
                } catch (java.util.concurrent.ExecutionException afgebroken) {
                    assertThat(afgebroken).as("de server viel weg").hasRootCauseInstanceOf(IOException.class);
                }
            }
        }
        return gelukt;
    }

    /// The pupils of the demo have the numbers 1 and up.
    private static int report(Bezoeker receptie, int wie) {
        return receptie.post("/leerlingen/" + (wie + 1) + "/ziekmelding", Map.of("melder", "anders", "meldernaam",
                "ouder " + wie, "vanaf", "vandaag", "tot", "dag1", "uitkomst", "niet-beantwoord", "sleutel",
                "kracht-" + wie)).statusCode();
    }
}
