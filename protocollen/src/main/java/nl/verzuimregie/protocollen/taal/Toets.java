package nl.verzuimregie.protocollen.taal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// What the check of one file needs to know and where it puts what it finds.
///
/// @param namen    all names of the protocol
/// @param bronnen  the known sources; empty when there is no list of sources, which is a fault of its own
/// @param waarden  the values of this file by name, with their unit when it is known
/// @param gebruikt the values of this file that something refers to
/// @param criteria the named toestanden of a route; empty elsewhere
/// @param woorden  where each word of the language is put that the check comes by; empty: nobody asks
public record Toets(Namen namen, Optional<Set<String>> bronnen, Map<String, Optional<Eenheid>> waarden,
        Set<String> gebruikt,
        Set<String> criteria, Optional<Collection<Vindplaats>> woorden, Fouten fouten) {

    public Toets(Namen namen, Optional<Set<String>> bronnen, Map<String, Optional<Eenheid>> waarden, Fouten fouten) {
        this(namen, bronnen, waarden, new LinkedHashSet<>(), Set.of(), Optional.empty(), fouten);
    }

    Toets withCriteria(Set<String> namenVanCriteria) {
        return new Toets(namen, bronnen, waarden, gebruikt, namenVanCriteria, woorden, fouten);
    }

    /// The same check, which also puts down each word that it comes by.
    public Toets collecting(Collection<Vindplaats> plaatsen) {
        return new Toets(namen, bronnen, waarden, gebruikt, criteria, Optional.of(plaatsen), fouten);
    }

    /// Here stands such a word; `bekend` is only asked for when somebody wants to know.
    void note(Knoop knoop, Vindplaats.Soort soort, Supplier<List<String>> bekend) {
        woorden.ifPresent(plaatsen -> plaatsen.add(new Vindplaats(knoop, soort, bekend.get())));
    }

    void add(Plaats plaats, String probleem, String remedie) {
        fouten.add(plaats, probleem, remedie);
    }
}
