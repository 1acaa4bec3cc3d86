package nl.verzuimregie.engine.patroon;

import java.time.LocalDate;
import java.util.List;

/// What stands out in the absence of a pupil.
///
/// @param van         the first day that was looked at
/// @param tot         the last
/// @param vragen      how many things were asked; together they share the chance
/// @param procent     that chance: how often a pupil gets any hint when there is nothing
/// @param aanwijzingen the clearest first
public record Patroonoordeel(LocalDate van, LocalDate tot, int vragen, long procent, List<Aanwijzing> aanwijzingen) {
    public Patroonoordeel {
        aanwijzingen = List.copyOf(aanwijzingen);
    }
}
