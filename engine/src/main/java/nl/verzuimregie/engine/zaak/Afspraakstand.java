package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.util.Optional;

/// An agreement and what became of it.
///
/// @param id       root id of the fact
/// @param eigenaar the rol that does it
/// @param voor     by when, included
public record Afspraakstand(String id, LocalDate datum, String wat, String eigenaar, Optional<LocalDate> voor,
        Stand stand) {

    public enum Stand { OPEN, NAGEKOMEN, NIET_NAGEKOMEN }

    public boolean isOpen() {
        return stand == Stand.OPEN;
    }

    Afspraakstand ended(boolean nagekomen) {
        return new Afspraakstand(id, datum, wat, eigenaar, voor, nagekomen ? Stand.NAGEKOMEN : Stand.NIET_NAGEKOMEN);
    }
}
