package nl.verzuimregie.engine.feit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit.AangepastRooster;
import nl.verzuimregie.engine.feit.Feit.Lesregistratie;
import nl.verzuimregie.engine.feit.Feit.Lesstand;

/// In which of the lessons of the rooster a pupil is expected (docs/tellen.md, section 2).
public final class Lesverwachting {

    private final List<AangepastRooster> roosters;

    private Lesverwachting(List<AangepastRooster> roosters) {
        this.roosters = roosters;
    }

    /// By all facts that hold.
    ///
    /// @param geldend by root id
    public static Lesverwachting of(Map<String, Feit> geldend) {
        return new Lesverwachting(geldend.values().stream().filter(AangepastRooster.class::isInstance)
                .map(AangepastRooster.class::cast).sorted(Comparator.comparing(AangepastRooster::datum)).toList());
    }

    /// The one that speaks of a day: of several the one that began last, and of those the one that was recorded last.
    public Optional<AangepastRooster> on(LocalDate datum) {
        return roosters.reversed().stream().filter(een -> een.covers(datum)).findFirst();
    }

    /// The first one that begins after a day.
    public Optional<AangepastRooster> after(LocalDate datum) {
        return roosters.stream().filter(een -> een.datum().isAfter(datum)).findFirst();
    }

    /// The rooster with only the lessons in which the pupil is expected.
    public Rooster over(Rooster rooster) {
        return roosters.isEmpty() ? rooster : datum -> expected(datum, rooster.op(datum));
    }

    /// Whether the pupil need not come to a lesson: one speaks of the day and does not name the lesson.
    public boolean isFree(LocalDate datum, int lesuur) {
        return on(datum).filter(een -> !een.lessen(datum.getDayOfWeek()).contains(lesuur)).isPresent();
    }

    /// The lessons of the rooster in which the pupil is expected.
    Rooster.Roosterdag expected(LocalDate datum, Rooster.Roosterdag dag) {
        return on(datum).map(een -> Rooster.Roosterdag.of(een.lessen(datum.getDayOfWeek()).stream().filter(dag::has)
                .toList(), dag.ochtend(), dag.lesminuten())).orElse(dag);
    }

    /// Whether a registration says something of a lesson in which the pupil was not expected and was not seen either.
    /// Who was there all the same was there.
    boolean isBeside(Lesregistratie les) {
        return les.stand() instanceof Lesstand.Afwezig && isFree(les.datum(), les.lesuur());
    }
}
