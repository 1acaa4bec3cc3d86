package nl.verzuimregie.engine.protocol;

import java.util.Set;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;

/// One number per pupil per day, with a name so that regels, routes and forms count the same. How each kind counts:
/// docs/tellen.md, sections 3 to 6.
///
/// @param naam   its name in the protocol
/// @param titel  what it counts, in words that fit after a number ("keren te laat dit schooljaar")
/// @param soort  which kind of number it is
public record Maat(String naam, String titel, Soort soort) {

    public Eenheid eenheid() {
        return soort.eenheid();
    }

    /// The closed set of kinds.
    public sealed interface Soort {
        Eenheid eenheid();
    }

    /// Adds what happened within a window.
    ///
    /// @param sinds when present, only what comes after the latest such moment counts
    public record Tel(Eenheid eenheid, Van van, Binnen binnen, Optional<Moment> sinds) implements Soort {}

    /// The length of the current unbroken run.
    ///
    /// @param dagTeltVanaf    share of the known lessons (percent, inclusive) from which a schooldag counts; empty is
    ///         all of them
    /// @param doortellenVanaf for calendar units: days of the run that must have counted before it may signal on a day
    ///                        that does not count itself (D-12); empty is no such bound
    public record Reeks(Eenheid eenheid, Set<Verzuimsoort> van, Optional<Waarde> dagTeltVanaf,
            Optional<Waarde> doortellenVanaf, Set<Breuk> onderbrokenDoor, Optional<Moment> sinds) implements Soort {
        public Reeks {
            van = Set.copyOf(van);
            onderbrokenDoor = Set.copyOf(onderbrokenDoor);
        }
    }

    /// The kalenderdagen since the latest of some moments, or since the zaak began.
    public record Stilte(Eenheid eenheid, Moment van) implements Soort {}

    /// A pattern, as a percentage above what could be expected; implemented in Java under a fixed name.
    public record Patroon(Patroonsoort patroon, Set<Verzuimsoort> van, Binnen binnen, boolean perKlas)
            implements Soort {
        public Patroon {
            van = Set.copyOf(van);
        }

        @Override
        public Eenheid eenheid() {
            return Eenheid.PROCENT_BOVEN_GEMIDDELDE;
        }
    }

    /// What is added: registrations of some soorten, or happenings of one kind.
    public sealed interface Van {}

    public record Soorten(Set<Verzuimsoort> soorten) implements Van {
        public Soorten {
            soorten = Set.copyOf(soorten);
        }
    }

    public record Gebeurtenissen(Moment moment) implements Van {}

    /// What ends a run.
    public enum Breuk {
        /// A schooldag attended that does not count.
        AANWEZIG,
        /// A betermelding that ends the Ziekteperiode (D-13).
        BETERMELDING,
        /// A schoolweek attended for all its lessons (Noord, C-142).
        LESWEEK_AANWEZIG
    }

    /// The patterns that a regel can measure. What a person decides on is no maat: [Patroonregels].
    public enum Patroonsoort { BOVEN_GROEP }
}
