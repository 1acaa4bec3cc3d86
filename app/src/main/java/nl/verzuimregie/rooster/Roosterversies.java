package nl.verzuimregie.rooster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.leerlingen.Klassen;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Schoolslot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds roosters as schools deliver them. An earlier one stays for the days on which it held.
@Service
@Transactional
public class Roosterversies {

    private final JdbcClient jdbc;
    private final JdbcTemplate rijen;
    private final Klassen klassen;
    private final Vandaag vandaag;

    Roosterversies(JdbcClient jdbc, JdbcTemplate rijen, Klassen klassen, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.rijen = rijen;
        this.klassen = klassen;
        this.vandaag = vandaag;
    }

    /// A lesson of a rooster that comes.
    ///
    /// @param account of who gives it, when known
    public record Nieuw(DayOfWeek weekdag, int lesuur, String groep, String vak, String lokaal, String docent,
            Optional<Integer> account, Optional<Les.Tijd> tijd) {}

    /// A rooster that was added.
    ///
    /// @param vanaf from which day it holds
    /// @param leden per group the ids of its pupils
    public record Versie(LocalDate vanaf, Set<Nieuw> lessen, Map<String, Set<Long>> leden) {
        public Versie {
            lessen = Set.copyOf(lessen);
            leden = Map.copyOf(leden);
        }
    }

    /// The rooster of a school that holds on a day; empty: it has none yet.
    @Transactional(readOnly = true)
    public Optional<Versie> on(int school, LocalDate dag) {
        return jdbc.sql("select id, vanaf from rooster.versie where id = rooster.geldig(?, ?)").params(school, dag)
                .query((rij, ignored) -> Map.entry(rij.getInt(1), rij.getObject(2, LocalDate.class))).optional()
                .map(een -> new Versie(een.getValue(), lessons(een.getKey()), members(een.getKey())));
    }

    private Set<Nieuw> lessons(int versie) {
        return jdbc.sql("""
                select weekdag, lesuur, groep, vak, lokaal, docent, account_id, begin, einde from rooster.les
                where versie_id = ?""").param(versie).query((rij, ignored) -> new Nieuw(
                        DayOfWeek.of(rij.getInt("weekdag")), rij.getInt("lesuur"), rij.getString("groep"),
                        rij.getString("vak"), rij.getString("lokaal"), rij.getString("docent"),
                        Optional.ofNullable(rij.getObject("account_id", Integer.class)),
                        time(rij.getObject("begin", LocalTime.class), rij.getObject("einde", LocalTime.class)))).set();
    }

    private static Optional<Les.Tijd> time(@Nullable LocalTime begin, @Nullable LocalTime einde) {
        return begin == null || einde == null ? Optional.empty() : Optional.of(new Les.Tijd(begin, einde));
    }

    private Map<String, Set<Long>> members(int versie) {
        return jdbc.sql("select groep, leerling_id from rooster.lid where versie_id = ?").param(versie)
                .query((rij, ignored) -> Map.entry(rij.getString(1), rij.getLong(2))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue,
                        Collectors.toSet())));
    }

    /// The first day after this one on which another rooster of the school begins.
    @Transactional(readOnly = true)
    public Optional<LocalDate> next(int school, LocalDate dag) {
        return jdbc.sql("select min(vanaf) from rooster.versie where school_id = ? and vanaf > ?").params(school, dag)
                .query((rij, ignored) -> Optional.ofNullable(rij.getObject(1, LocalDate.class))).single();
    }

    /// How many lessons have a register that was saved, from a day on up to another, both included.
    @Transactional(readOnly = true)
    public int countRegisters(int school, LocalDate vanaf, LocalDate tot) {
        return jdbc.sql("""
                select count(distinct (les_id, datum)) from rooster.opslag
                where school_id = ? and datum between ? and ?""").params(school, vanaf, tot).query(Integer.class)
                .single();
    }

    /// Adds a rooster that holds from a day on. A group with the name of a class is that class; of others the members
    /// are named.
    ///
    /// @param leden per group the ids of its pupils
    /// @param bron  where it comes from, such as `levering 12`
    /// @param account who delivered it, when known
    public void add(int school, LocalDate vanaf, List<Nieuw> lessen, Map<String, Set<Long>> leden, String bron,
            @Nullable Integer account) {
        Schoolslot.take(jdbc, school);
        int versie = jdbc.sql("""
                insert into rooster.versie (school_id, vanaf, bron, account_id, vastgelegd_op) values (?, ?, ?, ?, ?)
                returning id""").param(school).param(vanaf).param(bron).param(account)
                .param(vandaag.nu().atOffset(ZoneOffset.UTC)).query(Integer.class).single();
        Map<String, Integer> klas = klassen.ofSchool(school).stream().collect(Collectors.toMap(Klassen.Klas::naam,
                Klassen.Klas::id));
        rijen.batchUpdate("""
                insert into rooster.les (versie_id, school_id, weekdag, lesuur, groep, klas_id, vak, lokaal, docent,
                  account_id, begin, einde) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", lessen.stream().map(een ->
                        new @Nullable Object[] {versie, school, een.weekdag().getValue(), een.lesuur(), een.groep(),
                            leden.containsKey(een.groep()) ? null : klas.get(een.groep()), een.vak(), een.lokaal(),
                            een.docent(), een.account().orElse(null), een.tijd().map(Les.Tijd::begin).orElse(null),
                            een.tijd().map(Les.Tijd::einde).orElse(null)}).toList());
        rijen.batchUpdate("insert into rooster.lid (versie_id, school_id, groep, leerling_id) values (?, ?, ?, ?)",
                leden.entrySet().stream().flatMap(een -> een.getValue().stream().sorted().map(wie ->
                        new Object[] {versie, school, een.getKey(), wie})).toList());
    }
}
