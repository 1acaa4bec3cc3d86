package nl.verzuimregie.beoordelingen;

import java.util.List;

/// The open tasks of these pupils were judged anew, in the transaction that runs. The lock of the school is held.
///
/// @param isOchtend whether it is the [Ochtendronde] that did so; else something was recorded
public record TakenBijgewerktEvent(int school, List<Long> leerlingen, boolean isOchtend) {
    public TakenBijgewerktEvent {
        leerlingen = List.copyOf(leerlingen);
    }
}
