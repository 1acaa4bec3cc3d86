package nl.verzuimregie.toegang;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people hear of tasks that moved from one to another. Only added to, also that they were read.
@Service
@Transactional
public class Wisselberichten {

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Wisselberichten(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// One notice.
    ///
    /// @param van     who had the tasks
    /// @param naar    who has them now; none: nobody
    /// @param oorzaak what caused it: a soort of [Inzetfeit], `DAG_` and an [Aanwezigheid], or `AANSTELLING`
    /// @param over    of whom that is
    public record Regel(int id, LocalDate dag, Functie functie, String klas, int aantal, List<String> van,
            List<String> naar, Bezetting.Hoe hoe, String oorzaak, String over, boolean isNieuw) {
        public Regel {
            van = List.copyOf(van);
            naar = List.copyOf(naar);
        }
    }

    /// The notices to somebody, the newest first.
    ///
    /// @param aantal at most so many
    @Transactional(readOnly = true)
    public List<Regel> of(int account, int aantal) {
        return jdbc.sql("""
                select b.id, v.dag, v.functie, coalesce(k.naam, s.naam) as klas, v.aantal, v.hoe, v.oorzaak,
                  o.naam as over,
                  array(select a.naam from toegang.account a where a.id = any (v.van) order by a.naam) as van,
                  array(select a.naam from toegang.account a where a.id = any (v.naar) order by a.naam) as naar,
                  b.id > coalesce((select max(g.tot) from toegang.gelezen g where g.account_id = b.account_id), 0)
                    as nieuw
                from toegang.bericht b join toegang.verplaatsing v on v.id = b.verplaatsing_id
                  join toegang.account o on o.id = v.over_id join scholen.school s on s.id = v.school_id
                  left join leerlingen.klas k on k.id = v.klas_id
                where b.account_id = ? order by b.id desc limit ?""").params(account, aantal)
                .query((rij, ignored) -> new Regel(rij.getInt("id"), rij.getObject("dag", LocalDate.class),
                        Functie.valueOf(rij.getString("functie")), rij.getString("klas"), rij.getInt("aantal"),
                        Arrays.asList((String[]) rij.getArray("van").getArray()),
                        Arrays.asList((String[]) rij.getArray("naar").getArray()),
                        Bezetting.Hoe.valueOf(rij.getString("hoe")), rij.getString("oorzaak"), rij.getString("over"),
                        rij.getBoolean("nieuw"))).list();
    }

    /// Somebody read all notices up to and including this one.
    public void markRead(int account, int tot) {
        jdbc.sql("insert into toegang.gelezen (account_id, tot, gelezen_op) values (?, ?, ?)")
                .params(account, tot, vandaag.nu().atOffset(ZoneOffset.UTC)).update();
    }
}
