package nl.verzuimregie.engine.feit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a protocol may ask about a pupil besides what happened. What is unknown is empty, and no condition on it holds.
///
/// @param roosters   on which days of the week the people of a rol are there, for this pupil; none is unknown
/// @param takenVanaf the first day on which tasks arise: that on which the school began to work with them. Earlier
///         facts count, yet ask nothing of anyone
public record Leerling(Optional<LocalDate> geboren, Optional<Integer> leerjaar, Optional<String> schooltype,
        Map<String, Set<DayOfWeek>> roosters, Optional<LocalDate> takenVanaf) {

    public static final Leerling ONBEKEND = new Leerling(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(),
            Optional.empty());

    public Leerling {
        roosters = Map.copyOf(roosters);
    }

    /// Age in full years; a birthday counts from its first moment (C-098).
    public Optional<Integer> leeftijd(LocalDate dag) {
        return geboren.map(datum -> java.time.Period.between(datum, dag).getYears());
    }

    public Leerling withGeboren(LocalDate datum) {
        return new Leerling(Optional.of(datum), leerjaar, schooltype, roosters, takenVanaf);
    }
}
