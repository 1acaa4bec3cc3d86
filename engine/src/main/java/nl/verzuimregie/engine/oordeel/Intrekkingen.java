package nl.verzuimregie.engine.oordeel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.feit.Correcties;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit.Afronding;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.zaak.Gebeurd;
import nl.verzuimregie.engine.zaak.Stappenboek;

/// Which work was done for a cause that turned out wrong, and since when that was known: the day on which the
/// correction came in after which nothing asks for it any more (`bij_intrekking`, docs/taal.md section 5.4).
///
/// The engine has no memory, so it asks itself what it would have said with what was known then. That costs a run over
/// the days for each correction, and is done only when work that can be withdrawn turns out to belong to no task.
final class Intrekkingen {

    private final Oordelaar oordelaar;
    private final Dossier dossier;

    private Intrekkingen(Oordelaar oordelaar, Dossier dossier) {
        this.oordelaar = oordelaar;
        this.dossier = dossier;
    }

    /// The moments `intrekking` of a dossier up to and including `peildatum`.
    static List<Gebeurd> of(Oordelaar oordelaar, Stappenboek boek, Dossier dossier, LocalDate peildatum) {
        if (boek.isEverWithdrawn() && dossier.feiten().stream().anyMatch(Feit.Correctie.class::isInstance)) {
            Map<String, Afronding> gedaan = Correcties.resolve(dossier.feiten()).entrySet().stream()
                    .filter(een -> een.getValue() instanceof Afronding werk && boek.isWithdrawn(werk.stap())
                            && !werk.datum().isAfter(peildatum))
                    .collect(Collectors.toMap(Map.Entry::getKey, een -> (Afronding) een.getValue()));
            return gedaan.isEmpty() ? List.of() : new Intrekkingen(oordelaar, dossier).find(gedaan, peildatum);
        }
        return List.of();
    }

    private List<Gebeurd> find(Map<String, Afronding> gedaan, LocalDate peildatum) {
        var gevonden = new ArrayList<Gebeurd>();
        gedaan.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(een -> {
            Afronding werk = een.getValue();
            Instant toen = werk.herkomst().geregistreerdOp();
            if (isLoose(een.getKey(), werk, Instant.MAX) && !isLoose(een.getKey(), werk, toen)) {
                since(een.getKey(), werk, toen).ifPresent(bekend -> {
                    LocalDate dag = Gebeurd.day(bekend);
                    LocalDate sinds = dag.isBefore(werk.datum()) ? werk.datum() : dag;
                    if (!sinds.isAfter(peildatum)) {
                        gevonden.add(new Gebeurd(sinds, new Moment("intrekking", werk.stap()),
                                "intrekking/" + een.getKey(), false, bekend));
                    }
                });
            }
        });
        return gevonden;
    }

    /// When the correction came in that took the last cause away.
    private Optional<Instant> since(String id, Afronding werk, Instant toen) {
        return dossier.feiten().stream().filter(Feit.Correctie.class::isInstance)
                .map(feit -> feit.herkomst().geregistreerdOp()).filter(toen::isBefore).distinct().sorted()
                .filter(bekend -> isLoose(id, werk, bekend)).findFirst();
    }

    /// Whether the work belonged to no task, judged by what had been registered at that instant.
    private boolean isLoose(String id, Afronding werk, Instant bekend) {
        var toen = new Dossier(dossier.leerling(), dossier.feiten().stream()
                .filter(feit -> !feit.herkomst().geregistreerdOp().isAfter(bekend)).toList(), dossier.rooster(),
                dossier.aanwezigZonderRij(), dossier.over(), dossier.aanwezigTot());
        return oordelaar.openAsIs(toen, werk.datum()).judge().zaak().stand(werk.datum()).handelingen().stream()
                .anyMatch(een -> een.feit().equals(id));
    }
}
