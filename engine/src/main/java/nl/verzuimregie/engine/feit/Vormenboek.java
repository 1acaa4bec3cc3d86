package nl.verzuimregie.engine.feit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every form of day that occurs, once, with a number from 0. A school year of a nation has a few ten thousand of them.
/// Only grows; not for two threads while it grows.
public final class Vormenboek {

    /// The compact form keeps a form in nineteen bits.
    public static final int VORMEN_MAX = 1 << 19;

    private final List<Dagvorm> vormen = new ArrayList<>();
    private final Map<Dagvorm, Integer> nummers = new HashMap<>();

    /// The number of `vorm`, new when it was not there yet.
    ///
    /// @throws IllegalStateException when there are more than [#VORMEN_MAX] different forms
    public int nummer(Dagvorm vorm) {
        Integer nummer = nummers.get(vorm);
        if (nummer != null) {
            return nummer;
        }
        if (vormen.size() == VORMEN_MAX) {
            throw new IllegalStateException("Meer dan %d verschillende dagen; deel de leerlingen op".formatted(
                    VORMEN_MAX));
        }
        vormen.add(vorm);
        nummers.put(vorm, vormen.size() - 1);
        return vormen.size() - 1;
    }

    public Dagvorm vorm(int nummer) {
        return vormen.get(nummer);
    }

    public int size() {
        return vormen.size();
    }
}
