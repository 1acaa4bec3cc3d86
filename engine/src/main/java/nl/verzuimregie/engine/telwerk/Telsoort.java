package nl.verzuimregie.engine.telwerk;

import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Waarde;

/// What one [Tellijst] keeps: all of a maat that does not depend on its window, so that maten which count the same in
/// other windows share a list and a question "wat als" over a window or a drempel needs no new one.
sealed interface Telsoort {

    /// What registrations of some soorten (bits of [Verzuimsoort]) add in a unit.
    record Optelling(Eenheid eenheid, int soorten) implements Telsoort {}

    /// The first days of Ziekteperioden.
    record Ziekteperiode() implements Telsoort {}

    /// The runs of days that count.
    ///
    /// @param soorten       what counts, as bits of [Verzuimsoort]
    /// @param dagTeltVanaf  share of the known lessons from which a day counts; empty: all missed lessons are of
    ///                      these soorten and none was attended
    /// @param breuken       what ends a run
    /// @param inSchooldagen whether the run is as long as its days that count; else it is as long as the time it takes
    record Reeks(int soorten, Optional<Waarde> dagTeltVanaf, Set<Maat.Breuk> breuken, boolean inSchooldagen)
            implements Telsoort {
        public Reeks {
            breuken = Set.copyOf(breuken);
        }

        /// Whether the run surely ends on a schooldag of which nothing is known but that it was attended.
        boolean endsByAttendance() {
            return breuken.contains(Maat.Breuk.AANWEZIG);
        }
    }

    /// What the list of a kernmaat keeps.
    ///
    /// @throws IllegalArgumentException when the maat needs the history of a case or a whole class
    static Telsoort of(Maat maat) {
        return switch (maat.soort()) {
            case Maat.Tel tel when tel.eenheid() == Eenheid.ZIEKMELDINGEN -> new Ziekteperiode();
            case Maat.Tel(Eenheid eenheid, Maat.Soorten van, _, _) ->
                    new Optelling(eenheid, Verzuimsoort.bits(van.soorten()));
            case Maat.Reeks reeks -> new Reeks(Verzuimsoort.bits(reeks.van()), reeks.dagTeltVanaf(),
                    reeks.onderbrokenDoor(), reeks.eenheid() == Eenheid.SCHOOLDAGEN);
            default -> throw new IllegalArgumentException("Maat '%s' is geen kernmaat".formatted(maat.naam()));
        };
    }
}
