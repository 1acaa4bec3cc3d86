package nl.verzuimregie.protocollen.taal;

import java.util.List;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// A word in a file that the language knows, found while the file was checked.
///
/// @param knoop  the word itself
/// @param bekend what may stand there, in order; names of the protocol, or words of a closed list
public record Vindplaats(Knoop knoop, Soort soort, List<String> bekend) {

    public Vindplaats {
        bekend = List.copyOf(bekend);
    }

    /// What kind of word it is.
    public enum Soort {
        /// Who does something.
        ROL,
        /// Something else of the protocol: a stap, an outcome, a maat, a value.
        NAAM,
        /// One of a closed list of the language itself.
        WOORD
    }
}
