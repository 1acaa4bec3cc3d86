package nl.verzuimregie.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.registraties.Registratie;
import org.jspecify.annotations.Nullable;

/// What is recorded of lessons: the row that holds, and the last one that a file or program brought.
///
/// @param geldig   the row that holds
/// @param geleverd null: only people said something
record Lesstanden(Map<Lesplek, Registratie> geldig, Map<Lesplek, Registratie> geleverd) {

    /// @param rijen per lesson in the order in which they were recorded
    static Lesstanden of(List<Registratie> rijen) {
        Map<Lesplek, Registratie> geldig = new HashMap<>();
        Map<Lesplek, Registratie> geleverd = new HashMap<>();
        for (Registratie rij : rijen) {
            var plek = new Lesplek(rij.leerling(), rij.datum(), rij.lesuur());
            geldig.put(plek, rij);
            if (!rij.isHandmatig()) {
                geleverd.put(plek, rij);
            }
        }
        return new Lesstanden(geldig, geleverd);
    }

    @Nullable Registratie at(Lesplek plek) {
        return geldig.get(plek);
    }

    /// Whether a program or file said this before of a lesson, whatever people made of it.
    boolean isDelivered(Lesopgave opgave) {
        return isSame(geleverd.get(opgave.plek()), opgave);
    }

    /// Whether a row says what somebody says now.
    static boolean isSame(@Nullable Registratie rij, Lesopgave opgave) {
        return rij != null && (opgave.stand().isEmpty() ? rij.stand().isEmpty()
                : Optional.of(true).equals(rij.stand().map(opgave.stand().get()::isSame)));
    }
}
