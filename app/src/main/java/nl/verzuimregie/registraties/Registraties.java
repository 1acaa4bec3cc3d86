package nl.verzuimregie.registraties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Schoolslot;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was recorded about lessons. Rows are only added; which ones hold is worked out from them.
@Service
@Transactional
public class Registraties {

    private static final String KIES = """
            select r.id, r.leerling_id, r.datum, r.lesuur, r.stand, r.minuten, r.voorlopig, r.code, r.wortel,
              r.vervangt, r.reden, r.bron, r.bronregel, r.vastgelegd_op, a.naam as door
            from registraties.registratie r left join toegang.account a on a.id = r.account_id
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher nieuws;
    private final Vandaag vandaag;

    Registraties(JdbcClient jdbc, ApplicationEventPublisher nieuws, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.nieuws = nieuws;
        this.vandaag = vandaag;
    }

    /// All rows of one pupil, in the order in which they were recorded.
    public List<Registratie> ofLeerling(long leerling) {
        return jdbc.sql(KIES + "where r.leerling_id = ? order by r.id").param(leerling)
                .query(Registraties::registratie).list();
    }

    /// All rows of several pupils, per pupil in the order in which they were recorded.
    public Map<Long, List<Registratie>> ofLeerlingen(Collection<Long> leerlingen) {
        return jdbc.sql(KIES + "where r.leerling_id = any (?) order by r.leerling_id, r.id")
                .param(leerlingen.toArray(Long[]::new)).query(Registraties::registratie).list().stream()
                .collect(Collectors.groupingBy(Registratie::leerling));
    }

    /// The rows of one day of several pupils, per pupil in the order in which they were recorded.
    public Map<Long, List<Registratie>> onDay(Collection<Long> leerlingen, LocalDate dag) {
        return jdbc.sql(KIES + "where r.leerling_id = any (?) and r.datum = ? order by r.leerling_id, r.id")
                .params(leerlingen.toArray(Long[]::new), dag).query(Registraties::registratie).list().stream()
                .collect(Collectors.groupingBy(Registratie::leerling));
    }

    /// What was recorded of the lessons of some days, corrections included, per pupil and in no order: enough to count.
    /// Of the first word on a lesson it is not said where it comes from, and when.
    public Map<Long, List<Registratie>> lessons(Collection<Long> leerlingen, LocalDate van, LocalDate tot) {
        Map<Long, List<Registratie>> per = Lesrijen.first(jdbc, leerlingen, van, tot);
        jdbc.sql(KIES + "where r.leerling_id = any (?) and r.datum between ? and ? and r.wortel is not null")
                .params(leerlingen.toArray(Long[]::new), van, tot).query(Registraties::registratie).list()
                .forEach(rij -> per.computeIfAbsent(rij.leerling(), ignored -> new ArrayList<>()).add(rij));
        return per;
    }

    /// Of these rows the ones that hold: those that no other row replaces. Rows that say that there is nothing after
    /// all hold as well.
    public static List<Registratie> current(List<Registratie> rijen) {
        Set<Long> vervangen = new HashSet<>();
        rijen.forEach(rij -> {
            if (rij.vervangt() != null) {
                vervangen.add(rij.vervangt());
            }
        });
        return rijen.stream().filter(rij -> !vervangen.contains(rij.id())).toList();
    }

    /// The row with this id.
    public Optional<Registratie> find(long id) {
        return jdbc.sql(KIES + "where r.id = ?").param(id).query(Registraties::registratie).optional();
    }

    /// The rows of a school that come after another one, in the order in which they were recorded. Rows of one school
    /// get their numbers in the order in which they are confirmed, so who goes on from the last one misses none.
    public List<Registratie> page(Bladvraag vraag) {
        return jdbc.sql(KIES + """
                where r.school_id = :school and r.id > :na and (:wie::bigint is null or r.leerling_id = :wie)
                  and r.datum between :vanaf and :tot order by r.id limit :aantal""").param("school", vraag.school())
                .param("na", vraag.na()).param("wie", vraag.leerling().orElse(null), java.sql.Types.BIGINT)
                .param("vanaf", vraag.vanaf()).param("tot", vraag.tot()).param("aantal", vraag.aantal())
                .query(Registraties::registratie).list();
    }

    /// The last day, on or before `dag`, that a school in view delivered; also of the classes that are not in view, or
    /// a mentor would be judged by another day than the school. The register of a lesson delivers no day: it says
    /// nothing of who does not sit in it.
    public Optional<LocalDate> latest(int school, LocalDate dag) {
        return jdbc.sql("select registraties.geregistreerd_tot(?, ?)").params(school, dag)
                .query((rij, ignored) -> Optional.ofNullable(rij.getObject(1, LocalDate.class))).single();
    }

    /// The last day that a school in view had delivered at each of these moments, also of the classes that are not in
    /// view. Moments at which it had not delivered anything are left out.
    public Map<Instant, LocalDate> latestAt(int school, Collection<Instant> momenten) {
        Map<Instant, LocalDate> dagen = new HashMap<>();
        if (!momenten.isEmpty()) {
            jdbc.sql("""
                    select moment, registraties.geregistreerd_op(:school, moment) as dag
                    from unnest(:momenten::timestamptz[]) as moment""").param("school", school)
                    .param("momenten", momenten.stream().map(Instant::toString).toArray(String[]::new)).query(rij -> {
                        LocalDate dag = rij.getObject("dag", LocalDate.class);
                        if (dag != null) {
                            dagen.put(rij.getObject("moment", OffsetDateTime.class).toInstant(), dag);
                        }
                    });
        }
        return dagen;
    }

    /// The first day, on or after `dag`, on which a school recorded anything.
    public Optional<LocalDate> earliest(int school, LocalDate dag) {
        return jdbc.sql("""
                select datum from registraties.registratie where school_id = ? and datum >= ?
                order by datum limit 1""").params(school, dag).query(LocalDate.class).optional();
    }

    /// Corrects a row: from now on this holds for its lesson.
    ///
    /// @param stand   empty: there is nothing to report after all
    /// @param account who corrects
    /// @return the new row
    /// @throws AlVastgelegdException when the row was corrected in the meantime
    public Registratie correct(int school, Registratie rij, Optional<Lesvermelding> stand, String reden, int account) {
        return correct(school, List.of(new Lescorrectie(rij, stand)), reden, account).getFirst();
    }

    /// Corrects several rows for one reason, all of them or none, and has the pupils judged once.
    ///
    /// @return the new rows, in the same order
    /// @throws AlVastgelegdException when one of the rows was corrected in the meantime
    public List<Registratie> correct(int school, List<Lescorrectie> correcties, String reden, int account) {
        Schoolslot.take(jdbc, school);
        try {
            List<Long> nieuw = correcties.stream().map(een -> insert(school, een, reden, account)).toList();
            nieuws.publishEvent(new FeitenVastgelegdEvent(school, correcties.stream().map(een -> een.rij().leerling())
                    .distinct().sorted().toList(), ignored -> { }));
            return nieuw.stream().map(id -> find(id).orElseThrow()).toList();
        } catch (DuplicateKeyException inMiddels) {
            throw new AlVastgelegdException();
        }
    }

    private long insert(int school, Lescorrectie correctie, String reden, int account) {
        Registratie rij = correctie.rij();
        Optional<Lesvermelding> stand = correctie.stand();
        return jdbc.sql("""
                insert into registraties.registratie (school_id, leerling_id, datum, lesuur, stand, minuten,
                  voorlopig, code, wortel, vervangt, reden, bron, account_id, vastgelegd_op)
                values (:school, :leerling, :datum, :lesuur, :stand, :minuten, :voorlopig, :code, :wortel, :vervangt,
                  :reden, 'hand', :account, :nu) returning id""")
                .param("school", school).param("leerling", rij.leerling()).param("datum", rij.datum())
                .param("lesuur", rij.lesuur()).param("stand", stand.map(Lesvermelding::stand).orElse(null))
                .param("minuten", stand.map(Lesvermelding::minuten).orElse(0))
                .param("voorlopig", stand.map(Lesvermelding::voorlopig).orElse(false))
                .param("code", stand.map(Lesvermelding::code).orElse(null))
                .param("wortel", rij.wortelId()).param("vervangt", rij.id()).param("reden", reden)
                .param("account", account).param("nu", vandaag.nu().atOffset(ZoneOffset.UTC))
                .query(Long.class).single();
    }

    private static Registratie registratie(ResultSet rij, int ignored) throws SQLException {
        @Nullable String stand = rij.getString("stand");
        return new Registratie(rij.getLong("id"), rij.getLong("leerling_id"), rij.getObject("datum", LocalDate.class),
                rij.getInt("lesuur"), stand == null ? Optional.empty() : Optional.of(Lesvermelding.of(stand,
                        rij.getInt("minuten"), rij.getBoolean("voorlopig"), rij.getString("code"))),
                rij.getObject("wortel", Long.class), rij.getObject("vervangt", Long.class), rij.getString("reden"),
                rij.getString("bron"), rij.getObject("bronregel", Integer.class), rij.getString("door"),
                rij.getObject("vastgelegd_op", OffsetDateTime.class).toInstant());
    }
}
