package nl.verzuimregie.beoordelingen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.oordeel.Herziening;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.registraties.Dossiers;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// Which signals of one pupil stood there on a day and are no more, because of a correction, because an earlier fact
/// came in later, or because what counted was reported (C-097). Of each moment of recording that could take something
/// away, the oordeel before it is compared with the one after it. What was recorded up to some moment never changes, so
/// one goes on where one was the last time, as long as that rests on the same.
final class Terugblik {

    private final Schoolkader kader;
    private final Zaakbeoordelaar zaken;
    private final String grondslag;

    Terugblik(Schoolkader kader, Zaakbeoordelaar zaken) {
        this.kader = kader;
        this.zaken = zaken;
        this.grondslag = kader.school() + "\n" + kader.protocol().hash() + "\n" + Afdruk.of(kader.kalender()) + "\n";
    }

    /// A signal that stood there and was withdrawn.
    ///
    /// @param zin  why it stood there
    /// @param door id of the row that took it away, when it was a correction
    record Ingetrokken(Signaal signaal, String zin, Instant ingetrokkenOp, Optional<Long> door, String reden) {}

    /// How far one looked back.
    ///
    /// @param tot    the last moment of recording that was looked at
    /// @param afdruk of what was known then, and of what it is judged by
    record Stand(Instant tot, String afdruk) {}

    /// What was found.
    ///
    /// @param isVervolg   whether it comes on top of what was found before
    /// @param ingetrokken in order of withdrawal
    /// @param stand       empty when nothing was recorded yet
    record Uitkomst(boolean isVervolg, List<Ingetrokken> ingetrokken, Optional<Stand> stand) {
        Uitkomst {
            ingetrokken = List.copyOf(ingetrokken);
        }
    }

    /// What is known of one pupil.
    ///
    /// @param gemeld   what of the case counts along with the lessons
    /// @param geleverd up to which day the school had delivered at the moments of [Ziekbericht#moments]
    record Vraag(long leerling, List<Registratie> rijen, List<Zaakfeitrij> gemeld, Map<Instant, LocalDate> geleverd) {

        private Bekend until(Instant moment) {
            return new Bekend(rijen.stream().filter(rij -> !rij.vastgelegdOp().isAfter(moment)).toList(),
                    gemeld.stream().filter(rij -> !rij.vastgelegdOp().isAfter(moment)).toList());
        }
    }

    /// Looks back.
    ///
    /// @param eerder how far one was the last time; empty: not at all
    Uitkomst look(Vraag vraag, Optional<Stand> eerder) {
        Optional<Stand> verder = eerder.filter(een -> print(vraag.leerling(), vraag.until(een.tot()))
                .equals(een.afdruk()));
        Bekend bekend = verder.map(een -> vraag.until(een.tot())).orElse(new Bekend(List.of(), List.of()));
        Map<Instant, List<Registratie>> perMoment = new TreeMap<>(vraag.rijen().stream().collect(Collectors.groupingBy(
                Registratie::vastgelegdOp)));
        vraag.gemeld().forEach(rij -> perMoment.putIfAbsent(rij.vastgelegdOp(), List.of()));
        verder.ifPresent(een -> perMoment.keySet().removeIf(moment -> !moment.isAfter(een.tot())));
        var ingetrokken = new ArrayList<Ingetrokken>();
        var ronde = new Ronde(vraag);
        for (Map.Entry<Instant, List<Registratie>> moment : perMoment.entrySet()) {
            Bekend dan = bekend.with(moment.getValue(), vraag.gemeld().stream()
                    .filter(rij -> rij.vastgelegdOp().equals(moment.getKey())).toList());
            if (canWithdraw(bekend, dan, moment.getValue())) {
                ingetrokken.addAll(ronde.compare(bekend, dan, moment.getKey()));
            }
            bekend = dan;
        }
        Optional<Instant> tot = vraag.rijen().isEmpty() && vraag.gemeld().isEmpty() ? Optional.empty()
                : Stream.concat(vraag.rijen().stream().map(Registratie::vastgelegdOp), vraag.gemeld().stream()
                        .map(Zaakfeitrij::vastgelegdOp)).max(Instant::compareTo);
        Bekend alles = bekend;
        return new Uitkomst(verder.isPresent(), ingetrokken, tot.map(een -> new Stand(een, print(vraag.leerling(),
                alles))));
    }

    /// Facts only come on top, so their numbers say which; the lessons of the days between them can change afterwards.
    private String print(long leerling, Bekend bekend) {
        var tekst = new StringBuilder(grondslag);
        bekend.rijen().forEach(rij -> tekst.append(rij.id()).append(' '));
        bekend.zaken().forEach(rij -> tekst.append('z').append(rij.id()).append(' '));
        Rooster rooster = kader.rooster(leerling);
        Optional<LocalDate> eerste = Stream.concat(bekend.rijen().stream().map(Registratie::datum),
                bekend.zaken().stream().map(Zaakfeitrij::datum)).min(LocalDate::compareTo);
        Rooster.Roosterdag vorige = Rooster.STANDAARD;
        for (LocalDate dag = eerste.orElse(bekend.laatste()); !dag.isAfter(bekend.laatste()); dag = dag.plusDays(1)) {
            Rooster.Roosterdag deze = rooster.op(dag);
            if (!deze.equals(vorige)) {
                tekst.append(dag).append(deze);
                vorige = deze;
            }
        }
        return Afdruk.of(tekst.toString());
    }

    /// A day after all that is known takes nothing away; nor does a lesson that was attended, of a day of which nothing
    /// else was recorded: on such a day nothing arose.
    private static boolean canWithdraw(Bekend bekend, Bekend dan, List<Registratie> erbij) {
        if (bekend.isEmpty()) {
            return false;
        }
        if (dan.zaken().size() > bekend.zaken().size()) {
            return true;
        }
        return erbij.stream().anyMatch(rij -> rij.wortel() != null || !rij.datum().isAfter(bekend.laatste()))
                && !(erbij.stream().allMatch(rij -> isAttended(rij, bekend.laatste()))
                        && bekend.isAttended(bekend.laatste()));
    }

    private static boolean isAttended(Registratie rij, LocalDate dag) {
        return rij.wortel() == null && !rij.datum().isBefore(dag)
                && rij.stand().filter(stand -> stand.soort().isEmpty()).isPresent();
    }

    /// What was recorded up to some moment.
    ///
    /// @param laatste the last day of a row
    private record Bekend(List<Registratie> rijen, List<Zaakfeitrij> zaken, LocalDate laatste) {

        Bekend(List<Registratie> rijen, List<Zaakfeitrij> zaken) {
            this(rijen, zaken, rijen.stream().map(Registratie::datum).max(LocalDate::compareTo).orElse(LocalDate.MIN));
        }

        boolean isEmpty() {
            return rijen.isEmpty() && zaken.isEmpty();
        }

        /// Whether of a day, and of later ones, nothing else was recorded than lessons that were attended.
        boolean isAttended(LocalDate dag) {
            return rijen.stream().filter(rij -> !rij.datum().isBefore(dag)).allMatch(rij ->
                    Terugblik.isAttended(rij, dag)) && zaken.stream().noneMatch(rij -> !rij.datum().isBefore(dag))
                    && Ziekbericht.reach(zaken, dag.minusDays(1)).isEmpty();
        }

        Bekend with(List<Registratie> meer, List<Zaakfeitrij> meerZaken) {
            return new Bekend(Stream.concat(rijen.stream(), meer.stream()).toList(),
                    Stream.concat(zaken.stream(), meerZaken.stream()).toList(),
                    meer.stream().map(Registratie::datum).filter(laatste::isBefore).max(LocalDate::compareTo)
                            .orElse(laatste));
        }
    }

    /// One look back. What came after the last moment is often what was before the next one: it is judged once.
    private final class Ronde {

        private final Vraag vraag;
        private Optional<Oordeel> laatste = Optional.empty();
        private Optional<Grond> grond = Optional.empty();

        /// What an oordeel rests on.
        private record Grond(int rijen, int zaken, Optional<LocalDate> geleverdTot, LocalDate peildatum) {}

        Ronde(Vraag vraag) {
            this.vraag = vraag;
        }

        List<Ingetrokken> compare(Bekend eerder, Bekend nu, Instant moment) {
            LocalDate dag = LocalDate.ofInstant(moment, Vandaag.ZONE);
            LocalDate geleverdTot = kader.peildatum(Stream.concat(eerder.rijen().stream()
                    .filter(rij -> !rij.isRegister()).map(Registratie::datum),
                    Stream.ofNullable(vraag.geleverd().get(moment))).filter(een -> !een.isAfter(dag))
                    .max(LocalDate::compareTo).orElse(dag), dag);
            LocalDate peildatum = kader.knownUntil(Ziekbericht.knownUntil(eerder.zaken(), geleverdTot, dag), dag);
            Optional<LocalDate> geleverd = Optional.of(peildatum.equals(geleverdTot) ? LocalDate.MAX : geleverdTot);
            Oordeel toen = assess(eerder, geleverd, peildatum);
            if (toen.signalen().isEmpty()) {
                return List.of();
            }
            Oordeel thans = assess(nu, geleverd, peildatum);
            List<Feit.Correctie> correcties = nu.rijen().subList(eerder.rijen().size(), nu.rijen().size()).stream()
                    .map(Dossiers::feit).filter(Feit.Correctie.class::isInstance).map(Feit.Correctie.class::cast)
                    .toList();
            List<Zaakfeitrij> erbij = nu.zaken().subList(eerder.zaken().size(), nu.zaken().size());
            return Herziening.between(toen, thans, correcties).vervallen().stream().map(een -> new Ingetrokken(
                    een.signaal(), toen.omdat(een.signaal()).zin(), moment, een.door().map(Long::valueOf),
                    correcties.isEmpty() ? Ziekbericht.reason(erbij).orElse(erbij.isEmpty() ? een.reden()
                            : "wat hier telde, is gemeld") : een.reden())).toList();
        }

        private Oordeel assess(Bekend bekend, Optional<LocalDate> geleverdTot, LocalDate peildatum) {
            var deze = new Grond(bekend.rijen().size(), bekend.zaken().size(), geleverdTot, peildatum);
            if (grond.filter(deze::equals).isEmpty()) {
                laatste = Optional.of(zaken.assess(zaken.dossier(vraag.leerling(), Optional.empty(), bekend.rijen(),
                        bekend.zaken(), geleverdTot), peildatum));
                grond = Optional.of(deze);
            }
            return laatste.orElseThrow();
        }
    }
}
