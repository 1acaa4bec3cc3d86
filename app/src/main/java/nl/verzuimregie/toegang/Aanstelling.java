package nl.verzuimregie.toegang;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// A function that somebody has, and for what.
///
/// @param school  id of the school it is for; null for a function outside a school
/// @param klas    id of the class, when it is for one class only
/// @param waarvan what it is for in words: `3A`, the name of the school or of the gemeente
public record Aanstelling(Functie functie, @Nullable Integer school, @Nullable Integer klas, String waarvan)
        implements Serializable {

    /// Whether it is about this class of this school.
    boolean covers(int anderSchool, int anderKlas) {
        return school != null && school == anderSchool && (klas == null || klas == anderKlas);
    }
}
