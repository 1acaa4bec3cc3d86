package nl.verzuimregie.engine.protocol;

import java.util.List;
import java.util.Optional;

/// Who does what, as the protocol names it. Functions of a school, and people, are looked up when a task is read.
///
/// @param organisatie where the rol belongs; empty for one that is appointed
/// @param werkdagen   on which days it works
/// @param anders      the rol that steps in when nobody fills it; empty: nobody does
/// @param benoemdDoor the outcomes that appoint somebody to it
/// @param kandidaten  the rollen that can be appointed
/// @param functie     the function of a person that fills it, unless a school says otherwise; empty: who steps in
/// @param buitenSchool what must hold for a candidate from outside school
public record Rol(String naam, String titel, Optional<String> organisatie, Werkdagen werkdagen, Optional<String> anders,
        List<String> benoemdDoor, List<String> kandidaten, Optional<String> functie, Voorwaarden buitenSchool) {

    /// The organisatie of those who work at a school.
    public static final String SCHOOL = "school";

    public Rol {
        benoemdDoor = List.copyOf(benoemdDoor);
        kandidaten = List.copyOf(kandidaten);
    }

    public boolean isBenoemd() {
        return !benoemdDoor.isEmpty();
    }

    /// Which days count for terms in werkdagen (C-090).
    public enum Werkdagen { SCHOOLDAGEN, LANDELIJK, EIGEN_ROOSTER }
}
