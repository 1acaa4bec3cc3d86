package nl.verzuimregie.toegang;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.sleutels.Geheimschrift;
import nl.verzuimregie.platform.sleutels.Hoofdsleutel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Invitations to begin: a word in a link that counts once, for a week. Who has the database cannot make the link.
@Service
@Transactional
public class Uitnodigingen {

    /// How long one counts.
    public static final Duration GELDIG = Duration.ofDays(7);

    private static final String SOORT = "uitnodiging";
    private static final String KIES = """
            select u.id, u.doel, u.account_id, u.voor, u.gemaakt_op, u.geldig_tot, e.hoe
            from toegang.uitnodiging u left join toegang.uitnodigingeinde e on e.uitnodiging_id = u.id
            """;

    private final JdbcClient jdbc;
    private final Afdrukken afdrukken;
    private final Vandaag vandaag;
    private final Geheimschrift schrift;
    private final ApplicationEventPublisher gebeurtenissen;

    Uitnodigingen(JdbcClient jdbc, Afdrukken afdrukken, Vandaag vandaag, Hoofdsleutel sleutel,
            ApplicationEventPublisher gebeurtenissen) {
        this.jdbc = jdbc;
        this.afdrukken = afdrukken;
        this.vandaag = vandaag;
        this.schrift = new Geheimschrift(sleutel, SOORT);
        this.gebeurtenissen = gebeurtenissen;
    }

    /// What somebody is invited to.
    public enum Doel {
        /// To begin with an account of their own: a first password and a second factor.
        ACCOUNT
    }

    /// One invitation.
    ///
    /// @param account who is invited; null: [#voor] says for which row of its doel it is
    /// @param hoe     how it ended: `AANVAARD`, `INGETROKKEN` or `VERVANGEN`; null: it did not
    public record Uitnodiging(int id, Doel doel, @Nullable Integer account, @Nullable Long voor, Instant gemaaktOp,
            Instant geldigTot, @Nullable String hoe) {

        /// Whether one may still begin with it.
        public boolean isOpen(Instant nu) {
            return hoe == null && geldigTot.isAfter(nu);
        }
    }

    /// Invites the owner of an account. An earlier invitation counts no more.
    ///
    /// @param door   who invites; empty: the command line
    /// @param isPost whether it goes out by mail
    /// @return the word of the link, readable this once
    public String invite(int account, Optional<Integer> door, boolean isPost) {
        end(account, "VERVANGEN", door);
        return add(Doel.ACCOUNT, account, null, door, isPost);
    }

    private String add(Doel doel, @Nullable Integer account, @Nullable Long voor, Optional<Integer> door,
            boolean isPost) {
        String woord = afdrukken.word();
        byte[] afdruk = afdrukken.of(SOORT, woord);
        Instant nu = vandaag.klokslag();
        int id = jdbc.sql("""
                insert into toegang.uitnodiging (doel, account_id, voor, afdruk, verzegeld, door_id, gemaakt_op,
                  geldig_tot) values (?, ?, ?, ?, ?, ?, ?, ?) returning id""").param(doel.name()).param(account)
                .param(voor).param(afdruk).param(schrift.seal(woord.getBytes(StandardCharsets.UTF_8), afdruk))
                .param(door.orElse(null)).param(moment(nu)).param(moment(nu.plus(GELDIG))).query(Integer.class)
                .single();
        if (isPost && account != null) {
            gebeurtenissen.publishEvent(new Uitgenodigd(id, account));
        }
        return woord;
    }

    /// The invitation that this word belongs to, when one may still begin with it.
    @Transactional(readOnly = true)
    public Optional<Uitnodiging> find(String woord) {
        return jdbc.sql(KIES + "where u.afdruk = ?").param(afdrukken.of(SOORT, woord)).query(Uitnodigingen::row)
                .optional().filter(een -> een.isOpen(vandaag.klokslag()));
    }

    /// The latest invitation of an account.
    @Transactional(readOnly = true)
    public Optional<Uitnodiging> latest(int account) {
        return jdbc.sql(KIES + "where u.account_id = ? order by u.id desc limit 1").param(account)
                .query(Uitnodigingen::row).optional();
    }

    /// Begins with it. Of two at the same time one does.
    public Optional<Uitnodiging> accept(String woord) {
        return find(woord).filter(een -> jdbc.sql("""
                insert into toegang.uitnodigingeinde (uitnodiging_id, hoe, door_id, op) values (?, 'AANVAARD', ?, ?)
                on conflict do nothing""").param(een.id()).param(een.account()).param(moment(vandaag.klokslag()))
                .update() == 1);
    }

    /// Takes the open invitation of an account back.
    public boolean withdraw(int account, int door) {
        return end(account, "INGETROKKEN", Optional.of(door)) > 0;
    }

    /// The word of an invitation, for the mail that carries it; empty: one cannot begin with it any more.
    @Transactional(readOnly = true)
    public Optional<String> word(int id) {
        return jdbc.sql("""
                select u.afdruk, u.verzegeld from toegang.uitnodiging u where u.id = ? and u.geldig_tot > ?
                  and not exists (select 1 from toegang.uitnodigingeinde e where e.uitnodiging_id = u.id)""")
                .params(id, moment(vandaag.klokslag()))
                .query((rij, ignored) -> new String(schrift.open(rij.getBytes(2), rij.getBytes(1)),
                        StandardCharsets.UTF_8)).optional();
    }

    private int end(int account, String hoe, Optional<Integer> door) {
        return jdbc.sql("""
                insert into toegang.uitnodigingeinde (uitnodiging_id, hoe, door_id, op)
                select id, ?, ?, ? from toegang.uitnodiging u where u.account_id = ?
                  and not exists (select 1 from toegang.uitnodigingeinde e where e.uitnodiging_id = u.id)
                on conflict do nothing""").param(hoe).param(door.orElse(null)).param(moment(vandaag.klokslag()))
                .param(account).update();
    }

    private static Uitnodiging row(ResultSet rij, int ignored) throws SQLException {
        return new Uitnodiging(rij.getInt("id"), Doel.valueOf(rij.getString("doel")),
                rij.getObject("account_id", Integer.class), rij.getObject("voor", Long.class),
                rij.getObject("gemaakt_op", OffsetDateTime.class).toInstant(),
                rij.getObject("geldig_tot", OffsetDateTime.class).toInstant(), rij.getString("hoe"));
    }

    private static OffsetDateTime moment(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
