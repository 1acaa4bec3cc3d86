package nl.verzuimregie.toegang;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.verzuimregie.leerlingen.Leerling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who looked at whom, in which function, and why that was allowed. Only added to.
@Service
public class Inzagen {

    private final JdbcClient jdbc;

    Inzagen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody passed the gate, or was stopped.
    record Inzage(Instant tijdstip, Gebruiker gebruiker, @Nullable Functie functie, Leerling leerling,
            Handeling handeling, boolean isToegestaan, String omdat) {}

    /// One line of who looked at a pupil.
    ///
    /// @param functie name of the [Functie]
    /// @param wat     name of the [Handeling]
    public record Inzageregel(Instant tijdstip, String naam, String functie, String wat, String omdat) {}

    /// In a transaction of its own: also what fails afterwards was looked at.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void add(Inzage inzage) {
        jdbc.sql("""
                insert into toegang.inzage (tijdstip, account_id, functie, school_id, leerling_id, wat, uitkomst, omdat)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(inzage.tijdstip().atOffset(ZoneOffset.UTC), inzage.gebruiker().id(),
                        inzage.functie() == null ? "" : inzage.functie().name(), inzage.leerling().school(),
                        inzage.leerling().id(), inzage.handeling().name(), inzage.isToegestaan() ? "ja" : "nee",
                        inzage.omdat()).update();
    }

    /// Who looked at a pupil, newest first. Who looked more than once on a day for the same reason stands there once.
    ///
    /// @param aantal at most so many
    @Transactional(readOnly = true)
    public List<Inzageregel> ofLeerling(long leerling, int aantal) {
        return jdbc.sql("""
                select max(i.tijdstip) as tijdstip, a.naam, i.functie, i.wat, i.omdat
                from toegang.inzage i join toegang.account a on a.id = i.account_id
                where i.leerling_id = ? and i.uitkomst = 'ja'
                group by a.naam, i.functie, i.wat, i.omdat, (i.tijdstip at time zone 'Europe/Amsterdam')::date
                order by 1 desc limit ?""").params(leerling, aantal)
                .query((rij, ignored) -> new Inzageregel(rij.getObject("tijdstip", OffsetDateTime.class).toInstant(),
                        rij.getString("naam"), rij.getString("functie"), rij.getString("wat"), rij.getString("omdat")))
                .list();
    }
}
