package nl.verzuimregie.api.seinen;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Schoolslot;
import nl.verzuimregie.platform.sleutels.Geheimschrift;
import nl.verzuimregie.platform.sleutels.Hoofdsleutel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who hears what happens at the schools in view. Each has a secret of its own, shown once and kept sealed, with which
/// every sein is signed.
@Service
@Transactional
public class Afnemers {

    private static final String BEGIN = "vrgeheim_";
    private static final int BYTES = 32;
    private static final int MISLUKT_MAX = 20;

    private final JdbcClient jdbc;
    private final Geheimschrift schrift;
    private final Vandaag vandaag;
    private final SecureRandom toeval = new SecureRandom();

    Afnemers(JdbcClient jdbc, Hoofdsleutel sleutel, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.schrift = new Geheimschrift(sleutel, "seinen");
        this.vandaag = vandaag;
    }

    /// Adds one, who hears of what happens from now on. Within a zicht of the whole school.
    ///
    /// @param adres that was looked at
    /// @return the secret, to show this once
    public String add(int school, String adres, Set<Seinsoort> soorten, int door) {
        Schoolslot.take(jdbc, school);
        var bytes = new byte[BYTES];
        toeval.nextBytes(bytes);
        String geheim = BEGIN + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        int id = jdbc.sql("""
                insert into api.afnemer (school_id, adres, soorten, geheim, registratie_tot, zaakfeit_tot, rooster_tot,
                  gemaakt_door, gemaakt_op)
                select :school, :adres, :soorten, :geheim, g.registratie, g.zaakfeit, g.rooster, :door, :nu
                from api.grenzen_van(:school) g returning id""").param("school", school).param("adres", adres)
                .param("soorten", soorten.stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("geheim", schrift.seal(geheim.getBytes(StandardCharsets.US_ASCII), place(school, adres)))
                .param("door", door).param("nu", now()).query(Integer.class).single();
        jdbc.sql("""
                insert into api.gemeld (afnemer_id, leerling_id, school_id, kenmerk)
                select ?, s.leerling_id, s.school_id, s.kenmerk from beoordelingen.signaal s where s.school_id = ?""")
                .params(id, school).update();
        return geheim;
    }

    /// Stops one; what waits for it is not sent any more.
    ///
    /// @return whether it was; not when there is none in view, or it was stopped before
    public boolean stop(int id, int door) {
        boolean isWeg = jdbc.sql("update api.afnemer set gestopt_op = ?, gestopt_door = ? where id = ? and gestopt_op "
                + "is null").params(now(), door, id).update() == 1;
        if (isWeg) {
            jdbc.sql("""
                    update api.sein set weer_op = null, fout = 'gestopt'
                    where afnemer_id = ? and weer_op is not null""").param(id).update();
        }
        return isWeg;
    }

    /// Sends what did not arrive once more, as often as the first time.
    ///
    /// @return whether it will be; not when it arrived, or its afnemer stopped
    public boolean resend(long sein) {
        return jdbc.sql("""
                update api.sein s set weer_op = ?, pogingen = 0 where s.id = ? and s.bezorgd_op is null
                  and s.weer_op is null and exists (select from api.afnemer a where a.id = s.afnemer_id
                    and a.gestopt_op is null)""").params(now(), sein).update() == 1;
    }

    /// Those of a school, who hear first, then the newest first.
    @Transactional(readOnly = true)
    public List<Afnemer> ofSchool(int school) {
        Map<Integer, List<Afnemer.Mislukt>> mislukt = jdbc.sql("""
                select afnemer_id, id, soort, gemaakt_op, pogingen, fout from api.sein
                where school_id = ? and bezorgd_op is null and weer_op is null order by id desc limit ?""")
                .params(school, MISLUKT_MAX).query((rij, ignored) -> Map.entry(rij.getInt(1), new Afnemer.Mislukt(
                        rij.getLong(2), rij.getString(3), rij.getObject(4, OffsetDateTime.class).toInstant(),
                        rij.getInt(5), rij.getString(6)))).list().stream().collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                select a.id, a.adres, a.soorten, c.naam, a.gemaakt_op, a.gestopt_op,
                  (select count(*) from api.sein s where s.afnemer_id = a.id and s.weer_op is not null) as wacht,
                  (select max(s.bezorgd_op) from api.sein s where s.afnemer_id = a.id) as bezorgd
                from api.afnemer a join toegang.account c on c.id = a.gemaakt_door where a.school_id = ?
                order by a.gestopt_op is not null, a.id desc""").param(school).query((rij, ignored) -> new Afnemer(
                        rij.getInt("id"), rij.getString("adres"), soorten(rij), rij.getString("naam"),
                        rij.getObject("gemaakt_op", OffsetDateTime.class).toInstant(), moment(rij, "gestopt_op"),
                        rij.getInt("wacht"), moment(rij, "bezorgd"),
                        mislukt.getOrDefault(rij.getInt("id"), List.of()))).list();
    }

    /// The secret of a sein's afnemer.
    byte[] open(int school, String adres, byte[] geheim) {
        return schrift.open(geheim, place(school, adres));
    }

    static Set<Seinsoort> soorten(ResultSet rij) throws SQLException {
        return Arrays.stream((String[]) rij.getArray("soorten").getArray()).flatMap(een -> Seinsoort.of(een).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Seinsoort.class)));
    }

    private static Optional<Instant> moment(ResultSet rij, String kolom) throws SQLException {
        @Nullable OffsetDateTime moment = rij.getObject(kolom, OffsetDateTime.class);
        return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime now() {
        return vandaag.nu().atOffset(ZoneOffset.UTC);
    }

    private static byte[] place(int school, String adres) {
        return ("api.afnemer/" + school + "/" + adres).getBytes(StandardCharsets.UTF_8);
    }
}
