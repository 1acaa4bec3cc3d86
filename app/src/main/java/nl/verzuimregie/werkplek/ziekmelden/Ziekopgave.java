package nl.verzuimregie.werkplek.ziekmelden;

import java.time.LocalDate;
import nl.verzuimregie.engine.feit.Feit;

/// Of which lessons somebody is reported ill, by whom and how: understood, and possible.
record Ziekopgave(LocalDate van, Feit.Bereik bereik, String melder, String kanaal) {

    Feit.Ziekmelding fact(Feit.Herkomst herkomst) {
        return new Feit.Ziekmelding(herkomst, van, bereik, melder, kanaal);
    }

    /// The last day; [LocalDate#MAX] when it is not known.
    LocalDate tot() {
        return bereik.tot().orElse(LocalDate.MAX);
    }
}
