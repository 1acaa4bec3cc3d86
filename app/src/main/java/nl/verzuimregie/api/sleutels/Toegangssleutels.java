package nl.verzuimregie.api.sleutels;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The access keys of the schools in view. A key is 256 bits of chance, shown once and kept as a SHA-256: what nobody
/// can guess needs no slow print. Each one is a program with an account of its own, so what it does stands under its
/// name.
@Service
@Transactional
public class Toegangssleutels {

    /// With this a key begins, so that a scanner for leaked secrets knows it.
    static final String BEGIN = "vrsleutel_";
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Vandaag vandaag;
    private final SecureRandom toeval = new SecureRandom();

    Toegangssleutels(JdbcClient jdbc, Accounts accounts, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.vandaag = vandaag;
    }

    /// Who comes with a key.
    ///
    /// @param account of the program
    public record Houder(int sleutel, int school, int account, Set<Sleutelrecht> rechten) {
        public Houder {
            rechten = Set.copyOf(rechten);
        }
    }

    /// Makes a key. Within a zicht of the whole school.
    ///
    /// @param door the account of who makes it
    /// @return the key, to show this once
    public String add(int school, String naam, Set<Sleutelrecht> rechten, int door) {
        var bytes = new byte[BYTES];
        toeval.nextBytes(bytes);
        String sleutel = BEGIN + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        toeval.nextBytes(bytes);
        int account = accounts.add("sleutel-" + java.util.HexFormat.of().formatHex(bytes, 0, BYTES / 2)
                + "@programma.invalid", naam, Optional.empty());
        accounts.appoint(account, Functie.PROGRAMMA, school, null, null);
        jdbc.sql("""
                insert into api.sleutel (school_id, account_id, naam, rechten, afdruk, gemaakt_door, gemaakt_op)
                values (?, ?, ?, ?, ?, ?, ?)""").params(school, account, naam, rechten.stream().sorted()
                        .map(Enum::name).toArray(String[]::new), print(sleutel), door, now()).update();
        return sleutel;
    }

    /// Withdraws a key of a school in view; from then on it opens nothing.
    ///
    /// @return whether it was; not when there is none in view, or it was withdrawn before
    public boolean withdraw(int id, int door) {
        return jdbc.sql("update api.sleutel set ingetrokken_op = ?, ingetrokken_door = ? where id = ? and "
                + "ingetrokken_op is null").params(now(), door, id).update() == 1;
    }

    /// The keys of a school, those that work first, then the newest first.
    @Transactional(readOnly = true)
    public List<Toegangssleutel> ofSchool(int school) {
        return jdbc.sql("""
                select s.id, s.naam, s.rechten, a.naam as door, s.gemaakt_op, s.gebruikt_op, s.ingetrokken_op
                from api.sleutel s join toegang.account a on a.id = s.gemaakt_door where s.school_id = ?
                order by s.ingetrokken_op is not null, s.id desc""").param(school).query((rij, ignored) ->
                        new Toegangssleutel(rij.getInt("id"), school, rij.getString("naam"),
                                rights(rij.getArray("rechten")), rij.getString("door"),
                                rij.getObject("gemaakt_op", OffsetDateTime.class).toInstant(),
                                moment(rij.getObject("gebruikt_op", OffsetDateTime.class)),
                                moment(rij.getObject("ingetrokken_op", OffsetDateTime.class)))).list();
    }

    /// Who has this key; empty: nobody, or it was withdrawn. Needs no zicht.
    @Transactional(readOnly = true)
    public Optional<Houder> find(String sleutel) {
        return sleutel.startsWith(BEGIN) ? jdbc.sql("select * from api.sleutel_van(?)").param(print(sleutel))
                .query((rij, ignored) -> new Houder(rij.getInt("id"), rij.getInt("school_id"),
                        rij.getInt("account_id"), rights(rij.getArray("rechten")))).optional() : Optional.empty();
    }

    /// Keeps that a key was used, once a minute. Within a zicht of its school.
    public void touch(int sleutel) {
        jdbc.sql("update api.sleutel set gebruikt_op = :nu where id = :id and (gebruikt_op is null or gebruikt_op "
                + "< :nu - interval '1 minute')").param("nu", now()).param("id", sleutel).update();
    }

    private OffsetDateTime now() {
        return vandaag.nu().atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> moment(@Nullable OffsetDateTime moment) {
        return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
    }

    private static Set<Sleutelrecht> rights(Array woorden) throws SQLException {
        return Arrays.stream((String[]) woorden.getArray()).flatMap(een -> Sleutelrecht.of(een).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sleutelrecht.class)));
    }

    private static byte[] print(String sleutel) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(sleutel.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 ontbreekt in deze Java", e);
        }
    }
}
