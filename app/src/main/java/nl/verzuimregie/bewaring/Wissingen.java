package nl.verzuimregie.bewaring;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Aansluiting;
import org.springframework.stereotype.Service;

/// Shows what would be erased, and erases what was shown. As the owner of the tables: the application may not erase.
/// A pupil and category at a time, each in a transaction of its own with its line of the report: killed at any moment,
/// what was done is done and reported, and the same command goes on.
@Service
public class Wissingen {

    private final Aansluiting aansluiting;
    private final Vandaag vandaag;

    Wissingen(Aansluiting aansluiting, Vandaag vandaag) {
        this.aansluiting = aansluiting;
        this.vandaag = vandaag;
    }

    /// A trial run, or the erasing of one.
    ///
    /// @param dag the day for which was counted
    public record Ronde(long id, LocalDate dag, List<Bewaartelling> telling) {
        public Ronde {
            telling = List.copyOf(telling);
        }
    }

    /// Counts what is due today and keeps it. Nothing is erased.
    ///
    /// @param door who asks for it
    public Ronde tryOut(String door) {
        LocalDate dag = vandaag.datum();
        try (Connection eigenaar = connect()) {
            eigenaar.setAutoCommit(false);
            long id = number(eigenaar, "insert into bewaring.proef (dag, door, gemaakt_op) values (?, ?, ?) "
                    + "returning id", dag, door, now());
            number(eigenaar, """
                    with wie as (insert into bewaring.proefleerling
                        select ?, c.code, d.school_id, d.leerling_id
                        from bewaring.categorie c cross join lateral bewaring.due(c.code, ?) d
                        where c.hoe in ('leerling', 'ontdoen') returning categorie),
                      deel as (select c.code, d.school_id, d.rijen, 1 as leerling
                        from bewaring.categorie c cross join lateral bewaring.due(c.code, ?) d
                        where c.hoe in ('leerling', 'ontdoen')
                        union all select c.code, d.school_id, d.rijen, 0
                        from bewaring.categorie c cross join lateral bewaring.due_old(c.code, ?) d
                        where c.hoe = 'oud'),
                      regel as (insert into bewaring.proefregel
                        select ?, code, school_id, sum(leerling), sum(rijen) from deel group by code, school_id
                        returning 1)
                    select (select count(*) from wie) + (select count(*) from regel)""", id, dag, dag, dag, id);
            eigenaar.commit();
            return new Ronde(id, dag, counts(eigenaar, "bewaring.proefregel", "proef_id", id));
        } catch (SQLException e) {
            throw new IllegalStateException("De proef lukt niet: " + e.getMessage(), e);
        }
    }

    /// Erases what the last trial run showed, except who has been put on hold since.
    ///
    /// @param dagenMax  how old that trial run may be
    /// @param voortgang hears how many things are done
    /// @throws IllegalStateException in Dutch, when there is no such trial run
    public Ronde run(String door, int dagenMax, LongConsumer voortgang) {
        try (Connection eigenaar = connect()) {
            long proef = number(eigenaar, "select coalesce(max(id), 0) from bewaring.proef where dag >= ?",
                    vandaag.datum().minusDays(dagenMax));
            if (proef == 0) {
                throw new IllegalStateException("Er is geen proef van de laatste %d dagen. Draai eerst bewaren --proef."
                        .formatted(dagenMax));
            }
            number(eigenaar, "with een as (insert into bewaring.uitvoering (proef_id, door, begonnen_op) "
                    + "values (?, ?, ?) on conflict do nothing returning 1) select count(*) from een", proef, door,
                    now());
            long ronde = number(eigenaar, "select coalesce(max(id), 0) from bewaring.uitvoering "
                    + "where proef_id = ? and klaar_op is null", proef);
            if (ronde == 0) {
                throw new IllegalStateException("De laatste proef is al uitgevoerd. Draai eerst bewaren --proef.");
            }
            LocalDate dag = LocalDate.ofEpochDay(number(eigenaar,
                    "select dag - date '1970-01-01' from bewaring.proef where id = ?", proef));
            erase(eigenaar, proef, ronde, dag, voortgang);
            number(eigenaar, "update bewaring.uitvoering set klaar_op = ? where id = ? returning id", now(), ronde);
            return new Ronde(ronde, dag, counts(eigenaar, "bewaring.wissing", "uitvoering_id", ronde));
        } catch (SQLException e) {
            throw new IllegalStateException("Het wissen lukt niet: " + e.getMessage(), e);
        }
    }

    private void erase(Connection eigenaar, long proef, long ronde, LocalDate dag, LongConsumer voortgang)
            throws SQLException {
        long gedaan = 0;
        for (Gevonden een : things(eigenaar, """
                select p.categorie, p.leerling_id, c.volgorde, true as is_leerling from bewaring.proefleerling p
                  join bewaring.categorie c on c.code = p.categorie where p.proef_id = ?
                union all select c.code, d.ding, c.volgorde, false
                from bewaring.categorie c cross join lateral bewaring.due_old(c.code, ?) d where c.hoe = 'oud'
                order by 3, 2""", proef, dag)) {
            number(eigenaar, "select bewaring.%s(?, ?, ?, ?, ?)".formatted(een.isLeerling() ? "erase" : "erase_old"),
                    een.id(), een.categorie(), ronde, dag, now());
            gedaan++;
            voortgang.accept(gedaan);
        }
    }

    private record Gevonden(String categorie, long id, boolean isLeerling) {}

    private static List<Gevonden> things(Connection eigenaar, String vraag, Object... waarden) throws SQLException {
        var dingen = new ArrayList<Gevonden>();
        try (PreparedStatement sql = prepare(eigenaar, vraag, waarden); ResultSet rij = sql.executeQuery()) {
            while (rij.next()) {
                dingen.add(new Gevonden(rij.getString(1), rij.getLong(2), rij.getBoolean(4)));
            }
        }
        return dingen;
    }

    private static List<Bewaartelling> counts(Connection eigenaar, String tabel, String kolom, long id)
            throws SQLException {
        var telling = new ArrayList<Bewaartelling>();
        try (PreparedStatement sql = prepare(eigenaar, Bewaartelling.question(tabel, kolom), id);
                ResultSet rij = sql.executeQuery()) {
            while (rij.next()) {
                telling.add(new Bewaartelling(rij.getString(1), rij.getString(2), rij.getLong(3), rij.getLong(4)));
            }
        }
        return telling;
    }

    private static long number(Connection eigenaar, String vraag, Object... waarden) throws SQLException {
        try (PreparedStatement sql = prepare(eigenaar, vraag, waarden); ResultSet rij = sql.executeQuery()) {
            return rij.next() ? rij.getLong(1) : 0;
        }
    }

    private static PreparedStatement prepare(Connection eigenaar, String vraag, Object... waarden) throws SQLException {
        PreparedStatement sql = eigenaar.prepareStatement(vraag);
        for (int nr = 0; nr < waarden.length; nr++) {
            sql.setObject(nr + 1, waarden[nr]);
        }
        return sql;
    }

    private OffsetDateTime now() {
        return vandaag.nu().atOffset(ZoneOffset.UTC);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(aansluiting.url(), aansluiting.eigenaar().naam(),
                aansluiting.eigenaar().wachtwoord());
    }
}
