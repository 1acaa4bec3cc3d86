package nl.verzuimregie.beoordelingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// A delivery says something of who is not in it: that he was there. Today is Friday 20 November 2026.
class LeverdagTest {

    private static final LocalDate DAG = Proefsysteem.DAG;

    private final Proefschool school;
    private final List<Leerling> wie;

    LeverdagTest(TestInfo info) {
        school = Proefsysteem.schoolWithoutTaken("leverdag-"
                + Integer.toHexString(info.getTestMethod().orElseThrow().getName().hashCode()));
        wie = school.withLeerlingen("3A", "3B");
    }

    private void ill(Leerling leerling, LocalDate dag) {
        school.record(IntStream.rangeClosed(1, 8).mapToObj(lesuur -> new Vastlegging.Nieuw(leerling.id(), dag, lesuur,
                new Lesvermelding(Optional.of(Verzuimsoort.ZIEK), 50, false, null), 1))
                .toArray(Vastlegging.Nieuw[]::new));
    }

    /// An illness that ended long ago does not keep a pupil from being judged when time alone changes something.
    @Test
    void an_ended_illness_keeps_nobody_from_being_judged() {
        ill(wie.getFirst(), DAG.minusDays(1));
        Zicht.school(school.id()).during(() -> Proefsysteem.bean(TransactionOperations.class).execute(ignored ->
                Proefsysteem.bean(JdbcClient.class).sql("""
                        update beoordelingen.beoordeling set bekend_tot = ?, volgend_op = ? where leerling_id = ?""")
                        .params(DAG.minusDays(16), DAG.minusDays(2), wie.getFirst().id()).update()));
        assertThat(Zicht.school(school.id()).during(() -> Proefsysteem.bean(Beoordelingen.class).due(school.id())))
                .contains(wie.getFirst().id());
    }

    private List<String> open(Leerling leerling) {
        return Objects.requireNonNull(Zicht.school(school.id()).during(() -> Proefsysteem.bean(
                TransactionOperations.class).execute(ignored -> Proefsysteem.bean(JdbcClient.class)
                        .sql("select stap from beoordelingen.taak where leerling_id = ?").param(leerling.id())
                        .query(String.class).list())));
    }

    /// Of who is ill and not in the next delivery nothing was recorded, and yet he is back.
    @Test
    void who_is_back_on_the_day_that_was_delivered_is_asked_about_it() {
        ill(wie.getFirst(), DAG.minusDays(1));
        assertThat(open(wie.getFirst())).doesNotContain("terugkeergesprek");
        ill(wie.getLast(), DAG);
        assertThat(open(wie.getFirst())).contains("terugkeergesprek");
    }
}
