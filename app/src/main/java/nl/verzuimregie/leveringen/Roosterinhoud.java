package nl.verzuimregie.leveringen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.aanlevering.Groepsrij;
import nl.verzuimregie.aanlevering.Roosterrij;

/// The rooster in the files of a levering.
///
/// @param vanaf from which day it holds; empty: the files do not say
/// @param leden who is in which group; of classes the list of pupils says that
record Roosterinhoud(Optional<LocalDate> vanaf, List<Roosterrij> lessen, List<Groepsrij> leden) {

    /// No rooster at all.
    static final Roosterinhoud GEEN = new Roosterinhoud(Optional.empty(), List.of(), List.of());

    Roosterinhoud {
        lessen = List.copyOf(lessen);
        leden = List.copyOf(leden);
    }
}
