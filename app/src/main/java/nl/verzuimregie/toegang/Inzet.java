package nl.verzuimregie.toegang;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Inzetfeit.Soort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When people are there and who steps in for whom. Rows are only added.
@Service
@Transactional
public class Inzet {

    private static final String KIES = """
            select i.id, i.account_id, i.soort, i.vanaf, i.tot, i.dagen, i.functie, i.school_id, i.klas_id,
              i.waarnemer_id
            from toegang.inzet i
            """;

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Inzet(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// Records something.
    ///
    /// @param door who says so
    /// @return the same with its number
    public Inzetfeit add(Inzetfeit feit, int door) {
        int id = jdbc.sql("""
                insert into toegang.inzet (account_id, soort, vanaf, tot, dagen, functie, school_id, klas_id,
                  waarnemer_id, door_id, vastgelegd_op)
                values (?, ?, ?, ?, ?::int[], ?, ?, ?, ?, ?, ?) returning id""")
                .param(feit.account()).param(feit.soort().name()).param(feit.vanaf()).param(feit.tot().orElse(null))
                .param(feit.dagen().stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
                .param(feit.post().map(post -> post.functie().name()).orElse(null))
                .param(feit.post().map(Post::school).orElse(null))
                .param(feit.post().flatMap(Post::klas).orElse(null)).param(feit.waarnemer().orElse(null)).param(door)
                .param(vandaag.nu().atOffset(ZoneOffset.UTC)).query(Integer.class).single();
        return feit.withId(id);
    }

    /// All that is recorded about one person.
    @Transactional(readOnly = true)
    public List<Inzetfeit> ofAccount(int account) {
        return jdbc.sql(KIES + "where i.account_id = ? order by i.id").param(account).query(Inzet::feit).list();
    }

    /// All that is recorded about people of a school, and about who stands in for them.
    @Transactional(readOnly = true)
    public List<Inzetfeit> ofSchool(int school) {
        return jdbc.sql(KIES + """
                where i.account_id in (select account_id from toegang.functie where school_id = :school
                  union select waarnemer_id from toegang.inzet where school_id = :school)
                order by i.id""").param("school", school).query(Inzet::feit).list();
    }

    /// Who has which post at a school.
    List<Ploeg.Aangesteld> appointed(int school) {
        return jdbc.sql("""
                select account_id, functie, school_id, klas_id from toegang.functie where school_id = ?
                order by account_id, id""").param(school).query((rij, ignored) -> new Ploeg.Aangesteld(rij.getInt(1),
                        new Post(Functie.valueOf(rij.getString(2)), rij.getInt(3),
                                Optional.ofNullable(rij.getObject(4, Integer.class))))).list();
    }

    /// The schools for which it matters whether somebody is there: where they have a function or stand in.
    @Transactional(readOnly = true)
    public List<Integer> schools(int account) {
        return jdbc.sql("""
                select school_id from toegang.functie where account_id = :wie and school_id is not null
                  and functie <> 'PROGRAMMA'
                union select school_id from toegang.inzet where waarnemer_id = :wie order by 1""").param("wie", account)
                .query((rij, ignored) -> rij.getInt(1)).list();
    }

    /// The people of a school with a function there, by name; also who left.
    @Transactional(readOnly = true)
    public List<Mens> people(int school) {
        return jdbc.sql("""
                select a.id, a.naam, f.functie, f.klas_id, coalesce(k.naam, s.naam) as waarvan
                from toegang.functie f join toegang.account a on a.id = f.account_id
                  join scholen.school s on s.id = f.school_id left join leerlingen.klas k on k.id = f.klas_id
                where f.school_id = ? and f.functie <> 'PROGRAMMA' order by a.naam, a.id, f.id""").param(school)
                .query((rij, ignored) -> new Mens(rij.getInt("id"), rij.getString("naam"),
                        new Post(Functie.valueOf(rij.getString("functie")), school,
                                Optional.ofNullable(rij.getObject("klas_id", Integer.class))),
                        rij.getString("waarvan"))).list();
    }

    /// The people who have a function at a school on a day; not who left.
    @Transactional(readOnly = true)
    public List<Mens> peopleOn(int school, LocalDate dag) {
        List<Inzetfeit> feiten = ofSchool(school);
        return people(school).stream().filter(mens -> feiten.stream()
                .filter(een -> een.account() == mens.account() && !een.vanaf().isAfter(dag))
                .filter(een -> een.soort() == Soort.UIT_DIENST || een.soort() == Soort.IN_DIENST)
                .reduce((eerder, later) -> later).filter(een -> een.soort() == Soort.UIT_DIENST).isEmpty()).toList();
    }

    /// Somebody with one of their functions.
    public record Mens(int account, String naam, Post post, String waarvan) {}

    private static Inzetfeit feit(ResultSet rij, int ignored) throws SQLException {
        var dagen = new ArrayList<DayOfWeek>();
        Arrays.stream((Integer[]) rij.getArray("dagen").getArray()).map(DayOfWeek::of).forEach(dagen::add);
        String functie = rij.getString("functie");
        return new Inzetfeit(rij.getInt("id"), rij.getInt("account_id"), Soort.valueOf(rij.getString("soort")),
                rij.getObject("vanaf", LocalDate.class), Optional.ofNullable(rij.getObject("tot", LocalDate.class)),
                dagen, functie == null ? Optional.empty() : Optional.of(new Post(Functie.valueOf(functie),
                        rij.getInt("school_id"), Optional.ofNullable(rij.getObject("klas_id", Integer.class)))),
                Optional.ofNullable(rij.getObject("waarnemer_id", Integer.class)));
    }
}
