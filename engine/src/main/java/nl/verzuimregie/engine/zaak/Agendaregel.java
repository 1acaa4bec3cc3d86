package nl.verzuimregie.engine.zaak;

import java.util.List;
import java.util.Optional;

/// A pupil is on the agenda of an overleg.
///
/// @param punt  which part of the agenda
/// @param omdat why, in words
/// @param wacht the consent that is missing: until it is there, the pupil is on the agenda without a name
/// @param zetels which seats are at the table for this pupil
public record Agendaregel(String overleg, String punt, String omdat, Optional<String> wacht, List<String> zetels) {
    public Agendaregel {
        zetels = List.copyOf(zetels);
    }
}
