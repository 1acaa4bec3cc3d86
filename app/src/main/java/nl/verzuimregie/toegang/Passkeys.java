package nl.verzuimregie.toegang;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.verzuimregie.platform.Vandaag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The passkeys of people, and by which word a device knows whose they are: a word that says nothing to others.
@Service
@Transactional
public class Passkeys implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Afdrukken afdrukken;
    private final Vandaag vandaag;

    Passkeys(JdbcClient jdbc, Accounts accounts, Afdrukken afdrukken, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.afdrukken = afdrukken;
        this.vandaag = vandaag;
    }

    /// One passkey, for who has it.
    public record Passkey(int id, String naam, Instant gemaaktOp, Instant gebruiktOp) {}

    /// The passkeys of an account, the oldest first.
    @Transactional(readOnly = true)
    public List<Passkey> of(int account) {
        return jdbc.sql("""
                select p.id, p.naam, p.gemaakt_op, coalesce((select max(g.gebruikt_op) from toegang.passkeygebruik g
                  where g.passkey_id = p.id), p.gemaakt_op) as gebruikt_op
                from toegang.passkey p where p.account_id = ? and not exists (
                  select 1 from toegang.passkeyeinde e where e.passkey_id = p.id) order by p.id""").param(account)
                .query((rij, ignored) -> new Passkey(rij.getInt("id"), rij.getString("naam"),
                        rij.getObject("gemaakt_op", OffsetDateTime.class).toInstant(),
                        rij.getObject("gebruikt_op", OffsetDateTime.class).toInstant())).list();
    }

    /// Ends one passkey of an account.
    public void end(int account, int passkey) {
        jdbc.sql("""
                insert into toegang.passkeyeinde (passkey_id, op) select id, ? from toegang.passkey
                where account_id = ? and id = ? on conflict do nothing""").params(now(), account, passkey).update();
    }

    /// Ends all of them: somebody begins anew.
    public void clear(int account) {
        of(account).forEach(een -> end(account, een.id()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes houder) {
        return jdbc.sql("select account_id from toegang.passkeyhouder where houder = ?").param(houder.getBytes())
                .query(Integer.class).optional().flatMap(accounts::find).map(this::holder).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
        return accounts.find(email).map(this::holder).orElse(null);
    }

    private PublicKeyCredentialUserEntity holder(Gebruiker wie) {
        byte[] houder = afdrukken.of("passkey", Integer.toString(wie.id()));
        jdbc.sql("insert into toegang.passkeyhouder (account_id, houder) values (?, ?) on conflict do nothing")
                .params(wie.id(), houder).update();
        return ImmutablePublicKeyCredentialUserEntity.builder().id(new Bytes(houder)).name(wie.email())
                .displayName(wie.naam()).build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity wie) {
        throw new UnsupportedOperationException("Een account wordt hier niet gemaakt");
    }

    @Override
    public void delete(Bytes houder) {
        throw new UnsupportedOperationException("Een account eindigt hier niet");
    }

    private OffsetDateTime now() {
        return vandaag.klokslag().atOffset(ZoneOffset.UTC);
    }
}
