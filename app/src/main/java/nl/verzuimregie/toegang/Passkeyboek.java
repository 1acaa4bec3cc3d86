package nl.verzuimregie.toegang;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.verzuimregie.platform.Vandaag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The passkeys as the library that checks them asks for them. Only added to: each use is a row of its own.
@Repository
@Transactional
class Passkeyboek implements UserCredentialRepository {

    private static final String KIES = """
            select p.kenmerk, p.houder, p.sleutel, p.vervoer, p.kan_bewaard, p.attest, p.client, p.naam, p.gemaakt_op,
              coalesce(g.teller, p.teller) as teller, coalesce(g.is_bewaard, false) as is_bewaard,
              coalesce(g.gebruikt_op, p.gemaakt_op) as gebruikt_op
            from toegang.passkey p left join lateral (select teller, is_bewaard, gebruikt_op
              from toegang.passkeygebruik where passkey_id = p.id order by id desc limit 1) g on true
            where not exists (select 1 from toegang.passkeyeinde e where e.passkey_id = p.id)
            """;

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Passkeyboek(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    @Override
    public void save(CredentialRecord een) {
        byte[] kenmerk = een.getCredentialId().getBytes();
        int gebruikt = jdbc.sql("""
                insert into toegang.passkeygebruik (passkey_id, teller, is_bewaard, gebruikt_op)
                select id, ?, ?, ? from toegang.passkey where kenmerk = ?""").params(een.getSignatureCount(),
                een.isBackupState(), vandaag.klokslag().atOffset(ZoneOffset.UTC), kenmerk).update();
        Bytes attest = een.getAttestationObject();
        Bytes client = een.getAttestationClientDataJSON();
        if (gebruikt > 0 || attest == null || client == null) {
            return;
        }
        jdbc.sql("""
                insert into toegang.passkey (account_id, houder, kenmerk, sleutel, teller, vervoer, kan_bewaard,
                  attest, client, naam, gemaakt_op)
                select a.account_id, a.houder, ?, ?, ?, ?, ?, ?, ?, ?, ? from toegang.passkeyhouder a
                where a.houder = ?""").params(kenmerk, een.getPublicKey().getBytes(), een.getSignatureCount(),
                een.getTransports().stream().map(AuthenticatorTransport::getValue).toArray(String[]::new),
                een.isBackupEligible(), attest.getBytes(), client.getBytes(), een.getLabel(),
                vandaag.klokslag().atOffset(ZoneOffset.UTC), een.getUserEntityUserId().getBytes()).update();
    }

    @Override
    public void delete(Bytes kenmerk) {
        throw new UnsupportedOperationException("Een passkey eindigt met Passkeys.end");
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes kenmerk) {
        return jdbc.sql(KIES + "and p.kenmerk = ?").param(kenmerk.getBytes()).query(Passkeyboek::row).optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes houder) {
        return jdbc.sql(KIES + "and p.houder = ?").param(houder.getBytes()).query(Passkeyboek::row).list();
    }

    private static CredentialRecord row(ResultSet rij, int ignored) throws SQLException {
        return ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(rij.getBytes("kenmerk"))).userEntityUserId(new Bytes(rij.getBytes("houder")))
                .publicKey(new ImmutablePublicKeyCose(rij.getBytes("sleutel"))).signatureCount(rij.getLong("teller"))
                .uvInitialized(true).transports(Arrays.stream((String[]) rij.getArray("vervoer").getArray())
                        .map(AuthenticatorTransport::valueOf).collect(Collectors.toSet()))
                .backupEligible(rij.getBoolean("kan_bewaard")).backupState(rij.getBoolean("is_bewaard"))
                .attestationObject(new Bytes(rij.getBytes("attest")))
                .attestationClientDataJSON(new Bytes(rij.getBytes("client"))).label(rij.getString("naam"))
                .created(rij.getObject("gemaakt_op", OffsetDateTime.class).toInstant())
                .lastUsed(rij.getObject("gebruikt_op", OffsetDateTime.class).toInstant()).build();
    }
}
