package nl.verzuimregie.engine.verlof;

import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Grond;

/// One thing the law says of a request.
///
/// @param gemeten how many there are, in the unit of the limit
/// @param grens   the limit of the first day asked for, with its source; 0 where there is none
/// @param dag     the first day that would be allowed, where time decides
public record Verlofbevinding(Soort soort, long gemeten, long grens, Optional<Grond> bron, Optional<LocalDate> dag) {

    /// What it is about.
    public enum Soort {
        /// The pupil has no lessons in the period: there is nothing to give leave for.
        GEEN_SCHOOLDAG,
        /// More schooldagen than one request may have.
        TE_LANG,
        /// Granted so often in this schooljaar already.
        TE_VAAK,
        /// In the first weeks of the schooljaar.
        EERSTE_WEKEN,
        /// Told later than so many days beforehand.
        TE_LAAT_GEMELD,
        /// A notice of so many schooldagen that a person looks before it is leave.
        EERST_BEKEKEN,
        /// More schooldagen in the schooljaar than the first rol decides on: another one does.
        ANDER_BESLIST
    }

    /// Whether it stands in the way of leave.
    public boolean isWeigering() {
        return soort != Soort.ANDER_BESLIST && soort != Soort.EERST_BEKEKEN;
    }

    /// The word for it in a scenario.
    public String woord() {
        return soort.name().toLowerCase(java.util.Locale.ROOT);
    }
}
