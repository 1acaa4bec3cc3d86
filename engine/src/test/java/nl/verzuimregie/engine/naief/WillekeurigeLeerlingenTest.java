package nl.verzuimregie.engine.naief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import nl.verzuimregie.engine.naief.NaieveLeerling.Rij;
import nl.verzuimregie.engine.protocol.Regel;
import org.junit.jupiter.api.Test;

/// That made-up pupils are worth counting: the same for a seed, and reaching every trede of every Testregel.
class WillekeurigeLeerlingenTest {

    private static final List<LocalDate> SCHOOLDAGEN = Testkalender.schooldagen();

    @Test
    void one_zaad_always_gives_the_same_leerling() {
        NaieveLeerling eerste = WillekeurigeLeerlingen.leerling(SCHOOLDAGEN, 7);
        NaieveLeerling tweede = WillekeurigeLeerlingen.leerlingen(SCHOOLDAGEN, 5, 3).get(2);
        assertThat(tweede).usingRecursiveComparison().isEqualTo(eerste);
        assertThat(WillekeurigeLeerlingen.leerling(SCHOOLDAGEN, 8).rijen()).isNotEqualTo(eerste.rijen());
    }

    @Test
    void all_rows_lie_on_schooldagen() {
        for (NaieveLeerling leerling : WillekeurigeLeerlingen.leerlingen(SCHOOLDAGEN, 1, 200)) {
            assertThat(leerling.rijen()).extracting(Rij::datum).allMatch(SCHOOLDAGEN::contains);
        }
    }

    @Test
    void every_trede_of_every_testregel_arises_for_some_leerling() {
        var treden = new TreeSet<String>();
        for (Regel regel : Testregels.alle()) {
            if (regel.vorm() instanceof Regel.Meet meet) {
                meet.treden().forEach(trede -> treden.add(regel.naam() + " " + trede.naam()));
            }
        }
        for (NaieveLeerling leerling : WillekeurigeLeerlingen.leerlingen(SCHOOLDAGEN, 1, 60)) {
            NaieveTeller.tel(Testregels.alle(), Testkalender::isSchooldag, leerling, Testkalender.LAATSTE)
                    .forEach(signaal -> treden.remove(signaal.regel() + " " + signaal.trede()));
        }
        assertThat(treden).as("treden that no leerling reached").isEmpty();
    }
}
