package nl.verzuimregie.protocolboek;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.protocollen.lezen.Bronvermelding;
import nl.verzuimregie.protocollen.lezen.Protocoltekst;
import org.jspecify.annotations.Nullable;

/// A protocol as a whole: the front of the book.
///
/// @param naam     short name
/// @param sinds    first day of its oldest version; null when it does not say
/// @param tot      last day on which it holds; null while it has no end
/// @param vandaag  the day on which it is read
/// @param scholen  schools of the reader that use it
/// @param lagen    of those, the ones with a layer of their own, with their reason
/// @param bronnen  the sources it cites, by id
/// @param rolnamen for each rol that steps in, its title
public record Protocolblad(Protocoltekst tekst, String naam, int aantal, @Nullable LocalDate sinds,
        @Nullable LocalDate tot, LocalDate vandaag, List<Hoofdstuk> hoofdstukken, List<String> scholen,
        Map<String, String> lagen, Map<String, Bronvermelding> bronnen, Map<String, String> rolnamen) {

    public Protocolblad {
        hoofdstukken = List.copyOf(hoofdstukken);
        scholen = List.copyOf(scholen);
    }

    /// Whether it holds no more.
    public boolean isVoorbij() {
        return tot != null && tot.isBefore(vandaag);
    }
}
