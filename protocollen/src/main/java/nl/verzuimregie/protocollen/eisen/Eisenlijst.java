package nl.verzuimregie.protocollen.eisen;

import java.util.Collections;
import java.util.Map;
import java.util.SequencedMap;

/// The requirements of one source, as eisen.yaml lists them.
///
/// @param eisen        by number, what each is about; in the order of the file
/// @param bladzijden   the page that carries a requirement, by number
/// @param geenSoftware why a requirement is nothing for software, by number
/// @param open         why nothing carries a requirement yet, by number
public record Eisenlijst(SequencedMap<String, String> eisen, Map<String, String> bladzijden,
        Map<String, String> geenSoftware, Map<String, String> open) {

    public Eisenlijst {
        eisen = Collections.unmodifiableSequencedMap(new java.util.LinkedHashMap<>(eisen));
        bladzijden = Map.copyOf(bladzijden);
        geenSoftware = Map.copyOf(geenSoftware);
        open = Map.copyOf(open);
    }
}
