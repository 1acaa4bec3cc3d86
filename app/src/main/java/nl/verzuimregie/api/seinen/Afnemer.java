package nl.verzuimregie.api.seinen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An address that hears what happens at a school, as people see it.
///
/// @param door   name of who added it
/// @param einde  when it was stopped; empty: it hears
/// @param wacht  how many seinen are on their way
/// @param mislukt those that did not arrive, the last first
public record Afnemer(int id, String adres, Set<Seinsoort> soorten, String door, Instant gemaakt,
        Optional<Instant> einde, int wacht, Optional<Instant> bezorgd, List<Mislukt> mislukt) {

    public Afnemer {
        soorten = Set.copyOf(soorten);
        mislukt = List.copyOf(mislukt);
    }

    /// A sein that did not arrive.
    ///
    /// @param fout why not, the last time
    public record Mislukt(long id, String soort, Instant gemaakt, int pogingen, String fout) {}

    /// What it hears of, each as the key of its name, in a fixed order.
    public List<String> soortnamen() {
        return soorten.stream().sorted().map(Seinsoort::sleutel).toList();
    }
}
