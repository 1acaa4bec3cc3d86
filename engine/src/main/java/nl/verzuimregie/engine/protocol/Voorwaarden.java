package nl.verzuimregie.engine.protocol;

import java.util.List;

/// What must hold on the day of a cause, and what may not.
///
/// @param mits   all of these hold
/// @param tenzij none of these holds
public record Voorwaarden(List<Toestand> mits, List<Toestand> tenzij) {

    public static final Voorwaarden GEEN = new Voorwaarden(List.of(), List.of());

    public Voorwaarden {
        mits = List.copyOf(mits);
        tenzij = List.copyOf(tenzij);
    }

    public boolean isEmpty() {
        return mits.isEmpty() && tenzij.isEmpty();
    }
}
