package nl.verzuimregie.bewaring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The terms, what is due for the schools in view, and what was shown and erased before.
@Service
@Transactional(readOnly = true)
public class Bewaarlijst {

    private static final int RONDEN = 10;

    private final JdbcClient jdbc;

    Bewaarlijst(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A trial run, or the erasing that followed on one.
    ///
    /// @param klaarOp when it ended; empty: it has not
    public record Ronde(long id, String door, Instant op, Optional<Instant> klaarOp, List<Bewaartelling> telling) {
        public Ronde {
            telling = List.copyOf(telling);
        }
    }

    /// All categories, in the order in which is erased.
    public List<Bewaartermijn> terms() {
        return jdbc.sql("""
                select code, extract(year from termijn)::int as jaren,
                  (extract(epoch from termijn) / 60)::int as minuten, vanaf, bron,
                  hoe in ('leerling', 'ontdoen') as van from bewaring.categorie order by volgorde""")
                .query((rij, ignored) -> new Bewaartermijn(rij.getString("code"), rij.getInt("jaren"),
                        rij.getInt("minuten"), rij.getString("vanaf"), rij.getString("bron"), rij.getBoolean("van")))
                .list();
    }

    /// What is due on a day, by category; of who is held nothing.
    public Map<String, Bewaartelling> due(LocalDate dag) {
        return jdbc.sql("select categorie, leerlingen, rijen from bewaring.due_counts(?)").param(dag)
                .query((rij, ignored) -> new Bewaartelling(rij.getString(1), "", rij.getLong(2), rij.getLong(3)))
                .list().stream().collect(Collectors.toMap(Bewaartelling::categorie, een -> een));
    }

    /// The last trial run.
    public Optional<Ronde> trial() {
        return jdbc.sql("select id, door, gemaakt_op, gemaakt_op as klaar_op from bewaring.proef "
                        + "order by id desc limit 1")
                .query((rij, ignored) -> new Ronde(rij.getLong(1), rij.getString(2),
                        rij.getObject(3, OffsetDateTime.class).toInstant(), Optional.empty(),
                        counts("bewaring.proefregel", "proef_id", rij.getLong(1)))).optional();
    }

    /// What was erased of the schools in view, the latest first.
    public List<Ronde> erased() {
        return jdbc.sql("select id, door, begonnen_op, klaar_op from bewaring.uitvoering order by id desc limit ?")
                .param(RONDEN).query((rij, ignored) -> new Ronde(rij.getLong(1), rij.getString(2),
                        rij.getObject(3, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(rij.getObject(4, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                        counts("bewaring.wissing", "uitvoering_id", rij.getLong(1)))).list().stream()
                .filter(een -> !een.telling().isEmpty() || een.klaarOp().isEmpty()).toList();
    }

    private List<Bewaartelling> counts(String tabel, String kolom, long id) {
        return jdbc.sql(Bewaartelling.question(tabel, kolom)).param(id).query((rij, ignored) -> new Bewaartelling(
                rij.getString(1), rij.getString(2), rij.getLong(3), rij.getLong(4))).list();
    }
}
