package nl.verzuimregie.protocollen.lezen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Waarde;

/// All layers over a protocol, the later over the earlier.
public record Schoollagen(List<Schoollaag> lagen) {

    public Schoollagen {
        lagen = List.copyOf(lagen);
    }

    /// What they choose together.
    public Keuzes keuzes() {
        return lagen.stream().map(Schoollaag::keuzes).reduce(Keuzes.GEEN, Keuzes::then);
    }

    /// Their files, for the digest.
    public List<Bestand> bestanden() {
        return lagen.stream().map(Schoollaag::bestand).toList();
    }

    /// The protocol with the names and functions that they give its rollen.
    public Protocol over(Protocol protocol) {
        Protocol hier = protocol;
        for (Schoollaag laag : lagen) {
            hier = laag.over(hier);
        }
        return hier;
    }

    /// The number at an address of the protocol with the lines of these layers over it.
    public Waarde waarde(String adres, Waarde vanProtocol) {
        return keuzes().waarde(adres, vanProtocol);
    }

    /// Whether a trede is switched off on a day.
    ///
    /// @param drempel at which it is met when it is on
    public boolean isUit(String trede, Waarde drempel, LocalDate dag) {
        return keuzes().drempel(trede, drempel).op(dag).filter(Schoollaag::isUit).isPresent();
    }

    /// The option that they chose of a setting; empty: none, so the standard one holds.
    public Optional<String> optie(String instelling) {
        return keuzes().optie(instelling);
    }
}
