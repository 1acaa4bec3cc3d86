package nl.verzuimregie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.proef.Proefprogramma;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Answers are kept for thirty days, and then the same key is a new request.
class OpruimingTest {

    private static final Proefschool SCHOOL = Proefsysteem.school("api-opruiming");

    private static void clean(Duration later) {
        Instant nu = Proefsysteem.bean(Vandaag.class).nu().plus(later);
        Opruiming.clean(Proefsysteem.bean(JdbcClient.class), Proefsysteem.bean(TransactionOperations.class),
                SCHOOL.id(), nu);
    }

    @Test
    void an_answer_of_thirty_days_ago_is_gone_and_one_of_yesterday_is_not() {
        SCHOOL.withLeerlingen("1A", "1A");
        Proefprogramma programma = Proefprogramma.of(SCHOOL);
        String een = "{\"leerlingnummer\": \"P1\", \"vanaf\": \"2026-11-20\"}";
        String ander = "{\"leerlingnummer\": \"P2\", \"vanaf\": \"2026-11-20\"}";
        assertThat(programma.write("POST", "/ziekmeldingen", een, "k").status()).isEqualTo(201);
        clean(Duration.ofDays(29));
        assertThat(programma.write("POST", "/ziekmeldingen", ander, "k").probleem()).isEqualTo("andere-inhoud");
        clean(Duration.ofDays(31));
        assertThat(programma.write("POST", "/ziekmeldingen", ander, "k").status()).isEqualTo(201);
    }
}
