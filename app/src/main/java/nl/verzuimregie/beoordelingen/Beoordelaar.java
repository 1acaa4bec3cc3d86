package nl.verzuimregie.beoordelingen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.protocol.Meldingsoort;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// What follows from the rows of one pupil, and what followed before somebody corrected. From facts alone: the same
/// rows give the same answer, whenever it is asked.
public final class Beoordelaar {

    private final Schoolkader kader;
    private final LocalDate vandaag;
    private final Zaakbeoordelaar zaken;
    private final Terugblik terugblik;

    /// @param vandaag up to and including which day a ziekmelding can say more than the school delivered
    public Beoordelaar(Schoolkader kader, LocalDate vandaag) {
        this.kader = kader;
        this.vandaag = vandaag;
        this.zaken = new Zaakbeoordelaar(kader);
        this.terugblik = new Terugblik(kader, zaken);
    }

    /// The oordeel on the pupil up to and including the day that the school delivered, or the last day of which a
    /// ziekmelding says that the pupil was ill; today where teachers save each lesson.
    ///
    /// @param rijen all rows of the pupil, in the order in which they were recorded
    /// @param gedaan what people did for the pupil; of it only who was reported ill or well matters, and the meldingen,
    ///               after which a regel counts anew
    public Oordeel assess(long leerling, List<Registratie> rijen, List<Zaakfeitrij> gedaan, LocalDate geleverdTot) {
        List<Zaakfeitrij> gemeld = counting(gedaan).toList();
        LocalDate peildatum = kader.knownUntil(Ziekbericht.knownUntil(gemeld, geleverdTot, vandaag), vandaag);
        return zaken.assess(zaken.dossier(leerling, Optional.empty(), rijen, gemeld,
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

    /// The signals that stood there on a day and are no more.
    ///
    /// @param geleverd up to which day the school had delivered at the moments of [Ziekbericht#moments]
    /// @param eerder   how far one looked back the last time; empty: not at all
    Terugblik.Uitkomst withdrawn(long leerling, List<Registratie> rijen, List<Zaakfeitrij> gedaan,
            Map<Instant, LocalDate> geleverd, Optional<Terugblik.Stand> eerder) {
        return terugblik.look(new Terugblik.Vraag(leerling, rijen, counting(gedaan).toList(), geleverd), eerder);
    }
}
