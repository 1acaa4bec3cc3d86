package nl.verzuimregie.protocollen.lint;

import java.util.Collection;
import java.util.Map;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.lezen.Protocolmap;

/// Looks over protocollen that have no faults. Each protocol answers for its own files; what it extends answers for
/// itself.
public final class Linter {

    private final Map<String, Protocolmap> mappen;
    private final Map<String, Protocol> protocollen;
    private final Fouten fouten;

    /// @param mappen      all protocollen that were read: the scenarios of one may be about a regel of another
    /// @param protocollen those without faults
    public Linter(Map<String, Protocolmap> mappen, Map<String, Protocol> protocollen, Fouten fouten) {
        this.mappen = mappen;
        this.protocollen = protocollen;
        this.fouten = fouten;
    }

    public void lint() {
        Collection<Protocolmap> alle = mappen.values();
        protocollen.forEach((id, protocol) -> {
            Protocolmap map = mappen.get(id);
            if (map != null) {
                new Tredelint(map, protocol, fouten).lint();
                new Waardelint(map, fouten).lint();
                new Gebruiklint(map, protocol, alle, fouten).lint();
            }
        });
    }
}
