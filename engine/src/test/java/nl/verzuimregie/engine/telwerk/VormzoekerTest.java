package nl.verzuimregie.engine.telwerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Dagbouwer;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.feit.Vormenboek;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is found by a key is what would be built: no two days share a key unless they have one form.
class VormzoekerTest {

    private static final Verzuimsoort[] SOORTEN = Verzuimsoort.values();

    @ParameterizedTest
    @CsvSource({"8, 2", "9, 2", "24, 2", "8, 200", "24, 200"})
    void a_day_that_is_found_has_the_form_that_would_be_built(int lesuren, int lengten) {
        var toeval = new Random(lesuren + lengten);
        var boek = new Vormenboek();
        var zoeker = new Vormzoeker(boek);
        int rooster = Rijenteller.rooster(8, 4);
        int gevonden = 0;
        for (int keer = 0; keer < 60_000; keer++) {
            int[] lessen = IntStream.rangeClosed(1, lesuren).filter(ignored -> toeval.nextInt(lesuren) < 3)
                    .map(lesuur -> Lesrij.packed(0, lesuur, SOORTEN[toeval.nextInt(SOORTEN.length)],
                            1 + toeval.nextInt(lengten))).toArray();
            if (lessen.length > 0) {
                var bouwer = new Dagbouwer().start(Rooster.STANDAARD, false);
                IntStream.of(lessen).forEach(les -> bouwer.add(Lesrij.lesuur(les), Lesrij.soort(les),
                        Lesrij.minuten(les)));
                int hoort = boek.nummer(bouwer.build());
                int vorm = zoeker.find(IntStream.of(lessen).mapToLong(les -> zoeker.delen()[les]).sum(), rooster);
                assertThat(vorm).isIn(hoort, Vormzoeker.ONBEKEND);
                assertThat(zoeker.build(rooster, lessen, 0, lessen.length)).isEqualTo(hoort);
                gevonden += vorm == hoort ? 1 : 0;
            }
        }
        assertThat(gevonden).as("days found by their key").isPositive();
    }
}
