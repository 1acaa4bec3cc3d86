package nl.verzuimregie.zaken;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Schoolslot;
import nl.verzuimregie.registraties.Bladvraag;
import nl.verzuimregie.registraties.FeitenVastgelegdEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people did in cases. Rows are only added.
@Service
@Transactional
public class Zaakfeiten {

    private static final String KIES = """
            select z.id, z.leerling_id, z.soort, z.datum, z.inhoud, z.vervangt, z.vastgelegd_op, z.account_id,
              a.naam as door
            from zaken.zaakfeit z left join toegang.account a on a.id = z.account_id
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher nieuws;
    private final Vandaag vandaag;
    private final Segmentwijzer wijzer;
    private final Verzegelkast kast;

    Zaakfeiten(JdbcClient jdbc, ApplicationEventPublisher nieuws, Vandaag vandaag, Segmentwijzer wijzer,
            Verzegelkast kast) {
        this.jdbc = jdbc;
        this.nieuws = nieuws;
        this.vandaag = vandaag;
        this.wijzer = wijzer;
        this.kast = kast;
    }

    /// Who records something, and about whom.
    ///
    /// @param sleutel of the form that was sent: a second time with the same one records nothing
    public record Vastlegger(int school, long leerling, int account, String sleutel) {}

    /// What is recorded together.
    @FunctionalInterface
    public interface Maker {
        /// The facts, each with this origin.
        List<? extends Feit> make(Feit.Herkomst herkomst, LocalDate vandaag);
    }

    /// All rows of one pupil, in the order in which they were recorded.
    @Transactional(readOnly = true)
    public List<Zaakfeitrij> ofLeerling(long leerling) {
        return jdbc.sql(KIES + "where z.leerling_id = ? order by z.id").param(leerling).query(Zaakfeiten::rij).list();
    }

    /// All rows of several pupils, per pupil in the order in which they were recorded.
    @Transactional(readOnly = true)
    public Map<Long, List<Zaakfeitrij>> ofLeerlingen(Collection<Long> leerlingen) {
        return jdbc.sql(KIES + "where z.leerling_id = any (?) order by z.leerling_id, z.id")
                .param(leerlingen.toArray(Long[]::new)).query(Zaakfeiten::rij).list().stream()
                .collect(Collectors.groupingBy(Zaakfeitrij::leerling));
    }

    /// The pupils in view of whom a ziekmelding begins on or after `begin` and can speak of `dag`; it may have been
    /// taken back, or ended by a betermelding.
    @Transactional(readOnly = true)
    public List<Long> reportedIll(LocalDate begin, LocalDate dag) {
        return jdbc.sql("""
                select distinct z.leerling_id from zaken.zaakfeit z
                where z.soort = 'ziekmelding' and z.datum between :begin and :dag
                  and (z.inhoud ->> 'tot' is null or (z.inhoud ->> 'tot')::date >= :dag) order by 1""")
                .param("begin", begin).param("dag", dag).query((rij, ignored) -> rij.getLong(1)).list();
    }

    /// Who of several pupils was reported ill or well, has leave or an aangepast rooster, and what takes that back; per
    /// pupil in the order in which it was recorded.
    @Transactional(readOnly = true)
    public Map<Long, List<Zaakfeitrij>> ziekOfLeerlingen(Collection<Long> leerlingen) {
        return jdbc.sql(KIES + """
                where z.leerling_id = any (?)
                  and (z.soort in ('ziekmelding', 'betermelding', 'verlof', 'aangepastrooster')
                    or z.vervangt in (select id from zaken.zaakfeit wat where wat.leerling_id = z.leerling_id
                      and wat.soort in ('ziekmelding', 'betermelding', 'verlof', 'aangepastrooster')))
                order by z.leerling_id, z.id""")
                .param(leerlingen.toArray(Long[]::new)).query(Zaakfeiten::rij).list().stream()
                .collect(Collectors.groupingBy(Zaakfeitrij::leerling));
    }

    /// The ziekmeldingen of a school that come after another row, in the order in which they were recorded; also those
    /// that were taken back.
    @Transactional(readOnly = true)
    public List<Zaakfeitrij> ziekmeldingen(Bladvraag vraag) {
        return jdbc.sql(KIES + """
                where z.school_id = :school and z.id > :na and z.soort = 'ziekmelding'
                  and (:wie::bigint is null or z.leerling_id = :wie) and z.datum between :vanaf and :tot
                order by z.id limit :aantal""").param("school", vraag.school()).param("na", vraag.na())
                .param("wie", vraag.leerling().orElse(null), java.sql.Types.BIGINT).param("vanaf", vraag.vanaf())
                .param("tot", vraag.tot()).param("aantal", vraag.aantal()).query(Zaakfeiten::rij).list();
    }

    /// Records what somebody did, and has the pupil judged in the same transaction.
    ///
    /// @return whether it was recorded; not when the same form was sent before
    public boolean add(Vastlegger wie, Maker maker) {
        Schoolslot.take(jdbc, wie.school());
        LocalDate dag = vandaag.datum();
        var herkomst = new Feit.Herkomst("", vandaag.nu(), Integer.toString(wie.account()));
        int volgnummer = 0;
        for (Feit feit : maker.make(herkomst, dag)) {
            Map<String, String> segmenten = feit instanceof Zaakfeit zaakfeit ? wijzer.of(wie.school(), zaakfeit)
                    : Map.of();
            Optional<Long> rij = jdbc.sql("""
                    insert into zaken.zaakfeit (school_id, leerling_id, soort, datum, inhoud, sleutel, account_id,
                      vastgelegd_op)
                    values (?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict (sleutel) do nothing returning id""")
                    .params(wie.school(), wie.leerling(), Zaakfeitvorm.soort(feit), feit.datum(),
                            Zaakfeitvorm.write(feit, segmenten), wie.sleutel() + "/" + volgnummer++, wie.account(),
                            vandaag.nu().atOffset(ZoneOffset.UTC)).query(Long.class).optional();
            if (rij.isEmpty()) {
                return false;
            }
            if (feit instanceof Zaakfeit zaakfeit) {
                kast.seal(wie, rij.get(), zaakfeit, segmenten);
            }
        }
        tell(wie);
        return true;
    }

    /// Whether the form with this key was recorded before.
    @Transactional(readOnly = true)
    public boolean isRecorded(String sleutel) {
        return jdbc.sql("select count(*) from zaken.zaakfeit where sleutel = ?").param(sleutel + "/0")
                .query(Integer.class).single() > 0;
    }

    /// The rows that were recorded with a key that begins so and that were not taken back, per pupil in the order in
    /// which they were recorded.
    @Transactional(readOnly = true)
    public Map<Long, List<Long>> ofSleutel(String begin) {
        return jdbc.sql("""
                select z.leerling_id, z.id from zaken.zaakfeit z
                where starts_with(z.sleutel, ?) and not exists (
                  select 1 from zaken.zaakfeit weg where weg.vervangt = z.id)
                order by z.id""").param(begin + "/").query((rij, ignored) -> Map.entry(rij.getLong(1), rij.getLong(2)))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// Takes a row back, with a reason. What the family said itself is theirs, and what left stays known.
    ///
    /// @return whether it was; not when somebody did so before, or when it is one of those
    public boolean withdraw(Vastlegger wie, long rij, String reden) {
        Schoolslot.take(jdbc, wie.school());
        int erbij = jdbc.sql("""
                insert into zaken.zaakfeit (school_id, leerling_id, soort, datum, inhoud, vervangt, account_id,
                  vastgelegd_op)
                select z.school_id, z.leerling_id, 'intrekking', ?, ?::jsonb, z.id, ?, ? from zaken.zaakfeit z
                where z.id = ? and z.leerling_id = ? and z.soort <> 'verstrekking'
                  and not (z.soort = 'toestemming' and z.inhoud ->> 'hoe' = 'PORTAAL')
                  and not (z.soort = 'start' and z.inhoud ->> 'rol' in ('ouders', 'leerling'))
                on conflict (vervangt) do nothing""")
                .params(vandaag.datum(), Zaakfeitvorm.reason(reden), wie.account(),
                        vandaag.nu().atOffset(ZoneOffset.UTC), rij, wie.leerling()).update();
        if (erbij > 0) {
            tell(wie);
        }
        return erbij > 0;
    }

    /// Records an aangepast rooster in the place of an earlier one, and has the pupil judged in the same transaction.
    ///
    /// @param rij   the row that holds of it now
    /// @param maker gives the new one
    /// @return whether it was recorded; not when somebody was first, or when the same form was sent before
    public boolean replace(Vastlegger wie, long rij, Function<Feit.Herkomst, Feit.AangepastRooster> maker,
            String reden) {
        Schoolslot.take(jdbc, wie.school());
        Feit.AangepastRooster nieuw = maker.apply(new Feit.Herkomst("", vandaag.nu(),
                Integer.toString(wie.account())));
        int erbij = jdbc.sql("""
                insert into zaken.zaakfeit (school_id, leerling_id, soort, datum, inhoud, vervangt, sleutel, account_id,
                  vastgelegd_op)
                select z.school_id, z.leerling_id, z.soort, ?, ?::jsonb, z.id, ?, ?, ? from zaken.zaakfeit z
                where z.id = ? and z.leerling_id = ? and z.soort = 'aangepastrooster'
                on conflict do nothing""")
                .params(nieuw.datum(), Zaakfeitvorm.write(nieuw, reden), wie.sleutel() + "/0", wie.account(),
                        vandaag.nu().atOffset(ZoneOffset.UTC), rij, wie.leerling()).update();
        if (erbij > 0) {
            tell(wie);
        }
        return erbij > 0;
    }

    private void tell(Vastlegger wie) {
        nieuws.publishEvent(new FeitenVastgelegdEvent(wie.school(), List.of(wie.leerling()), ignored -> { }));
    }

    private static Zaakfeitrij rij(ResultSet rij, int ignored) throws SQLException {
        long id = rij.getLong("id");
        LocalDate datum = rij.getObject("datum", LocalDate.class);
        var moment = rij.getObject("vastgelegd_op", OffsetDateTime.class).toInstant();
        String door = rij.getString("door");
        var herkomst = new Feit.Herkomst(Zaakfeitrij.KOP + id, moment, rij.getString("account_id") == null ? ""
                : rij.getString("account_id"));
        Optional<String> vervangt = Optional.ofNullable(rij.getObject("vervangt", Long.class))
                .map(wortel -> Zaakfeitrij.KOP + wortel);
        return new Zaakfeitrij(id, rij.getLong("leerling_id"), datum, Zaakfeitvorm.read(rij.getString("soort"),
                rij.getString("inhoud"), herkomst, datum, vervangt), door, moment,
                Zaakfeitvorm.segments(rij.getString("inhoud")));
    }
}
