package nl.verzuimregie.rooster;

import java.time.DayOfWeek;
import java.time.LocalDate;
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
