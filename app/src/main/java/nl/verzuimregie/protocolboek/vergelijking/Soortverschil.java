package nl.verzuimregie.protocolboek.vergelijking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.protocolboek.stukken.Stuk;
import nl.verzuimregie.protocolboek.zinnen.Stuksoort;

/// The things of one kind on both sides: those with one name are held together, the others stand alone.
///
/// @param anders     which differ
/// @param alleenHier which only the first has
/// @param alleenDaar which only the second has
/// @param gelijk     how many are the same
public record Soortverschil(Stuksoort soort, List<Stukverschil> anders, List<Stuk> alleenHier, List<Stuk> alleenDaar,
        int gelijk) {

    public Soortverschil {
        anders = List.copyOf(anders);
        alleenHier = List.copyOf(alleenHier);
        alleenDaar = List.copyOf(alleenDaar);
    }

    /// Whether there is anything to say.
    public boolean isLeeg() {
        return anders.isEmpty() && alleenHier.isEmpty() && alleenDaar.isEmpty() && gelijk == 0;
    }

    /// Whether nothing differs.
    public boolean isZonderVerschil() {
        return anders.isEmpty() && alleenHier.isEmpty() && alleenDaar.isEmpty();
    }

    /// Two whole protocollen, by kind in the order of the book.
    public static List<Soortverschil> of(List<Stuk> hier, List<Stuk> daar) {
        return Arrays.stream(Stuksoort.values()).map(soort -> of(soort, byName(hier, soort), byName(daar, soort)))
                .filter(een -> !een.isLeeg()).toList();
    }

    private static Map<String, Stuk> byName(List<Stuk> stukken, Stuksoort soort) {
        var perNaam = new LinkedHashMap<String, Stuk>();
        stukken.stream().filter(een -> een.soort() == soort).forEach(een -> perNaam.put(een.naam(), een));
        return perNaam;
    }

    private static Soortverschil of(Stuksoort soort, Map<String, Stuk> hier, Map<String, Stuk> daar) {
        var anders = new ArrayList<Stukverschil>();
        var alleenHier = new ArrayList<Stuk>();
        int gelijk = 0;
        for (Stuk een : hier.values()) {
            Stuk ander = daar.get(een.naam());
            if (ander == null) {
                alleenHier.add(een);
                continue;
            }
            var verschil = Stukverschil.of(een, ander);
            if (verschil.isGelijk()) {
                gelijk++;
            } else {
                anders.add(verschil);
            }
        }
        return new Soortverschil(soort, anders, alleenHier, daar.values().stream()
                .filter(een -> !hier.containsKey(een.naam())).toList(), gelijk);
    }
}
