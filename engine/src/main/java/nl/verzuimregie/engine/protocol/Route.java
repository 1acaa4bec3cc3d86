package nl.verzuimregie.engine.protocol;

import java.util.List;

/// Advice on a choice: criteria that the system knows or a person answers. Only an outcome decides.
public record Route(Stap.Beschrijving over, List<Criterium> criteria, List<Keuze> keuzes) {

    public Route {
        criteria = List.copyOf(criteria);
        keuzes = List.copyOf(keuzes);
    }

    public String naam() {
        return over.naam();
    }

    /// A named toestand; the keuzes name it.
    public record Criterium(String naam, Toestand toestand) {}

    /// One choice of a route.
    ///
    /// @param blokkeert whether it cannot be chosen while it does not fit; else choosing it asks a reason
    public record Keuze(String naam, Voorwaarden voorwaarden, boolean blokkeert) {}
}
