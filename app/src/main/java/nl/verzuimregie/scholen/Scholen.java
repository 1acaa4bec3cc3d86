package nl.verzuimregie.scholen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.platform.Besluitenstand;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.Lagen;
import nl.verzuimregie.protocollen.Samenstelling;
import nl.verzuimregie.protocollen.fouten.Fout;
import nl.verzuimregie.protocollen.lezen.Protocoltekst;
import nl.verzuimregie.rooster.Roosterlezer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The schools, and for each what it is judged by.
@Service
@Transactional
public class Scholen {

    private static final String KIES = """
            select s.id, s.code, s.naam, g.naam as gemeente, s.protocol, s.kalender, s.laag, s.aanwezig_zonder_rij,
              (select b.vanaf from scholen.takenbegin b where b.school_id = s.id order by b.id desc limit 1)
                as taken_vanaf,
              (select b.vanaf from scholen.registerbegin b where b.school_id = s.id order by b.id desc limit 1)
                as register_vanaf
            from scholen.school s join scholen.gemeente g on g.id = s.gemeente_id
            """;

    private final JdbcClient jdbc;
    private final Bibliotheek bibliotheek;
    private final Besluiten besluiten;
    private final Besluitenstand gezien;
    private final Roosterlezer roosters;
    private final Vandaag vandaag;
    private final Map<Integer, Bewaard> kaders = new ConcurrentHashMap<>();

    Scholen(JdbcClient jdbc, Bibliotheek bibliotheek, Besluiten besluiten, Besluitenstand gezien,
            Roosterlezer roosters, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.bibliotheek = bibliotheek;
        this.besluiten = besluiten;
        this.gezien = gezien;
        this.roosters = roosters;
        this.vandaag = vandaag;
    }

    /// A kader that was made, and what must still be so for it to hold.
    private record Bewaard(Schoolkader kader, String stand, LocalDate dag) {}

    /// All schools, by name.
    public List<School> all() {
        return jdbc.sql(KIES + "order by s.naam").query(Scholen::school).list();
    }

    /// Those with these ids, by name.
    public List<School> of(Set<Integer> ids) {
        return jdbc.sql(KIES + "where s.id = any (?) order by s.naam").param(ids.toArray(Integer[]::new))
                .query(Scholen::school).list();
    }

    /// The school with this code.
    public Optional<School> find(String code) {
        return jdbc.sql(KIES + "where s.code = ?").param(code).query(Scholen::school).optional();
    }

    /// What the school with this id is judged by today, as far as was looked ([Besluitenstand]). It changes when the
    /// school or its samenwerkingsverband decides something, on the day from which a decision holds, and with the
    /// lessons of its pupils.
    ///
    /// @throws IllegalStateException in Dutch, when there is no such school or its protocol or kalender is not there
    public Schoolkader kader(int id) {
        String stand = gezien.last();
        LocalDate dag = vandaag.datum();
        Bewaard bekend = kaders.get(id);
        if (bekend != null && bekend.stand().equals(stand) && bekend.dag().equals(dag)) {
            return bekend.kader();
        }
        School school = jdbc.sql(KIES + "where s.id = ?").param(id).query(Scholen::school).optional()
                .orElseThrow(() -> new IllegalStateException("School %d bestaat niet.".formatted(id)));
        Lagen lagen = usable(school, besluiten.lagen(school, dag));
        Schoolkader kader = bekend != null && bekend.kader().school().equals(school)
                && bekend.kader().lagen().equals(lagen) ? bekend.kader().with(roosters.now(id))
                : composeUsable(school, lagen);
        kaders.put(id, new Bewaard(kader, stand, dag));
        return kader;
    }

    /// The same, after a look whether somebody decided something: for what is kept.
    public Schoolkader kaderNow(int id) {
        besluiten.look();
        return kader(id);
    }

    /// What a school would be judged by with other layers over its protocol.
    ///
    /// @throws IllegalStateException in Dutch, when the protocol cannot be composed with them
    public Schoolkader compose(School school, Lagen lagen) {
        return composeUsable(school, usable(school, lagen));
    }

    private Schoolkader composeUsable(School school, Lagen lagen) {
        return new Schoolkader(school, protocol(school, lagen), kalender(school), lagen, roosters.now(school.id()));
    }

    /// The layers without decisions that the protocol leaves no room for any more: its file was changed after they were
    /// taken. Their page says so.
    private Lagen usable(School school, Lagen lagen) {
        return new Lagen(lagen.vooraf().stream().filter(een -> isUsable(school, een)).toList(), lagen.school(),
                lagen.daarna().stream().filter(een -> isUsable(school, een)).toList());
    }

    private boolean isUsable(School school, String besluit) {
        return !bibliotheek.lagen(school.protocol(), new Lagen(List.of(), Optional.empty(), List.of(besluit)))
                .lagen().isEmpty();
    }

    /// Adds a school, or gives the one with this code when there is one.
    ///
    /// @throws IllegalArgumentException in Dutch, when the protocol is only for other schools (NX-15)
    public int add(String code, String naam, String gemeente, String protocol, String kalender) {
        List<String> alleen = bibliotheek.tekst(protocol).map(Protocoltekst::alleenScholen).orElse(List.of());
        if (!alleen.isEmpty() && alleen.stream().noneMatch(wie -> naam.equals(wie) || naam.startsWith(wie + " "))) {
            throw new IllegalArgumentException("Het protocol '%s' is alleen voor %s. Kies voor %s een ander."
                    .formatted(protocol, String.join(", ", alleen), naam));
        }
        jdbc.sql("insert into scholen.gemeente (naam) values (?) on conflict do nothing").param(gemeente).update();
        jdbc.sql("""
                insert into scholen.school (code, naam, gemeente_id, protocol, kalender)
                select :code, :naam, id, :protocol, :kalender from scholen.gemeente where naam = :gemeente
                on conflict do nothing""")
                .param("code", code).param("naam", naam).param("protocol", protocol).param("kalender", kalender)
                .param("gemeente", gemeente).update();
        return find(code).orElseThrow().id();
    }

    /// From `dag` on a school works with tasks.
    public void startTaken(int school, LocalDate dag) {
        jdbc.sql("insert into scholen.takenbegin (vanaf, school_id) values (?, ?)").params(dag, school).update();
        kaders.remove(school);
    }

    /// From `dag` on the teachers of a school save each lesson here.
    public void startRegister(int school, LocalDate dag) {
        jdbc.sql("insert into scholen.registerbegin (vanaf, school_id) values (?, ?)").params(dag, school).update();
        kaders.remove(school);
    }

    /// The id of a gemeente that has a school.
    public Optional<Integer> gemeente(String naam) {
        return jdbc.sql("select id from scholen.gemeente where naam = ?").param(naam).query(Integer.class).optional();
    }

    private Protocol protocol(School school, Lagen lagen) {
        Samenstelling samenstelling = bibliotheek.protocol(school.protocol(), lagen, List.of());
        return samenstelling.protocol().orElseThrow(() -> new IllegalStateException(
                "Het protocol van %s is niet te gebruiken:\n%s".formatted(school.naam(), samenstelling.fouten().stream()
                        .map(Fout::format).collect(Collectors.joining("\n")))));
    }

    private Kalender kalender(School school) {
        return bibliotheek.kalender(school.kalender()).orElseThrow(() -> new IllegalStateException(
                "Kalender '%s' van %s bestaat niet.".formatted(school.kalender(), school.naam())));
    }

    private static School school(ResultSet rij, int ignored) throws SQLException {
        return new School(rij.getInt("id"), rij.getString("code"), rij.getString("naam"), rij.getString("gemeente"),
                rij.getString("protocol"), rij.getString("kalender"), Optional.ofNullable(rij.getString("laag")),
                rij.getBoolean("aanwezig_zonder_rij"),
                Optional.ofNullable(rij.getObject("taken_vanaf", LocalDate.class)),
                Optional.ofNullable(rij.getObject("register_vanaf", LocalDate.class)));
    }
}
