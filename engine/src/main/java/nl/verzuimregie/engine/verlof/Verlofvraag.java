package nl.verzuimregie.engine.verlof;

import java.time.LocalDate;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.protocol.Verlofgrond;

/// Leave that somebody asks for, or tells of.
///
/// @param van        the first day
/// @param bereik     of which lessons; has a last day
/// @param gevraagdOp on which day the school learned of it
public record Verlofvraag(Verlofgrond grond, LocalDate van, Feit.Bereik bereik, LocalDate gevraagdOp) {

    /// @throws IllegalArgumentException when it has no last day, or ends before it begins
    public Verlofvraag {
        if (bereik.tot().isEmpty() || bereik.tot().filter(van::isAfter).isPresent()) {
            throw new IllegalArgumentException("Verlof vanaf %s tot en met %s".formatted(van, bereik.tot()));
        }
    }

    /// The last day, included.
    public LocalDate tot() {
        return bereik.tot().orElse(van);
    }
}
