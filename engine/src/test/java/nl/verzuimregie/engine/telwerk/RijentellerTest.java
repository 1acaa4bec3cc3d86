package nl.verzuimregie.engine.telwerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.verzuimregie.engine.DrieWegen;
import nl.verzuimregie.engine.feit.Dagbouwer;
import nl.verzuimregie.engine.feit.Dagvorm;
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

    /// With hours up to the eighth and few lengths every day has a key; with later hours, or more lengths than five
    /// bits
    /// can name, days have none.
    @ParameterizedTest
    @CsvSource({"1, 8, 2, 1", "2, 8, 1000, 1", "3, 24, 2, 1", "4, 24, 1000, 1", "5, 8, 3, 4", "6, 12, 60, 4"})
    void both_roads_find_the_same(long zaad, int lesuren, int lengten, int roosters) {
        var toeval = new Random(zaad);
        int tot = KALENDER.aantalDagen() - 1;
        Telwerk telwerk = Telwerk.compile(REGELS, KALENDER, true, 0, tot);
        Rijenteller teller = telwerk.rowCounter();
        var dagrijen = new Dagrijen(new Vormenboek());
        for (int leerling = 0; leerling < 150; leerling++) {
            int lessen = Dagvorm.LESUUR_MAX - toeval.nextInt(roosters) * 5;
            int rooster = Rijenteller.rooster(lessen, lessen / 2);
            var rijen = new ArrayList<Integer>();
            for (int dag = 0; dag <= tot; dag++) {
                if (KALENDER.isSchooldag(dag) && toeval.nextInt(5) == 0) {
                    dagrijen.add(dag, dagrijen.boek().nummer(day(toeval, dag, lesuren, lengten, lessen, rijen)));
                }
            }
            dagrijen.endLeerling();
            teller.add(leerling, rijen.stream().mapToInt(Integer::intValue).toArray(), 0, rijen.size(),
                    ignored -> rooster);
        }
        var samen = new Signaalbak();
        telwerk.countAll(Tellijsten.of(dagrijen, KALENDER, REGELS)).forEach(samen::addAll);
        Signaalbak uitRijen = teller.finish();
        assertThat(uitRijen.size()).isEqualTo(samen.size()).isPositive();
        assertThat(uitRijen.checksum()).isEqualTo(samen.checksum());
        assertThat(teller.finish().size()).as("what was given is not given again").isZero();
    }

    private static Dagvorm day(Random toeval, int dag, int lesuren, int lengten, int lessen, List<Integer> rijen) {
        var bouwer = new Dagbouwer().start(lessen, lessen / 2, false);
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
