package nl.verzuimregie.toegang;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A function that somebody has, and for what.
///
/// @param school   id of the school it is for; null for a function outside a school
/// @param klas     id of the class, when it is for one class only
/// @param waarvan  what it is for in words: `3A`, the name of the school or of the gemeente
/// @param namens   name of who has it, for who does it today in their place; null for who has it
/// @param overal   what it may that is about no pupil
/// @param gebieden the schools it reaches, and what it may there
public record Aanstelling(Functie functie, @Nullable Integer school, @Nullable Integer klas, String waarvan,
        @Nullable String namens, List<Recht> overal, List<Gebied> gebieden) implements Serializable {

    public Aanstelling {
        overal = List.copyOf(overal);
        gebieden = List.copyOf(gebieden);
    }

    /// What a function may at a school.
    public record Gebied(int school, List<Recht> rechten) implements Serializable {
        public Gebied {
            rechten = List.copyOf(rechten);
        }
    }

    /// Whether somebody does it today in the place of another.
    public boolean isWaarneming() {
        return namens != null;
    }

    /// For what and in whose place it is, in words.
    public String omschrijving() {
        return waarvan + (namens == null ? "" : namens.isEmpty() ? " (waarneming)" : " (voor " + namens + ")");
    }

    /// Whether it lets somebody do this at all, in whichever relation.
    public boolean allows(Handeling handeling) {
        return Stream.concat(overal.stream(), gebieden.stream().flatMap(een -> een.rechten().stream()))
                .filter(een -> een.relatie() != Relatie.NOOD).anyMatch(een -> een.allows(handeling));
    }

    /// What it may at a school.
    List<Recht> rechten(int bij) {
        return gebieden.stream().filter(een -> een.school() == bij).flatMap(een -> een.rechten().stream()).toList();
    }

    /// Whether it is about this class of this school.
    public boolean covers(int anderSchool, int anderKlas) {
        return gebieden.stream().anyMatch(een -> een.school() == anderSchool) && (klas == null || klas == anderKlas);
    }
}
