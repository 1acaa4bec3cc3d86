package nl.verzuimregie.engine.feit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.verzuimregie.engine.feit.Feit.Betermelding;
import nl.verzuimregie.engine.feit.Feit.Ziekmelding;

/// The days on which a ziekmelding runs (docs/tellen.md, section 4).
///
/// @param id  root id of the ziekmelding
/// @param van the first day, included
/// @param tot the last day, included; [LocalDate#MAX] while none was named and there is no betermelding
public record Ziekloop(String id, LocalDate van, LocalDate tot, Ziekmelding melding) {

    /// Pairs each ziekmelding with its own last day or with the first betermelding after it, whichever is earlier.
    ///
    /// @param geldend the facts that hold, by root id
    public static List<Ziekloop> of(Map<String, Feit> geldend) {
        var beter = new TreeSet<LocalDate>();
        geldend.values().stream().filter(Betermelding.class::isInstance).map(Feit::datum).forEach(beter::add);
        var lopen = new ArrayList<Ziekloop>();
        geldend.forEach((id, feit) -> {
            if (feit instanceof Ziekmelding melding) {
                LocalDate eerste = beter.higher(feit.datum());
                LocalDate einde = melding.bereik().tot().orElse(LocalDate.MAX);
                lopen.add(new Ziekloop(id, feit.datum(),
                        eerste == null || eerste.isAfter(einde) ? einde : eerste.minusDays(1), melding));
            }
        });
        return lopen;
    }

    /// Whether it runs on a day.
    public boolean contains(LocalDate datum) {
        return !datum.isBefore(van) && !datum.isAfter(tot);
    }

    /// Whether it speaks of a lesson.
    public boolean covers(LocalDate datum, int lesuur) {
        return contains(datum) && melding.covers(datum, lesuur);
    }

    /// Whether it named no last day.
    public boolean isOpen() {
        return melding.bereik().tot().isEmpty();
    }
}
