package nl.verzuimregie.protocolboek.zinnen;

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
    /// @param adres the page that says more; null when there is none
    public record Zindeel(String tekst, @Nullable String anker, @Nullable String adres) {}

    /// Words that point at nothing.
    public static Zin of(String tekst) {
        return new Zinbouwer().add(tekst).zin();
    }

    /// The text without its pointers.
    public String tekst() {
        return delen.stream().map(Zindeel::tekst).collect(Collectors.joining());
    }

    /// Puts a sentence together.
    public static final class Zinbouwer {

        private final List<Zindeel> delen = new ArrayList<>();

        public Zinbouwer add(String tekst) {
            if (!tekst.isEmpty()) {
                delen.add(new Zindeel(tekst, null, null));
            }
            return this;
        }

        public Zinbouwer add(String tekst, String anker) {
            delen.add(new Zindeel(tekst, anker, null));
            return this;
        }

        public Zinbouwer add(Zindeel deel) {
            delen.add(deel);
            return this;
        }

        /// Pieces with the words between them that make them one: `a, b of c`.
        public Zinbouwer join(List<List<Zindeel>> stukken, String laatste) {
            for (int i = 0; i < stukken.size(); i++) {
                add(i == 0 ? "" : i == stukken.size() - 1 ? " " + laatste + " " : ", ").add(stukken.get(i));
            }
            return this;
        }

        public Zinbouwer add(List<Zindeel> andere) {
            delen.addAll(andere);
            return this;
        }

        public List<Zindeel> delen() {
            return List.copyOf(delen);
        }

        public Zin zin() {
            return new Zin(delen);
        }
    }
}
