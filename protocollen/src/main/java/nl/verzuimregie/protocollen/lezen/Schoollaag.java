package nl.verzuimregie.protocollen.lezen;

import java.util.Map;
import nl.verzuimregie.engine.protocol.Waarde;

/// What one school puts over the protocol it chose, by a decision of its own.
///
/// @param naam     the school, and its file
/// @param protocol the protocol it chose
/// @param rollen   which function at school a rol of the protocol is
/// @param opties   the option it chose, by setting
public record Schoollaag(String naam, String titel, String protocol, Map<String, String> rollen,
        Map<String, String> opties,
        Keuzes keuzes, Bestand bestand) {

    public Schoollaag {
        rollen = Map.copyOf(rollen);
        opties = Map.copyOf(opties);
    }

    /// Whether the line of a drempel says that a school switched its trede off.
    public static boolean isUit(Waarde.Stand stand) {
        return stand.binnenwaarde() == Schoollijnen.NOOIT;
    }

    /// Why the school decided so, in its own words; empty when it does not say.
    public String reden() {
        return bestand.inhoud().flatMap(blok -> blok.blok("besluit")).flatMap(besluit -> besluit.text("reden"))
                .orElse("");
    }
}
