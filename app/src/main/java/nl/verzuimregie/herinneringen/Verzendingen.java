package nl.verzuimregie.herinneringen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The attempts to send: each is noted before it begins, and how it ended after. Two who want the same attempt cannot
/// both have it, for there is one with its number.
@Service
class Verzendingen {

    /// So old, a reminder is of no use any more.
    static final Duration HOUDBAAR = Duration.ofDays(3);

    /// An attempt without an end after so long was cut off. Far more than an attempt takes.
    static final Duration AFGEBROKEN_NA = Duration.ofMinutes(10);

    private static final int[] WACHT_MINUTEN = {1, 5, 15, 60, 240};
    private static final int REDEN_TEKENS = 500;

    /// The messages with their last attempt.
    static final String LAATSTE = """
            from herinneringen.bericht b join toegang.account a on a.id = b.account_id
              left join lateral (select v.id, v.poging, v.adres, v.begonnen_op, u.verzending_id is not null as is_klaar,
                  coalesce(u.gelukt, false) as gelukt, u.reden, u.klaar_op, u.opnieuw_op
                from herinneringen.verzending v left join herinneringen.uitkomst u on u.verzending_id = v.id
                where v.bericht_id = b.id order by v.poging desc limit 1) v on true
            """;

    private final JdbcClient jdbc;

    Verzendingen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An attempt that was begun.
    record Poging(long verzending, int nummer, Post post) {}

    /// What must go out.
    ///
    /// @param sleutel what it is about; the same for each attempt
    record Post(long bericht, int account, String adres, String naam, String taal, String sleutel, String onderwerp,
            String tekst, Instant gemaaktOp) {

        Post withTekst(String andere) {
            return new Post(bericht, account, adres, naam, taal, sleutel, onderwerp, andere, gemaaktOp);
        }
    }

    /// Begins the next attempt that is due, the oldest message first.
    @Transactional
    public Optional<Poging> begin(Instant nu) {
        while (true) {
            Optional<Volgende> volgende = jdbc.sql("""
                    select b.id, b.account_id, a.email, a.naam, a.taal, b.sleutel, b.onderwerp, b.tekst, b.gemaakt_op,
                      coalesce(v.poging, 0) + 1 as poging
                    """ + LAATSTE + """
                    where b.gemaakt_op > :vanaf and (v.id is null
                      or (not v.is_klaar and v.begonnen_op < :afgebroken)
                      or (v.is_klaar and not v.gelukt and v.opnieuw_op <= :nu))
                    order by b.id limit 1""").param("vanaf", moment(nu.minus(HOUDBAAR)))
                    .param("afgebroken", moment(nu.minus(AFGEBROKEN_NA))).param("nu", moment(nu))
                    .query(Verzendingen::next).optional();
            if (volgende.isEmpty()) {
                return Optional.empty();
            }
            Optional<Long> nummer = jdbc.sql("""
                    insert into herinneringen.verzending (bericht_id, poging, adres, begonnen_op) values (?, ?, ?, ?)
                    on conflict do nothing returning id""").params(volgende.get().post().bericht(),
                    volgende.get().poging(), volgende.get().post().adres(), moment(nu)).query(Long.class).optional();
            if (nummer.isPresent()) {
                return Optional.of(new Poging(nummer.get(), volgende.get().poging(), volgende.get().post()));
            }
        }
    }

    private record Volgende(int poging, Post post) {}

    private static Volgende next(ResultSet rij, int ignored) throws SQLException {
        return new Volgende(rij.getInt("poging"), new Post(rij.getLong("id"), rij.getInt("account_id"),
                rij.getString("email"), rij.getString("naam"), rij.getString("taal"), rij.getString("sleutel"),
                rij.getString("onderwerp"), rij.getString("tekst"),
                rij.getObject("gemaakt_op", OffsetDateTime.class).toInstant()));
    }

    /// It was taken by the server of the receiver's side.
    @Transactional
    public void succeed(Poging poging, Instant nu) {
        end(poging, true, "", nu, null);
    }

    /// It was not; after a while again, each time later.
    @Transactional
    public void fail(Poging poging, String reden, Instant nu) {
        int wacht = WACHT_MINUTEN[Math.min(poging.nummer(), WACHT_MINUTEN.length) - 1];
        end(poging, false, reden, nu, nu.plus(Duration.ofMinutes(wacht)));
    }

    /// It was refused for good.
    @Transactional
    public void refuse(Poging poging, String reden, Instant nu) {
        end(poging, false, reden, nu, null);
    }

    private void end(Poging poging, boolean isGelukt, String reden, Instant nu, @Nullable Instant opnieuw) {
        String kort = reden.replaceAll("\\s+", " ").strip();
        jdbc.sql("""
                insert into herinneringen.uitkomst (verzending_id, gelukt, reden, klaar_op, opnieuw_op)
                values (?, ?, ?, ?, ?)""").param(poging.verzending()).param(isGelukt)
                .param(kort.substring(0, Math.min(kort.length(), REDEN_TEKENS))).param(moment(nu))
                .param(opnieuw == null ? null : moment(opnieuw)).update();
    }

    static OffsetDateTime moment(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
