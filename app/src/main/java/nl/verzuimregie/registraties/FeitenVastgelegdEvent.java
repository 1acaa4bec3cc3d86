package nl.verzuimregie.registraties;

import java.util.List;
import java.util.function.IntConsumer;

/// Facts were added about these pupils of a school. Who listens does so in the same transaction: facts and what follows
/// from them are confirmed together, or not at all.
///
/// @param voortgang hears how many pupils a listener has done
public record FeitenVastgelegdEvent(int school, List<Long> leerlingen, IntConsumer voortgang) {
    public FeitenVastgelegdEvent {
        leerlingen = List.copyOf(leerlingen);
    }
}
