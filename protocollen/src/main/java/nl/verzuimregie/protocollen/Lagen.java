package nl.verzuimregie.protocollen;

import java.util.List;
import java.util.Optional;

/// Which layers lie over a protocol for a school, the later over the earlier. Each is the text of a school's layer, as
/// a file of one has it.
///
/// @param vooraf what holds for all schools with the protocol: the decisions of their samenwerkingsverband
/// @param school the name of a layer of the library: what the school starts with
/// @param daarna the decisions of the school itself
public record Lagen(List<String> vooraf, Optional<String> school, List<String> daarna) {

    public Lagen {
        vooraf = List.copyOf(vooraf);
        daarna = List.copyOf(daarna);
    }

    /// The layer of the library alone, when there is one.
    public static Lagen of(Optional<String> school) {
        return new Lagen(List.of(), school, List.of());
    }

    /// Whether nothing lies over the protocol.
    public boolean isEmpty() {
        return vooraf.isEmpty() && school.isEmpty() && daarna.isEmpty();
    }
}
