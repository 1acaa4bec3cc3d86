package nl.verzuimregie.protocollen.lezen;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.taal.Bestandsoort;
import nl.verzuimregie.protocollen.taal.Namen;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// The addresses of a protocol: `regels/te-laat/melding-1`, `maten/twaalf-weken`. A number has one; so has a trede, and
/// where no number has the same address, that of a trede means the number of its drempel.
public final class Adressen {

    private final Map<String, Waarde> waarden = new LinkedHashMap<>();
    private final Map<String, Optional<String>> treden = new LinkedHashMap<>();
    private final Map<String, Boolean> uitschakelbaar = new HashMap<>();
    private final Set<String> wettelijk = new HashSet<>();

    public Adressen(Protocolmap map) {
        Set<String> wettelijkeMaten = map.wettelijkeMaten();
        for (Bestand bestand : map.effective()) {
            Set<String> vast = fixed(bestand, wettelijkeMaten);
            map.waarden(bestand).forEach((naam, waarde) -> {
                String adres = bestand.adres() + "/" + naam;
                waarden.put(adres, waarde);
                if (vast.contains(naam)) {
                    wettelijk.add(adres);
                }
            });
            if (bestand.is(Bestandsoort.REGEL)) {
                bestand.inhoud().ifPresent(blok -> addTreden(bestand, blok));
            }
        }
    }

    /// The values of a file that are fixed by law: all of a regel of law, and those its maten count with.
    private static Set<String> fixed(Bestand bestand, Set<String> wettelijkeMaten) {
        Optional<Blok> inhoud = bestand.inhoud();
        if (bestand.is(Bestandsoort.REGEL)) {
            return inhoud.filter(ignored -> Protocolmap.isWettelijk(bestand))
                    .map(blok -> Namen.keys(blok, "waarden")).orElse(Set.of());
        }
        var vast = new HashSet<String>();
        inhoud.filter(ignored -> bestand.isDeel("maten")).flatMap(blok -> blok.blok("maten"))
                .ifPresent(maten -> wettelijkeMaten.forEach(naam -> maten.blok(naam).ifPresent(maat -> vast.addAll(
                        Stream.of("binnen", "dag_telt_vanaf", "doortellen_vanaf")
                                .flatMap(sleutel -> maat.text(sleutel).stream()).toList()))));
        return vast;
    }

    private void addTreden(Bestand bestand, Blok regel) {
        boolean vast = Protocolmap.isWettelijk(bestand);
        regel.blok("drempel").ifPresent(drempel -> addTrede(bestand.adres() + "/drempel", drempel, vast));
        regel.blok("treden").ifPresent(blok -> blok.velden().forEach((naam, veld) ->
                veld.waarde().asBlok().ifPresent(trede -> addTrede(bestand.adres() + "/" + naam, trede, vast))));
    }

    private void addTrede(String adres, Blok trede, boolean vast) {
        Optional<String> waarde = trede.text("minstens").or(() -> trede.text("meer_dan"));
        treden.put(adres, waarde.map(naam -> adres.substring(0, adres.lastIndexOf('/') + 1) + naam));
        uitschakelbaar.put(adres, !vast && trede.text("uitschakelbaar").filter("ja"::equals).isPresent());
    }

    /// The address of the number that an address means; empty when it means none.
    public Optional<String> waardeadres(String adres) {
        return waarden.containsKey(adres) ? Optional.of(adres)
                : treden.getOrDefault(adres, Optional.empty()).filter(waarden::containsKey);
    }

    /// The number at an address that [#waardeadres] gave.
    public Optional<Waarde> waarde(String adres) {
        return Optional.ofNullable(waarden.get(adres));
    }

    /// All numbers by address, in file order.
    public Map<String, Waarde> waarden() {
        return Collections.unmodifiableMap(waarden);
    }

    public Set<String> treden() {
        return Collections.unmodifiableSet(treden.keySet());
    }

    public boolean isUitschakelbaar(String trede) {
        return uitschakelbaar.getOrDefault(trede, false);
    }

    /// Whether the number at this address is fixed by law.
    public boolean isWettelijk(String adres) {
        return wettelijk.contains(adres);
    }
}
