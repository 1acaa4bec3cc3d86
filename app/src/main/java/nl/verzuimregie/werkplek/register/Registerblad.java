package nl.verzuimregie.werkplek.register;

import java.util.List;
import nl.verzuimregie.rooster.Dagles;

/// The register of a lesson as it stands.
///
/// @param begin    how long the lesson that is going on has been, in minutes; 0 when it is not, or not known
/// @param isEigen  whether who looks gives the lesson
record Registerblad(Dagles les, List<Registerregel> regels, int begin, boolean isEigen) {

    public Registerblad {
        regels = List.copyOf(regels);
    }

    /// Whether somebody need not come.
    public boolean isMetVrij() {
        return regels.stream().anyMatch(Registerregel::isVrij);
    }

    /// How many stand so.
    public long aantal(String stand) {
        return regels.stream().filter(een -> een.stand().name().equalsIgnoreCase(stand)).count();
    }
}
