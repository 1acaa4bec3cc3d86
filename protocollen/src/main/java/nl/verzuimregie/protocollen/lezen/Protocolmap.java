package nl.verzuimregie.protocollen.lezen;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.taal.Bestandsoort;
import nl.verzuimregie.protocollen.taal.Namen;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// The files of one protocol, checked, with those of the protocol it extends: from these a Protocol is composed.
///
/// @param eigen    the files of its own folder
/// @param basis    the protocol it extends
/// @param namen    all names, those of the basis included
/// @param waarden  the dated numbers by file and name
/// @param gebruikt the names of the values to which something refers, by file
public record Protocolmap(String id, List<Bestand> eigen, Optional<Protocolmap> basis, Namen namen,
        Map<String, Map<String, Waarde>> waarden, Map<String, Set<String>> gebruikt) {

    /// The files in effect: those of the basis, except the ones this protocol replaces, and its own.
    public Collection<Bestand> effective() {
        var bestanden = new LinkedHashMap<String, Bestand>();
        basis.ifPresent(map -> map.effective().forEach(bestand -> bestanden.put(key(bestand), bestand)));
        eigen.forEach(bestand -> bestanden.put(key(bestand), bestand));
        return bestanden.values();
    }

    /// A regel, overleg, route, form, letter or subject is replaced whole by one with the same name. The parts are not:
    /// they hold many things, which are replaced one by one.
    private static String key(Bestand bestand) {
        boolean vervangbaar = bestand.soort()
                .filter(soort -> !Set.of(Bestandsoort.PROTOCOL, Bestandsoort.DEEL, Bestandsoort.SCENARIOS)
                        .contains(soort)).isPresent();
        return vervangbaar ? bestand.soort().orElseThrow() + " " + bestand.ding().orElse("") : bestand.naam();
    }

    /// The regels in effect, by name.
    public Map<String, Bestand> regels() {
        return regels(effective());
    }

    /// The regels among these files, by name.
    static Map<String, Bestand> regels(Collection<Bestand> bestanden) {
        var regels = new TreeMap<String, Bestand>();
        bestanden.stream().filter(bestand -> bestand.is(Bestandsoort.REGEL))
                .forEach(bestand -> bestand.ding().ifPresent(naam -> regels.put(naam, bestand)));
        return regels;
    }

    public Map<String, Waarde> waarden(Bestand bestand) {
        Map<String, Waarde> gelezen = waarden.get(bestand.naam());
        return gelezen != null ? gelezen : basis.map(map -> map.waarden(bestand)).orElse(Map.of());
    }

    /// What protocol.yaml says, of this protocol or else of the nearest one it extends that says it.
    public Optional<Blok> protocol(String sleutel) {
        return eigen.stream().filter(bestand -> bestand.is(Bestandsoort.PROTOCOL))
                .flatMap(bestand -> bestand.inhoud().stream())
                .filter(blok -> blok.has(sleutel)).findFirst()
                .or(() -> basis.flatMap(map -> map.protocol(sleutel)));
    }

    public Optional<Bestand> protocolbestand() {
        return eigen.stream().filter(bestand -> bestand.is(Bestandsoort.PROTOCOL)).findFirst();
    }

    /// Whether a regel is fixed by law (D-11).
    public static boolean isWettelijk(Bestand regel) {
        return regel.inhoud().flatMap(blok -> blok.text("wettelijk")).filter("ja"::equals).isPresent();
    }

    /// The maten that a regel of law counts with: they are as fixed as the regel.
    Set<String> wettelijkeMaten() {
        var maten = new LinkedHashSet<String>();
        wettelijkeMeet().forEach(meet -> {
            if (meet instanceof Blok perOptie) {
                perOptie.velden().forEach((optie, veld) -> {
                    if (!optie.equals("instelling")) {
                        maten.addAll(veld.waarde().texts());
                    }
                });
            } else {
                maten.addAll(meet.texts());
            }
        });
        return maten;
    }

    /// The settings on which a regel of law depends.
    Set<String> wettelijkeInstellingen() {
        var instellingen = new LinkedHashSet<String>();
        wettelijkeMeet()
                .forEach(meet -> meet.asBlok().flatMap(blok -> blok.text("instelling")).ifPresent(instellingen::add));
        return instellingen;
    }

    private List<nl.verzuimregie.protocollen.yaml.Knoop> wettelijkeMeet() {
        return regels().values().stream().filter(Protocolmap::isWettelijk)
                .flatMap(regel -> regel.inhoud().flatMap(blok -> blok.get("meet")).stream()).toList();
    }
}
