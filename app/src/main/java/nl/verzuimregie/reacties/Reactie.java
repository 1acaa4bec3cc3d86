package nl.verzuimregie.reacties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimregie.engine.zaak.Taak;

/// Something that a parent or the pupil said.
///
/// @param account whose
/// @param datum   the day that it is about, when one was named
/// @param start   id of the fact that asked the school for an answer; empty: none was recorded
public record Reactie(long id, int account, String naam, Reactiesoort soort, String tekst, Optional<LocalDate> datum,
        Instant vastgelegdOp, Optional<String> start) {

    /// Whether this task is the answer to it.
    public boolean isAskedBy(Taak taak) {
        return start.filter(id -> taak.aanleidingen().stream().anyMatch(een -> een.id().equals(id))).isPresent();
    }
}
