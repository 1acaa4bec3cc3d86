package nl.verzuimregie.rooster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// That a register was saved, and what of it is no registration: notes of the teacher, and what the teacher saw
/// otherwise than it was recorded.
@Service
@Transactional
public class Lesboek {

    private static final String NOTITIE = """
            select distinct on (n.leerling_id, n.datum, n.lesuur, n.soort) n.leerling_id, n.datum, n.lesuur, n.soort,
              n.tekst, n.geldt, a.naam, o.vastgelegd_op
            from rooster.lesnotitie n join rooster.opslag o on o.id = n.opslag_id
              join toegang.account a on a.id = o.account_id
            """;

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Lesboek(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// Keeps that somebody saved the register of a lesson.
    ///
    /// @param sleutel of the form as it was shown
    /// @return its id; empty when this form was saved before
    public Optional<Long> save(Dagles les, int account, String sleutel) {
        return jdbc.sql("""
                insert into rooster.opslag (school_id, les_id, datum, sleutel, account_id, vastgelegd_op)
                values (?, ?, ?, ?, ?, ?) on conflict (account_id, sleutel) do nothing returning id""")
                .params(les.les().school(), les.les().id(), les.datum(), sleutel, account,
                        vandaag.nu().atOffset(ZoneOffset.UTC)).query(Long.class).optional();
    }

    /// Keeps a note, or with `geldt` false that the last one of its kind was a mistake.
    public void note(Dagles les, long opslag, long leerling, Lesnotitie.Soort soort, String tekst, boolean geldt) {
        jdbc.sql("""
                insert into rooster.lesnotitie (school_id, leerling_id, opslag_id, datum, lesuur, soort, tekst, geldt)
                values (?, ?, ?, ?, ?, ?, ?, ?)""").params(les.les().school(), leerling, opslag, les.datum(),
                        les.les().lesuur(), soort.sleutel(), tekst, geldt).update();
    }

    /// Keeps what the teacher saw otherwise than `registratie` says.
    public void contradict(Dagles les, long opslag, long leerling, String stand, int minuten, long registratie) {
        jdbc.sql("""
                insert into rooster.tegenspraak (school_id, leerling_id, opslag_id, datum, lesuur, stand, minuten,
                  registratie_id) values (?, ?, ?, ?, ?, ?, ?, ?)""").params(les.les().school(), leerling, opslag,
                        les.datum(), les.les().lesuur(), stand, minuten, registratie).update();
    }

    /// Keeps, once, what another program says otherwise than `registratie` does.
    ///
    /// @param account of the program
    public void contradict(int school, Tegenspraak wat, int account) {
        jdbc.sql("""
                insert into rooster.tegenspraak (school_id, leerling_id, account_id, datum, lesuur, stand, minuten,
                  registratie_id)
                select :school, :wie, :account, :datum, :lesuur, :stand, :minuten, :rij
                where not exists (select from rooster.tegenspraak t where t.registratie_id = :rij
                  and t.account_id = :account and t.stand = :stand and t.minuten = :minuten)""")
                .param("school", school).param("wie", wat.leerling()).param("account", account)
                .param("datum", wat.datum()).param("lesuur", wat.lesuur()).param("stand", wat.stand())
                .param("minuten", wat.minuten()).param("rij", wat.registratie()).update();
    }

    /// The notes of a day about pupils in view that hold, in order of lesuur.
    @Transactional(readOnly = true)
    public List<Lesnotitie> notes(Collection<Long> leerlingen, LocalDate dag) {
        return holding(jdbc.sql(NOTITIE + """
                where n.leerling_id = any (?) and n.datum = ?
                order by n.leerling_id, n.datum, n.lesuur, n.soort, n.id desc""")
                .params(leerlingen.toArray(Long[]::new), dag));
    }

    /// All notes about a pupil that hold, the last lesson last.
    @Transactional(readOnly = true)
    public List<Lesnotitie> notesOf(long leerling) {
        return holding(jdbc.sql(NOTITIE + """
                where n.leerling_id = ? order by n.leerling_id, n.datum, n.lesuur, n.soort, n.id desc""")
                .param(leerling));
    }

    /// The notes since a day about all pupils in view that hold, in order of pupil and day.
    @Transactional(readOnly = true)
    public List<Lesnotitie> notesSince(LocalDate dag) {
        return holding(jdbc.sql(NOTITIE + """
                where n.datum >= ? order by n.leerling_id, n.datum, n.lesuur, n.soort, n.id desc""").param(dag));
    }

    private static List<Lesnotitie> holding(JdbcClient.StatementSpec vraag) {
        return vraag.query((rij, ignored) -> rij.getBoolean("geldt") ? Optional.of(note(rij))
                : Optional.<Lesnotitie>empty()).list().stream().flatMap(Optional::stream).toList();
    }

    private static Lesnotitie note(ResultSet rij) throws SQLException {
        return new Lesnotitie(rij.getLong("leerling_id"), rij.getObject("datum", LocalDate.class),
                rij.getInt("lesuur"), Lesnotitie.Soort.valueOf(rij.getString("soort").toUpperCase(Locale.ROOT)),
                rij.getString("tekst"), rij.getString("naam"), rij.getObject("vastgelegd_op", OffsetDateTime.class)
                        .toInstant());
    }

    /// What teachers saw in lessons of a day otherwise than the row that still holds, about pupils in view; the last
    /// word of each lesson, in order of lesuur.
    @Transactional(readOnly = true)
    public List<Tegenspraak> contradictions(LocalDate dag) {
        return jdbc.sql("""
                select distinct on (t.leerling_id, t.lesuur) t.leerling_id, t.datum, t.lesuur, t.stand, t.minuten,
                  a.naam, t.registratie_id
                from rooster.tegenspraak t left join rooster.opslag o on o.id = t.opslag_id
                  join toegang.account a on a.id = coalesce(o.account_id, t.account_id)
                where t.datum = ? and not exists (
                  select from registraties.registratie r where r.vervangt = t.registratie_id)
                order by t.leerling_id, t.lesuur, t.id desc""").param(dag)
                .query((rij, ignored) -> new Tegenspraak(rij.getLong("leerling_id"),
                        rij.getObject("datum", LocalDate.class), rij.getInt("lesuur"), rij.getString("stand"),
                        rij.getInt("minuten"), rij.getString("naam"), rij.getLong("registratie_id"))).list();
    }
}
