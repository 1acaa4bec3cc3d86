package nl.verzuimregie.registraties;

import java.util.Optional;

/// That a lesson was otherwise than the row that holds says.
///
/// @param rij   the row that it takes the place of
/// @param stand empty: there is nothing to report after all
public record Lescorrectie(Registratie rij, Optional<Lesvermelding> stand) {

    /// Whether it says something else than what stands there.
    public boolean isAnders() {
        return !isSame(rij.stand(), stand);
    }

    /// Whether two words on a lesson say the same.
    public static boolean isSame(Optional<Lesvermelding> een, Optional<Lesvermelding> ander) {
        return een.isPresent() == ander.isPresent()
                && (een.isEmpty() || een.orElseThrow().isSame(ander.orElseThrow()));
    }
}
