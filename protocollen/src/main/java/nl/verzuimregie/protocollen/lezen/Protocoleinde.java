package nl.verzuimregie.protocollen.lezen;

import java.util.LinkedHashMap;
import java.util.Optional;
import nl.verzuimregie.protocollen.taal.Keuzeplek;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;
import nl.verzuimregie.protocollen.yaml.Knoop.Veld;

/// The last day of a protocol, which is that of each of its files that names a first day and no last one (C-143).
final class Protocoleinde {

    private static final String GELDIG = "geldig";
    private static final String TOT = "tot";

    private Protocoleinde() {}

    /// The file as it reads with these choices, within the days of its protocol.
    static Bestand bound(Bestand bestand, Protocolmap map, Gekozenopties opties) {
        return bestand.inhoud().map(blok -> Keuzeplek.resolve(blok, opties::option)).map(blok -> bestand.with(
                einde(bestand.protocol(), map, opties).map(einde -> bound(blok, einde)).orElse(blok))).orElse(bestand);
    }

    private static Optional<Knoop> einde(String protocol, Protocolmap map, Gekozenopties opties) {
        return !map.id().equals(protocol) ? map.basis().flatMap(basis -> einde(protocol, basis, opties))
                : map.protocolbestand().flatMap(Bestand::inhoud).flatMap(blok -> blok.blok(GELDIG))
                        .map(geldig -> Keuzeplek.resolve(geldig, opties::option)).flatMap(geldig -> geldig.get(TOT));
    }

    private static Blok bound(Blok blok, Knoop einde) {
        return blok.blok(GELDIG).filter(geldig -> !geldig.has(TOT)).map(geldig -> with(blok, GELDIG,
                with(geldig, TOT, einde))).orElse(blok);
    }

    private static Blok with(Blok blok, String sleutel, Knoop waarde) {
        var anders = new LinkedHashMap<>(blok.velden());
        anders.put(sleutel, new Veld(waarde.plaats(), waarde));
        return new Blok(blok.plaats(), anders);
    }
}
