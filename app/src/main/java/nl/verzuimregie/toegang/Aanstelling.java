package nl.verzuimregie.toegang;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// A function that somebody has, and for what.
///
/// @param school  id of the school it is for; null for a function outside a school
/// @param klas    id of the class, when it is for one class only
/// @param waarvan what it is for in words: `3A`, the name of the school or of the gemeente
/// @param namens  name of who has it, for who does it today in their place; null for who has it
public record Aanstelling(Functie functie, @Nullable Integer school, @Nullable Integer klas, String waarvan,
        @Nullable String namens) implements Serializable {

    /// Whether somebody does it today in the place of another.
    public boolean isWaarneming() {
        return namens != null;
    }

    /// For what and in whose place it is, in words.
    public String omschrijving() {
        return waarvan + (namens == null ? "" : namens.isEmpty() ? " (waarneming)" : " (voor " + namens + ")");
    }

    /// Whether it is about this class of this school.
    public boolean covers(int anderSchool, int anderKlas) {
        return school != null && school == anderSchool && (klas == null || klas == anderKlas);
    }
}
