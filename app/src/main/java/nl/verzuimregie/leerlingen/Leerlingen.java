package nl.verzuimregie.leerlingen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The pupils in view. The database shows only those of the [nl.verzuimregie.platform.database.Zicht] that holds.
@Service
@Transactional(readOnly = true)
public class Leerlingen {

    /// What [#leerling] reads of `leerlingen.leerlingstand l`, for each query that joins it with others.
    public static final String KOLOMMEN =
            " l.leerling_id, l.school_id, l.nummer, l.naam, l.klas_id, l.klas, l.geboortedatum, l.uitgeschreven_op ";
    private static final String KIES = "select" + KOLOMMEN + "from leerlingen.leerlingstand l ";

    private final JdbcClient jdbc;

    Leerlingen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The pupil with this id, when in view.
    public Optional<Leerling> find(long id) {
        return jdbc.sql(KIES + "where leerling_id = ?").param(id).query(Leerlingen::leerling).optional();
    }

    /// The pupils with these ids, when in view.
    public List<Leerling> all(Collection<Long> ids) {
        return jdbc.sql(KIES + "where leerling_id = any (?) order by leerling_id").param(ids.toArray(Long[]::new))
                .query(Leerlingen::leerling).list();
    }

    /// Of a school, the pupils with these numbers, by number. Numbers that are not there are left out.
    public Map<String, Leerling> byNummer(int school, Collection<String> nummers) {
        return jdbc.sql(KIES + "where school_id = ? and nummer = any (?)").param(school)
                .param(nummers.toArray(String[]::new)).query(Leerlingen::leerling).list().stream()
                .collect(Collectors.toMap(Leerling::nummer, leerling -> leerling));
    }

    /// All pupils of a school, by name.
    public List<Leerling> ofSchool(int school) {
        return jdbc.sql(KIES + "where school_id = ? order by sorteer, leerling_id").param(school)
                .query(Leerlingen::leerling).list();
    }

    /// All pupils of a class who are in view, by name.
    public List<Leerling> ofKlas(int klas) {
        return jdbc.sql(KIES + "where klas_id = ? order by sorteer, leerling_id").param(klas)
                .query(Leerlingen::leerling).list();
    }

    /// Pupils of whom name, class or number holds every word of `vraag`, by name; who begins with it comes first.
    ///
    /// @param aantal at most so many
    public List<Leerling> search(String vraag, int aantal) {
        String[] woorden = Leerlingkaart.plain(vraag.strip()).split("\\s+", -1);
        String[] patronen = new String[woorden.length];
        for (int i = 0; i < woorden.length; i++) {
            patronen[i] = "%" + escape(woorden[i]) + "%";
        }
        return jdbc.sql(KIES + """
                where zoek like all (:patronen) order by zoek not like :begin, sorteer, leerling_id limit :aantal""")
                .param("patronen", patronen).param("begin", escape(woorden[0]) + "%").param("aantal", aantal)
                .query(Leerlingen::leerling).list();
    }

    private static String escape(String woord) {
        return woord.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /// Reads one row of leerlingstand, also where a query joins it with others.
    public static Leerling leerling(ResultSet rij, int ignored) throws SQLException {
        return new Leerling(rij.getLong("leerling_id"), rij.getInt("school_id"), rij.getString("nummer"),
                rij.getString("naam"), rij.getInt("klas_id"), rij.getString("klas"),
                Optional.ofNullable(rij.getObject("geboortedatum", LocalDate.class)),
                Optional.ofNullable(rij.getObject("uitgeschreven_op", LocalDate.class)));
    }
}
