package nl.verzuimregie.protocolboek.voorbeelden;

import java.util.List;

/// A scenario with how it went when it was run.
///
/// @param naam        the name its author gave it
/// @param waar        file and line
/// @param verschillen what differs from what must follow; empty: it holds
public record Voorbeeld(String naam, List<String> eisen, String waar, Voorbeeldtekst tekst, List<String> verschillen) {

    public Voorbeeld {
        eisen = List.copyOf(eisen);
        verschillen = List.copyOf(verschillen);
    }

    public boolean isGeslaagd() {
        return verschillen.isEmpty();
    }
}
