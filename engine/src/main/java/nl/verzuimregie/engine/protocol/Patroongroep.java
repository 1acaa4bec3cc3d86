package nl.verzuimregie.engine.protocol;

import java.util.List;
import java.util.Set;
import nl.verzuimregie.engine.feit.Verzuimsoort;

/// Absence that is looked at together when patterns are looked for.
///
/// @param titel in words that fit after "vaak": `ziek`, `zonder reden weg of te laat`
/// @param van   which absence
/// @param zoekt which patterns, in file order
public record Patroongroep(String naam, String titel, Set<Verzuimsoort> van, List<Verzuimpatroon> zoekt) {
    public Patroongroep {
        van = Set.copyOf(van);
        zoekt = List.copyOf(zoekt);
    }
}
