package nl.verzuimregie.engine.feit;

import java.time.LocalDate;
import java.util.List;

/// All facts of one pupil. Their order means nothing.
///
/// @param leerling         the pupil's number or pseudonym
/// @param aanwezigZonderRij a lesson of a past schooldag without registration counts as attended (files without
///         presence
///                          rows, D-07); else it is onbekend
/// @param over              what is known of the pupil besides
/// @param aanwezigTot       the last day of which that holds; what came later was not delivered yet and is onbekend
public record Dossier(String leerling, List<Feit> feiten, Rooster rooster, boolean aanwezigZonderRij, Leerling over,
        LocalDate aanwezigTot) {

    /// Of which everything was delivered.
    public Dossier(String leerling, List<Feit> feiten, Rooster rooster, boolean aanwezigZonderRij, Leerling over) {
        this(leerling, feiten, rooster, aanwezigZonderRij, over, LocalDate.MAX);
    }

    /// Of a pupil of whom nothing else is known.
    public Dossier(String leerling, List<Feit> feiten, Rooster rooster, boolean aanwezigZonderRij) {
        this(leerling, feiten, rooster, aanwezigZonderRij, Leerling.ONBEKEND);
    }

    public Dossier {
        feiten = List.copyOf(feiten);
    }

    /// Which lessons the pupil is expected in, by the rooster and by the aangepaste roosters that hold.
    public Rooster expected() {
        return Lesverwachting.of(Correcties.resolve(feiten)).over(rooster);
    }

    /// The same dossier with more facts.
    public Dossier with(List<? extends Feit> meer) {
        var samen = new java.util.ArrayList<Feit>(feiten);
        samen.addAll(meer);
        return new Dossier(leerling, samen, rooster, aanwezigZonderRij, over, aanwezigTot);
    }
}
