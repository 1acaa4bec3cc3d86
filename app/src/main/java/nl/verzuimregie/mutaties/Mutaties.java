package nl.verzuimregie.mutaties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.verzuimregie.protocollen.lezen.Bestand;
import nl.verzuimregie.protocollen.lezen.ProtocolReader;
import nl.verzuimregie.protocollen.lezen.Protocolmap;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Every change of a protocol that is made, one at a time. Titles, sources and other prose stay as they are, and so
/// does what a school may choose.
final class Mutaties {

    private static final Comparator<Mutatie> VOLGORDE = Comparator.comparing(Mutatie::plaats)
            .thenComparing(Mutatie::soort);

    private Mutaties() {}

    /// In order of file, line and column. Files of the protocol that it extends are not its own.
    static List<Mutatie> of(Protocolmap map) {
        var mutaties = new ArrayList<Mutatie>();
        for (Bestand bestand : map.eigen()) {
            if (!bestand.isToetsing()) {
                bestand.inhoud().ifPresent(blok -> mutaties.addAll(of(map, bestand, blok)));
            }
        }
        return mutaties;
    }

    private static List<Mutatie> of(Protocolmap map, Bestand bestand, Blok blok) {
        var mutaties = new ArrayList<Mutatie>();
        var wijzer = new Knoopwijzer(bestand, blok);
        mutaties.addAll(new Getalmutaties(wijzer).all());
        mutaties.addAll(new Woordmutaties(wijzer, ProtocolReader.words(map, bestand)).all());
        mutaties.addAll(new Vormmutaties(wijzer).all());
        mutaties.sort(VOLGORDE);
        return mutaties;
    }
}
