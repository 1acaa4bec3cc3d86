package nl.verzuimregie.protocollen.lezen;

import java.util.Map;

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
}
