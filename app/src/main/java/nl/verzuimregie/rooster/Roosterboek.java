package nl.verzuimregie.rooster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Rooster.Roosterdag;
import org.jspecify.annotations.Nullable;

/// Which lessons the pupils of a school have, day by day, as far as was known at some moment: their class and their
/// groups, in the rooster of the day, without what is cancelled. Who is in no lesson of a rooster, or has a school
/// without one, has the standard day.
public final class Roosterboek {

    /// Of a school without a rooster.
    public static final Roosterboek STANDAARD = new Roosterboek(new TreeMap<>(), Map.of(), Map.of(), Map.of());

    private final NavigableMap<LocalDate, Versie> versies;
    private final Map<Long, NavigableMap<LocalDate, Integer>> klassen;
    private final Map<Long, List<Lidmaatschap>> groepen;
    private final Map<LocalDate, List<Uitval>> uitval;

    /// @param versies by their first day
    /// @param klassen per pupil the class, from the day on which that was known; the first one holds before as well
    Roosterboek(NavigableMap<LocalDate, Versie> versies, Map<Long, NavigableMap<LocalDate, Integer>> klassen,
            Map<Long, List<Lidmaatschap>> groepen, Map<LocalDate, List<Uitval>> uitval) {
        this.versies = versies;
        this.klassen = klassen;
        this.groepen = groepen;
        this.uitval = uitval;
    }

    /// A rooster: per weekday the lesuren of each class and of each group, as bits.
    record Versie(int id, int lesminuten, Map<Integer, int[]> perKlas, Map<String, int[]> perGroep) {

        static final int WEEKDAGEN = 8;

        /// A lesson as it is kept.
        record Regel(int weekdag, int lesuur, int klas, String groep, @Nullable LocalTime begin,
                @Nullable LocalTime einde) {}

        static Versie of(int id, int lesminuten, List<Regel> regels) {
            Map<Integer, int[]> perKlas = new HashMap<>();
            Map<String, int[]> perGroep = new HashMap<>();
            for (Regel regel : regels) {
                (regel.klas() > 0 ? perKlas.computeIfAbsent(regel.klas(), ignored -> new int[WEEKDAGEN])
                        : perGroep.computeIfAbsent(regel.groep(), ignored -> new int[WEEKDAGEN]))[regel.weekdag()]
                        |= 1 << (regel.lesuur() - 1);
            }
            return new Versie(id, lesminuten, perKlas, perGroep);
        }
    }

    /// A pupil is in a group of a rooster.
    record Lidmaatschap(int versie, String groep) {}

    /// A lesson that is cancelled.
    ///
    /// @param klas 0: it is of a group
    record Uitval(int versie, int lesuur, int klas, String groep) {}

    /// The lessons of one pupil.
    public Rooster of(long leerling) {
        return versies.isEmpty() ? Rooster.standaard() : dag -> day(leerling, dag);
    }

    private Roosterdag day(long leerling, LocalDate dag) {
        Map.Entry<LocalDate, Versie> geldig = versies.floorEntry(dag);
        if (geldig == null) {
            return Rooster.STANDAARD;
        }
        Versie versie = geldig.getValue();
        int klas = klas(leerling, dag);
        List<String> in = groepen.getOrDefault(leerling, List.of()).stream().filter(een -> een.versie() == versie.id())
                .map(Lidmaatschap::groep).toList();
        var weken = new ArrayList<int[]>();
        if (versie.perKlas().containsKey(klas)) {
            weken.add(versie.perKlas().get(klas));
        }
        in.stream().filter(versie.perGroep()::containsKey).forEach(een -> weken.add(versie.perGroep().get(een)));
        if (weken.isEmpty()) {
            return Rooster.STANDAARD;
        }
        int lesuren = weken.stream().mapToInt(week -> week[dag.getDayOfWeek().getValue()]).reduce(0, (a, b) -> a | b);
        for (Uitval weg : uitval.getOrDefault(dag, List.of())) {
            if (weg.versie() == versie.id() && (weg.klas() == 0 ? in.contains(weg.groep()) : weg.klas() == klas)) {
                lesuren &= ~(1 << (weg.lesuur() - 1));
            }
        }
        return new Roosterdag(lesuren, Rooster.STANDAARD.ochtend(), versie.lesminuten());
    }

    private int klas(long leerling, LocalDate dag) {
        NavigableMap<LocalDate, Integer> van = klassen.get(leerling);
        if (van == null) {
            return 0;
        }
        Map.Entry<LocalDate, Integer> toen = van.floorEntry(dag);
        return (toen == null ? van.firstEntry() : toen).getValue();
    }
}
