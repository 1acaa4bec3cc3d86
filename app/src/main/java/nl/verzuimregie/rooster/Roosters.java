package nl.verzuimregie.rooster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Schoolslot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The lessons of the schools in view, day by day. A rooster holds from its first day until a newer one begins.
@Service
@Transactional
public class Roosters {

    private static final String KIES = """
            select l.id, l.school_id, l.weekdag, l.lesuur, l.groep, l.klas_id, l.vak, l.lokaal, l.docent, l.account_id,
              l.begin, l.einde
            from rooster.les l
            """;
    private static final String VOLGORDE = " order by l.lesuur, l.groep, l.vak, l.id";

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Roosters(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// The lesson with this id, when its school is in view.
    @Transactional(readOnly = true)
    public Optional<Les> find(long id) {
        return jdbc.sql(KIES + "where l.id = ?").param(id).query(Roosters::les).optional();
    }

    /// A lesson on a day, also when a newer rooster gave it another id since somebody opened it; empty when the rooster
    /// of that day does not have it.
    @Transactional(readOnly = true)
    public Optional<Dagles> on(long id, LocalDate dag) {
        return withFacts(jdbc.sql(KIES + "where l.id = rooster.les_op(?, ?)").params(id, dag).query(Roosters::les)
                .list(), dag).stream().findFirst();
    }

    /// All lessons of a school on a day, by lesuur and group. Whether there is school that day, the kalender says.
    @Transactional(readOnly = true)
    public List<Dagles> ofSchool(int school, LocalDate dag) {
        return withFacts(jdbc.sql(KIES + "where l.school_id = ? and l.weekdag = ? and l.versie_id = "
                + "rooster.geldig(l.school_id, ?)" + VOLGORDE).params(school, dag.getDayOfWeek().getValue(), dag)
                .query(Roosters::les).list(), dag);
    }

    /// The lessons of a pupil on a day, by lesuur: of its class as it is now, and of its groups.
    @Transactional(readOnly = true)
    public List<Dagles> ofLeerling(Leerling leerling, LocalDate dag) {
        return withFacts(jdbc.sql(KIES + """
                where l.school_id = :school and l.weekdag = :weekdag
                  and l.versie_id = rooster.geldig(l.school_id, :dag) and (l.klas_id = :klas or exists (
                    select from rooster.lid d where d.versie_id = l.versie_id and d.groep = l.groep
                      and d.leerling_id = :wie))""" + VOLGORDE).param("school", leerling.school())
                .param("weekdag", dag.getDayOfWeek().getValue()).param("dag", dag).param("klas", leerling.klasId())
                .param("wie", leerling.id()).query(Roosters::les).list(), dag);
    }

    /// The lessons that somebody gives on a day, own ones and those taken over, by lesuur.
    @Transactional(readOnly = true)
    public List<Dagles> ofAccount(int account, LocalDate dag) {
        return withFacts(jdbc.sql(KIES + """
                where l.weekdag = :weekdag and (
                  (l.account_id = :wie and l.versie_id = rooster.geldig(l.school_id, :dag)) or l.id in (
                    select rooster.les_op(f.les_id, :dag) from rooster.lesfeit f
                    where f.account_id = :wie and f.datum = :dag and f.soort = 'overname'))""" + VOLGORDE)
                .param("weekdag", dag.getDayOfWeek().getValue()).param("wie", account).param("dag", dag)
                .query(Roosters::les).list(), dag);
    }

    /// Who has a lesson on a day, of those in view, by name: the class as it is now, or the members of the group.
    @Transactional(readOnly = true)
    public List<Leerling> pupils(Les les) {
        return jdbc.sql("select" + Leerlingen.KOLOMMEN + """
                from leerlingen.leerlingstand l
                where l.school_id = :school and l.uitgeschreven_op is null and (l.klas_id = :klas or exists (
                  select from rooster.lid d join rooster.les s on s.versie_id = d.versie_id and s.groep = d.groep
                  where s.id = :les and d.leerling_id = l.leerling_id))
                order by l.sorteer, l.leerling_id""").param("school", les.school())
                .param("klas", les.klas().orElse(null), java.sql.Types.INTEGER).param("les", les.id())
                .query(Leerlingen::leerling).list();
    }

    /// From which day a school has a rooster; empty: it has none.
    @Transactional(readOnly = true)
    public Optional<LocalDate> since(int school) {
        return jdbc.sql("select min(vanaf) from rooster.versie where school_id = ?").param(school)
                .query((rij, ignored) -> Optional.ofNullable(rij.getObject(1, LocalDate.class))).single();
    }

    /// Says something of a lesson on a day that is no register.
    ///
    /// @param soort `uitval`, `gaat_door` or `overname`
    public void tell(Dagles les, String soort, String reden, int account) {
        Schoolslot.take(jdbc, les.les().school());
        jdbc.sql("""
                insert into rooster.lesfeit (school_id, les_id, datum, soort, reden, account_id, vastgelegd_op)
                values (?, ?, ?, ?, ?, ?, ?)""").params(les.les().school(), les.les().id(), les.datum(), soort, reden,
                        account, vandaag.nu().atOffset(ZoneOffset.UTC)).update();
    }

    /// What was said of a lesson stays with it when a newer rooster has the same lesson of the same group.
    private List<Dagles> withFacts(List<Les> lessen, LocalDate dag) {
        Collection<Long> ids = lessen.stream().map(Les::id).toList();
        Map<Long, List<Lesfeit>> feiten = jdbc.sql("""
                select l.id, f.soort, f.reden, f.account_id, a.naam from rooster.lesfeit f
                  join rooster.les toen on toen.id = f.les_id join toegang.account a on a.id = f.account_id
                  join rooster.les l on l.school_id = toen.school_id and l.lesuur = toen.lesuur
                    and l.groep = toen.groep and l.vak = toen.vak
                where l.id = any (?) and f.datum = ? order by f.id""").params(ids.toArray(Long[]::new), dag)
                .query((rij, ignored) -> new Lesfeit(rij.getLong(1), rij.getString(2), rij.getString(3), rij.getInt(4),
                        rij.getString(5))).list().stream().collect(Collectors.groupingBy(Lesfeit::les));
        Map<Long, Dagles.Opslag> opslagen = jdbc.sql("""
                select distinct on (l.id) l.id, o.account_id, a.naam, o.vastgelegd_op from rooster.opslag o
                  join rooster.les toen on toen.id = o.les_id join toegang.account a on a.id = o.account_id
                  join rooster.les l on l.school_id = toen.school_id and l.lesuur = toen.lesuur
                    and l.groep = toen.groep and l.vak = toen.vak
                where l.id = any (?) and o.school_id = l.school_id and o.datum = ? order by l.id, o.id desc""")
                .params(ids.toArray(Long[]::new), dag).query((rij, ignored) -> Map.entry(rij.getLong(1),
                        new Dagles.Opslag(rij.getInt(2), rij.getString(3), rij.getObject(4, OffsetDateTime.class)
                                .toInstant()))).list().stream().collect(Collectors.toMap(Map.Entry::getKey,
                                        Map.Entry::getValue));
        return lessen.stream().map(les -> dagles(les, dag, feiten.getOrDefault(les.id(), List.of()),
                Optional.ofNullable(opslagen.get(les.id())))).toList();
    }

    private record Lesfeit(long les, String soort, String reden, int account, String door) {}

    private static Dagles dagles(Les les, LocalDate dag, List<Lesfeit> feiten, Optional<Dagles.Opslag> opslag) {
        Optional<String> uitval = feiten.stream().filter(een -> !een.soort().equals("overname"))
                .reduce((eerste, laatste) -> laatste).filter(een -> een.soort().equals("uitval")).map(Lesfeit::reden);
        return new Dagles(les, dag, uitval, feiten.stream().filter(een -> een.soort().equals("overname"))
                .map(een -> new Dagles.Overname(een.account(), een.door(), een.reden())).toList(), opslag);
    }

    private static Les les(ResultSet rij, int ignored) throws SQLException {
        LocalTime begin = rij.getObject("begin", LocalTime.class);
        LocalTime einde = rij.getObject("einde", LocalTime.class);
        return new Les(rij.getLong("id"), rij.getInt("school_id"), DayOfWeek.of(rij.getInt("weekdag")),
                rij.getInt("lesuur"), rij.getString("groep"),
                Optional.ofNullable(rij.getObject("klas_id", Integer.class)), rij.getString("vak"),
                rij.getString("lokaal"), rij.getString("docent"),
                Optional.ofNullable(rij.getObject("account_id", Integer.class)),
                begin == null || einde == null ? Optional.empty() : Optional.of(new Les.Tijd(begin, einde)));
    }
}
