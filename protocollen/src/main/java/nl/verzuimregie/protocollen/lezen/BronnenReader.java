package nl.verzuimregie.protocollen.lezen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.protocollen.taal.Bestandsvormen;
import nl.verzuimregie.protocollen.taal.Datum;
import nl.verzuimregie.protocollen.taal.Toets;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads the list of sources: every document once, with an id by which protocollen cite it.
public final class BronnenReader {

    private BronnenReader() {}

    /// The sources by id; empty when the file does not read.
    public static Optional<Map<String, Bronvermelding>> read(Bestand bestand, Toets toets) {
        return bestand.inhoud().map(blok -> {
            Bestandsvormen.BRONNEN.check(blok, toets);
            return sources(blok);
        });
    }

    private static Map<String, Bronvermelding> sources(Blok blok) {
        var bronnen = new LinkedHashMap<String, Bronvermelding>();
        blok.velden().forEach((id, veld) -> {
            Optional<Blok> bron = veld.waarde().asBlok();
            bronnen.put(id, new Bronvermelding(bron.flatMap(een -> een.text("titel")).orElse(id),
                    bron.flatMap(een -> een.text("soort")),
                    bron.flatMap(een -> een.text("vastgesteld")).flatMap(Datum::of),
                    bron.flatMap(een -> een.text("opmerking"))));
        });
        return bronnen;
    }
}
