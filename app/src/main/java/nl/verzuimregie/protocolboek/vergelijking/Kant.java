package nl.verzuimregie.protocolboek.vergelijking;

import java.time.LocalDate;
import nl.verzuimregie.protocolboek.zinnen.Dagtekst;

/// One side of a comparison: a protocol on a day.
///
/// @param naam short name of the protocol
public record Kant(String protocol, String naam, LocalDate dag) {

    /// How the side is called beside one of another protocol or another day.
    String beside(Kant ander) {
        return naam.equals(ander.naam) ? "%s op %s".formatted(naam, Dagtekst.format(dag)) : naam;
    }
}
