package nl.verzuimregie.beoordelingen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.leerlingen.LeerlingenIngeschrevenEvent;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Schoolslot;
import nl.verzuimregie.registraties.FeitenVastgelegdEvent;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.rooster.Roosterboek;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Runs the protocol on each new fact and each morning, and keeps what follows where lists can find it quickly. What is
/// kept can always be made again from the facts.
@Service
@Transactional
public class Beoordelingen {

    private static final int PER_KEER = 200;

    private final JdbcClient jdbc;
    private final Registraties registraties;
    private final Scholen scholen;
    private final Leerlingen wie;
    private final Zaakfeiten zaakfeiten;
    private final Zaakboek zaakboek;
    private final Uitslagboek uitslagboek;
    private final Signaalboek signaalboek;
    private final Vandaag vandaag;
    private final ApplicationEventPublisher nieuws;

    Beoordelingen(JdbcClient jdbc, Registraties registraties, Leerlingen wie,
            Zaakfeiten zaakfeiten, Zaakboek zaakboek, Uitslagboek uitslagboek, Signaalboek signaalboek,
            Scholen scholen, Vandaag vandaag,
            ApplicationEventPublisher nieuws) {
        this.jdbc = jdbc;
        this.registraties = registraties;
        this.wie = wie;
        this.zaakfeiten = zaakfeiten;
        this.zaakboek = zaakboek;
        this.uitslagboek = uitslagboek;
        this.signaalboek = signaalboek;
        this.scholen = scholen;
        this.vandaag = vandaag;
        this.nieuws = nieuws;
    }

    /// Judges pupils anew when something was recorded about them, in the same transaction. A delivery also makes a day
    /// known for those who are not in it.
    @EventListener
    void onFeiten(FeitenVastgelegdEvent feiten) {
        assess(feiten.school(), feiten.leerlingen(), feiten.voortgang());
        assess(feiten.school(), due(feiten.school()), ignored -> { });
    }

    /// Also who has nothing recorded is judged: of him it is known that nothing happened. With a rooster, another class
    /// is other lessons.
    @EventListener
    void onLeerlingen(LeerlingenIngeschrevenEvent ingeschreven) {
        int school = ingeschreven.school();
        if (scholen.kaderNow(school).roosters().equals(Roosterboek.STANDAARD)) {
            assess(school, due(school), ignored -> { });
        } else {
            assessAll(school, ignored -> { });
        }
    }

    /// Judges everybody of a school who did not leave: it has another rooster.
    ///
    /// @param voortgang hears how many are done
    public void assessAll(int school, IntConsumer voortgang) {
        assess(school, wie.ofSchool(school).stream().filter(een -> een.uitgeschrevenOp().isEmpty()).map(Leerling::id)
                .sorted().toList(), voortgang);
    }

    /// Judges these pupils of a school and keeps what follows.
    ///
    /// @param voortgang hears how many are done
    public void assess(int school, List<Long> leerlingen, IntConsumer voortgang) {
        assess(school, leerlingen, voortgang, false);
    }

    /// Judges whoever is due because a day went by, or because the school is judged by another text from today on.
    ///
    /// @return how many pupils
    public int assessDue(int school) {
        List<Long> aanDeBeurt = Stream.concat(due(school).stream(), outdated(school).stream()).distinct().sorted()
                .toList();
        assess(school, aanDeBeurt, aantal -> { }, true);
        return aanDeBeurt.size();
    }

    /// Judges some of those who were judged by another text of the protocol than that of now.
    ///
    /// @return how many pupils; none: everybody was
    public int assessOutdated(int school) {
        List<Long> deel = peildatum(scholen.kader(school)).isEmpty() ? List.of()
                : outdated(school).stream().limit(PER_KEER).toList();
        if (!deel.isEmpty()) {
            assess(school, deel, aantal -> { }, false);
        }
        return deel.size();
    }

    private void assess(int school, List<Long> leerlingen, IntConsumer voortgang, boolean isOchtend) {
        lock(school);
        Schoolkader kader = scholen.kaderNow(school);
        Optional<LocalDate> peildatum = peildatum(kader);
        if (peildatum.isEmpty()) {
            return;
        }
        var beoordelaar = new Beoordelaar(kader, vandaag.datum());
        var zaakbeoordelaar = new Zaakbeoordelaar(kader);
        LocalDate dag = vandaag.datum();
        for (int i = 0; i < leerlingen.size(); i += PER_KEER) {
            List<Long> deel = leerlingen.subList(i, Math.min(leerlingen.size(), i + PER_KEER));
            Map<Long, List<Registratie>> van = registraties.ofLeerlingen(deel);
            Map<Long, List<Zaakfeitrij>> zaken = zaakfeiten.ofLeerlingen(deel);
            Map<Instant, LocalDate> geleverd = delivered(school, zaken);
            Map<Long, Terugblik.Stand> terugblik = signaalboek.lookedBack(deel);
            List<Signaalboek.Beoordeeld> beoordeeld = deel.parallelStream().map(leerling -> judge(beoordelaar, leerling,
                    van.getOrDefault(leerling, List.of()), zaken.getOrDefault(leerling, List.of()), peildatum.get(),
                    geleverd, Optional.ofNullable(terugblik.get(leerling)))).toList();
            signaalboek.write(kader, deel, beoordeeld, peildatum.get());
            List<Uitslagboek.Uitslag> uitslagen = wie.all(deel).parallelStream().map(een -> judge(zaakbeoordelaar, een,
                    van.getOrDefault(een.id(), List.of()), zaken.getOrDefault(een.id(), List.of()), peildatum, dag))
                    .toList();
            zaakboek.write(kader, peildatum.get(), uitslagen);
            uitslagboek.write(kader, peildatum, uitslagen);
            voortgang.accept(i + deel.size());
        }
        nieuws.publishEvent(new TakenBijgewerktEvent(school, leerlingen, isOchtend));
    }

    /// Up to which day the school had delivered when it was told that somebody was ill or well.
    private Map<Instant, LocalDate> delivered(int school, Map<Long, List<Zaakfeitrij>> zaken) {
        return registraties.latestAt(school, zaken.values().stream()
                .flatMap(van -> Ziekbericht.moments(van).stream()).distinct().toList());
    }

    /// One at a time per school: who waited sees what the other recorded, and what is kept follows from all of it.
    void lock(int school) {
        Schoolslot.take(jdbc, school);
    }

    /// Up to and including which day a school delivered: of one that delivered nothing yet, the day before it began to
    /// work with tasks, or before its teachers began to save each lesson. Empty when it did not begin either.
    public Optional<LocalDate> peildatum(Schoolkader kader) {
        return registraties.latest(kader.school().id(), vandaag.datum())
                .map(laatste -> kader.peildatum(laatste, vandaag.datum()))
                .or(() -> kader.school().takenVanaf().map(dag -> dag.minusDays(1)))
                .or(() -> kader.school().registerVanaf().filter(dag -> !dag.isAfter(vandaag.datum()))
                        .map(dag -> dag.minusDays(1)));
    }

    /// The pupils of a school who were never judged, or of whom something changes by the passing of time alone, up to
    /// and including the day that can be judged now. Who left is not judged any more.
    @Transactional(readOnly = true)
    public List<Long> due(int school) {
        Schoolkader kader = scholen.kader(school);
        Optional<LocalDate> peildatum = peildatum(kader);
        if (peildatum.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select l.leerling_id
                from leerlingen.leerlingstand l left join beoordelingen.beoordeling b on b.leerling_id = l.leerling_id
                where l.school_id = :school and l.uitgeschreven_op is null
                  and (b.leerling_id is null or b.zaak_volgend_op <= :vandaag or b.geleverd_tot <> :geleverd
                    or b.volgend_op <= case when b.bekend_tot is null then :gekend
                      else greatest(:gekend, least(b.bekend_tot, :vandaag)) end)
                order by 1""")
                .param("school", school).param("geleverd", peildatum.get()).param("vandaag", vandaag.datum())
                .param("gekend", kader.knownUntil(peildatum.get(), vandaag.datum()))
                .query((rij, ignored) -> rij.getLong(1)).list();
    }

    /// The pupils of a school whose oordeel rests on another text of the protocol than that of now.
    @Transactional(readOnly = true)
    public List<Long> outdated(int school) {
        return jdbc.sql("""
                select b.leerling_id from beoordelingen.beoordeling b
                  join leerlingen.leerlingstand l on l.leerling_id = b.leerling_id and l.uitgeschreven_op is null
                where b.school_id = ? and b.protocolhash <> ? order by 1""")
                .params(school, scholen.kaderNow(school).protocol().hash())
                .query((rij, ignored) -> rij.getLong(1)).list();
    }

    private static Signaalboek.Beoordeeld judge(Beoordelaar beoordelaar, long leerling, List<Registratie> van,
            List<Zaakfeitrij> zaken, LocalDate peildatum, Map<Instant, LocalDate> geleverd,
            Optional<Terugblik.Stand> terugblik) {
        Oordeel oordeel = beoordelaar.assess(leerling, van, zaken, peildatum);
        return new Signaalboek.Beoordeeld(leerling, oordeel, beoordelaar.withdrawn(leerling, van, zaken, geleverd,
                terugblik),
                Stream.concat(beoordelaar.nextChanges(oordeel).stream().map(Oordeel.Verandering::datum),
                        Ziekbericht.nextAfter(zaken, oordeel.peildatum()).stream()).min(LocalDate::compareTo),
                Ziekbericht.reach(zaken, peildatum));
    }

    private static Uitslagboek.Uitslag judge(Zaakbeoordelaar beoordelaar, Leerling wie, List<Registratie> lessen,
            List<Zaakfeitrij> zaken, Optional<LocalDate> geleverdTot, LocalDate dag) {
        Dossier dossier = beoordelaar.dossier(wie.id(), wie.geboortedatum(), lessen, zaken, geleverdTot);
        return new Uitslagboek.Uitslag(wie.id(), dossier, beoordelaar.assess(dossier, dag), lessen, zaken);
    }
}
