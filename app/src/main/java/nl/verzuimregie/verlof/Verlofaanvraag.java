package nl.verzuimregie.verlof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;

/// Leave that somebody asked for, with what was done with it since.
///
/// @param account   who recorded it: a parent, or who sat at the desk
/// @param door      the name of that person
/// @param vervolgen in order
public record Verlofaanvraag(long id, long leerling, Wat wat, Woorden woorden, Kanaal kanaal, int account, String door,
        Instant vastgelegdOp, List<Verlofvervolg> vervolgen) {

    public Verlofaanvraag {
        vervolgen = List.copyOf(vervolgen);
    }

    /// How it came in.
    public enum Kanaal { PORTAAL, BALIE }

    /// Where it stands.
    public enum Stand {
        OPEN, DOORGESTUURD, TOEGEKEND, GEWEIGERD, INGETROKKEN;

        /// The key of its name in the messages.
        public String sleutel() {
            return "verlof.stand." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// For what, and of which lessons.
    ///
    /// @param grond by its name in the protocol
    public record Wat(String grond, LocalDate van, Feit.Bereik bereik) {

        /// The last day, included.
        public LocalDate tot() {
            return bereik.tot().orElse(van);
        }

        /// Whether it has a day in common with another.
        public boolean overlaps(Wat ander) {
            return !van.isAfter(ander.tot()) && !ander.van().isAfter(tot());
        }

        /// The same days, with on the first and the last day of another no other lessons than those of the other.
        Wat withLessonsOf(Wat ander) {
            return new Wat(grond, van, new Feit.Bereik(van.equals(ander.van())
                    ? Math.max(bereik.vanafLesuur(), ander.bereik().vanafLesuur()) : bereik.vanafLesuur(), bereik.tot(),
                    tot().equals(ander.tot()) ? Math.min(bereik.totLesuur(), ander.bereik().totLesuur())
                            : bereik.totLesuur()));
        }

        /// Whether it lies within another.
        public boolean isWithin(Wat ander) {
            return !van.isBefore(ander.van()) && !tot().isAfter(ander.tot());
        }
    }

    /// What who asked said.
    ///
    /// @param bewijs what there is to show it
    public record Woorden(String toelichting, String bewijs) {}

    /// What was decided, or the last thing that was done before that.
    public Stand stand() {
        return vervolgen.stream().filter(een -> een.soort() != Verlofvervolg.Soort.VERSTUURD)
                .reduce((eerder, later) -> later).map(een -> Stand.valueOf(een.soort().name())).orElse(Stand.OPEN);
    }

    /// Whether nobody decided yet.
    public boolean isOpen() {
        return stand() == Stand.OPEN || stand() == Stand.DOORGESTUURD;
    }

    /// Whether it can still become, or is, leave.
    public boolean isLevend() {
        return isOpen() || stand() == Stand.TOEGEKEND;
    }

    /// The decision; empty when there is none.
    public Optional<Verlofvervolg> besluit() {
        return vervolgen.stream().filter(een -> een.soort().isBesluit()).findFirst();
    }

    /// Whether a decision stands: it was made, and not taken back.
    public boolean isMetBesluit() {
        return besluit().isPresent() && stand() != Stand.INGETROKKEN;
    }

    /// What was done with it of this kind.
    public Optional<Verlofvervolg> vervolg(Verlofvervolg.Soort soort) {
        return vervolgen.stream().filter(een -> een.soort() == soort).findFirst();
    }

    /// The lessons that were granted, or else those that were asked.
    public Wat geldend() {
        return besluit().flatMap(Verlofvervolg::wat).orElse(wat);
    }
}
