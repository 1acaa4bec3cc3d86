package nl.verzuimregie.ziekmail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whether the mailbox is being read.
@Service
@Transactional
public class Leesstanden {

    private static final int FOUT_TEKENS = 500;

    private final JdbcClient jdbc;

    Leesstanden(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How it stands.
    ///
    /// @param gelezenOp    when it was last read to the end; empty: never
    /// @param foutSinds    since when it fails; empty: it does not
    /// @param onbestelbaar how many messages were of no school, or could not be read at all
    public record Leesstand(Optional<Instant> gelezenOp, String fout, Optional<Instant> foutSinds, int onbestelbaar,
            Optional<Instant> onbestelbaarOp) {}

    @Transactional(readOnly = true)
    public Leesstand now() {
        return jdbc.sql("select * from ziekmail.leesstand").query((rij, ignored) -> new Leesstand(
                moment(rij, "gelezen_op"), rij.getString("fout"), moment(rij, "fout_sinds"),
                rij.getInt("onbestelbaar"), moment(rij, "onbestelbaar_op"))).single();
    }

    /// The mailbox was read.
    ///
    /// @param gebleven how many messages could not be recorded: as long as there are, it is not read to the end
    void succeed(Instant nu, int onbestelbaar, int gebleven) {
        OffsetDateTime moment = nu.atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                update ziekmail.leesstand set
                  gelezen_op = case when :gebleven = 0 then :nu else gelezen_op end,
                  fout = case when :gebleven = 0 then '' else :gebleven || ' niet vast te leggen' end,
                  fout_sinds = case when :gebleven = 0 then null else coalesce(fout_sinds, :nu) end,
                  onbestelbaar = onbestelbaar + :erbij,
                  onbestelbaar_op = case when :erbij > 0 then :nu else onbestelbaar_op end""")
                .param("nu", moment).param("erbij", onbestelbaar).param("gebleven", gebleven).update();
    }

    void fail(Instant nu, String reden) {
        String kort = reden.replaceAll("\\s+", " ").strip();
        jdbc.sql("update ziekmail.leesstand set fout = ?, fout_sinds = coalesce(fout_sinds, ?)")
                .params(kort.substring(0, Math.min(kort.length(), FOUT_TEKENS)), nu.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Optional<Instant> moment(ResultSet rij, String kolom) throws SQLException {
        return Optional.ofNullable(rij.getObject(kolom, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
