package nl.verzuimregie.api.sleutels;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// An access key of a school, as people see it: never the key itself.
///
/// @param door      name of who made it
/// @param gebruikt  when it was used last, to the minute; empty: never
/// @param einde     when it was withdrawn; empty: it works
public record Toegangssleutel(int id, int school, String naam, Set<Sleutelrecht> rechten, String door, Instant gemaakt,
        Optional<Instant> gebruikt, Optional<Instant> einde) {

    public Toegangssleutel {
        rechten = Set.copyOf(rechten);
    }

    /// Its rights, each as the key of its name, in a fixed order.
    public java.util.List<String> rechtnamen() {
        return rechten.stream().sorted().map(Sleutelrecht::sleutel).toList();
    }
}
