package nl.verzuimregie.mutaties;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verzuimregie.protocollen.fouten.Fout;

/// What came of every change of a protocol that was tried.
///
/// @param protocol its id
/// @param pogingen each change with what noticed it, in order of file, line and column
/// @param fouten   what is wrong with the list of changes that make no difference, or kept the run from being made
public record Mutatieverslag(String protocol, List<Poging> pogingen, List<Fout> fouten) {

    public Mutatieverslag {
        pogingen = List.copyOf(pogingen);
        fouten = List.copyOf(fouten);
    }

    /// One change and what came of it.
    ///
    /// @param waardoor which scenario noticed it, what the reader said, or why it makes no difference
    public record Poging(Mutatie mutatie, Gevolg gevolg, String waardoor) {}

    /// What can come of a change.
    public enum Gevolg {
        /// The reader does not accept the protocol.
        GEWEIGERD("geweigerd"),
        /// A scenario fails.
        GEMERKT("gemerkt"),
        /// A scenario does not come to an end: the reader accepted what cannot be carried out.
        VASTGELOPEN("vastgelopen"),
        /// It is on the list of those that make no difference.
        GELIJKWAARDIG("gelijkwaardig"),
        /// It is checked and not carried out: the protocol that is executed stays exactly the same.
        NIET_UITGEVOERD("niet uitgevoerd"),
        /// Nothing noticed it.
        ONGEMERKT("ongemerkt");

        private final String tekst;

        Gevolg(String tekst) {
            this.tekst = tekst;
        }

        public String tekst() {
            return tekst;
        }

        /// Whether somebody has something to do.
        public boolean isOpen() {
            return this == ONGEMERKT || this == VASTGELOPEN;
        }
    }

    /// The changes that somebody has to look at.
    public List<Poging> open() {
        return pogingen.stream().filter(poging -> poging.gevolg().isOpen()).toList();
    }

    public List<Poging> with(Gevolg gevolg) {
        return pogingen.stream().filter(poging -> poging.gevolg() == gevolg).toList();
    }

    /// Whether there is nothing to report.
    public boolean isLeeg() {
        return fouten.isEmpty() && open().isEmpty();
    }

    /// `1347 wijzigingen: 27 geweigerd, 1206 gemerkt, …`.
    public String telling() {
        Map<Gevolg, Long> aantallen = pogingen.stream()
                .collect(Collectors.groupingBy(Poging::gevolg, Collectors.counting()));
        return "%s: %d wijzigingen: %s".formatted(protocol, pogingen.size(), Arrays.stream(Gevolg.values())
                .map(gevolg -> "%d %s".formatted(aantallen.getOrDefault(gevolg, 0L), gevolg.tekst()))
                .collect(Collectors.joining(", ")));
    }
}
