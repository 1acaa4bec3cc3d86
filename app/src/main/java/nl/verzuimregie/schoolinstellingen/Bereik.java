package nl.verzuimregie.schoolinstellingen;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.School;

/// For whom somebody decides: one school, or all schools with a protocol.
///
/// @param school  empty: all of them, for their samenwerkingsverband
/// @param scholen the schools for which it holds
public record Bereik(Optional<School> school, String protocol, List<School> scholen) {

    public Bereik {
        scholen = List.copyOf(scholen);
    }

    static Bereik of(School school) {
        return new Bereik(Optional.of(school), school.protocol(), List.of(school));
    }

    /// How addresses name it.
    public String naam() {
        return school.map(een -> "school-" + een.code()).orElse("protocol-" + protocol);
    }

    /// What somebody who decides for it must see.
    Zicht zicht() {
        Set<Integer> alle = scholen.stream().map(School::id).collect(Collectors.toSet());
        return Zicht.scholen(alle);
    }
}
