package nl.verzuimregie.toegang;

import java.io.Serializable;
import java.util.Set;

/// What a function may because of a relation: one line of toegang.yaml.
///
/// @param metReden whether it first says why it looks
public record Recht(Relatie relatie, Set<Segment> ziet, Set<Handeling> doet, boolean metReden)
        implements Serializable {

    public Recht {
        ziet = Set.copyOf(ziet);
        doet = Set.copyOf(doet);
    }

    public boolean allows(Handeling handeling) {
        return doet.contains(handeling);
    }
}
