package nl.verzuimregie.protocolboek;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A piece of Dutch text of which some parts point at a row of the table of values.
///
/// @param delen the parts, in order
public record Zin(List<Zindeel> delen) {

    public Zin {
        delen = List.copyOf(delen);
    }

    /// One part.
    ///
    /// @param anker the row of the table that says more; null for words between the values
    public record Zindeel(String tekst, @Nullable String anker) {}

    /// The text without its pointers.
    public String tekst() {
        return delen.stream().map(Zindeel::tekst).collect(Collectors.joining());
    }

    /// Puts a sentence together.
    static final class Zinbouwer {

        private final List<Zindeel> delen = new ArrayList<>();

        Zinbouwer add(String tekst) {
            delen.add(new Zindeel(tekst, null));
            return this;
        }

        Zinbouwer add(String tekst, String anker) {
            delen.add(new Zindeel(tekst, anker));
            return this;
        }

        Zinbouwer add(List<Zindeel> andere) {
            delen.addAll(andere);
            return this;
        }

        List<Zindeel> delen() {
            return List.copyOf(delen);
        }

        Zin zin() {
            return new Zin(delen);
        }
    }
}
