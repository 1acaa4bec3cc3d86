package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.zaak.Zaakstand;

/// One pupil played forward, day after day: the lessons are given beforehand, what people do comes while it goes on.
/// For a simulation; it gives what [Oordelaar#assess] gives with the same facts, at the price of one pass.
public final class Spel {

    private final Loop loop;
    private LocalDate gespeeld;

    /// Plays a dossier.
    ///
    /// @param tot the last day that will be played; lessons up to it are known
    public Spel(Oordelaar oordelaar, Dossier dossier, LocalDate tot) {
        this.loop = oordelaar.open(oordelaar.regels(), dossier, tot, tot);
        this.gespeeld = LocalDate.MIN;
    }

    /// Plays up to and including `dag`, with what people did on it.
    ///
    /// @param feiten all of that day, by id; in the order of their ids
    /// @return where the case stands at the end of that day
    public Zaakstand play(LocalDate dag, Map<String, Zaakfeit> feiten) {
        if (!dag.isAfter(gespeeld)) {
            throw new IllegalArgumentException("De dag %s is al gespeeld".formatted(dag));
        }
        feiten.forEach((id, feit) -> loop.zaak().add(id, feit));
        loop.through(dag, !feiten.isEmpty());
        gespeeld = dag;
        return loop.zaak().stand(dag);
    }

    /// Every signal that arose so far, by id and day.
    public List<Signaal> signalen() {
        return loop.gangen().stream().flatMap(gang -> gang.ontstaan().stream().map(een -> new Signaal(
                gang.regel().naam(), een.trede, een.datum, een.waarde, een.wortel, een.einde))).toList();
    }
}
