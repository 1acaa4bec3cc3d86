package nl.verzuimregie.protocolboek.vergelijking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.protocolboek.stukken.Stuk;
import nl.verzuimregie.protocolboek.stukken.Stukken;
import nl.verzuimregie.protocolboek.vergelijking.Stukverschil.Anders;
import nl.verzuimregie.protocolboek.zinnen.Toestandzin;
import nl.verzuimregie.protocollen.lezen.Keuzes;
import nl.verzuimregie.protocollen.lezen.Protocoltekst.Instelling;

/// What becomes of a protocol by an option of a setting, beside what holds when the school chooses nothing.
///
/// @param optie  in words
/// @param anders which things differ, each with all that differs
/// @param erbij  which there are with this option only
/// @param weg    which there are not with it
public record Optiegevolg(String optie, List<Stukverschil> anders, List<Stuk> erbij, List<Stuk> weg) {

    public Optiegevolg {
        anders = List.copyOf(anders);
        erbij = List.copyOf(erbij);
        weg = List.copyOf(weg);
    }

    /// Whether nothing differs.
    public boolean isLeeg() {
        return anders.isEmpty() && erbij.isEmpty() && weg.isEmpty();
    }

    /// Of each option but the standard one, in the order of the protocol.
    public static List<Optiegevolg> of(Stukken stukken, String protocol, Instelling instelling, LocalDate dag) {
        List<Stuk> gewoon = stukken.of(protocol, dag);
        return instelling.opties().entrySet().stream().filter(optie -> !optie.getKey().equals(instelling.standaard()))
                .map(optie -> of(optie.getValue(), gewoon, stukken.of(protocol, dag, new Keuzes(
                        Map.of(instelling.naam(), optie.getKey()), Map.of(), Map.of())))).toList();
    }

    private static Optiegevolg of(String optie, List<Stuk> gewoon, List<Stuk> dan) {
        List<Soortverschil> soorten = Soortverschil.of(gewoon, dan);
        return new Optiegevolg(optie, soorten.stream().flatMap(een -> een.anders().stream())
                .map(een -> new Stukverschil(een.hier(), een.daar(), een.anders().stream().map(Optiegevolg::plain)
                        .toList(), een.herkomst())).toList(),
                soorten.stream().flatMap(een -> een.alleenDaar().stream()).toList(),
                soorten.stream().flatMap(een -> een.alleenHier().stream()).toList());
    }

    /// Of a condition on the choice itself not the same sentence twice, but whether it holds.
    private static Anders plain(Anders paar) {
        String hier = paar.hier().replace(Toestandzin.GEKOZEN, "");
        String daar = paar.daar().replace(Toestandzin.GEKOZEN, "");
        return !hier.equals(daar) ? new Anders(paar.wat(), hier, daar)
                : new Anders(paar.wat() + ": " + hier, paar.hier().equals(hier) ? "nee" : "ja",
                        paar.daar().equals(daar) ? "nee" : "ja");
    }
}
