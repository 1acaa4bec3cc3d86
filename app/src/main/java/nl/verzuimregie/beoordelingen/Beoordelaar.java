package nl.verzuimregie.beoordelingen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.oordeel.Herziening;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.engine.protocol.Meldingsoort;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.registraties.Dossiers;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// What follows from the rows of one pupil, and what followed before somebody corrected. From facts alone: the same
/// rows give the same answer, whenever it is asked.
public final class Beoordelaar {

    private final Schoolkader kader;
    private final Zaakbeoordelaar zaken;

    public Beoordelaar(Schoolkader kader) {
        this.kader = kader;
        this.zaken = new Zaakbeoordelaar(kader);
    }

    /// A signal that stood there and was withdrawn.
    ///
    /// @param zin          why it stood there
    /// @param door         id of the row that took it away, when it was a correction
    public record Ingetrokken(Signaal signaal, String zin, Instant ingetrokkenOp, Optional<Long> door, String reden) {}

    /// The oordeel on the pupil up to and including `peildatum`.
    ///
    /// @param rijen all rows of the pupil, in the order in which they were recorded
    /// @param gedaan what people did for the pupil; of it only the meldingen matter, after which a regel counts anew
    public Oordeel assess(long leerling, List<Registratie> rijen, List<Zaakfeitrij> gedaan, LocalDate peildatum) {
        return zaken.assess(zaken.dossier(leerling, Optional.empty(), rijen, meldingen(gedaan).toList(),
                Optional.of(LocalDate.MAX)), peildatum);
    }

    /// The meldingen that were not withdrawn, with what corrects them. When they were withdrawn does not matter: that
    /// may be a day of which the school did not deliver the lessons yet.
    private static Stream<Zaakfeitrij> meldingen(List<Zaakfeitrij> zaken) {
        Set<String> gecorrigeerd = zaken.stream().flatMap(rij -> rij.feit() instanceof Feit.Correctie correctie
                ? Stream.of(correctie.wortel()) : Stream.of()).collect(Collectors.toSet());
        Set<String> ingetrokken = zaken.stream().flatMap(rij -> rij.feit() instanceof Zaakfeit.Meldingstand stand
                && stand.stand().equals(Meldingsoort.INGETROKKEN) && !gecorrigeerd.contains(stand.id())
                ? stand.melding().stream() : Stream.of()).collect(Collectors.toSet());
        Set<String> gemeld = zaken.stream().map(Zaakfeitrij::feit).filter(feit -> feit instanceof Zaakfeit.Melding
                && !ingetrokken.contains(feit.id())).map(Feit::id).collect(Collectors.toSet());
        return zaken.stream().filter(rij -> gemeld.contains(rij.feit().id())
                || (rij.feit() instanceof Feit.Correctie correctie && gemeld.contains(correctie.wortel())));
    }

    /// What changes first without a new row, all of one day. Of a school that delivers only who was not there, no row
    /// means attended; so that is the future that is played.
    public List<Oordeel.Verandering> nextChanges(Oordeel oordeel) {
        return oordeel.veranderingen(kader.school().aanwezigZonderRij());
    }

    /// The signals that stood there on a day and are no more, because of a correction, because an earlier fact came in
    /// later, or because what counted was reported; in order of withdrawal. Of each moment of recording that could take
    /// something away, the oordeel before it is compared with the one after it.
    public List<Ingetrokken> withdrawn(long leerling, List<Registratie> rijen, List<Zaakfeitrij> zaken) {
        var ingetrokken = new ArrayList<Ingetrokken>();
        List<Zaakfeitrij> gemeld = meldingen(zaken).toList();
        Map<Instant, List<Registratie>> perMoment = new TreeMap<>(rijen.stream().collect(Collectors.groupingBy(
                Registratie::vastgelegdOp)));
        gemeld.forEach(rij -> perMoment.putIfAbsent(rij.vastgelegdOp(), List.of()));
        var bekend = new Bekend(List.of(), List.of());
        LocalDate laatste = LocalDate.MIN;
        for (Map.Entry<Instant, List<Registratie>> moment : perMoment.entrySet()) {
            LocalDate tot = laatste;
            Bekend dan = bekend.with(moment.getValue(), gemeld.stream()
                    .filter(rij -> rij.vastgelegdOp().equals(moment.getKey())).toList());
            boolean kanIntrekken = !bekend.rijen().isEmpty() && (dan.zaken().size() > bekend.zaken().size()
                    || moment.getValue().stream().anyMatch(rij -> rij.wortel() != null || !rij.datum().isAfter(tot)));
            if (kanIntrekken) {
                ingetrokken.addAll(compare(leerling, bekend, dan, moment.getKey()));
            }
            bekend = dan;
            for (Registratie rij : moment.getValue()) {
                laatste = rij.datum().isAfter(laatste) ? rij.datum() : laatste;
            }
        }
        return ingetrokken;
    }

    /// What was recorded up to some moment.
    private record Bekend(List<Registratie> rijen, List<Zaakfeitrij> zaken) {
        Bekend with(List<Registratie> meer, List<Zaakfeitrij> meerZaken) {
            return new Bekend(Stream.concat(rijen.stream(), meer.stream()).toList(),
                    Stream.concat(zaken.stream(), meerZaken.stream()).toList());
        }
    }

    private List<Ingetrokken> compare(long leerling, Bekend eerder, Bekend nu, Instant moment) {
        LocalDate vandaag = LocalDate.ofInstant(moment, Vandaag.ZONE);
        LocalDate laatste = eerder.rijen().stream().map(Registratie::datum).filter(dag -> !dag.isAfter(vandaag))
                .max(LocalDate::compareTo).orElse(vandaag);
        LocalDate peildatum = kader.peildatum(laatste, vandaag);
        Oordeel toen = assess(leerling, eerder.rijen(), eerder.zaken(), peildatum);
        List<Feit.Correctie> correcties = nu.rijen().subList(eerder.rijen().size(), nu.rijen().size()).stream()
                .map(Dossiers::feit).filter(Feit.Correctie.class::isInstance).map(Feit.Correctie.class::cast).toList();
        return Herziening.between(toen, assess(leerling, nu.rijen(), nu.zaken(), peildatum), correcties).vervallen()
                .stream().map(een -> new Ingetrokken(een.signaal(), toen.omdat(een.signaal()).zin(), moment,
                        een.door().map(Long::valueOf), correcties.isEmpty() && nu.zaken().size() > eerder.zaken().size()
                                ? "wat hier telde, is gemeld" : een.reden()))
                .toList();
    }
}
