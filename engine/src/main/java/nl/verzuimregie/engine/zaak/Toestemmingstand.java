package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Zaakfeit.Toestemming;

/// Where one consent stands on a day.
///
/// @param geldt     whether everyone who must gave it, and it did not end
/// @param nodig     who must give it at the age of that day
/// @param ontbreekt of them who did not, or whose yes ended
/// @param geweigerd of them who refused
/// @param beeindigd whether it held before, or was withdrawn, and does not hold now
/// @param verloop   what everybody said of it, in order
public record Toestemmingstand(String naam, boolean geldt, List<String> nodig, List<String> ontbreekt,
        List<String> geweigerd, boolean beeindigd, List<Zegging> verloop) {

    public Toestemmingstand {
        nodig = List.copyOf(nodig);
        ontbreekt = List.copyOf(ontbreekt);
        geweigerd = List.copyOf(geweigerd);
        verloop = List.copyOf(verloop);
    }

    /// What one of them said.
    ///
    /// @param tot  the last day on which a yes holds, included; empty: until it is withdrawn or the zaak closes
    /// @param feit root id of the fact that says so
    public record Zegging(String van, Toestemming.Stand stand, LocalDate datum, Optional<Toestemming.Hoe> hoe,
            Optional<LocalDate> tot, String feit) {

        /// Whether this is a yes that holds on `dag`.
        public boolean isGeldig(LocalDate dag) {
            return stand == Toestemming.Stand.GEGEVEN && tot.filter(dag::isAfter).isEmpty();
        }

        /// The same yes, ended on `dag` when nothing ends it before.
        Zegging closed(LocalDate dag) {
            return stand == Toestemming.Stand.GEGEVEN && tot.filter(eerder -> !eerder.isAfter(dag)).isEmpty()
                    ? new Zegging(van, stand, datum, hoe, Optional.of(dag), feit) : this;
        }
    }

    /// What somebody said last.
    public Optional<Zegging> laatste(String van) {
        return verloop.reversed().stream().filter(een -> een.van().equals(van)).findFirst();
    }
}
