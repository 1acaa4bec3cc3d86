package nl.verzuimregie.rooster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.rooster.Roosterboek.Lidmaatschap;
import nl.verzuimregie.rooster.Roosterboek.Uitval;
import nl.verzuimregie.rooster.Roosterboek.Versie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads which lessons the pupils of a school have, for counting; whoever looks. A rooster never changes, so each is
/// read once; and of a school that changed nothing since, nothing is read again.
@Service
@Transactional(readOnly = true)
public class Roosterlezer {

    private final JdbcClient jdbc;
    private final Map<Integer, Versie> gelezen = new ConcurrentHashMap<>();
    private final Map<Integer, Stand> laatste = new ConcurrentHashMap<>();

    Roosterlezer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kop(int id, LocalDate vanaf) {}

    /// What was read of a school.
    ///
    /// @param nummer of its last change before it was read
    private record Stand(long nummer, Roosterboek boek) {}

    /// As it is known now.
    public Roosterboek now(int school) {
        long nummer = jdbc.sql("select rooster.stand_van(?)").param(school).query(Long.class).single();
        Stand stand = laatste.get(school);
        if (stand == null || stand.nummer() != nummer) {
            stand = new Stand(nummer, read(school, OffsetDateTime.MAX));
            laatste.put(school, stand);
        }
        return stand.boek();
    }

    /// As it was known at some moments. Between two changes it was the same, so it is read once for those.
    public final class Toen {

        private final int school;
        private final List<Instant> momenten;
        private final Map<Integer, Roosterboek> boeken = new HashMap<>();

        private Toen(int school) {
            this.school = school;
            this.momenten = jdbc.sql("select moment from rooster.momenten_van(?)").param(school)
                    .query((rij, ignored) -> rij.getObject(1, OffsetDateTime.class).toInstant()).list();
        }

        /// As it was known then.
        public Roosterboek at(Instant moment) {
            int eerder = (int) momenten.stream().filter(een -> !een.isAfter(moment)).count();
            return boeken.computeIfAbsent(eerder, ignored -> read(school, moment.atOffset(ZoneOffset.UTC)));
        }
    }

    /// For reading how it was.
    public Toen before(int school) {
        return new Toen(school);
    }

    private Roosterboek read(int school, OffsetDateTime tot) {
        NavigableMap<LocalDate, Versie> versies = new TreeMap<>();
        jdbc.sql("select id, vanaf from rooster.versies_van(?, ?)").params(school, tot)
                .query((rij, ignored) -> new Kop(rij.getInt(1), rij.getObject(2, LocalDate.class))).list()
                .forEach(kop -> versies.put(kop.vanaf(), gelezen.computeIfAbsent(kop.id(), this::version)));
        return versies.isEmpty() ? Roosterboek.STANDAARD
                : new Roosterboek(versies, classes(school, tot), groups(versies.values()), cancelled(school, tot));
    }

    private Versie version(int id) {
        List<Versie.Regel> regels = jdbc.sql("select * from rooster.lessen_van(?)").param(id)
                .query((rij, ignored) -> new Versie.Regel(rij.getInt("weekdag"), rij.getInt("lesuur"),
                        rij.getInt("klas_id"), rij.getString("groep"), rij.getObject("begin", LocalTime.class),
                        rij.getObject("einde", LocalTime.class))).list();
        return Versie.of(id, minutes(regels), regels);
    }

    /// How long a lesson is of which no registration says it: as most lessons of the rooster.
    private static int minutes(List<Versie.Regel> regels) {
        Map<Integer, Integer> aantallen = new TreeMap<>();
        for (Versie.Regel regel : regels) {
            LocalTime begin = regel.begin();
            LocalTime einde = regel.einde();
            if (begin != null && einde != null) {
                aantallen.merge((int) Duration.between(begin, einde).toMinutes(), 1, Integer::sum);
            }
        }
        return aantallen.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .orElse(Rooster.STANDAARD.lesminuten());
    }

    private Map<Long, NavigableMap<LocalDate, Integer>> classes(int school, OffsetDateTime tot) {
        Map<Long, NavigableMap<LocalDate, Integer>> klassen = new HashMap<>();
        jdbc.sql("select leerling_id, klas_id, dag from rooster.klassen_van(?, ?)").params(school, tot).query(rij -> {
            klassen.computeIfAbsent(rij.getLong(1), ignored -> new TreeMap<>()).put(rij.getObject(3, LocalDate.class),
                    rij.getInt(2));
        });
        return klassen;
    }

    private Map<Long, List<Lidmaatschap>> groups(Collection<Versie> versies) {
        Map<Long, List<Lidmaatschap>> groepen = new HashMap<>();
        jdbc.sql("select leerling_id, versie_id, groep from rooster.leden_van(?)")
                .param(versies.stream().map(Versie::id).toArray(Integer[]::new)).query(rij -> {
            groepen.computeIfAbsent(rij.getLong(1), ignored -> new ArrayList<>()).add(new Lidmaatschap(rij.getInt(2),
                    rij.getString(3)));
        });
        return groepen;
    }

    private Map<LocalDate, List<Uitval>> cancelled(int school, OffsetDateTime tot) {
        Map<LocalDate, List<Uitval>> uitval = new HashMap<>();
        jdbc.sql("select datum, versie_id, lesuur, klas_id, groep from rooster.uitval_van(?, ?)").params(school, tot)
                .query(rij -> {
                    uitval.computeIfAbsent(rij.getObject(1, LocalDate.class), ignored -> new ArrayList<>()).add(
                            new Uitval(rij.getInt(2), rij.getInt(3), rij.getInt(4), rij.getString(5)));
                });
        return uitval;
    }
}
