package nl.verzuimregie.beoordelingen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final LocalDate vandaag;
    private final Zaakbeoordelaar zaken;

    /// @param vandaag up to and including which day a ziekmelding can say more than the school delivered
    public Beoordelaar(Schoolkader kader, LocalDate vandaag) {
        this.kader = kader;
        this.vandaag = vandaag;
        this.zaken = new Zaakbeoordelaar(kader);
    }

    /// A signal that stood there and was withdrawn.
    ///
    /// @param zin          why it stood there
    /// @param door         id of the row that took it away, when it was a correction
    public record Ingetrokken(Signaal signaal, String zin, Instant ingetrokkenOp, Optional<Long> door, String reden) {}

    /// The oordeel on the pupil up to and including the day that the school delivered, or the last day of which a
    /// ziekmelding says that the pupil was ill; today where teachers save each lesson.
    ///
    /// @param rijen all rows of the pupil, in the order in which they were recorded
    /// @param gedaan what people did for the pupil; of it only who was reported ill or well matters, and the meldingen,
    ///               after which a regel counts anew
    public Oordeel assess(long leerling, List<Registratie> rijen, List<Zaakfeitrij> gedaan, LocalDate geleverdTot) {
        return assess(leerling, new Bekend(rijen, counting(gedaan).toList()), geleverdTot, vandaag);
    }

    private Oordeel assess(long leerling, Bekend bekend, LocalDate geleverdTot, LocalDate dag) {
        LocalDate peildatum = kader.knownUntil(Ziekbericht.knownUntil(bekend.zaken(), geleverdTot, dag), dag);
        return zaken.assess(zaken.dossier(leerling, Optional.empty(), bekend.rijen(), bekend.zaken(),
                Optional.of(peildatum.equals(geleverdTot) ? LocalDate.MAX : geleverdTot)), peildatum);
    }

    /// What of the case counts along with the lessons.
    private static Stream<Zaakfeitrij> counting(List<Zaakfeitrij> zaken) {
        List<Zaakfeitrij> ziek = Ziekbericht.rows(zaken);
        Set<Long> welke = ziek.stream().map(Zaakfeitrij::id).collect(Collectors.toSet());
        return Stream.concat(meldingen(zaken).filter(rij -> !welke.contains(rij.id())), ziek.stream())
                .sorted(Comparator.comparingLong(Zaakfeitrij::id));
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
    /// means attended; so that is the future that is played, unless a ziekmelding runs ahead of what was delivered.
    public List<Oordeel.Verandering> nextChanges(Oordeel oordeel) {
        return oordeel.veranderingen(kader.school().isAanwezigZonderRij(vandaag));
    }

    /// The signals that stood there on a day and are no more, because of a correction, because an earlier fact came in
    /// later, or because what counted was reported; in order of withdrawal. Of each moment of recording that could take
    /// something away, the oordeel before it is compared with the one after it.
    ///
    /// @param geleverd up to which day the school had delivered at the moments of [Ziekbericht#moments]
    public List<Ingetrokken> withdrawn(long leerling, List<Registratie> rijen, List<Zaakfeitrij> zaken,
            Map<Instant, LocalDate> geleverd) {
        var ingetrokken = new ArrayList<Ingetrokken>();
        List<Zaakfeitrij> gemeld = counting(zaken).toList();
        Map<Instant, List<Registratie>> perMoment = new TreeMap<>(rijen.stream().collect(Collectors.groupingBy(
                Registratie::vastgelegdOp)));
        gemeld.forEach(rij -> perMoment.putIfAbsent(rij.vastgelegdOp(), List.of()));
        var bekend = new Bekend(List.of(), List.of());
        LocalDate laatste = LocalDate.MIN;
        for (Map.Entry<Instant, List<Registratie>> moment : perMoment.entrySet()) {
            LocalDate tot = laatste;
            Bekend dan = bekend.with(moment.getValue(), gemeld.stream()
                    .filter(rij -> rij.vastgelegdOp().equals(moment.getKey())).toList());
            boolean kanIntrekken = !bekend.isEmpty() && (dan.zaken().size() > bekend.zaken().size()
                    || moment.getValue().stream().anyMatch(rij -> rij.wortel() != null || !rij.datum().isAfter(tot)));
            if (kanIntrekken) {
                ingetrokken.addAll(compare(leerling, bekend, dan, moment.getKey(), geleverd));
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
        boolean isEmpty() {
            return rijen.isEmpty() && zaken.isEmpty();
        }

        Bekend with(List<Registratie> meer, List<Zaakfeitrij> meerZaken) {
            return new Bekend(Stream.concat(rijen.stream(), meer.stream()).toList(),
                    Stream.concat(zaken.stream(), meerZaken.stream()).toList());
        }
    }

    private List<Ingetrokken> compare(long leerling, Bekend eerder, Bekend nu, Instant moment,
            Map<Instant, LocalDate> geleverd) {
        LocalDate dag = LocalDate.ofInstant(moment, Vandaag.ZONE);
        LocalDate laatste = Stream.concat(eerder.rijen().stream().filter(rij -> !rij.isRegister())
                .map(Registratie::datum), Stream.ofNullable(geleverd.get(moment))).filter(een -> !een.isAfter(dag))
                .max(LocalDate::compareTo).orElse(dag);
        LocalDate geleverdTot = kader.peildatum(laatste, dag);
        Oordeel toen = assess(leerling, eerder, geleverdTot, dag);
        Oordeel thans = zaken.assess(zaken.dossier(leerling, Optional.empty(), nu.rijen(), nu.zaken(),
                Optional.of(toen.peildatum().equals(geleverdTot) ? LocalDate.MAX : geleverdTot)), toen.peildatum());
        List<Feit.Correctie> correcties = nu.rijen().subList(eerder.rijen().size(), nu.rijen().size()).stream()
                .map(Dossiers::feit).filter(Feit.Correctie.class::isInstance).map(Feit.Correctie.class::cast).toList();
        List<Zaakfeitrij> erbij = nu.zaken().subList(eerder.zaken().size(), nu.zaken().size());
        return Herziening.between(toen, thans, correcties).vervallen().stream().map(een -> new Ingetrokken(
                een.signaal(), toen.omdat(een.signaal()).zin(), moment, een.door().map(Long::valueOf),
                correcties.isEmpty() ? Ziekbericht.reason(erbij).orElse(erbij.isEmpty() ? een.reden()
                        : "wat hier telde, is gemeld") : een.reden())).toList();
    }
}
