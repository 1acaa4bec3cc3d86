package nl.verzuimregie.protocollen.lezen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.protocollen.taal.Bestandsvormen;
import nl.verzuimregie.protocollen.taal.Toets;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads the list of sources: every document once, with an id by which protocollen cite it.
public final class BronnenReader {

    private BronnenReader() {}

    /// The titles of the sources by id; empty when the file does not read.
    public static Optional<Map<String, String>> read(Bestand bestand, Toets toets) {
        return bestand.inhoud().map(blok -> {
            Bestandsvormen.BRONNEN.check(blok, toets);
            return titles(blok);
        });
    }

    private static Map<String, String> titles(Blok blok) {
        var titels = new LinkedHashMap<String, String>();
        blok.velden().forEach((id, veld) -> titels.put(id,
                veld.waarde().asBlok().flatMap(bron -> bron.text("titel")).orElse(id)));
        return titels;
    }
}
