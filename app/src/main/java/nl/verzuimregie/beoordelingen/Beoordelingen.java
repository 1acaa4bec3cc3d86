package nl.verzuimregie.beoordelingen;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.leerlingen.LeerlingenIngeschrevenEvent;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Schoolslot;
import nl.verzuimregie.registraties.FeitenVastgelegdEvent;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final JdbcTemplate rijen;
    private final Registraties registraties;
    private final Scholen scholen;
    private final Leerlingen wie;
    private final Zaakfeiten zaakfeiten;
    private final Zaakboek zaakboek;
    private final Uitslagboek uitslagboek;
    private final Vandaag vandaag;
    private final ApplicationEventPublisher nieuws;

    Beoordelingen(JdbcClient jdbc, JdbcTemplate rijen, Registraties registraties, Leerlingen wie,
            Zaakfeiten zaakfeiten, Zaakboek zaakboek, Uitslagboek uitslagboek, Scholen scholen, Vandaag vandaag,
            ApplicationEventPublisher nieuws) {
        this.jdbc = jdbc;
        this.rijen = rijen;
        this.registraties = registraties;
        this.wie = wie;
        this.zaakfeiten = zaakfeiten;
        this.zaakboek = zaakboek;
        this.uitslagboek = uitslagboek;
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

    /// Also who has nothing recorded is judged: of him it is known that nothing happened.
    @EventListener
    void onLeerlingen(LeerlingenIngeschrevenEvent ingeschreven) {
        assess(ingeschreven.school(), due(ingeschreven.school()), ignored -> { });
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
        var beoordelaar = new Beoordelaar(kader);
        var zaakbeoordelaar = new Zaakbeoordelaar(kader);
        LocalDate dag = vandaag.datum();
        for (int i = 0; i < leerlingen.size(); i += PER_KEER) {
            List<Long> deel = leerlingen.subList(i, Math.min(leerlingen.size(), i + PER_KEER));
            Map<Long, List<Registratie>> van = registraties.ofLeerlingen(deel);
            Map<Long, List<Zaakfeitrij>> zaken = zaakfeiten.ofLeerlingen(deel);
            List<Beoordeeld> beoordeeld = deel.parallelStream().map(leerling -> judge(beoordelaar, leerling,
                    van.getOrDefault(leerling, List.of()), zaken.getOrDefault(leerling, List.of()), peildatum.get()))
                    .toList();
            write(kader, deel, beoordeeld);
            List<Uitslagboek.Uitslag> uitslagen = wie.all(deel).parallelStream().map(een -> judge(zaakbeoordelaar, een,
                    van.getOrDefault(een.id(), List.of()), zaken.getOrDefault(een.id(), List.of()), peildatum, dag))
                    .toList();
            zaakboek.write(kader, uitslagen);
            uitslagboek.write(kader, peildatum, uitslagen);
            voortgang.accept(i + deel.size());
        }
        nieuws.publishEvent(new TakenBijgewerktEvent(school, leerlingen, isOchtend));
    }

    /// One at a time per school: who waited sees what the other recorded, and what is kept follows from all of it.
    void lock(int school) {
        Schoolslot.take(jdbc, school);
    }

    /// Up to and including which day a school can be judged; empty when it never recorded anything.
    public Optional<LocalDate> peildatum(Schoolkader kader) {
        return registraties.latest(kader.school().id(), vandaag.datum())
                .map(laatste -> kader.peildatum(laatste, vandaag.datum()));
    }

    /// The pupils of a school who were never judged, or of whom something changes by the passing of time alone, up to
    /// and including the day that can be judged now. Who left is not judged any more.
    @Transactional(readOnly = true)
    public List<Long> due(int school) {
        Optional<LocalDate> peildatum = peildatum(scholen.kader(school));
        if (peildatum.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select l.leerling_id
                from leerlingen.leerlingstand l left join beoordelingen.beoordeling b on b.leerling_id = l.leerling_id
                where l.school_id = ? and l.uitgeschreven_op is null
                  and (b.leerling_id is null or b.volgend_op <= ? or b.zaak_volgend_op <= ?)
                order by 1""")
                .params(school, peildatum.get(), vandaag.datum()).query((rij, ignored) -> rij.getLong(1)).list();
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

    private record Beoordeeld(long leerling, Oordeel oordeel, List<Beoordelaar.Ingetrokken> ingetrokken,
            Optional<LocalDate> volgend) {}

    private static Beoordeeld judge(Beoordelaar beoordelaar, long leerling, List<Registratie> van,
            List<Zaakfeitrij> zaken, LocalDate peildatum) {
        Oordeel oordeel = beoordelaar.assess(leerling, van, zaken, peildatum);
        return new Beoordeeld(leerling, oordeel, beoordelaar.withdrawn(leerling, van, zaken),
                beoordelaar.nextChanges(oordeel).stream().findFirst().map(Oordeel.Verandering::datum));
    }

    private static Uitslagboek.Uitslag judge(Zaakbeoordelaar beoordelaar, Leerling wie, List<Registratie> lessen,
            List<Zaakfeitrij> zaken, Optional<LocalDate> geleverdTot, LocalDate dag) {
        Dossier dossier = beoordelaar.dossier(wie.id(), wie.geboortedatum(), lessen, zaken, geleverdTot);
        return new Uitslagboek.Uitslag(wie.id(), dossier, beoordelaar.assess(dossier, dag), lessen, zaken);
    }

    private void write(Schoolkader kader, List<Long> leerlingen, List<Beoordeeld> beoordeeld) {
        Long[] ids = leerlingen.toArray(Long[]::new);
        int school = kader.school().id();
        jdbc.sql("delete from beoordelingen.signaal where leerling_id = any (?)").param(ids).update();
        jdbc.sql("delete from beoordelingen.ingetrokken where leerling_id = any (?)").param(ids).update();
        jdbc.sql("delete from beoordelingen.beoordeling where leerling_id = any (?)").param(ids).update();
        var signalen = new ArrayList<Object[]>();
        var weg = new ArrayList<Object[]>();
        var standen = new ArrayList<Object[]>();
        for (Beoordeeld een : beoordeeld) {
            for (Signaal signaal : een.oordeel().signalen()) {
                signalen.add(new Object[] {een.leerling(), school, signaal.id(), signaal.regel(), signaal.trede(),
                        signaal.datum(), waarde(kader, signaal), een.oordeel().omdat(signaal).zin(),
                        signaal.einde().map(Signaal.Einde::datum).orElse(null),
                        signaal.einde().map(einde -> einde.reden().tekst()).orElse(null)});
            }
            een.ingetrokken().forEach(oud -> weg.add(new Object[] {een.leerling(), school, oud.signaal().id(),
                    oud.signaal().regel(), oud.signaal().trede(), oud.signaal().datum(), oud.zin(),
                    oud.ingetrokkenOp().atOffset(ZoneOffset.UTC), oud.door().orElse(null), oud.reden()}));
            standen.add(new Object[] {een.leerling(), school, een.oordeel().peildatum(), kader.protocol().id(),
                    kader.protocol().hash(), een.oordeel().running().size(),
                    een.volgend().orElse(null)});
        }
        rijen.batchUpdate("""
                insert into beoordelingen.signaal (leerling_id, school_id, kenmerk, regel, trede, datum, waarde, zin,
                  einde_op, einde_reden) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", signalen);
        rijen.batchUpdate("""
                insert into beoordelingen.ingetrokken (leerling_id, school_id, kenmerk, regel, trede, datum, zin,
                  ingetrokken_op, registratie_id, reden) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""", weg);
        rijen.batchUpdate("""
                insert into beoordelingen.beoordeling (leerling_id, school_id, peildatum, protocol, protocolhash,
                  lopend, volgend_op) values (?, ?, ?, ?, ?, ?, ?)""", standen);
    }

    private static String waarde(Schoolkader kader, Signaal signaal) {
        return kader.protocol().regel(signaal.regel()).map(Regel::vorm)
                .filter(Regel.Meet.class::isInstance).map(Regel.Meet.class::cast)
                .map(meet -> meet.maten().getFirst()).map(Maat::eenheid)
                .map(eenheid -> eenheid.format(signaal.waarde())).orElse("");
    }
}
