package nl.verzuimregie.protocollen.taal;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;

/// What the check of one file needs to know and where it puts what it finds.
///
/// @param namen    all names of the protocol
/// @param bronnen  the known sources; empty when there is no list of sources, which is a fault of its own
/// @param waarden  the values of this file by name, with their unit when it is known
/// @param gebruikt the values of this file that something refers to
/// @param criteria the named toestanden of a route; empty elsewhere
public record Toets(Namen namen, Optional<Set<String>> bronnen, Map<String, Optional<Eenheid>> waarden,
        Set<String> gebruikt,
        Set<String> criteria, Fouten fouten) {

    public Toets(Namen namen, Optional<Set<String>> bronnen, Map<String, Optional<Eenheid>> waarden, Fouten fouten) {
        this(namen, bronnen, waarden, new LinkedHashSet<>(), Set.of(), fouten);
    }

    Toets withCriteria(Set<String> namenVanCriteria) {
        return new Toets(namen, bronnen, waarden, gebruikt, namenVanCriteria, fouten);
    }

    void add(Plaats plaats, String probleem, String remedie) {
        fouten.add(plaats, probleem, remedie);
    }
}
