package nl.verzuimregie.leveringen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.verzuimregie.aanlevering.Lesregel;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lessons of pupils that a school does not know. They wait until a list of pupils brings the number.
@Service
public class Wachtlijst {

    private static final String LAATSTE = """
            select distinct on (nummer, datum, lesuur) nummer, datum, lesuur, stand, minuten, voorlopig, code,
              bronregel, levering_id
            from leveringen.wachtrij where school_id = ? and ingelezen_met is null
            """;
    private static final String AANWEZIG = "aanwezig";

    private final JdbcClient jdbc;
    private final JdbcTemplate rijen;

    Wachtlijst(JdbcClient jdbc, JdbcTemplate rijen) {
        this.jdbc = jdbc;
        this.rijen = rijen;
    }

    /// A pupil that the school does not know.
    ///
    /// @param aantal   how many lessons wait
    /// @param levering the last levering with this number
    public record Wachtend(String nummer, int aantal, LocalDate eerste, LocalDate laatste, int levering) {}

    /// Lets lessons wait. What waits already and says the same is not added again.
    ///
    /// @return how many were added
    @Transactional
    public int add(int school, int levering, List<Lesregel> lessen) {
        if (lessen.isEmpty()) {
            return 0;
        }
        Map<String, Lesregel> bekend = new HashMap<>();
        latest(school, lessen.stream().map(Lesregel::leerling).distinct().toList()).values()
                .forEach(van -> van.forEach(les -> bekend.put(key(les), les)));
        var waarden = new ArrayList<Object[]>();
        for (Lesregel les : lessen) {
            Lesregel eerder = bekend.get(key(les));
            if (eerder == null || !Vergelijking.vermelding(eerder).isSame(Vergelijking.vermelding(les))) {
                waarden.add(new Object[] {levering, school, les.leerling(), les.datum(), les.lesuur(),
                        les.soort().map(Verzuimsoort::tekst).orElse(AANWEZIG), les.minuten(), les.voorlopig(),
                        les.code().isEmpty() ? null : les.code(), les.regel()});
            }
        }
        rijen.batchUpdate("""
                insert into leveringen.wachtrij (levering_id, school_id, nummer, datum, lesuur, stand, minuten,
                  voorlopig, code, bronregel) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", waarden);
        return waarden.size();
    }

    private static String key(Lesregel les) {
        return les.leerling() + "\n" + les.datum() + "\n" + les.lesuur();
    }

    /// The lessons that wait for these numbers, by the levering they came with; of each lesson the last word.
    @Transactional(readOnly = true)
    public SortedMap<Integer, List<Lesregel>> latest(int school, Collection<String> nummers) {
        SortedMap<Integer, List<Lesregel>> per = new TreeMap<>();
        jdbc.sql(LAATSTE + "and nummer = any (?) order by nummer, datum, lesuur, id desc").param(school)
                .param(nummers.toArray(String[]::new)).query((rij, ignored) -> per.computeIfAbsent(
                        rij.getInt("levering_id"), levering -> new ArrayList<>()).add(lesregel(rij))).list();
        return per;
    }

    private static Lesregel lesregel(ResultSet rij) throws SQLException {
        String stand = rij.getString("stand");
        return new Lesregel(rij.getString("nummer"), rij.getObject("datum", LocalDate.class), rij.getInt("lesuur"),
                rij.getInt("minuten"), stand.equals(AANWEZIG) ? Optional.empty() : Verzuimsoort.of(stand),
                rij.getBoolean("voorlopig"), Optional.ofNullable(rij.getString("code")).orElse(""), "",
                rij.getInt("bronregel"));
    }

    /// These numbers are known now, and their lessons are read in.
    @Transactional
    public void release(int school, Collection<String> nummers, int levering) {
        jdbc.sql("""
                update leveringen.wachtrij set ingelezen_met = ?
                where school_id = ? and nummer = any (?) and ingelezen_met is null""").param(levering).param(school)
                .param(nummers.toArray(String[]::new)).update();
    }

    /// The numbers that wait, by number.
    @Transactional(readOnly = true)
    public List<Wachtend> ofSchool(int school) {
        return jdbc.sql("select nummer, count(*), min(datum), max(datum), max(levering_id) from (" + LAATSTE
                + " order by nummer, datum, lesuur, id desc) w group by nummer order by nummer").param(school)
                .query((rij, ignored) -> new Wachtend(rij.getString(1), rij.getInt(2),
                        rij.getObject(3, LocalDate.class), rij.getObject(4, LocalDate.class), rij.getInt(5))).list();
    }

    /// All numbers that wait.
    @Transactional(readOnly = true)
    public List<String> nummers(int school) {
        return jdbc.sql("""
                select distinct nummer from leveringen.wachtrij where school_id = ? and ingelezen_met is null""")
                .param(school).query((rij, ignored) -> rij.getString(1)).list();
    }
}
