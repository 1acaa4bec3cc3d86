package nl.verzuimregie.toegang;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.sleutels.Geheimschrift;
import nl.verzuimregie.platform.sleutels.Hoofdsleutel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The authenticators of people. Their secrets are sealed; each code counts once.
@Service
@Transactional
public class Totpgeheimen {

    private final JdbcClient jdbc;
    private final Vandaag vandaag;
    private final Geheimschrift schrift;

    Totpgeheimen(JdbcClient jdbc, Vandaag vandaag, Hoofdsleutel sleutel) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
        this.schrift = new Geheimschrift(sleutel, "totp");
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Rij(int id, byte[] geheim) {}

    /// Whether somebody has one.
    public boolean has(int account) {
        return find(account).isPresent();
    }

    /// Whether a code is that of now, and was not used before. It is used with this.
    public boolean use(int account, String code) {
        return find(account).map(rij -> {
            OptionalLong stap = Totp.match(schrift.open(rij.geheim(), place(account)), code, vandaag.klokslag());
            return stap.isPresent() && take(rij.id(), stap.getAsLong());
        }).orElse(false);
    }

    /// Takes a new secret in the place of the former one, when the code shows that an authenticator has it.
    ///
    /// @param concept as [#draft] gave it
    public boolean replace(int account, String concept, String code) {
        byte[] geheim = secret(account, concept);
        OptionalLong stap = Totp.match(geheim, code, vandaag.klokslag());
        if (stap.isEmpty()) {
            return false;
        }
        int id = jdbc.sql("insert into toegang.totp (account_id, geheim, vastgelegd_op) values (?, ?, ?) returning id")
                .params(account, schrift.seal(geheim, place(account)), now()).query(Integer.class).single();
        return take(id, stap.getAsLong());
    }

    /// Somebody begins anew, without the former one.
    public void clear(int account) {
        if (has(account)) {
            jdbc.sql("insert into toegang.totp (account_id, geheim, vastgelegd_op) values (?, null, ?)")
                    .params(account, now()).update();
        }
    }

    /// A new secret, sealed, to keep in the session until somebody has it in an authenticator.
    public String draft(int account) {
        return Base64.getEncoder().encodeToString(schrift.seal(Totp.secret(), draftPlace(account)));
    }

    /// The secret of a draft, to show it.
    public byte[] secret(int account, String concept) {
        return schrift.open(Base64.getDecoder().decode(concept), draftPlace(account));
    }

    private Optional<Rij> find(int account) {
        return jdbc.sql("""
                select id, geheim from toegang.totp where account_id = :account and geheim is not null
                  and id = (select max(id) from toegang.totp where account_id = :account)""").param("account", account)
                .query((rij, ignored) -> new Rij(rij.getInt(1), rij.getBytes(2))).optional();
    }

    private boolean take(int totp, long stap) {
        return jdbc.sql("""
                insert into toegang.totpgebruik (totp_id, stap, gebruikt_op) values (?, ?, ?) on conflict do nothing""")
                .params(totp, stap, now()).update() == 1;
    }

    private java.time.OffsetDateTime now() {
        return vandaag.klokslag().atOffset(ZoneOffset.UTC);
    }

    private static byte[] place(int account) {
        return ("toegang.totp/" + account).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] draftPlace(int account) {
        return ("concept/" + account).getBytes(StandardCharsets.UTF_8);
    }
}
