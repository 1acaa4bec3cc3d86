package nl.verzuimregie.protocolboek;

import java.util.List;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.protocolboek.voorbeelden.Voorbeelden;
import nl.verzuimregie.protocolboek.zinnen.Bronplaats;
import nl.verzuimregie.protocolboek.zinnen.Waarderij;
import nl.verzuimregie.protocolboek.zinnen.Zin;
import org.jspecify.annotations.Nullable;

/// All that the book says about one regel.
///
/// @param uitAnder  id of the protocol the regel was taken from, when that is another one
/// @param opties    what the sentence is when a school chooses otherwise
/// @param opScholen what the sentence is at schools of the reader with a layer of their own
/// @param eisen     the requirements it carries, each with the regels of other protocollen that carry it
public record Regelblad(String protocol, String protocolnaam, Onderwerp onderwerp, Regel regel, Bronplaats bron,
        Zin zin, List<Waarderij> waarden, List<Variantzin> opties, List<Variantzin> opScholen, List<Eis> eisen,
        @Nullable String uitAnder, Voorbeelden.Voorbeeldlijst voorbeelden) {

    public Regelblad {
        waarden = List.copyOf(waarden);
        opties = List.copyOf(opties);
        opScholen = List.copyOf(opScholen);
        eisen = List.copyOf(eisen);
    }

    /// The sentence as it is in one case.
    ///
    /// @param wanneer the option or the school
    public record Variantzin(String wanneer, Zin zin) {}

    /// A requirement.
    ///
    /// @param elders the regels of other protocollen that carry it
    public record Eis(String nummer, List<Regelverwijzing> elders) {
        public Eis {
            elders = List.copyOf(elders);
        }
    }

    /// How many values the source says.
    public long uitBron() {
        return waarden.stream().filter(rij -> rij.bron() != null).count();
    }

    /// How many values are an assumption.
    public long aannamen() {
        return waarden.size() - uitBron();
    }
}
