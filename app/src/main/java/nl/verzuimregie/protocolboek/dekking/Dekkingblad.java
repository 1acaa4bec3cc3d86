package nl.verzuimregie.protocolboek.dekking;

import java.util.List;
import nl.verzuimregie.protocollen.eisen.Eisendekking;
import nl.verzuimregie.protocollen.eisen.Eisendekking.Stand;
import org.jspecify.annotations.Nullable;

/// The requirements of one source with what carries each.
///
/// @param toon  which of them are shown; null: all
/// @param rijen those that are shown
public record Dekkingblad(Eisendekking dekking, @Nullable Stand toon, List<Rij> rijen) {

    public Dekkingblad {
        rijen = List.copyOf(rijen);
    }

    /// One requirement.
    public record Rij(Eisendekking.Gedekt eis, List<Plek> plekken) {
        public Rij {
            plekken = List.copyOf(plekken);
        }
    }

    /// What carries it, with where it stands in the book.
    ///
    /// @param soort what kind of thing, in words
    /// @param naam  what it is called
    /// @param adres its page; null: none that everybody can open
    public record Plek(String soort, String naam, @Nullable String adres) {}

    /// How many there are in all.
    public int alle() {
        return dekking.eisen().size();
    }

    /// How many are carried.
    public long gedragen() {
        return dekking.count(Stand.GEDRAGEN);
    }

    /// How many are nothing for software.
    public long geenSoftware() {
        return dekking.count(Stand.GEEN_SOFTWARE);
    }

    /// How many nothing carries yet.
    public long open() {
        return dekking.count(Stand.OPEN);
    }
}
