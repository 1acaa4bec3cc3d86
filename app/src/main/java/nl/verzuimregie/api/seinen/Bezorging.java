package nl.verzuimregie.api.seinen;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The attempts to deliver a sein. One is noted before it begins, with the moment of the next: whoever is cut off in
/// between sends the same sein once more, and none is lost. Each wait is twice the one before; after the last attempt,
/// some seventeen hours after the first, a person decides.
@Service
class Bezorging {

    /// So often it is tried.
    static final int POGINGEN_MAX = 11;
    private static final int FOUT_TEKENS = 200;

    private final JdbcClient jdbc;

    Bezorging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A sein that is due.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sein(long id, int school, String adres, byte[] geheim, String inhoud, int poging) {}

    /// The afnemers of the school in view for whom something is due.
    @Transactional(readOnly = true)
    public List<Integer> waiting(Instant nu) {
        return jdbc.sql("select distinct afnemer_id from api.sein where weer_op <= ? order by 1")
                .param(moment(nu)).query((rij, ignored) -> rij.getInt(1)).list();
    }

    /// Begins the next attempt for an afnemer; who begins it has it.
    @Transactional
    public Optional<Sein> begin(int afnemer, Instant nu) {
        return jdbc.sql("""
                update api.sein s set pogingen = s.pogingen + 1,
                  weer_op = :nu + power(2, s.pogingen) * interval '1 minute'
                from api.afnemer a where a.id = s.afnemer_id and s.id = (
                  select e.id from api.sein e where e.afnemer_id = :afnemer and e.weer_op <= :nu
                  order by e.id limit 1 for update skip locked)
                returning s.id, s.school_id, a.adres, a.geheim, s.inhoud, s.pogingen""").param("nu", moment(nu))
                .param("afnemer", afnemer).query((rij, ignored) -> new Sein(rij.getLong(1), rij.getInt(2),
                        rij.getString(3), rij.getBytes(4), rij.getString(5), rij.getInt(6))).optional();
    }

    /// It was taken.
    @Transactional
    public void succeed(Sein sein, Instant nu) {
        jdbc.sql("update api.sein set bezorgd_op = ?, weer_op = null, fout = '' where id = ?")
                .params(moment(nu), sein.id()).update();
    }

    /// It was not; after the last attempt not again.
    @Transactional
    public void fail(Sein sein, String fout) {
        jdbc.sql("update api.sein set fout = ?, weer_op = case when pogingen < ? then weer_op end where id = ?")
                .params(fout.substring(0, Math.min(fout.length(), FOUT_TEKENS)), POGINGEN_MAX, sein.id()).update();
    }

    private static OffsetDateTime moment(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
