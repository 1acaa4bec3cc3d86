package nl.verzuimregie.toegang;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who broke the glass, why, and what was thought of it afterwards. Only added to.
@Service
@Transactional
public class Noodtoegangen {

    private static final String KIES = """
            select n.id, n.account_id, n.functie, n.reden, n.vanaf, n.tot, a.naam as wie, o.terecht, o.toelichting,
              b.naam as door,\
            """ + Leerlingen.KOLOMMEN + """
            from toegang.noodtoegang n join leerlingen.leerlingstand l on l.leerling_id = n.leerling_id
              join toegang.account a on a.id = n.account_id
              left join toegang.noodoordeel o on o.noodtoegang_id = n.id
              left join toegang.account b on b.id = o.account_id
            where n.school_id = any (:scholen)
            """;

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Noodtoegangen(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// One time that the glass was broken.
    ///
    /// @param account whose
    /// @param oordeel empty: nobody judged it yet
    public record Noodtoegang(int id, int account, String wie, Functie functie, Leerling leerling, String reden,
            Instant vanaf, Instant tot, Optional<Oordeel> oordeel) {}

    /// What was thought of it.
    public record Oordeel(boolean terecht, String toelichting, String door) {}

    /// The line of the table by which this person may break the glass for a pupil; empty: not, or it is not needed.
    public Optional<Toegangsgrond> possible(Gebruiker gebruiker, Leerling leerling) {
        boolean ziet = gebruiker.gronden(leerling).anyMatch(een -> een.recht().allows(Handeling.DOSSIER));
        return ziet ? Optional.empty() : gebruiker.aanstellingen().stream()
                .flatMap(een -> een.rechten(leerling.school()).stream()
                        .filter(recht -> recht.relatie() == Relatie.NOOD).map(recht -> new Toegangsgrond(een, recht)))
                .findFirst();
    }

    /// Breaks the glass. A form that is sent twice breaks it once.
    ///
    /// @throws GeenToegangException when this person may not
    public void open(Gebruiker gebruiker, Leerling leerling, Duration duur, String reden, String sleutel) {
        Toegangsgrond grond = possible(gebruiker, leerling)
                .orElseThrow(() -> new GeenToegangException(Handeling.DOSSIER, List.of(), Optional.empty()));
        Instant nu = vandaag.nu();
        jdbc.sql("""
                insert into toegang.noodtoegang (account_id, functie, school_id, leerling_id, reden, vanaf, tot,
                  sleutel) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(gebruiker.id(), grond.functie().name(), leerling.school(), leerling.id(), reden,
                        nu.atOffset(ZoneOffset.UTC), nu.plus(duur).atOffset(ZoneOffset.UTC), sleutel).update();
    }

    /// Those of these schools, what is to be judged first, then the newest.
    @Transactional(readOnly = true)
    public List<Noodtoegang> ofScholen(Collection<Integer> scholen, int aantal) {
        return jdbc.sql(KIES + "order by o.id is not null, n.id desc limit :aantal")
                .param("scholen", scholen.toArray(Integer[]::new)).param("aantal", aantal)
                .query(Noodtoegangen::read).list();
    }

    /// One of them.
    @Transactional(readOnly = true)
    public Optional<Noodtoegang> find(Collection<Integer> scholen, int id) {
        return jdbc.sql(KIES + "and n.id = :id").param("scholen", scholen.toArray(Integer[]::new)).param("id", id)
                .query(Noodtoegangen::read).optional();
    }

    /// How many this person still has to judge.
    @Transactional(readOnly = true)
    public int countToJudge(Gebruiker gebruiker, Collection<Integer> scholen) {
        return scholen.isEmpty() ? 0 : jdbc.sql("""
                select count(*) from toegang.noodtoegang n where n.school_id = any (:scholen) and n.account_id <> :wie
                  and not exists (select from toegang.noodoordeel o where o.noodtoegang_id = n.id)""")
                .param("scholen", scholen.toArray(Integer[]::new)).param("wie", gebruiker.id())
                .query(Integer.class).single();
    }

    /// Judges one, once.
    ///
    /// @return whether it was recorded; not when somebody judged it before
    public boolean judge(Gebruiker gebruiker, Noodtoegang wat, boolean terecht, String toelichting) {
        return jdbc.sql("""
                insert into toegang.noodoordeel (noodtoegang_id, school_id, account_id, terecht, toelichting,
                  vastgelegd_op) values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(wat.id(), wat.leerling().school(), gebruiker.id(), terecht, toelichting,
                        vandaag.nu().atOffset(ZoneOffset.UTC)).update() > 0;
    }

    private static Noodtoegang read(ResultSet rij, int nummer) throws SQLException {
        String toelichting = rij.getString("toelichting");
        return new Noodtoegang(rij.getInt("id"), rij.getInt("account_id"), rij.getString("wie"),
                Functie.valueOf(rij.getString("functie")), Leerlingen.leerling(rij, nummer), rij.getString("reden"),
                moment(rij, "vanaf"), moment(rij, "tot"), toelichting == null ? Optional.empty()
                        : Optional.of(new Oordeel(rij.getBoolean("terecht"), toelichting, rij.getString("door"))));
    }

    private static Instant moment(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, OffsetDateTime.class).toInstant();
    }
}
