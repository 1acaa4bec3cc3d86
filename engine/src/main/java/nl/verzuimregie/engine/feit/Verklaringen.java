package nl.verzuimregie.engine.feit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What explains that a pupil was not seen, or is missing without a reason: who was reported ill is ziek, and else who
/// has leave is geoorloofd afwezig (docs/tellen.md, section 4).
///
/// @param ziek   the days on which ziekmeldingen run
/// @param verlof the leave that was granted
public record Verklaringen(List<Ziekloop> ziek, List<Verlofloop> verlof) {

    public Verklaringen {
        ziek = List.copyOf(ziek);
        verlof = List.copyOf(verlof);
    }

    /// Leave that was granted and not taken back.
    ///
    /// @param id root id of the fact
    public record Verlofloop(String id, Feit.Verlof verlof) {

        /// Whether some lesson of this day lies in it.
        public boolean contains(LocalDate datum) {
            return !datum.isBefore(verlof.datum()) && !datum.isAfter(verlof.tot());
        }
    }

    /// Of all facts that hold, by root id.
    public static Verklaringen of(Map<String, Feit> geldend) {
        var verlof = new ArrayList<Verlofloop>();
        geldend.forEach((id, feit) -> {
            if (feit instanceof Feit.Verlof een) {
                verlof.add(new Verlofloop(id, een));
            }
        });
        return new Verklaringen(Ziekloop.of(geldend), verlof);
    }

    /// Those of one day.
    public Verklaringen on(LocalDate datum) {
        return new Verklaringen(ziek.stream().filter(loop -> loop.contains(datum)).toList(),
                verlof.stream().filter(loop -> loop.contains(datum)).toList());
    }

    public boolean isEmpty() {
        return ziek.isEmpty() && verlof.isEmpty();
    }

    /// Why a pupil missed a lesson of which nobody in it knew the reason. Ill comes first: leave can be asked for, but
    /// who reports ill says what happened, and illness must be seen (tellen.md, 4).
    public Optional<Verzuimsoort> soort(LocalDate datum, int lesuur) {
        return ziek.stream().anyMatch(loop -> loop.covers(datum, lesuur)) ? Optional.of(Verzuimsoort.ZIEK)
                : verlof.stream().anyMatch(loop -> loop.verlof().covers(datum, lesuur))
                        ? Optional.of(Verzuimsoort.GEOORLOOFD) : Optional.empty();
    }
}
