package nl.verzuimregie.werkplek.rooster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Ziekbericht;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// An aangepast rooster of a pupil as it was recorded last.
///
/// @param rij         number of the row that says so
/// @param door        who recorded that; empty when that is not known
/// @param ingetrokken why it was taken back; empty: it was not
public record Weekrooster(long rij, Feit.AangepastRooster rooster, String door, Instant vastgelegdOp,
        Optional<String> ingetrokken) {

    /// How it stands on a day.
    public enum Stand {
        NU, STRAKS,
        /// Another one began later and goes before it.
        WIJKT, VOORBIJ, INGETROKKEN
    }

    /// All of a pupil, the one that begins last first.
    ///
    /// @param zaken all rows of its case, in the order in which they were recorded
    static List<Weekrooster> all(List<Zaakfeitrij> zaken) {
        Map<String, String> wortels = new HashMap<>();
        Map<String, Weekrooster> alle = new LinkedHashMap<>();
        for (Zaakfeitrij rij : zaken) {
            if (rij.feit() instanceof Feit.AangepastRooster rooster) {
                wortels.put(rooster.id(), rooster.id());
                alle.put(rooster.id(), of(rij, rooster, Optional.empty()));
            } else if (rij.feit() instanceof Feit.Correctie correctie && wortels.containsKey(correctie.wortel())) {
                String wortel = wortels.get(correctie.wortel());
                wortels.put(correctie.id(), wortel);
                Weekrooster was = Objects.requireNonNull(alle.get(wortel));
                alle.put(wortel, correctie.vervanging().map(feit -> of(rij, (Feit.AangepastRooster) feit,
                        Optional.empty())).orElseGet(() -> of(rij, was.rooster(), Optional.of(correctie.reden()))));
            }
        }
        return alle.values().stream().sorted((een, ander) -> ander.rooster().datum().compareTo(een.rooster().datum()))
                .toList();
    }

    private static Weekrooster of(Zaakfeitrij rij, Feit.AangepastRooster rooster, Optional<String> ingetrokken) {
        return new Weekrooster(rij.id(), rooster, rij.door() == null ? "" : rij.door(), rij.vastgelegdOp(),
                ingetrokken);
    }

    Stand stand(List<Zaakfeitrij> zaken, LocalDate vandaag) {
        if (ingetrokken.isPresent()) {
            return Stand.INGETROKKEN;
        }
        if (rooster.datum().isAfter(vandaag)) {
            return Stand.STRAKS;
        }
        return !rooster.covers(vandaag) ? Stand.VOORBIJ
                : Ziekbericht.expecting(zaken).on(vandaag).filter(rooster::equals).isPresent() ? Stand.NU : Stand.WIJKT;
    }
}
