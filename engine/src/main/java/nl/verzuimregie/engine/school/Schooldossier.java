package nl.verzuimregie.engine.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.verzuimregie.engine.feit.Feit;

/// All that was done at a school for the school as a whole. Its order means nothing.
///
/// @param vanaf    the first day on which the school works by the protocol
/// @param roosters on which days of the week the people of a rol are there; none is unknown
public record Schooldossier(LocalDate vanaf, List<Feit> feiten, Map<String, Set<DayOfWeek>> roosters) {
    public Schooldossier {
        feiten = List.copyOf(feiten);
        roosters = Map.copyOf(roosters);
    }
}
