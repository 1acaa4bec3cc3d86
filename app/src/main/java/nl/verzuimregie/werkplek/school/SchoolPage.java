package nl.verzuimregie.werkplek.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is asked of one school as a school.
///
/// @param isBegonnen whether the school works with tasks
/// @param taken      what is open, the most urgent first; that its overleggen are held stands with those
/// @param gedaan     what was done this schooljaar, the latest first
/// @param start      what this person may begin unasked
public record SchoolPage(int id, String naam, boolean isBegonnen, List<Taakregel> taken, List<Overlegblok> overleggen,
        List<Gedaan> gedaan, List<Start> start) {

    public SchoolPage {
        taken = List.copyOf(taken);
        overleggen = List.copyOf(overleggen);
        gedaan = List.copyOf(gedaan);
        start = List.copyOf(start);
    }

    /// One task.
    ///
    /// @param groep       `telaat`, `nu`, `later` or `zonder`
    /// @param schooldagen how many are left, or how many it is late
    /// @param isVanMij    whether this person may do it
    public record Taakregel(String titel, String omdat, Optional<LocalDate> uiterlijk, int schooldagen, String groep,
            String eigenaar, String adres, boolean isVanMij) {}

    /// One overleg.
    ///
    /// @param ritme  how often, in words; empty: on request
    /// @param taak   that it is to be held; empty when no date is set
    /// @param vorige the day it was held last
    /// @param gepland a day to come that somebody set
    /// @param magDag whether this person may set its date
    public record Overlegblok(String stap, String titel, String strekking, Optional<String> ritme,
            Optional<Taakregel> taak, Optional<LocalDate> vorige, Optional<LocalDate> gepland,
            List<Zetel> zetels, boolean magDag) {
        public Overlegblok {
            zetels = List.copyOf(zetels);
        }
    }

    /// One seat.
    ///
    /// @param wie          the people who have that function here; none is unknown
    /// @param isPerLeerling who sits there depends on the pupil
    /// @param isLeeg       nobody has it, and the protocol says that somebody must
    public record Zetel(String rol, List<String> wie, boolean isPerLeerling, boolean isLeeg) {
        public Zetel {
            wie = List.copyOf(wie);
        }
    }

    /// Something that was done.
    ///
    /// @param rij    the row behind it, to take it back
    /// @param isMijn whether this person may take it back
    public record Gedaan(LocalDate datum, String titel, String hoe, String door, long rij, boolean isMijn) {}

    /// Something to begin.
    public record Start(String stap, String titel, String strekking) {}
}
