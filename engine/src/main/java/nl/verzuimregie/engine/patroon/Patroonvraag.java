package nl.verzuimregie.engine.patroon;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.verzuimregie.engine.protocol.Patroongroep;
import nl.verzuimregie.engine.protocol.Verzuimpatroon;

/// One thing that is asked of the absence of a pupil: does it fall on Mondays more often than chance lets it?
///
/// @param welke  of a weekday 1 (Monday) to 7, of a lesuur its number, else 0
/// @param wijzen the ways in which chance may choose, each over the same stretches of time: no way may explain it
/// @param dagen  the days that fell so, in order
/// @param van    how often it could have fallen so: missed days, or for a lesuur days of which a part was missed
record Patroonvraag(Patroongroep groep, Verzuimpatroon patroon, int welke, List<List<Trekking>> wijzen,
        List<LocalDate> dagen, int van) {

    Patroonvraag {
        wijzen = wijzen.stream().map(List::copyOf).toList();
        dagen = List.copyOf(dagen);
    }

    /// How often it can have fallen so at most. It follows from what could be missed and how much was, and not from how
    /// it fell: so leaving out what can never stand out is fair.
    int hoogstens() {
        return wijzen.getFirst().stream().mapToInt(Trekking::hoogstens).sum();
    }

    /// By the way of chance that explains it best.
    Aanwijzing answer() {
        return wijzen.stream().map(this::answer).max(Comparator.comparing(Aanwijzing::kans)).orElseThrow();
    }

    private Aanwijzing answer(List<Trekking> trekkingen) {
        return new Aanwijzing(groep, patroon, welke, dagen, van,
                trekkingen.stream().map(Trekking::verwacht).reduce(Kans.of(0, 1), Kans::plus),
                Trekking.atLeast(trekkingen, dagen.size()));
    }
}
