package nl.verzuimregie.zaken;

import java.util.Map;
import nl.verzuimregie.engine.feit.Zaakfeit;

/// Says which words of a fact are kept sealed. Whoever records a fact cannot forget it: it is asked for each.
@FunctionalInterface
public interface Segmentwijzer {

    /// As which part of the dossier, by the address of [Zaakwoorden]. What is absent is not sealed.
    ///
    /// @param school whose protocol says it
    Map<String, String> of(int school, Zaakfeit feit);
}
