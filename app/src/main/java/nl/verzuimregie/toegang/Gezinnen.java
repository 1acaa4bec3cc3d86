package nl.verzuimregie.toegang;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
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

    /// One account and what it is of a pupil.
    ///
    /// @param magIn     whether it has a way in already
    /// @param gezag     empty: it is the pupil
    /// @param tot       the last day; empty: no end
    /// @param door      who recorded it
    /// @param meekijken whether the pupil of full age lets this parent look along
    public record Gezinslid(int account, String naam, String email, boolean magIn, Functie functie,
            Optional<Gezag> gezag, LocalDate vanaf, Optional<LocalDate> tot, Optional<String> door,
            boolean meekijken) {

        /// Whether it ended before a day.
        public boolean isOver(LocalDate dag) {
            return tot.filter(laatste -> laatste.isBefore(dag)).isPresent();
        }
    }

    /// The family of a pupil as it stands now, the pupil first; also who has no access any more.
    @Transactional(readOnly = true)
    public List<Gezinslid> ofLeerling(long leerling) {
        return jdbc.sql("""
                select g.account_id, a.naam, a.email, a.wachtwoord is not null as mag_in, g.functie, g.gezag, g.vanaf,
                  g.tot, d.naam as door, coalesce((select m.mag from toegang.meekijken m
                    where m.leerling_id = g.leerling_id and m.ouder_id = g.account_id order by m.id desc limit 1),
                    false) as meekijken
                from toegang.gezin g join toegang.account a on a.id = g.account_id
                  left join toegang.account d on d.id = g.door_id
                where g.leerling_id = ? and not exists (select from toegang.gezin later
                  where later.account_id = g.account_id and later.leerling_id = g.leerling_id and later.id > g.id)
                order by g.functie, a.naam, g.account_id""").param(leerling).query(Gezinnen::row).list();
    }

    /// Records what an account is of a pupil from today on.
    ///
    /// @param gezag null for the pupil
    /// @param tot   the last day; null: no end
    /// @param door  who says so; null: nobody signed in
    public void add(Leerling leerling, int account, Functie functie, @Nullable Gezag gezag, @Nullable LocalDate tot,
            @Nullable Integer door) {
        jdbc.sql("""
                insert into toegang.gezin (school_id, leerling_id, account_id, functie, gezag, vanaf, tot, door_id,
                  vastgelegd_op) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(leerling.school()).param(leerling.id()).param(account).param(functie.name())
                .param(gezag == null ? null : gezag.name()).param(vandaag.datum()).param(tot).param(door)
                .param(vandaag.nu().atOffset(ZoneOffset.UTC)).update();
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
                rij.getBoolean("mag_in"), Functie.valueOf(rij.getString("functie")),
                Optional.ofNullable(rij.getString("gezag")).map(Gezag::valueOf),
                rij.getObject("vanaf", LocalDate.class), Optional.ofNullable(rij.getObject("tot", LocalDate.class)),
                Optional.ofNullable(rij.getString("door")), rij.getBoolean("meekijken"));
    }
}
