package nl.verzuimregie.toegang;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Schoolslot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who of the family of a pupil has an account, and which parent the pupil of full age lets look along. Rows are only
/// added: the last one of an account counts.
@Service
@Transactional
public class Gezinnen {

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Gezinnen(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// What the school says of somebody.
    ///
    /// @param naam        as the school writes it; what stands with the account is of who has it
    /// @param gezag       null for the pupil
    /// @param tot         the last day; null: no end
    /// @param uitgenodigd whether an invitation goes out with it
    /// @param door        who says so; null: nobody signed in
    public record Nieuw(int account, String naam, String email, Functie functie, @Nullable Gezag gezag,
            @Nullable LocalDate tot, boolean uitgenodigd, @Nullable Integer door) {}

    /// One account and what it is of a pupil. Whether there was an account before, nobody can tell from it.
    ///
    /// @param gezag         empty: it is the pupil
    /// @param tot           the last day; empty: no end
    /// @param door          who recorded it
    /// @param meekijken     whether the pupil of full age lets this parent look along
    /// @param uitgenodigdOp when the last invitation went; empty: none did
    /// @param gekekenOp     when this account first opened the pages about this pupil; empty: it did not
    public record Gezinslid(int account, String naam, String email, Functie functie, Optional<Gezag> gezag,
            LocalDate vanaf, Optional<LocalDate> tot, Optional<String> door, boolean meekijken,
            Optional<Instant> uitgenodigdOp, Optional<Instant> gekekenOp) {

        /// Whether it ended before a day.
        public boolean isOver(LocalDate dag) {
            return tot.filter(laatste -> laatste.isBefore(dag)).isPresent();
        }

        /// How far the invitation is: `geen`, `open`, `verlopen` or `aanvaard`.
        public String stand(Instant nu) {
            return gekekenOp.isPresent() ? "aanvaard" : uitgenodigdOp.map(moment ->
                    moment.plus(Uitnodigingen.GELDIG).isAfter(nu) ? "open" : "verlopen").orElse("geen");
        }
    }

    /// The family of a pupil as it stands now, the pupil first; also who has no access any more.
    @Transactional(readOnly = true)
    public List<Gezinslid> ofLeerling(long leerling) {
        return jdbc.sql("""
                select g.account_id, g.naam, g.email, g.functie, g.gezag, g.vanaf, g.tot, d.naam as door,
                  coalesce((select m.mag from toegang.meekijken m
                    where m.leerling_id = g.leerling_id and m.ouder_id = g.account_id order by m.id desc limit 1),
                    false) as meekijken,
                  (select max(u.vastgelegd_op) from toegang.gezin u where u.account_id = g.account_id
                    and u.leerling_id = g.leerling_id and u.uitgenodigd) as uitgenodigd_op,
                  (select min(i.tijdstip) from toegang.inzage i where i.account_id = g.account_id
                    and i.leerling_id = g.leerling_id and i.wat = 'PORTAAL' and i.uitkomst = 'ja') as gekeken_op
                from toegang.gezin g left join toegang.account d on d.id = g.door_id
                where g.leerling_id = ? and not exists (select from toegang.gezin later
                  where later.account_id = g.account_id and later.leerling_id = g.leerling_id and later.id > g.id)
                order by g.functie, g.naam, g.account_id""").param(leerling).query(Gezinnen::row).list();
    }

    /// Who can report ill from an address, and whom: a parent with authority until the pupil is of full age, then the
    /// pupil. Of this school only, and only who is still there. Within a zicht of the school.
    ///
    /// @param email       of the account, in small letters
    /// @param meerderjarig from which age the pupil speaks for itself; empty: nobody says so
    @Transactional(readOnly = true)
    public List<Melder> callers(int school, String email, Optional<Integer> meerderjarig) {
        LocalDate dag = vandaag.datum();
        return jdbc.sql("""
                select g.account_id, g.leerling_id, a.taal from toegang.gezin g
                  join toegang.account a on a.id = g.account_id
                  join leerlingen.leerlingstand l on l.leerling_id = g.leerling_id
                where g.school_id = :school and a.email = :email and l.uitgeschreven_op is null
                  and g.vanaf <= :dag and (g.tot is null or g.tot >= :dag)
                  and (g.functie = 'LEERLING') = coalesce(l.geboortedatum <= :geboren, false)
                  and (g.functie = 'LEERLING' or g.gezag = 'JA')
                  and not exists (select from toegang.gezin later where later.account_id = g.account_id
                    and later.leerling_id = g.leerling_id and later.id > g.id)
                order by l.sorteer, g.leerling_id""")
                .param("school", school).param("email", email).param("dag", dag)
                .param("geboren", meerderjarig.map(dag::minusYears).orElse(LocalDate.of(1900, 1, 1)))
                .query((rij, ignored) -> new Melder(rij.getInt(1), rij.getLong(2), rij.getString(3))).list();
    }

    /// An account that can report a pupil ill.
    ///
    /// @param taal in which the account reads
    public record Melder(int account, long leerling, String taal) {}

    /// Keeps others from changing it at the same time, until the end of the transaction.
    public void lock(int school) {
        Schoolslot.take(jdbc, school);
    }

    /// Whether an account is or was of the family of any pupil, in whatever school.
    @Transactional(readOnly = true)
    public boolean isFamily(int account) {
        return jdbc.sql("select toegang.is_gezin(?)").param(account).query(Boolean.class).single();
    }

    /// Records what an account is of a pupil from today on.
    public void add(Leerling leerling, Nieuw nieuw) {
        jdbc.sql("""
                insert into toegang.gezin (school_id, leerling_id, account_id, naam, email, functie, gezag, vanaf, tot,
                  uitgenodigd, door_id, vastgelegd_op) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(leerling.school()).param(leerling.id()).param(nieuw.account()).param(nieuw.naam())
                .param(nieuw.email()).param(nieuw.functie().name())
                .param(nieuw.gezag() == null ? null : nieuw.gezag().name()).param(vandaag.datum()).param(nieuw.tot())
                .param(nieuw.uitgenodigd()).param(nieuw.door()).param(vandaag.nu().atOffset(ZoneOffset.UTC)).update();
    }

    /// The pupil says whether a parent looks along.
    public void setMeekijken(Leerling leerling, int ouder, boolean mag, int account) {
        jdbc.sql("""
                insert into toegang.meekijken (school_id, leerling_id, ouder_id, mag, account_id, vastgelegd_op)
                values (?, ?, ?, ?, ?, ?)""")
                .params(leerling.school(), leerling.id(), ouder, mag, account,
                        vandaag.nu().atOffset(ZoneOffset.UTC)).update();
    }

    private static Gezinslid row(ResultSet rij, int ignored) throws SQLException {
        return new Gezinslid(rij.getInt("account_id"), rij.getString("naam"), rij.getString("email"),
                Functie.valueOf(rij.getString("functie")),
                Optional.ofNullable(rij.getString("gezag")).map(Gezag::valueOf),
                rij.getObject("vanaf", LocalDate.class), Optional.ofNullable(rij.getObject("tot", LocalDate.class)),
                Optional.ofNullable(rij.getString("door")), rij.getBoolean("meekijken"), moment(rij, "uitgenodigd_op"),
                moment(rij, "gekeken_op"));
    }

    private static Optional<Instant> moment(ResultSet rij, String kolom) throws SQLException {
        return Optional.ofNullable(rij.getObject(kolom, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
