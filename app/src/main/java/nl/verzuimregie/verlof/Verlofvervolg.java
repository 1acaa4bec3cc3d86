package nl.verzuimregie.verlof;

import java.time.Instant;
import java.util.Optional;

/// What somebody did with a request for leave.
///
/// @param rol  the rol of the protocol in whose name it was decided; empty when none was
/// @param wat  the lessons that were granted
/// @param door the name of who did it
public record Verlofvervolg(Soort soort, String rol, String reden, Optional<Verlofaanvraag.Wat> wat, String door,
        Instant vastgelegdOp) {

    /// What can be done with one; each once.
    public enum Soort {
        DOORGESTUURD, TOEGEKEND, GEWEIGERD,
        /// The letter went to the parents.
        VERSTUURD, INGETROKKEN;

        /// Whether it answers the request.
        public boolean isBesluit() {
            return this == TOEGEKEND || this == GEWEIGERD;
        }
    }
}
