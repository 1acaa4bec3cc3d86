package nl.verzuimregie.beoordelingen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Aanstelling;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Handeling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The open tasks of people, as kept.
@Service
@Transactional(readOnly = true)
public class Taken {

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Taken(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// An open task, with the pupil.
    ///
    /// @param sorteer   the name by which pupils are ordered
    /// @param functie   whose it is
    /// @param stand     `OPEN`, `WACHT_OP_TOESTEMMING`, …
    /// @param uiterlijk the last day in time; empty: none is asked
    /// @param omdat     what asked for it, in one sentence
    public record Open(Leerling leerling, String sorteer, String kenmerk, String stap, Functie functie, String stand,
            Optional<LocalDate> uiterlijk, String omdat) {}

    /// @param klas 0: the whole school
    private record Werkplek(int school, String functie, int klas) {}

    /// The open tasks of these functions, the most urgent first. Of a function outside the school only those of the
    /// pupils that it has to do with, for others are not in view. What is to be seen later today is not among them as
    /// yet.
    ///
    /// @param aantal at most so many
    public List<Open> of(List<Aanstelling> aanstellingen, int aantal) {
        List<Werkplek> eigen = aanstellingen.stream().flatMap(een -> een.gebieden().stream()
                .filter(gebied -> gebied.rechten().stream().anyMatch(recht -> recht.allows(Handeling.TAAK)))
                .map(gebied -> new Werkplek(gebied.school(), een.functie().name(),
                        een.klas() == null ? 0 : een.klas()))).toList();
        return jdbc.sql("select" + Leerlingen.KOLOMMEN + """
                  , l.sorteer, t.kenmerk, t.stap, t.functie, t.stand, t.uiterlijk, t.omdat
                from beoordelingen.taak t join leerlingen.leerlingstand l on l.leerling_id = t.leerling_id
                where l.uitgeschreven_op is null and (t.vanaf_op is null or t.vanaf_op <= :nu) and exists (
                    select 1 from unnest(:scholen::int[], :functies::text[], :klassen::int[])
                    as eigen(school, functie, klas)
                    where eigen.school = t.school_id and eigen.functie = t.functie
                      and (eigen.klas = 0 or eigen.klas = l.klas_id))
                order by (t.stand = 'OPEN') desc, t.uiterlijk nulls last, l.sorteer, t.leerling_id, t.kenmerk
                limit :aantal""")
                .param("scholen", eigen.stream().map(Werkplek::school).toArray(Integer[]::new))
                .param("functies", eigen.stream().map(Werkplek::functie).toArray(String[]::new))
                .param("klassen", eigen.stream().map(Werkplek::klas).toArray(Integer[]::new))
                .param("aantal", aantal).param("nu", vandaag.nu().atOffset(ZoneOffset.UTC))
                .query(Taken::open).list();
    }

    private static Open open(ResultSet rij, int nummer) throws SQLException {
        return new Open(Leerlingen.leerling(rij, nummer), rij.getString("sorteer"), rij.getString("kenmerk"),
                rij.getString("stap"), Functie.valueOf(rij.getString("functie")), rij.getString("stand"),
                Optional.ofNullable(rij.getObject("uiterlijk", LocalDate.class)), rij.getString("omdat"));
    }
}
