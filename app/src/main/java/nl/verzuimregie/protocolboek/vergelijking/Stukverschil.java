package nl.verzuimregie.protocolboek.vergelijking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.protocolboek.stukken.Stuk;

/// A thing that both have, with all that differs.
///
/// @param anders   what it says otherwise, by subject
/// @param herkomst that it comes from another place, or carries other requirements
public record Stukverschil(Stuk hier, Stuk daar, List<Anders> anders, List<Anders> herkomst) {

    public Stukverschil {
        anders = List.copyOf(anders);
        herkomst = List.copyOf(herkomst);
    }

    /// One subject on both sides.
    ///
    /// @param hier what it says here; empty: nothing
    /// @param daar what it says there; empty: nothing
    public record Anders(String wat, String hier, String daar) {}

    static Stukverschil of(Stuk hier, Stuk daar) {
        Map<String, String> een = hier.teksten();
        Map<String, String> ander = daar.teksten();
        var alle = new ArrayList<Anders>();
        var onderwerpen = new LinkedHashSet<>(een.keySet());
        onderwerpen.addAll(ander.keySet());
        for (String wat : onderwerpen) {
            var paar = new Anders(wat, een.getOrDefault(wat, ""), ander.getOrDefault(wat, ""));
            if (!paar.hier().equals(paar.daar())) {
                alle.add(paar);
            }
        }
        return new Stukverschil(hier, daar, alle.stream().filter(paar -> !Stuk.isVerantwoording(paar.wat())).toList(),
                alle.stream().filter(paar -> Stuk.isVerantwoording(paar.wat())).toList());
    }

    /// Whether nothing differs.
    boolean isGelijk() {
        return anders.isEmpty() && herkomst.isEmpty();
    }
}
