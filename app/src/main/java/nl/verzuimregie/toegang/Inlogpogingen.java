package nl.verzuimregie.toegang;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All attempts to sign in, and how long who failed has to wait. Of an address that nobody has the same is kept as of
/// one that somebody has, so that nobody learns which exist.
@Service
@Transactional
public class Inlogpogingen {

    private static final int HOOGSTENS = 200;
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;
    private static final int KORT_BYTES = 3;
    private static final Duration PLEK_TERUGBLIK = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Afdrukken afdrukken;
    private final Vandaag vandaag;

    Inlogpogingen(JdbcClient jdbc, Afdrukken afdrukken, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.afdrukken = afdrukken;
        this.vandaag = vandaag;
    }

    /// With what somebody showed who they are.
    public enum Middel {
        WACHTWOORD, CODE, HERSTELCODE, PASSKEY, OIDC, BEVESTIGING;

        /// The key of its name in the messages.
        public String sleutel() {
            return "inloggen.middel." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// One attempt, for who has the account.
    ///
    /// @param plek a short word for the network it came from: the same each time, and nothing follows from it
    public record Poging(Instant op, Middel middel, boolean isGelukt, String plek) {}

    /// Keeps an attempt.
    ///
    /// @param email   as typed
    /// @param client  IP address it came from; only a print of its network is kept
    /// @param isGelukt somebody is signed in by it; half of the way there is no success
    public void add(String email, Optional<Integer> account, String client, Middel middel, boolean isGelukt) {
        jdbc.sql("""
                insert into toegang.inlogpoging (account_id, wie, waar, middel, gelukt, op)
                values (?, ?, ?, ?, ?, ?)""").param(account.orElse(null)).param(who(email)).param(where(client))
                .param(middel.name()).param(isGelukt).param(moment(vandaag.klokslag())).update();
    }

    /// Does what decides whether somebody gets in, for one address one at a time: of many sent together each sees the
    /// failures of those before it.
    public <T> T alone(String email, Supplier<T> werk) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 0))").param(who(email))
                .query((rij, ignored) -> true).list();
        return werk.get();
    }

    /// Until when nobody gets in with this address or from this place; empty: one may try.
    ///
    /// @param email empty: nobody says yet who they are, as with a passkey; then only the place counts
    @Transactional(readOnly = true)
    public Optional<Instant> blockedUntil(String email, String client) {
        Instant nu = vandaag.klokslag();
        List<Instant> vanWie = email.isBlank() ? List.of() : jdbc.sql("""
                select op from toegang.inlogpoging where wie = :wie and not gelukt and op > :vanaf
                  and id > coalesce((select max(id) from toegang.inlogpoging where wie = :wie and gelukt), 0)
                order by id desc limit :hoogstens""").param("wie", who(email))
                .param("vanaf", moment(nu.minus(Inlogrem.TERUGBLIK))).param("hoogstens", HOOGSTENS)
                .query((rij, ignored) -> moment(rij)).list();
        List<Instant> vanWaar = jdbc.sql("""
                select op from toegang.inlogpoging where waar = ? and not gelukt and op > ? order by id desc limit ?""")
                .params(where(client), moment(nu.minus(PLEK_TERUGBLIK)), HOOGSTENS)
                .query((rij, ignored) -> moment(rij)).list();
        return Stream.of(Inlogrem.PER_ACCOUNT.until(vanWie, nu), Inlogrem.PER_PLEK.until(vanWaar, nu))
                .flatMap(Optional::stream).max(Instant::compareTo);
    }

    /// The latest attempts with an account, newest first.
    @Transactional(readOnly = true)
    public List<Poging> of(int account, int aantal) {
        return jdbc.sql("""
                select op, middel, gelukt, waar from toegang.inlogpoging where account_id = ? order by id desc limit ?
                """).params(account, aantal).query((rij, ignored) -> new Poging(moment(rij),
                        Middel.valueOf(rij.getString("middel")), rij.getBoolean("gelukt"), brief(rij.getBytes("waar"))))
                .list();
    }

    /// The word of [Poging] for an address.
    public String place(String client) {
        return brief(where(client));
    }

    private byte[] who(String email) {
        return afdrukken.of("inlogadres", email.strip().toLowerCase(Locale.ROOT));
    }

    /// Of an address only its network: the last part says which machine it is.
    private byte[] where(String client) {
        try {
            byte[] adres = InetAddress.getByName(client.replaceAll("[^0-9a-fA-F:.].*$", "")).getAddress();
            return afdrukken.of("plek", HexFormat.of().formatHex(Arrays.copyOf(adres,
                    adres.length == 4 ? IPV4_BYTES : IPV6_BYTES)));
        } catch (UnknownHostException geenAdres) {
            return afdrukken.of("plek", client);
        }
    }

    private static String brief(byte[] waar) {
        return HexFormat.of().formatHex(waar, 0, KORT_BYTES);
    }

    private static OffsetDateTime moment(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant moment(ResultSet rij) throws SQLException {
        return rij.getObject("op", OffsetDateTime.class).toInstant();
    }
}
