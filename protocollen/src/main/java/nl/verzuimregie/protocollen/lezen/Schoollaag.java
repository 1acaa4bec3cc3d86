package nl.verzuimregie.protocollen.lezen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Waarde;

/// What one school puts over the protocol it chose, by a decision of its own.
///
/// @param naam     the school, and its file
/// @param protocol the protocol it chose
/// @param rollen   what a rol of the protocol is called at school
/// @param functies which function does the work of a rol here, by rol ("of een vergelijkbare rol")
/// @param opties   the option it chose, by setting
public record Schoollaag(String naam, String titel, String protocol, Map<String, String> rollen,
        Map<String, String> functies, Map<String, String> opties, Keuzes keuzes, Bestand bestand) {

    public Schoollaag {
        rollen = Map.copyOf(rollen);
        functies = Map.copyOf(functies);
        opties = Map.copyOf(opties);
    }

    /// Whether the line of a drempel says that a school switched its trede off.
    public static boolean isUit(Waarde.Stand stand) {
        return stand.binnenwaarde() == Schoollijnen.NOOIT;
    }

    /// The protocol with the names and functions of this school for its rollen.
    public Protocol over(Protocol protocol) {
        var hier = new LinkedHashMap<String, Rol>();
        protocol.zaak().rollen().forEach((naam, rol) -> hier.put(naam, new Rol(naam,
                rollen.getOrDefault(naam, rol.titel()), rol.organisatie(), rol.werkdagen(), rol.anders(),
                rol.benoemdDoor(), rol.kandidaten(), Optional.ofNullable(functies.get(naam)).or(rol::functie),
                rol.buitenSchool())));
        return new Protocol(protocol.id(), protocol.titel(), protocol.maten(), protocol.regels(),
                protocol.zaak().withRollen(hier), protocol.hash());
    }

    /// Why the school decided so, in its own words; empty when it does not say.
    public String reden() {
        return bestand.inhoud().flatMap(blok -> blok.blok("besluit")).flatMap(besluit -> besluit.text("reden"))
                .orElse("");
    }
}
