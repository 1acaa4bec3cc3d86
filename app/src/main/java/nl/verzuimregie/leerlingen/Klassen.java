package nl.verzuimregie.leerlingen;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The classes of the schools.
@Service
@Transactional(readOnly = true)
public class Klassen {

    private final JdbcClient jdbc;

    Klassen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A class of a school.
    public record Klas(int id, int school, String naam) {}

    /// The classes of a school, by name.
    public List<Klas> ofSchool(int school) {
        return jdbc.sql("select id, school_id, naam from leerlingen.klas where school_id = ? order by naam")
                .param(school).query((rij, ignored) -> new Klas(rij.getInt(1), rij.getInt(2), rij.getString(3))).list();
    }
}
