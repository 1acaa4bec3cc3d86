package nl.verzuimregie.verlof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Schoolslot;
import nl.verzuimregie.verlof.Verlofaanvraag.Wat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Requests for leave of the pupils in view. Rows are only added.
@Service
@Transactional
public class Verlofaanvragen {

    private static final String KIES = """
            select r.id, r.leerling_id, r.account_id, a.naam, r.kanaal, r.grond, r.van, r.vanaf_lesuur, r.tot,
              r.tot_lesuur, r.toelichting, r.bewijs, r.vastgelegd_op
            from verlof.aanvraag r join toegang.account a on a.id = r.account_id
            """;

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Verlofaanvragen(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// What somebody asks.
    ///
    /// @param sleutel of the form: a second time with the same one records nothing
    record Nieuw(Wat wat, Verlofaanvraag.Woorden woorden, Verlofaanvraag.Kanaal kanaal, int account, String sleutel) {}

    /// Nobody else records of this school until the transaction ends.
    void lock(int school) {
        Schoolslot.take(jdbc, school);
    }

    /// Whether a form with this key was recorded before.
    @Transactional(readOnly = true)
    public boolean isRecorded(String sleutel) {
        return jdbc.sql("select count(*) from verlof.aanvraag where sleutel = ?").param(sleutel)
                .query(Integer.class).single() > 0;
    }

    /// Records a request.
    ///
    /// @return its number; empty when the same form was sent before
    Optional<Long> add(Leerling leerling, Nieuw nieuw) {
        Wat wat = nieuw.wat();
        return jdbc.sql("""
                insert into verlof.aanvraag (school_id, leerling_id, account_id, kanaal, grond, van, vanaf_lesuur, tot,
                  tot_lesuur, toelichting, bewijs, sleutel, vastgelegd_op)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id""")
                .params(leerling.school(), leerling.id(), nieuw.account(), nieuw.kanaal().name(), wat.grond(),
                        wat.van(), wat.bereik().vanafLesuur(), wat.tot(), wat.bereik().totLesuur(),
                        nieuw.woorden().toelichting(), nieuw.woorden().bewijs(), nieuw.sleutel(), now())
                .query(Long.class).optional();
    }

    /// Records what was done with one.
    ///
    /// @return whether it was recorded; not when that was done before
    boolean follow(int school, Verlofaanvraag aanvraag, Verlofvervolg vervolg, int account) {
        var regel = jdbc.sql("""
                insert into verlof.vervolg (aanvraag_id, school_id, leerling_id, account_id, soort, rol, reden, van,
                  vanaf_lesuur, tot, tot_lesuur, vastgelegd_op)
                values (:aanvraag, :school, :leerling, :account, :soort, :rol, :reden, :van, :vanaf, :tot, :totLesuur,
                  :nu) on conflict do nothing""");
        return regel.param("aanvraag", aanvraag.id()).param("school", school).param("leerling", aanvraag.leerling())
                .param("account", account).param("soort", vervolg.soort().name()).param("rol", vervolg.rol())
                .param("reden", vervolg.reden()).param("van", vervolg.wat().map(Wat::van).orElse(null))
                .param("vanaf", vervolg.wat().map(wat -> wat.bereik().vanafLesuur()).orElse(null))
                .param("tot", vervolg.wat().map(Wat::tot).orElse(null))
                .param("totLesuur", vervolg.wat().map(wat -> wat.bereik().totLesuur()).orElse(null))
                .param("nu", now()).update() > 0;
    }

    /// All requests of a pupil, latest first.
    @Transactional(readOnly = true)
    public List<Verlofaanvraag> ofLeerling(long leerling) {
        return complete(jdbc.sql(KIES + "where r.leerling_id = ? order by r.id desc").param(leerling)
                .query(Verlofaanvragen::row).list());
    }

    /// The requests on which nobody decided, oldest first, and then the latest others.
    ///
    /// @param hoogstens how many of the others
    @Transactional(readOnly = true)
    public List<Verlofaanvraag> inView(int hoogstens) {
        String klaar = "(select 1 from verlof.vervolg v where v.aanvraag_id = r.id and v.soort in "
                + "('TOEGEKEND', 'GEWEIGERD', 'INGETROKKEN'))";
        var alle = new ArrayList<>(jdbc.sql(KIES + "where not exists " + klaar + " order by r.id")
                .query(Verlofaanvragen::row).list());
        alle.addAll(jdbc.sql(KIES + "where exists " + klaar + " order by r.id desc limit ?").param(hoogstens)
                .query(Verlofaanvragen::row).list());
        return complete(alle);
    }

    private List<Verlofaanvraag> complete(List<Verlofaanvraag> zonder) {
        Map<Long, List<Verlofvervolg>> per = new LinkedHashMap<>();
        jdbc.sql("""
                select v.aanvraag_id, v.soort, v.rol, v.reden, v.van, v.vanaf_lesuur, v.tot, v.tot_lesuur,
                  v.vastgelegd_op, a.naam, r.grond
                from verlof.vervolg v join verlof.aanvraag r on r.id = v.aanvraag_id
                  join toegang.account a on a.id = v.account_id
                where v.aanvraag_id = any (?) order by v.id""")
                .param(zonder.stream().map(Verlofaanvraag::id).toArray(Long[]::new)).query((rij, ignored) ->
                        per.computeIfAbsent(rij.getLong("aanvraag_id"), nieuw -> new ArrayList<>())
                                .add(new Verlofvervolg(Verlofvervolg.Soort.valueOf(rij.getString("soort")),
                                        rij.getString("rol"), rij.getString("reden"), rij.getString("van") == null
                                        ? Optional.empty() : Optional.of(wat(rij)), rij.getString("naam"),
                                        moment(rij)))).list();
        return zonder.stream().map(een -> new Verlofaanvraag(een.id(), een.leerling(), een.wat(), een.woorden(),
                een.kanaal(), een.account(), een.door(), een.vastgelegdOp(), per.getOrDefault(een.id(), List.of())))
                .toList();
    }

    private static Verlofaanvraag row(ResultSet rij, int ignored) throws SQLException {
        return new Verlofaanvraag(rij.getLong("id"), rij.getLong("leerling_id"), wat(rij),
                new Verlofaanvraag.Woorden(rij.getString("toelichting"), rij.getString("bewijs")),
                Verlofaanvraag.Kanaal.valueOf(rij.getString("kanaal")), rij.getInt("account_id"),
                rij.getString("naam"), moment(rij), List.of());
    }

    private static Wat wat(ResultSet rij) throws SQLException {
        return new Wat(rij.getString("grond"), rij.getObject("van", LocalDate.class), new Feit.Bereik(
                rij.getInt("vanaf_lesuur"), Optional.of(rij.getObject("tot", LocalDate.class)),
                rij.getInt("tot_lesuur")));
    }

    private static Instant moment(ResultSet rij) throws SQLException {
        return rij.getObject("vastgelegd_op", OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return vandaag.nu().atOffset(ZoneOffset.UTC);
    }
}
