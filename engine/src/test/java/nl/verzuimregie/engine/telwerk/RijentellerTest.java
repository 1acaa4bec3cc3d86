package nl.verzuimregie.engine.telwerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.verzuimregie.engine.DrieWegen;
import nl.verzuimregie.engine.feit.Dagbouwer;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Rooster.Roosterdag;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.feit.Vormenboek;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.naief.Testregels;
import nl.verzuimregie.engine.protocol.Regel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Straight from registrations and from lists: the same signals, also where the key of a day does not suffice.
class RijentellerTest {

    private static final Kalender KALENDER = DrieWegen.kalender();
    private static final List<Regel> REGELS = Testregels.alle();
    private static final Verzuimsoort[] SOORTEN = Verzuimsoort.values();

    private static final List<Roosterdag> ROOSTERS = List.of(Roosterdag.of(24, 12, 60), Roosterdag.of(14, 7, 60),
            Roosterdag.of(List.of(1, 2, 4, 5, 7), 4, 60), Roosterdag.of(List.of(2, 3, 6, 11), 24, 60));

    /// With hours up to the eighth and few lengths every day has a key; with later hours, or more lengths than five
    /// bits can name, days have none. Of the days without a registration some have no lessons.
    @ParameterizedTest
    @CsvSource({"1, 8, 2, 1, 0", "2, 8, 1000, 1, 0", "3, 24, 2, 1, 0", "4, 24, 1000, 1, 0", "5, 8, 3, 4, 0",
            "6, 12, 60, 4, 0", "7, 8, 2, 1, 5", "8, 24, 60, 4, 60"})
    void both_roads_find_the_same(long zaad, int lesuren, int lengten, int roosters, int procentZonderLessen) {
        var toeval = new Random(zaad);
        int tot = KALENDER.aantalDagen() - 1;
        Telwerk telwerk = Telwerk.compile(REGELS, KALENDER, true, 0, tot);
        Rijenteller teller = telwerk.rowCounter();
        var dagrijen = new Dagrijen(new Vormenboek());
        for (int leerling = 0; leerling < 150; leerling++) {
            Roosterdag rooster = ROOSTERS.get(toeval.nextInt(roosters));
            var rijen = new ArrayList<Integer>();
            var zonder = new ArrayList<Integer>();
            for (int dag = 0; dag <= tot; dag++) {
                if (KALENDER.isSchooldag(dag) && toeval.nextInt(5) == 0) {
                    dagrijen.add(dag, dagrijen.boek().nummer(day(toeval, dag, lesuren, lengten, rooster, rijen)));
                } else if (KALENDER.isSchooldag(dag) && toeval.nextInt(100) < procentZonderLessen) {
                    dagrijen.add(dag, dagrijen.boek().nummer(new Dagbouwer().start(0, 0, false).build()));
                    zonder.add(dag);
                }
            }
            dagrijen.endLeerling();
            teller.add(leerling, ints(rijen), 0, rijen.size(), ignored -> Rijenteller.rooster(rooster), ints(zonder),
                    new int[0]);
        }
        var samen = new Signaalbak();
        telwerk.countAll(Tellijsten.of(dagrijen, KALENDER, REGELS)).forEach(samen::addAll);
        Signaalbak uitRijen = teller.finish();
        assertThat(uitRijen.size()).isEqualTo(samen.size()).isPositive();
        assertThat(uitRijen.checksum()).isEqualTo(samen.checksum());
        assertThat(teller.finish().size()).as("what was given is not given again").isZero();
    }

    private static int[] ints(List<Integer> getallen) {
        return getallen.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Dagvorm day(Random toeval, int dag, int lesuren, int lengten, Roosterdag rooster,
            List<Integer> rijen) {
        var bouwer = new Dagbouwer().start(rooster, false);
        int eerste = 1 + toeval.nextInt(lesuren);
        for (int lesuur = eerste; lesuur <= lesuren; lesuur += 1 + toeval.nextInt(3)) {
            Verzuimsoort soort = SOORTEN[toeval.nextInt(SOORTEN.length)];
            int minuten = 40 + toeval.nextInt(lengten);
            bouwer.add(lesuur, soort, minuten);
            rijen.add(Lesrij.packed(dag, lesuur, soort, minuten));
        }
        return bouwer.build();
    }
}
