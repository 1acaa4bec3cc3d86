package nl.verzuimregie.engine.zaak;

import java.util.Optional;
import nl.verzuimregie.engine.protocol.Brief;

/// A letter that belongs to a task, in the one variant that its causes ask for.
///
/// @param variant empty for a letter that has none
public record Taakbrief(Brief brief, Optional<Brief.Variant> variant) {

    /// Name of the letter, and behind a point of its variant.
    public String adres() {
        return brief.naam() + variant.map(een -> "." + een.naam()).orElse("");
    }
}
