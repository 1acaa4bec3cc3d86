package nl.verzuimregie.leerlingen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.verzuimregie.platform.database.Schoolslot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// That a pupil left the school, or did not after all. Only added to; what was said last holds.
@Service
@Transactional
public class Uitschrijvingen {

    private final JdbcClient jdbc;

    Uitschrijvingen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is said of a pupil.
    ///
    /// @param laatsteDag the last day at this school; empty: still there, or back
    /// @param reden      how it is known
    /// @param door       who says so, in words
    public record Uitschrijving(Leerling leerling, Optional<LocalDate> laatsteDag, String reden, String door,
            int account, Instant vastgelegdOp) {}

    /// Adds it, and lets lists know.
    public void add(Uitschrijving een) {
        Schoolslot.take(jdbc, een.leerling().school());
        jdbc.sql("""
                insert into leerlingen.uitschrijving (leerling_id, school_id, uitgeschreven_op, reden, door, account_id,
                  vastgelegd_op) values (?, ?, ?, ?, ?, ?, ?)""")
                .param(een.leerling().id()).param(een.leerling().school()).param(een.laatsteDag().orElse(null))
                .param(een.reden()).param(een.door()).param(een.account())
                .param(een.vastgelegdOp().atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("update leerlingen.leerlingstand set uitgeschreven_op = ? where leerling_id = ?")
                .param(een.laatsteDag().orElse(null)).param(een.leerling().id()).update();
    }
}
