package nl.verzuimregie.engine.protocol;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimregie.engine.kalender.Eenheid;

/// A dated number of a protocol: what it is, in which unit, from which day, and on whose word.
///
/// Each fact is judged by the line of its own day; a new line never changes what a past day said.
public record Waarde(String naam, Eenheid eenheid, NavigableMap<LocalDate, Stand> per, Optional<Ruimte> ruimte) {

    public Waarde {
        if (per.isEmpty()) {
            throw new IllegalArgumentException("Waarde '%s' has no line".formatted(naam));
        }
        per = Collections.unmodifiableNavigableMap(new TreeMap<>(per));
    }

    /// One line of the history of a value.
    ///
    /// @param binnenwaarde the number in inside parts of its unit (hours in sixtieths, see [Eenheid#deler])
    /// @param grond        where the number comes from
    public record Stand(long binnenwaarde, Grond grond) {}

    /// Between which values a school may choose, both included, in inside parts of the unit.
    public record Ruimte(long minstens, long hoogstens) {
        public boolean contains(long binnenwaarde) {
            return binnenwaarde >= minstens && binnenwaarde <= hoogstens;
        }
    }

    /// The line in force on `dag`: the last one that starts on or before it. Empty before the first line.
    public Optional<Stand> op(LocalDate dag) {
        return Optional.ofNullable(per.floorEntry(dag)).map(java.util.Map.Entry::getValue);
    }

    /// The first day of the line in force on `dag`. Empty before the first line.
    public Optional<LocalDate> sinds(LocalDate dag) {
        return Optional.ofNullable(per.floorKey(dag));
    }

    /// The same value with another number on every day, for a question "wat als".
    public Waarde withNumber(long binnenwaarde) {
        var anders = new TreeMap<LocalDate, Stand>();
        per.keySet().forEach(dag -> anders.put(dag, new Stand(binnenwaarde, new Grond.WatAls())));
        return new Waarde(naam, eenheid, anders, ruimte);
    }

    /// The same value with one more line, from `vanaf`.
    public Waarde withLine(LocalDate vanaf, Stand stand) {
        var anders = new TreeMap<>(per);
        anders.put(vanaf, stand);
        return new Waarde(naam, eenheid, anders, ruimte);
    }

    /// The number on `dag` as people write it, or "geen" before the first line.
    public String format(LocalDate dag) {
        return op(dag).map(stand -> eenheid.format(stand.binnenwaarde())).orElse("geen");
    }
}
