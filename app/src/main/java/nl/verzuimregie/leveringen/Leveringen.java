package nl.verzuimregie.leveringen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.leveringen.Levering.Soort;
import nl.verzuimregie.leveringen.Levering.Stand;
import nl.verzuimregie.leveringen.Levering.Telling;
import nl.verzuimregie.platform.Vandaag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The deliveries in view, with their files as they came.
@Service
public class Leveringen {

    private static final String KIES = """
            select l.*, s.naam as schoolnaam, a.naam as door, g.naam as gestart_naam,
              array(select b.naam from leveringen.bestand b where b.levering_id = l.id order by b.volgnummer) as namen
            from leveringen.levering l join scholen.school s on s.id = l.school_id
              left join toegang.account a on a.id = l.account_id
              left join toegang.account g on g.id = l.gestart_door
            """;

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Leveringen(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// A file as it was delivered.
    ///
    /// @param naam how the deliverer calls it; only shown
    @SuppressWarnings("ArrayRecordComponent") // the bytes of a file; nobody compares two
    public record Bestand(String naam, byte[] inhoud) {}

    /// Keeps files. Nothing of them is read yet.
    ///
    /// @param account who delivers; null: from the command line
    /// @return the number of the levering
    @Transactional
    public int add(int school, List<Bestand> bestanden, @Nullable Integer account) {
        int id = jdbc.sql("""
                insert into leveringen.levering (school_id, account_id, soort, stand, geleverd_op)
                values (?, ?, 'onbekend', 'lezen', ?) returning id""")
                .param(school).param(account).param(vandaag.nu().atOffset(ZoneOffset.UTC)).query(Integer.class)
                .single();
        int volgnummer = 1;
        for (Bestand bestand : bestanden) {
            jdbc.sql("""
                    insert into leveringen.bestand (levering_id, school_id, volgnummer, naam, grootte, inhoud)
                    values (?, ?, ?, ?, ?, ?)""").param(id).param(school).param(volgnummer++).param(bestand.naam())
                    .param(bestand.inhoud().length).param(bestand.inhoud()).update();
        }
        jdbc.sql("""
                insert into leveringen.voortgang (levering_id, school_id, fase, gedaan, totaal)
                values (?, ?, 'lezen', 0, 0)""").params(id, school).update();
        return id;
    }

    /// The files of a levering.
    @Transactional(readOnly = true)
    public List<Bestand> files(int levering) {
        return jdbc.sql("select naam, inhoud from leveringen.bestand where levering_id = ? order by volgnummer")
                .param(levering).query((rij, ignored) -> new Bestand(rij.getString(1), rij.getBytes(2))).list();
    }

    /// The levering with this number, when in view.
    @Transactional(readOnly = true)
    public Optional<Levering> find(int id) {
        return jdbc.sql(KIES + "where l.id = ?").param(id).query(Leveringen::levering).optional();
    }

    /// The latest deliveries in view, newest first.
    @Transactional(readOnly = true)
    public List<Levering> latest(int aantal) {
        return jdbc.sql(KIES + "order by l.id desc limit ?").param(aantal).query(Leveringen::levering).list();
    }

    /// Whether a school has a levering with this one file that is done.
    @Transactional(readOnly = true)
    public boolean isDone(int school, String naam) {
        return jdbc.sql("""
                select exists (select 1 from leveringen.levering l join leveringen.bestand b on b.levering_id = l.id
                where l.school_id = ? and l.stand = 'klaar' and b.naam = ?)""").params(school, naam)
                .query(Boolean.class).single();
    }

    /// The last levering of the same kind that came after this one and is in already: what is in it is newer.
    @Transactional(readOnly = true)
    public Optional<Levering> newer(Levering levering) {
        return jdbc.sql(KIES + "where l.school_id = ? and l.soort = ? and l.stand = 'klaar' and l.id > ? "
                + "order by l.id desc limit 1").params(levering.school(), levering.soort().tekst(), levering.id())
                .query(Leveringen::levering).optional();
    }

    /// Goes from one stand to the next.
    ///
    /// @return false when it was no longer in the first one: somebody else was earlier
    @Transactional
    public boolean move(int id, Stand van, Stand naar) {
        return jdbc.sql("update leveringen.levering set stand = ? where id = ? and stand = ?")
                .params(naar.tekst(), id, van.tekst()).update() == 1;
    }

    /// From looking through to reading in.
    ///
    /// @param account who has it read in; null: from the command line
    /// @return false when it was no longer being looked through
    @Transactional
    public boolean start(int id, @Nullable Integer account) {
        return jdbc.sql("""
                update leveringen.levering set stand = 'inlezen', gestart_door = ?, gestart_op = ?
                where id = ? and stand = 'controle'""").param(account)
                .param(vandaag.nu().atOffset(ZoneOffset.UTC)).param(id).update() == 1;
    }

    /// Stops before anything is recorded: the files go, only that there was a levering stays.
    ///
    /// @return false when it was too late
    @Transactional
    public boolean stop(int id) {
        if (jdbc.sql("""
                update leveringen.levering set stand = 'gestopt', klaar_op = ?, nieuw = 0, bekend = 0, gewijzigd = 0,
                  geweigerd = 0, botsingen = 0, wachtend = 0, vrijgegeven = 0, leerlingen = 0
                where id = ? and stand in ('lezen', 'kolommen', 'controle', 'mislukt')""")
                .params(vandaag.nu().atOffset(ZoneOffset.UTC), id).update() == 0) {
            return false;
        }
        jdbc.sql("delete from leveringen.bevinding where levering_id = ?").param(id).update();
        jdbc.sql("delete from leveringen.bestand where levering_id = ?").param(id).update();
        return true;
    }

    /// It cannot be read; nothing of it is recorded.
    @Transactional
    public void fail(int id, Soort soort, String reden) {
        jdbc.sql("update leveringen.levering set stand = 'mislukt', soort = ?, reden = ?, klaar_op = ? where id = ?")
                .params(soort.tekst(), reden, vandaag.nu().atOffset(ZoneOffset.UTC), id).update();
    }

    /// What reading it gave, or would give.
    ///
    /// @param stand [Stand#CONTROLE] or [Stand#KLAAR]
    @Transactional
    public void report(int id, Soort soort, Stand stand, Telling telling) {
        jdbc.sql("""
                update leveringen.levering set soort = :soort, stand = :stand, reden = '', klaar_op = :klaar,
                  regels = :regels, nieuw = :nieuw, bekend = :bekend, gewijzigd = :gewijzigd, geweigerd = :geweigerd,
                  botsingen = :botsingen, wachtend = :wachtend, vrijgegeven = :vrijgegeven, leerlingen = :leerlingen
                where id = :id""")
                .param("soort", soort.tekst()).param("stand", stand.tekst()).param("id", id)
                .param("klaar", stand == Stand.KLAAR ? vandaag.nu().atOffset(ZoneOffset.UTC) : null)
                .param("regels", telling.regels()).param("nieuw", telling.nieuw()).param("bekend", telling.bekend())
                .param("gewijzigd", telling.gewijzigd()).param("geweigerd", telling.geweigerd())
                .param("botsingen", telling.botsingen()).param("wachtend", telling.wachtend())
                .param("vrijgegeven", telling.vrijgegeven()).param("leerlingen", telling.leerlingen()).update();
    }

    /// Which kind of files it holds.
    @Transactional
    public void describe(int id, String vorm) {
        jdbc.sql("update leveringen.levering set vorm = ? where id = ?").params(vorm, id).update();
    }

    /// Of two at once for one school the second waits here until the first is confirmed or undone.
    @Transactional
    public void lock(int school) {
        jdbc.sql("select pg_advisory_xact_lock(7, ?)").param(school).query((rij, ignored) -> true).single();
    }

    private static Levering levering(ResultSet rij, int ignored) throws SQLException {
        return new Levering(rij.getInt("id"), rij.getInt("school_id"), rij.getString("schoolnaam"),
                Soort.valueOf(rij.getString("soort").toUpperCase(Locale.ROOT)),
                Stand.valueOf(rij.getString("stand").toUpperCase(Locale.ROOT)), rij.getString("door"),
                rij.getObject("geleverd_op", OffsetDateTime.class).toInstant(), rij.getString("gestart_naam"),
                Optional.ofNullable(rij.getObject("gestart_op", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                Optional.ofNullable(rij.getObject("klaar_op", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                rij.getString("reden"), Arrays.asList((String[]) rij.getArray("namen").getArray()),
                new Telling(rij.getInt("regels"), rij.getInt("nieuw"), rij.getInt("bekend"), rij.getInt("gewijzigd"),
                        rij.getInt("geweigerd"), rij.getInt("botsingen"), rij.getInt("wachtend"),
                        rij.getInt("vrijgegeven"), rij.getInt("leerlingen")));
    }
}
