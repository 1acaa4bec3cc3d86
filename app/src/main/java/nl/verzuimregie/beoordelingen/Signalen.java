package nl.verzuimregie.beoordelingen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The signals in view, as kept.
@Service
@Transactional(readOnly = true)
public class Signalen {

    private final JdbcClient jdbc;

    Signalen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A signal that runs, with the pupil.
    ///
    /// @param zin why, in one sentence of the protocol
    public record Lopend(Leerling leerling, String regel, String trede, LocalDate datum, String zin) {}

    /// A signal that was withdrawn.
    public record Ingetrokken(String regel, String trede, LocalDate datum, String zin, Instant ingetrokkenOp,
            Optional<Long> registratie, String reden) {}

    /// A case that is open while nothing is asked of anyone.
    ///
    /// @param zin why, in one sentence
    public record Stil(Leerling leerling, LocalDate sinds, String zin) {}

    /// Which running signals are asked for, and of how many pupils at most.
    ///
    /// @param klas        empty: of every class in view
    /// @param zonderActie only those from which no task is open, was done or was left out with a reason
    /// @param vanaf       how many pupils to pass over
    public record Vraag(Optional<Integer> klas, Optional<String> regel, boolean zonderActie, String volgorde,
            int vanaf, int aantal) {
        /// The same, passing over so many pupils.
        public Vraag from(int anderVanaf) {
            return new Vraag(klas, regel, zonderActie, volgorde, anderVanaf, aantal);
        }
    }

    /// The running signals of so many pupils.
    ///
    /// @param leerlingen how many pupils have such a signal; zero when all are passed over
    public record Signaalblad(List<Lopend> signalen, int leerlingen) {
        public Signaalblad {
            signalen = List.copyOf(signalen);
        }
    }

    /// The running signals in view of so many pupils, pupil by pupil; of each the newest first.
    public Signaalblad running(Vraag vraag) {
        String volgorde = switch (vraag.volgorde()) {
            case "naam" -> "sorteer, leerling_id";
            case "klas" -> "klas, sorteer, leerling_id";
            default -> "laatste desc, sorteer, leerling_id";
        };
        var aantal = new AtomicInteger();
        List<Lopend> signalen = jdbc.sql(("with loopt as (select" + Leerlingen.KOLOMMEN + """
                    , l.sorteer, s.regel, s.trede, s.datum, s.zin, s.kenmerk,
                    max(s.datum) over (partition by l.leerling_id) laatste
                  from beoordelingen.signaal s join leerlingen.leerlingstand l on l.leerling_id = s.leerling_id
                  where s.einde_op is null and l.uitgeschreven_op is null
                    and (cast(:klas as int) is null or l.klas_id = :klas)
                    and (cast(:regel as text) is null or s.regel = :regel) and not (:zonder and s.opgevolgd)),
                wie as (
                  select leerling_id, count(*) over () as samen from loopt group by leerling_id, laatste, klas, sorteer
                  order by %1$s limit :aantal offset :vanaf)
                select loopt.*, (select max(samen) from wie) as samen from loopt
                where leerling_id in (select leerling_id from wie)
                order by %1$s, datum desc, kenmerk""").formatted(volgorde))
                .param("klas", vraag.klas().orElse(null)).param("regel", vraag.regel().orElse(null))
                .param("zonder", vraag.zonderActie())
                .param("aantal", vraag.aantal()).param("vanaf", vraag.vanaf())
                .query((rij, nummer) -> {
                    aantal.set(rij.getInt("samen"));
                    return new Lopend(Leerlingen.leerling(rij, nummer), rij.getString("regel"),
                            rij.getString("trede"), rij.getObject("datum", LocalDate.class), rij.getString("zin"));
                }).list();
        return new Signaalblad(signalen, aantal.get());
    }

    /// The signals of a school that arose on these days, also the ones that ended since; by pupil and day.
    public List<Lopend> arose(int school, LocalDate van, LocalDate tot) {
        return jdbc.sql("select" + Leerlingen.KOLOMMEN + """
                  , s.regel, s.trede, s.datum, s.zin
                from beoordelingen.signaal s join leerlingen.leerlingstand l on l.leerling_id = s.leerling_id
                where s.school_id = ? and s.datum between ? and ? order by l.leerling_id, s.datum, s.kenmerk""")
                .params(school, van, tot).query((rij, nummer) -> new Lopend(Leerlingen.leerling(rij, nummer),
                        rij.getString("regel"), rij.getString("trede"), rij.getObject("datum", LocalDate.class),
                        rij.getString("zin"))).list();
    }

    /// The cases in view that fell still, the longest still first.
    public List<Stil> still(Optional<Integer> klas) {
        return jdbc.sql("select" + Leerlingen.KOLOMMEN + """
                  , b.stil_sinds, b.stil_omdat
                from beoordelingen.beoordeling b join leerlingen.leerlingstand l on l.leerling_id = b.leerling_id
                where b.stil_sinds is not null and l.uitgeschreven_op is null
                  and (cast(:klas as int) is null or l.klas_id = :klas)
                order by b.stil_sinds, l.sorteer, l.leerling_id""").param("klas", klas.orElse(null))
                .query((rij, nummer) -> new Stil(Leerlingen.leerling(rij, nummer),
                        rij.getObject("stil_sinds", LocalDate.class), rij.getString("stil_omdat"))).list();
    }

    /// How many signals without action run, per class and regel and since when.
    ///
    /// @param sinds the last schooldag: what arose on it or later is new
    public List<Aantal> counts(LocalDate sinds) {
        return jdbc.sql("""
                select l.school_id, l.klas_id, l.klas, s.regel, count(*) as aantal,
                  count(*) filter (where s.datum >= :sinds) as nieuw
                from beoordelingen.signaal s join leerlingen.leerlingstand l on l.leerling_id = s.leerling_id
                where s.einde_op is null and not s.opgevolgd and l.uitgeschreven_op is null
                group by 1, 2, 3, 4 order by 3, 4""").param("sinds", sinds)
                .query((rij, ignored) -> new Aantal(rij.getInt("school_id"), rij.getInt("klas_id"),
                        rij.getString("klas"), rij.getString("regel"), rij.getInt("aantal"), rij.getInt("nieuw")))
                .list();
    }

    /// The first day after `dag` on which something changes for a pupil in view without a new fact.
    public Optional<LocalDate> nextChange(LocalDate dag) {
        return jdbc.sql("select min(volgend_op) from beoordelingen.beoordeling where volgend_op > ?").param(dag)
                .query((rij, ignored) -> Optional.ofNullable(rij.getObject(1, LocalDate.class))).single();
    }

    /// How many signals of one regel run in one class.
    ///
    /// @param nieuw how many of them are new
    public record Aantal(int school, int klasId, String klas, String regel, int aantal, int nieuw) {}

    /// The withdrawn signals of a pupil, latest first.
    public List<Ingetrokken> withdrawn(long leerling) {
        return jdbc.sql("""
                select regel, trede, datum, zin, ingetrokken_op, registratie_id, reden from beoordelingen.ingetrokken
                where leerling_id = ? order by ingetrokken_op desc, kenmerk""").param(leerling)
                .query((rij, ignored) -> new Ingetrokken(rij.getString("regel"), rij.getString("trede"),
                        rij.getObject("datum", LocalDate.class), rij.getString("zin"),
                        rij.getObject("ingetrokken_op", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(rij.getObject("registratie_id", Long.class)), rij.getString("reden")))
                .list();
    }
}
