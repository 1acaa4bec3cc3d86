package nl.verzuimregie.engine.telwerk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.verzuimregie.engine.feit.Vormenboek;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Regel;

/// Which lists are kept for the pupils of one [Vormenboek], each with what every form of day gives to it.
final class Lijstboek {

    private final Kalender kalender;
    private final Vormenboek vormen;
    private final Schooldagen schooldagen;
    private final Map<Telsoort, Integer> nummers = new HashMap<>();
    private final List<Telsoort> soorten = new ArrayList<>();
    private final List<Vormtabel> tabellen = new ArrayList<>();
    private final List<Lijstvulling> vullingen = new ArrayList<>();

    Lijstboek(Kalender kalender, Vormenboek vormen) {
        this.kalender = kalender;
        this.vormen = vormen;
        this.schooldagen = new Schooldagen(kalender);
    }

    /// Takes up the lists that kernregels need; whether there was a new one.
    ///
    /// @throws IllegalArgumentException when a regel is no kernregel
    boolean addAll(List<Regel> regels) {
        int eerder = tabellen.size();
        for (Regel regel : regels) {
            for (Maat maat : Telwerk.meet(regel).maten()) {
                Telsoort soort = Telsoort.of(maat);
                if (nummers.putIfAbsent(soort, tabellen.size()) == null) {
                    soorten.add(soort);
                    tabellen.add(new Vormtabel(soort, kalender, vormen));
                    vullingen.add(Lijstvulling.of(soort, tabellen.getLast()));
                }
            }
        }
        return tabellen.size() > eerder;
    }

    /// The same lists for other regels as well.
    Lijstboek copy() {
        var kopie = new Lijstboek(kalender, vormen);
        kopie.nummers.putAll(nummers);
        kopie.soorten.addAll(soorten);
        kopie.tabellen.addAll(tabellen);
        kopie.vullingen.addAll(vullingen);
        return kopie;
    }

    /// Works out forms of day that are new.
    void grow() {
        tabellen.forEach(Vormtabel::grow);
    }

    Lijstvulling vulling(int nummer) {
        return vullingen.get(nummer);
    }

    int aantalVormen() {
        return vormen.size();
    }

    int size() {
        return tabellen.size();
    }

    int nummer(Maat maat) {
        return Objects.requireNonNull(nummers.get(Telsoort.of(maat)), maat.naam());
    }

    Telsoort soort(int nummer) {
        return soorten.get(nummer);
    }

    Vormtabel tabel(int nummer) {
        return tabellen.get(nummer);
    }

    Schooldagen schooldagen() {
        return schooldagen;
    }
}
