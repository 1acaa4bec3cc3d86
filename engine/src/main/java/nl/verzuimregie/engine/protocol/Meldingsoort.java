package nl.verzuimregie.engine.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A kind of report: to whom it goes, and what can become of it.
///
/// @param aan        who receives it
/// @param afschrift  who receives a copy
/// @param doorEenVan who can send it; empty: whoever has the task
/// @param periode    whether it is about a period; else about the day on which it is sent
/// @param vorige     whether a new one points at the one before it (G-052)
/// @param standen    what can be said of one, in order
/// @param opmerkingen what is said in it when all of this holds, by name
public record Meldingsoort(String naam, String titel, List<String> aan, List<String> afschrift,
        List<String> doorEenVan, boolean periode, boolean vorige, List<String> standen,
        Map<String, Opmerking> opmerkingen) {

    /// The stand of a report as it leaves.
    public static final String VERZONDEN = "verzonden";
    /// The stand of one that was taken back at the receiver.
    public static final String INGETROKKEN = "ingetrokken";
    private static final String CONCEPT = "concept";

    public Meldingsoort {
        aan = List.copyOf(aan);
        afschrift = List.copyOf(afschrift);
        doorEenVan = List.copyOf(doorEenVan);
        standen = List.copyOf(standen);
        opmerkingen = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(opmerkingen));
    }

    /// A fixed remark.
    public record Opmerking(String tekst, List<Toestand> mits) {
        public Opmerking {
            mits = List.copyOf(mits);
        }
    }

    /// What can become of one that was sent.
    public List<String> later() {
        return standen.stream().filter(stand -> !stand.equals(CONCEPT) && !stand.equals(VERZONDEN)).toList();
    }
}
