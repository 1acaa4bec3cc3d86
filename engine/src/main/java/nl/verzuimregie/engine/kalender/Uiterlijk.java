package nl.verzuimregie.engine.kalender;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A due date that can say how it came about.
///
/// @param aanleiding     the day counted from
/// @param terug          whether it was counted back from that day
/// @param datum          the last day that is in time, that day included
/// @param oorspronkelijk the day it would be if everyone always worked; never moved for schooldagen and werkdagen
/// @param geteld         the days that counted, in the order of counting; only for schooldagen and werkdagen
/// @param overgeslagen   what did not count, or was passed over, in order of day
/// @param waarschuwing   the last working day before a due date that was put off, when there is one
public record Uiterlijk(Termijn termijn, LocalDate aanleiding, boolean terug, LocalDate datum, LocalDate oorspronkelijk,
        List<LocalDate> geteld, List<Vrij> overgeslagen, Optional<LocalDate> waarschuwing) {

    public Uiterlijk {
        geteld = List.copyOf(geteld);
        overgeslagen = List.copyOf(overgeslagen);
    }

    /// Days that did not count, both included, for one reason.
    public record Vrij(LocalDate van, LocalDate tot, String reden) {
        boolean isBeside(LocalDate dag) {
            return dag.equals(tot.plusDays(1)) || dag.equals(van.minusDays(1));
        }

        Vrij with(LocalDate dag) {
            return dag.isBefore(van) ? new Vrij(dag, tot, reden) : new Vrij(van, dag, reden);
        }

        @Override
        public String toString() {
            return (van.equals(tot) ? van.toString() : van + " tot en met " + tot) + " (" + reden + ")";
        }
    }

    /// The first day that is too late.
    public LocalDate teLaat() {
        return datum.plusDays(1);
    }

    /// How it was counted, so that anyone can do it again with a calendar.
    public String zin() {
        if (termijn.aantal() == 0 && geteld.isEmpty() && datum.equals(aanleiding)) {
            return "Uiterlijk %s.".formatted(datum); // a date of its own, not counted from another
        }
        var zin = new StringBuilder("Uiterlijk %s: %s %s %s".formatted(datum, termijn, terug ? "voor"
                : "na", aanleiding));
        if (!datum.equals(oorspronkelijk)) {
            boolean naarVoren = datum.isBefore(oorspronkelijk);
            zin.append(", dat is ").append(oorspronkelijk).append(naarVoren ? ", en dan terug" : ", en dan door")
                    .append(" naar de ").append(naarVoren ? "vorige" : "eerstvolgende").append(" werkdag");
        }
        if (!geteld.isEmpty()) {
            zin.append("; geteld: ").append(geteld.stream().map(LocalDate::toString).collect(Collectors.joining(", ")));
        }
        if (!overgeslagen.isEmpty()) {
            zin.append("; overgeslagen: ").append(overgeslagen.stream().map(Vrij::toString)
                    .collect(Collectors.joining(", ")));
        }
        return zin.append('.').toString();
    }
}
