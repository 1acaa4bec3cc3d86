package nl.verzuimregie.engine.feit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.engine.feit.Feit.Correctie;

/// Resolves corrections: of all that was said about a fact the latest counts, under the id of the first.
public final class Correcties {

    private static final Comparator<Feit> LATEST_LAST = Comparator
            .comparing((Feit feit) -> feit.herkomst().geregistreerdOp()).thenComparing(Feit::id);

    private Correcties() {}

    /// The facts that hold, by root id, in order of date and root id, of which a shorter one comes first: ninety-nine
    /// before a hundred. A correction may point at a correction. One that points at nothing is left out; [#dangling]
    /// names it.
    public static Map<String, Feit> resolve(List<Feit> feiten) {
        Map<String, Feit> geldend = new HashMap<>();
        Map<String, String> wortels = new HashMap<>();
        List<Correctie> correcties = new ArrayList<>();
        for (Feit feit : feiten) {
            if (feit instanceof Correctie correctie) {
                correcties.add(correctie);
                wortels.put(correctie.id(), correctie.wortel());
            } else {
                geldend.put(feit.id(), feit);
            }
        }
        correcties.sort(LATEST_LAST);
        for (Correctie correctie : correcties) {
            String wortel = root(correctie.wortel(), wortels);
            if (geldend.containsKey(wortel) || isKnown(wortel, feiten)) {
                correctie.vervanging().ifPresentOrElse(feit -> geldend.put(wortel, feit), () -> geldend.remove(wortel));
            }
        }
        Map<String, Feit> opVolgorde = new LinkedHashMap<>();
        geldend.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Feit> e) -> e.getValue().datum())
                        .thenComparingInt(e -> e.getKey().length()).thenComparing(Map.Entry::getKey))
                .forEach(e -> opVolgorde.put(e.getKey(), e.getValue()));
        return opVolgorde;
    }

    /// Corrections that point at a fact that is not in the dossier.
    public static List<Correctie> dangling(List<Feit> feiten) {
        Map<String, String> wortels = new HashMap<>();
        feiten.forEach(feit -> {
            if (feit instanceof Correctie correctie) {
                wortels.put(correctie.id(), correctie.wortel());
            }
        });
        return feiten.stream().filter(Correctie.class::isInstance).map(Correctie.class::cast)
                .filter(correctie -> !isKnown(root(correctie.wortel(), wortels), feiten)).toList();
    }

    private static boolean isKnown(String wortel, List<Feit> feiten) {
        return feiten.stream().anyMatch(feit -> !(feit instanceof Correctie) && feit.id().equals(wortel));
    }

    /// Follows corrections of corrections; a circle ends where it began.
    private static String root(String id, Map<String, String> wortels) {
        String wortel = id;
        for (int stap = 0; stap <= wortels.size(); stap++) {
            String verder = wortels.get(wortel);
            if (verder == null) {
                return wortel;
            }
            wortel = verder;
        }
        return id;
    }
}
