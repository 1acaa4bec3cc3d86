package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;

/// The short scattered verzuim of some pupils together, day by day (docs/tellen.md, section 9): lessons missed or late
/// on days on which the pupil was there too.
final class Klasverzuim {

    private final int leerlingen;
    private final NavigableMap<LocalDate, Maatloop.Bijdrage> dagen = new TreeMap<>();

    /// @param soorten what counts, as bits of [Verzuimsoort]
    Klasverzuim(Collection<Tijdlijn> leerlingen, int soorten) {
        this.leerlingen = leerlingen.size();
        for (Tijdlijn tijdlijn : leerlingen) {
            for (Tijdlijn.Dag dag : tijdlijn.dagen().values()) {
                int keren = dag.vorm().isBijgewoond() ? dag.vorm().addition(Eenheid.KEREN, soorten) : 0;
                if (keren > 0) {
                    dagen.merge(dag.datum(), Dagtekst.bijdrage(dag, soorten, keren), Klasverzuim::together);
                }
            }
        }
    }

    private static Maatloop.Bijdrage together(Maatloop.Bijdrage een, Maatloop.Bijdrage ander) {
        var feiten = new ArrayList<>(een.feiten());
        feiten.addAll(ander.feiten());
        // whose facts come first must not depend on the order of the pupils
        Collections.sort(feiten);
        long keren = een.bij() + ander.bij();
        return new Maatloop.Bijdrage(een.datum(), keren + " keer", keren, feiten);
    }

    int leerlingen() {
        return leerlingen;
    }

    boolean hasOn(LocalDate dag) {
        return dagen.containsKey(dag);
    }

    /// What was added on the days from `van` to `tot`, both included.
    List<Maatloop.Bijdrage> between(LocalDate van, LocalDate tot) {
        return van.isAfter(tot) ? List.of() : List.copyOf(dagen.subMap(van, true, tot, true).values());
    }

    long keren(LocalDate van, LocalDate tot) {
        return between(van, tot).stream().mapToLong(Maatloop.Bijdrage::bij).sum();
    }
}
