package nl.verzuimregie.leveringen;

import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How far reading is, visible to others before it is confirmed: each step is a transaction of its own.
@Service
public class Voortgang {

    private final JdbcClient jdbc;

    Voortgang(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A step on the way.
    ///
    /// @param fase   end of the key of its name: `lezen`, `proef`, `vastleggen`, `beoordelen`
    /// @param totaal how many there are to do; 0 when that is not known yet
    public record Stap(String fase, int gedaan, int totaal) {

        /// The part that is done, in percents; empty when that is not known.
        public OptionalInt procent() {
            return totaal == 0 ? OptionalInt.empty() : OptionalInt.of((int) (100L * gedaan / totaal));
        }
    }

    /// Somebody asked to stop. The work throws this, so that everything is undone.
    static final class GestoptException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GestoptException() {
            super("Gestopt op verzoek");
        }
    }

    /// Says how far it is.
    ///
    /// @throws GestoptException when somebody asked to stop
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void set(int levering, Stap stap) {
        if (jdbc.sql("""
                update leveringen.voortgang set fase = ?, gedaan = ?, totaal = ? where levering_id = ?
                returning stop_gevraagd""").params(stap.fase(), stap.gedaan(), stap.totaal(), levering)
                .query(Boolean.class).optional().orElse(false)) {
            throw new GestoptException();
        }
    }

    /// Asks the work to stop at its next step; after that it is over.
    @Transactional
    public void askStop(int levering, boolean gevraagd) {
        jdbc.sql("update leveringen.voortgang set stop_gevraagd = ? where levering_id = ?").params(gevraagd, levering)
                .update();
    }

    /// How far it is.
    @Transactional(readOnly = true)
    public Optional<Stap> find(int levering) {
        return jdbc.sql("select fase, gedaan, totaal from leveringen.voortgang where levering_id = ?").param(levering)
                .query((rij, ignored) -> new Stap(rij.getString(1), rij.getInt(2), rij.getInt(3))).optional();
    }
}
