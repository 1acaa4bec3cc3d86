package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Uiterlijk;

/// A regie that is under way to another organisation.
///
/// @param bevestigen whether the receiver has it already and confirms; else it is still with the giver
/// @param uiterlijk  by when the receiver answers
/// @param teLaat     whether that day has passed
/// @param meldAan    who is told when it has
public record Regieoverdracht(String van, String aan, LocalDate sinds, boolean bevestigen,
        Optional<Uiterlijk> uiterlijk, boolean teLaat, List<String> meldAan) {

    public Regieoverdracht {
        meldAan = List.copyOf(meldAan);
    }

    Regieoverdracht late() {
        return new Regieoverdracht(van, aan, sinds, bevestigen, uiterlijk, true, meldAan);
    }
}
