package nl.verzuimregie.protocollen.scenarios;

import java.util.List;
import nl.verzuimregie.protocollen.fouten.Plaats;

/// How one scenario went.
///
/// @param plaats     where it stands
/// @param verschillen what differed from what must follow; empty: it holds
public record Uitslag(Plaats plaats, String naam, List<String> eisen, List<Verschil> verschillen) {

    public Uitslag {
        eisen = List.copyOf(eisen);
        verschillen = List.copyOf(verschillen);
    }

    public boolean isGeslaagd() {
        return verschillen.isEmpty();
    }

    /// One thing that is not as expected.
    ///
    /// @param plaats where the expectation stands
    /// @param tekst  what was expected and what there is
    public record Verschil(Plaats plaats, String tekst) {}
}
