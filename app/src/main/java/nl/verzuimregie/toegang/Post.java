package nl.verzuimregie.toegang;

import java.util.Optional;

/// A function for a school or for one of its classes, whoever has it.
///
/// @param klas id of the class; empty: the whole school
public record Post(Functie functie, int school, Optional<Integer> klas) {

    /// The same for the whole school.
    public Post heleSchool() {
        return new Post(functie, school, Optional.empty());
    }

    /// The same class for another function.
    Post of(Functie andere) {
        return new Post(andere, school, klas);
    }

    /// Whether a function for this post is also one for the other: for the whole school, or for the same class.
    boolean covers(Post ander) {
        return functie == ander.functie && school == ander.school && (klas.isEmpty() || klas.equals(ander.klas));
    }
}
