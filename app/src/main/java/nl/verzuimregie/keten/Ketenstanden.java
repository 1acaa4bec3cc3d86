package nl.verzuimregie.keten;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What came of the last check, for pages.
@Service
@Transactional(readOnly = true)
public class Ketenstanden {

    private final JdbcClient jdbc;

    Ketenstanden(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A check that was made.
    ///
    /// @param kop the head of the chain of checks as it is now
    public record Stand(Instant gecontroleerdOp, long regels, Optional<Ketenbreuk> breuk, String kop) {}

    /// What is wrong by the last check, for the frame of pages; null: nothing.
    public @Nullable Ketenbreuk breach() {
        return latest().flatMap(Stand::breuk).orElse(null);
    }

    /// The last one; empty before the first.
    public Optional<Stand> latest() {
        return jdbc.sql("""
                select c.gecontroleerd_op, c.regels, coalesce(c.breuk, '') as breuk, coalesce(c.keten, '') as keten,
                  coalesce(c.nr, 0) as nr, coalesce(c.rij, 0) as rij, encode(s.kop, 'hex') as kop
                from keten.controle c join keten.stand s on s.keten = 'keten.controle' order by c.id desc limit 1""")
                .query((rij, ignored) -> new Stand(rij.getObject("gecontroleerd_op", OffsetDateTime.class).toInstant(),
                        rij.getLong("regels"), rij.getString("breuk").isEmpty() ? Optional.empty()
                                : Optional.of(new Ketenbreuk(Ketenbreuk.Soort.valueOf(rij.getString("breuk")),
                                        rij.getString("keten"), rij.getLong("nr"), rij.getLong("rij"))),
                        rij.getString("kop")))
                .optional();
    }
}
