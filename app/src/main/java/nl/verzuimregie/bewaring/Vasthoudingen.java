package nl.verzuimregie.bewaring;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Gebruiker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who may not be erased for the time being, and why. Only added to: a hold is lifted by a row that says so.
@Service
@Transactional
public class Vasthoudingen {

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Vasthoudingen(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// A hold that holds.
    ///
    /// @param tot the last day; empty: until it is lifted
    public record Vasthouding(long id, long leerling, String nummer, String school, Optional<LocalDate> tot,
            String reden, String door, LocalDate sinds) {}

    /// Puts a pupil on hold.
    ///
    /// @return the id of the hold
    public long add(Leerling leerling, Optional<LocalDate> tot, String reden, Gebruiker door) {
        return insert(leerling.id(), leerling.school(), tot, null, reden, door);
    }

    /// Lifts a hold in view; what was lifted stays so.
    ///
    /// @return the number of the pupil; empty when there is no such hold
    public Optional<String> lift(long id, String reden, Gebruiker door) {
        return current().stream().filter(een -> een.id() == id).findFirst().map(een -> {
            int school = jdbc.sql("select school_id from bewaring.vasthouding where id = ?").param(id)
                    .query(Integer.class).single();
            insert(een.leerling(), school, Optional.empty(), id, reden, door);
            return een.nummer();
        });
    }

    private long insert(long leerling, int school, Optional<LocalDate> tot,
            @org.jspecify.annotations.Nullable Long heftOp, String reden, Gebruiker door) {
        return jdbc.sql("""
                insert into bewaring.vasthouding (leerling_id, school_id, tot, heft_op, reden, door, account_id,
                  vastgelegd_op) values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(leerling).param(school).param(tot.orElse(null)).param(heftOp).param(reden).param(door.naam())
                .param(door.id()).param(vandaag.nu().atOffset(ZoneOffset.UTC)).query(Long.class).single();
    }

    /// The holds in view that hold today.
    @Transactional(readOnly = true)
    public List<Vasthouding> current() {
        return jdbc.sql("""
                select v.id, v.leerling_id, l.nummer, s.naam, v.tot, v.reden, v.door, v.vastgelegd_op::date as sinds
                from bewaring.vasthouding v join leerlingen.leerling l on l.id = v.leerling_id
                  join scholen.school s on s.id = v.school_id
                where v.heft_op is null and (v.tot is null or v.tot >= ?)
                  and not exists (select from bewaring.vasthouding w where w.heft_op = v.id) order by v.id desc""")
                .param(vandaag.datum()).query((rij, ignored) -> new Vasthouding(rij.getLong(1), rij.getLong(2),
                        rij.getString(3), rij.getString(4), Optional.ofNullable(rij.getObject(5, LocalDate.class)),
                        rij.getString(6), rij.getString(7), rij.getObject(8, LocalDate.class))).list();
    }
}
