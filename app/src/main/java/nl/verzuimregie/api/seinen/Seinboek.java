package nl.verzuimregie.api.seinen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Writes what afnemers are to hear: from the facts themselves, each from the row up to which it heard. The rows of
/// one school get their numbers in the order in which they are confirmed, so nothing falls between two rounds,
/// whichever way it came in. Writing and moving on are one transaction.
@Service
class Seinboek {

    private static final int PER_SEIN = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Vandaag vandaag;

    Seinboek(JdbcClient jdbc, JsonMapper json, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.json = json;
        this.vandaag = vandaag;
    }

    private record Luisteraar(int id, Set<Seinsoort> soorten, long registratie, long zaakfeit, int rooster) {
        static Luisteraar of(ResultSet rij, int ignored) throws SQLException {
            return new Luisteraar(rij.getInt("id"), Afnemers.soorten(rij), rij.getLong("registratie_tot"),
                    rij.getLong("zaakfeit_tot"), rij.getInt("rooster_tot"));
        }
    }

    /// Something that happened.
    ///
    /// @param tot number of its row
    private record Voorval(long tot, Seinsoort soort, Map<String, Object> inhoud) {}

    /// Writes seinen for a school, some of each kind. Within its zicht.
    ///
    /// @return whether there may be more
    @Transactional
    public boolean write(int school) {
        boolean isMeer = false;
        for (Luisteraar een : jdbc.sql("""
                select id, soorten, registratie_tot, zaakfeit_tot, rooster_tot from api.afnemer
                where school_id = ? and gestopt_op is null order by id for update skip locked""").param(school)
                .query(Luisteraar::of).list()) {
            isMeer |= move(school, een, "registratie_tot", registraties(school, een.registratie()));
            isMeer |= move(school, een, "zaakfeit_tot", zaakfeiten(school, een.zaakfeit()));
            isMeer |= move(school, een, "rooster_tot", roosters(school, een.rooster()));
            if (een.soorten().contains(Seinsoort.SIGNAAL)) {
                isMeer |= signalen(school, een);
            }
        }
        return isMeer;
    }

    private boolean move(int school, Luisteraar een, String grens, List<Voorval> voorvallen) {
        if (voorvallen.isEmpty()) {
            return false;
        }
        Map<Seinsoort, List<Map<String, Object>>> perSoort = new LinkedHashMap<>();
        voorvallen.stream().filter(wat -> een.soorten().contains(wat.soort())).forEach(wat ->
                perSoort.computeIfAbsent(wat.soort(), ignored -> new ArrayList<>()).add(wat.inhoud()));
        perSoort.forEach((soort, wat) -> add(school, een.id(), soort, wat));
        jdbc.sql("update api.afnemer set " + grens + " = ? where id = ?").params(voorvallen.getLast().tot(), een.id())
                .update();
        return voorvallen.size() == PER_SEIN;
    }

    private void add(int school, int afnemer, Seinsoort soort, List<Map<String, Object>> wat) {
        var nu = vandaag.nu().atOffset(ZoneOffset.UTC);
        Map<String, Object> inhoud = new LinkedHashMap<>();
        inhoud.put("soort", soort.woord());
        inhoud.put("gemaaktOp", vandaag.nu().toString());
        inhoud.put("voorvallen", wat);
        jdbc.sql("""
                insert into api.sein (afnemer_id, school_id, soort, inhoud, gemaakt_op, weer_op)
                values (?, ?, ?, ?, ?, ?)""").params(afnemer, school, soort.woord(), json.writeValueAsString(inhoud),
                        nu, nu).update();
    }

    private List<Voorval> registraties(int school, long na) {
        return jdbc.sql("""
                select r.id, r.id as over, l.nummer, 'REGISTRATIE' as soort from registraties.registratie r
                  join leerlingen.leerlingstand l on l.leerling_id = r.leerling_id
                where r.school_id = ? and r.id > ? order by r.id limit ?""").params(school, na, PER_SEIN)
                .query(Seinboek::about).list();
    }

    /// Also what was taken back: then about the row that holds no more.
    private List<Voorval> zaakfeiten(int school, long na) {
        return jdbc.sql("""
                select z.id, coalesce(w.id, z.id) as over, l.nummer, upper(coalesce(w.soort, z.soort)) as soort
                from zaken.zaakfeit z left join zaken.zaakfeit w on w.id = z.vervangt
                  join leerlingen.leerlingstand l on l.leerling_id = z.leerling_id
                where z.school_id = ? and z.id > ? and coalesce(w.soort, z.soort) in ('ziekmelding', 'betermelding')
                order by z.id limit ?""").params(school, na, PER_SEIN).query(Seinboek::about).list();
    }

    private static Voorval about(ResultSet rij, int ignored) throws SQLException {
        return new Voorval(rij.getLong("id"), Seinsoort.valueOf(rij.getString("soort")), Map.of("id",
                rij.getLong("over"), "leerlingnummer", rij.getString("nummer")));
    }

    private List<Voorval> roosters(int school, int na) {
        return jdbc.sql("select id, vanaf from rooster.versie where school_id = ? and id > ? order by id limit ?")
                .params(school, na, PER_SEIN).query((rij, ignored) -> new Voorval(rij.getInt(1), Seinsoort.ROOSTER,
                        Map.of("id", rij.getInt(1), "vanaf", rij.getObject(2, LocalDate.class).toString()))).list();
    }

    /// Signals are derived and have no order: those that were not told yet.
    private boolean signalen(int school, Luisteraar een) {
        List<Map<String, Object>> wat = jdbc.sql("""
                with nieuw as (insert into api.gemeld (afnemer_id, leerling_id, school_id, kenmerk)
                  select :afnemer, s.leerling_id, s.school_id, s.kenmerk from beoordelingen.signaal s
                  where s.school_id = :school and not exists (select from api.gemeld g
                    where g.afnemer_id = :afnemer and g.leerling_id = s.leerling_id and g.kenmerk = s.kenmerk)
                  order by s.leerling_id, s.kenmerk limit :aantal returning leerling_id, kenmerk)
                select n.kenmerk, l.nummer from nieuw n
                  join leerlingen.leerlingstand l on l.leerling_id = n.leerling_id order by l.nummer, n.kenmerk""")
                .param("afnemer", een.id()).param("school", school).param("aantal", PER_SEIN)
                .query((rij, ignored) -> Map.<String, Object>of("id", rij.getString(1), "leerlingnummer",
                        rij.getString(2))).list();
        if (!wat.isEmpty()) {
            add(school, een.id(), Seinsoort.SIGNAAL, wat);
        }
        return wat.size() == PER_SEIN;
    }
}
