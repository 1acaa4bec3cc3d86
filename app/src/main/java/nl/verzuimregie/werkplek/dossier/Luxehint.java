package nl.verzuimregie.werkplek.dossier;

import java.util.List;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.verlof.Verlofaanvraag;
import nl.verzuimregie.verlof.Verlofwoorden;

/// Leave was refused, and the pupil then missed lessons of those days without a reason: somebody could suspect luxe
/// verzuim (S-181). A person judges; this only says what is known.
///
/// @param periode the days that were refused
/// @param lessen  how many lessons of them were missed so
record Luxehint(String periode, int lessen) {

    static List<Luxehint> of(Dossierstand stand, List<Verlofaanvraag> aanvragen, Verlofwoorden woorden) {
        var lessen = new Daglessen(stand);
        return aanvragen.stream().filter(een -> een.stand() == Verlofaanvraag.Stand.GEWEIGERD).map(een ->
                new Luxehint(woorden.period(een.wat()), (int) een.wat().van().datesUntil(een.wat().tot().plusDays(1))
                        .flatMap(dag -> lessen.of(dag).stream())
                        .filter(les -> les.soort().filter(Verzuimsoort.ONGEOORLOOFD::equals).isPresent()).count()))
                .filter(een -> een.lessen() > 0).toList();
    }
}
