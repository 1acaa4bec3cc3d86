package nl.verzuimregie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.verzuimregie.platform.database.Schoolslot;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefprogramma;
import nl.verzuimregie.proef.Proefprogramma.Antwoord;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// A request that is sent again is done once.
class SchrijfwerkTest {

    private static final Proefschool SCHOOL = Proefsysteem.school("api-herhaling");
    private static final Proefprogramma PROGRAMMA = Proefprogramma.of(SCHOOL);
    private static final String ZIEK = """
            {"leerlingnummer": "%s", "vanaf": "2026-11-20", "tot": "2026-11-20"}""";

    static {
        SCHOOL.withLeerlingen("1A", "1A", "1A", "1A", "1A");
    }

    private static Antwoord report(String leerling, String kenmerk) {
        return PROGRAMMA.write("POST", "/ziekmeldingen", ZIEK.formatted(leerling), kenmerk);
    }

    @Test
    void the_same_again_gets_the_same_answer_and_something_else_is_refused() {
        Antwoord eerste = report("P1", "een");
        assertThat(eerste.status()).as(eerste.lijf()).isEqualTo(201);
        Antwoord tweede = report("P1", "een");
        assertThat(tweede.status()).isEqualTo(201);
        assertThat(tweede.lijf()).isEqualTo(eerste.lijf());
        Antwoord anders = report("P2", "een");
        assertThat(anders.status()).isEqualTo(422);
        assertThat(anders.probleem()).isEqualTo("andere-inhoud");
        assertThat(report("P1", "twee").probleem()).as("another key, the same ziekmelding").isEqualTo("afgewezen");
        assertThat(Proefprogramma.of(SCHOOL).write("POST", "/ziekmeldingen", ZIEK.formatted("P2"), "een").status())
                .as("the same word of another key").isEqualTo(201);
    }

    @Test
    void a_request_that_failed_may_be_sent_again() {
        assertThat(report("P99", "mis").status()).isEqualTo(404);
        assertThat(report("P3", "mis").status()).isEqualTo(201);
    }

    @Test
    void while_one_is_busy_the_same_one_hears_so_and_afterwards_gets_the_answer() throws Exception {
        var vast = new CountDownLatch(1);
        var los = new CountDownLatch(1);
        try (var tegelijk = Executors.newFixedThreadPool(4)) {
            Future<?> slot = tegelijk.submit(() -> Zicht.school(SCHOOL.id()).during(() -> Proefsysteem.bean(
                    TransactionOperations.class).execute(ignored -> {
                        Schoolslot.take(Proefsysteem.bean(JdbcClient.class), SCHOOL.id());
                        vast.countDown();
                        await(los);
                        return true;
                    })));
            vast.await();
            var alle = new ArrayList<Future<Antwoord>>();
            for (int i = 0; i < 3; i++) {
                alle.add(tegelijk.submit(() -> report("P4", "druk")));
            }
            while (alle.stream().filter(Future::isDone).count() < 2) {
                Thread.sleep(20);
            }
            los.countDown();
            slot.get();
            List<Integer> standen = new ArrayList<>();
            for (Future<Antwoord> een : alle) {
                standen.add(een.get().status());
            }
            assertThat(standen).containsExactlyInAnyOrder(201, 409, 409);
        }
        assertThat(report("P4", "druk").status()).isEqualTo(201);
        assertThat(PROGRAMMA.get("/ziekmeldingen?leerlingnummer=P4").json().path("ziekmeldingen")).hasSize(1);
    }

    /// Somebody pulls the plug when everything is recorded but the answer.
    @Test
    void killed_between_the_facts_and_the_answer_there_is_nothing_and_the_same_again_records_once() throws Exception {
        try (var owner = Proefsysteem.owner(); var slot = owner.createStatement();
                var naast = Executors.newSingleThreadExecutor()) {
            owner.setAutoCommit(false);
            slot.execute("lock table api.herhaling in exclusive mode");
            Future<Antwoord> gestoord = naast.submit(() -> report("P5", "stekker"));
            while (!kill()) {
                Thread.sleep(20);
            }
            assertThat(gestoord.get().probleem()).isEqualTo("storing");
            owner.rollback();
        }
        assertThat(PROGRAMMA.get("/ziekmeldingen?leerlingnummer=P5").json().path("ziekmeldingen")).isEmpty();
        assertThat(report("P5", "stekker").status()).isEqualTo(201);
        assertThat(report("P5", "stekker").status()).isEqualTo(201);
        assertThat(PROGRAMMA.get("/ziekmeldingen?leerlingnummer=P5").json().path("ziekmeldingen")).hasSize(1);
    }

    /// Ends who waits to keep its answer, once there is one.
    private static boolean kill() {
        return Proefsysteem.bean(JdbcClient.class).sql("""
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where wait_event_type = 'Lock' and query like 'insert into api.herhaling%'""").query(Integer.class)
                .single() > 0;
    }

    private static void await(CountDownLatch wat) {
        try {
            wat.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
