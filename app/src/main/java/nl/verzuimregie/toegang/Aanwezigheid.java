package nl.verzuimregie.toegang;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.toegang.Inzetfeit.Soort;

/// Whether somebody is there on a day.
public enum Aanwezigheid {
    ER,
    /// Does not work on that day of the week.
    VRIJ,
    AFWEZIG,
    UIT_DIENST;

    /// Whether somebody is there.
    ///
    /// @param feiten all that is recorded about one person
    public static Aanwezigheid of(List<Inzetfeit> feiten, LocalDate dag) {
        if (latest(feiten, Set.of(Soort.UIT_DIENST, Soort.IN_DIENST), dag)
                .filter(een -> een.soort() == Soort.UIT_DIENST).isPresent()) {
            return UIT_DIENST;
        }
        int terug = latest(feiten, Set.of(Soort.TERUG), dag).map(Inzetfeit::id).orElse(0);
        if (feiten.stream().anyMatch(een -> een.soort() == Soort.AFWEZIG && een.id() > terug && een.contains(dag))) {
            return AFWEZIG;
        }
        return latest(feiten, Set.of(Soort.WERKDAGEN), dag)
                .filter(een -> !een.dagen().contains(dag.getDayOfWeek())).isPresent() ? VRIJ : ER;
    }

    /// The latest recorded one that holds on the day.
    static Optional<Inzetfeit> latest(List<Inzetfeit> feiten, Set<Soort> soorten, LocalDate dag) {
        return feiten.stream().filter(een -> soorten.contains(een.soort()) && !een.vanaf().isAfter(dag))
                .max(Comparator.comparingInt(Inzetfeit::id));
    }

    /// The key of its name in the messages.
    public String sleutel() {
        return "aanwezigheid." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
