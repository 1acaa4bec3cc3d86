package nl.verzuimregie.beoordelingen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.oordeel.Herziening;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Oordelaar;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.registraties.Dossiers;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.scholen.Schoolkader;

/// What follows from the rows of one pupil, and what followed before somebody corrected. From facts alone: the same
/// rows give the same answer, whenever it is asked.
public final class Beoordelaar {

    private final Schoolkader kader;
    private final Oordelaar oordelaar;

    public Beoordelaar(Schoolkader kader) {
        this.kader = kader;
        this.oordelaar = new Oordelaar(kader.protocol(), kader.kalender(), true);
    }

    /// A signal that stood there and was withdrawn.
    ///
    /// @param zin          why it stood there
    /// @param door         id of the row that took it away, when it was a correction
    public record Ingetrokken(Signaal signaal, String zin, Instant ingetrokkenOp, Optional<Long> door, String reden) {}

    /// The oordeel on the pupil up to and including `peildatum`.
    ///
    /// @param rijen all rows of the pupil, in the order in which they were recorded
    public Oordeel assess(long leerling, List<Registratie> rijen, LocalDate peildatum) {
        return oordelaar.assess(Dossiers.of(leerling, rijen, kader.school().aanwezigZonderRij()), peildatum);
    }

    /// What changes first without a new row, all of one day. Of a school that delivers only who was not there, no row
    /// means attended; so that is the future that is played.
    public List<Oordeel.Verandering> nextChanges(Oordeel oordeel) {
        return oordeel.veranderingen(kader.school().aanwezigZonderRij());
    }

    /// The signals that stood there on a day and are no more, because of a correction or because an earlier fact came
    /// in later; in order of withdrawal. Of each moment of recording that could take something away, the oordeel
    /// before it is compared with the one after it.
    public List<Ingetrokken> withdrawn(long leerling, List<Registratie> rijen) {
        var ingetrokken = new ArrayList<Ingetrokken>();
        Map<Instant, List<Registratie>> perMoment = rijen.stream().collect(Collectors.groupingBy(
                Registratie::vastgelegdOp, LinkedHashMap::new, Collectors.toList()));
        var bekend = new ArrayList<Registratie>();
        LocalDate laatste = LocalDate.MIN;
        for (Map.Entry<Instant, List<Registratie>> moment : perMoment.entrySet()) {
            LocalDate tot = laatste;
            boolean kanIntrekken = !bekend.isEmpty() && moment.getValue().stream()
                    .anyMatch(rij -> rij.wortel() != null || !rij.datum().isAfter(tot));
            var eerder = List.copyOf(bekend);
            bekend.addAll(moment.getValue());
            if (kanIntrekken) {
                ingetrokken.addAll(compare(leerling, eerder, List.copyOf(bekend), moment.getKey()));
            }
            for (Registratie rij : moment.getValue()) {
                laatste = rij.datum().isAfter(laatste) ? rij.datum() : laatste;
            }
        }
        return ingetrokken;
    }

    private List<Ingetrokken> compare(long leerling, List<Registratie> eerder, List<Registratie> nu, Instant moment) {
        LocalDate vandaag = LocalDate.ofInstant(moment, Vandaag.ZONE);
        LocalDate laatste = eerder.stream().map(Registratie::datum).filter(dag -> !dag.isAfter(vandaag))
                .max(LocalDate::compareTo).orElse(vandaag);
        LocalDate peildatum = kader.peildatum(laatste, vandaag);
        Oordeel toen = assess(leerling, eerder, peildatum);
        List<Feit.Correctie> correcties = nu.subList(eerder.size(), nu.size()).stream().map(Dossiers::feit)
                .filter(Feit.Correctie.class::isInstance).map(Feit.Correctie.class::cast).toList();
        return Herziening.between(toen, assess(leerling, nu, peildatum), correcties).vervallen().stream()
                .map(een -> new Ingetrokken(een.signaal(), toen.omdat(een.signaal()).zin(), moment,
                        een.door().map(Long::valueOf), een.reden()))
                .toList();
    }
}
