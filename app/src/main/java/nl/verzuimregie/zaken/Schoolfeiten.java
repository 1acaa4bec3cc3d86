package nl.verzuimregie.zaken;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Schoolslot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people did for a school as a whole, without a pupil. Rows are only added.
@Service
@Transactional
public class Schoolfeiten {

    private static final String KOP = "s";

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Schoolfeiten(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// One thing that somebody did.
    ///
    /// @param door who recorded it; empty when nobody signed in did
    public record Rij(long id, Feit feit, String door) {}

    /// The row behind the id of a fact.
    public static long rowOf(String feit) {
        return Long.parseLong(feit.substring(KOP.length()));
    }

    /// All rows of a school, in the order in which they were recorded.
    @Transactional(readOnly = true)
    public List<Rij> ofSchool(int school) {
        return jdbc.sql("""
                select f.id, f.soort, f.datum, f.inhoud, f.vervangt, f.vastgelegd_op, f.account_id, a.naam as door
                from zaken.schoolfeit f left join toegang.account a on a.id = f.account_id
                where f.school_id = ? order by f.id""").param(school).query(Schoolfeiten::rij).list();
    }

    /// Records what somebody did.
    ///
    /// @param sleutel of the form that was sent
    /// @return whether it was recorded; not when the same form was sent before
    public boolean add(int school, int account, String sleutel, Zaakfeiten.Maker maker) {
        Schoolslot.take(jdbc, school);
        var herkomst = new Feit.Herkomst("", vandaag.nu(), Integer.toString(account));
        int volgnummer = 0;
        for (Feit feit : maker.make(herkomst, vandaag.datum())) {
            int erbij = jdbc.sql("""
                    insert into zaken.schoolfeit (school_id, soort, datum, inhoud, sleutel, account_id, vastgelegd_op)
                    values (?, ?, ?, ?::jsonb, ?, ?, ?) on conflict (sleutel) do nothing""")
                    .params(school, Zaakfeitvorm.soort(feit), feit.datum(), Zaakfeitvorm.write(feit, Map.of()),
                            sleutel + "/" + volgnummer++, account, vandaag.nu().atOffset(ZoneOffset.UTC)).update();
            if (erbij == 0) {
                return false;
            }
        }
        return true;
    }

    /// Records what somebody did in the place of earlier rows, which are taken back: all of it or nothing.
    ///
    /// @return whether it was recorded; not when the same form was sent before
    public boolean replace(int school, int account, String sleutel, List<Long> eerder, Zaakfeiten.Maker maker) {
        boolean isNieuw = add(school, account, sleutel, maker);
        if (isNieuw) {
            eerder.forEach(rij -> withdraw(school, account, rij, "een andere dag gekozen"));
        }
        return isNieuw;
    }

    /// Whether the form with this key was recorded before.
    @Transactional(readOnly = true)
    public boolean isRecorded(String sleutel) {
        return jdbc.sql("select count(*) from zaken.schoolfeit where sleutel = ?").param(sleutel + "/0")
                .query(Integer.class).single() > 0;
    }

    /// Takes a row of a school back, with a reason.
    ///
    /// @return whether it was; not when somebody did so before, or when it is of another school
    public boolean withdraw(int school, int account, long rij, String reden) {
        Schoolslot.take(jdbc, school);
        return jdbc.sql("""
                insert into zaken.schoolfeit (school_id, soort, datum, inhoud, vervangt, account_id, vastgelegd_op)
                select f.school_id, 'intrekking', ?, ?::jsonb, f.id, ?, ? from zaken.schoolfeit f
                where f.id = ? and f.school_id = ? and f.soort <> 'intrekking' on conflict (vervangt) do nothing""")
                .params(vandaag.datum(), Zaakfeitvorm.reason(reden), account,
                        vandaag.nu().atOffset(ZoneOffset.UTC), rij, school).update() > 0;
    }

    private static Rij rij(ResultSet rij, int ignored) throws SQLException {
        long id = rij.getLong("id");
        String account = rij.getString("account_id");
        var herkomst = new Feit.Herkomst(KOP + id, rij.getObject("vastgelegd_op", OffsetDateTime.class).toInstant(),
                account == null ? "" : account);
        Optional<String> vervangt = Optional.ofNullable(rij.getObject("vervangt", Long.class))
                .map(wortel -> KOP + wortel);
        String door = rij.getString("door");
        return new Rij(id, Zaakfeitvorm.read(rij.getString("soort"), rij.getString("inhoud"), herkomst,
                rij.getObject("datum", LocalDate.class), vervangt), door == null ? "" : door);
    }
}
