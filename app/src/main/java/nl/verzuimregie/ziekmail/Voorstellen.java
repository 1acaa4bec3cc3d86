package nl.verzuimregie.ziekmail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Segment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// The messages that wait for a person, of the pupils in view. Who sees not every pupil that a message can be about,
/// does not see the message.
@Service
public class Voorstellen {

    /// So many are shown; one more says that there are more.
    public static final int HOOGSTENS = 50;

    private static final String KIES = """
            select b.id, b.school_id, b.afzender, b.account_id, b.ontvangen_op, b.echtheid, b.automatisch, b.ingekort,
              b.bijlagen, coalesce((select g.naam from toegang.gezin g where g.account_id = b.account_id
                and g.school_id = b.school_id order by g.id desc limit 1), '') as naam,
              array(select k.leerling_id from ziekmail.kind k where k.bericht_id = b.id) as kinderen,
              exists (select from ziekmail.antwoord w where w.bericht_id = b.id) as beantwoord,
              a.uitkomst, a.reden, a.leerling_id, c.naam as door, a.vastgelegd_op as geregeld_op
            from ziekmail.bericht b left join ziekmail.afhandeling a on a.bericht_id = b.id
              left join toegang.account c on c.id = a.account_id
            where b.soort <> 'AUTOMAAT'
            """;

    private final JdbcClient jdbc;
    private final Berging berging;
    private final Leerlingen leerlingen;
    private final Vandaag vandaag;
    private final TransactionOperations transacties;

    Voorstellen(JdbcClient jdbc, Berging berging, Leerlingen leerlingen, Vandaag vandaag,
            TransactionOperations transacties) {
        this.jdbc = jdbc;
        this.berging = berging;
        this.leerlingen = leerlingen;
        this.vandaag = vandaag;
        this.transacties = transacties;
    }

    /// Those that wait, the oldest first.
    @Transactional(readOnly = true)
    public List<Voorstel> open() {
        return jdbc.sql(KIES + "and a.bericht_id is null order by b.ontvangen_op, b.id limit " + (HOOGSTENS + 1))
                .query(this::row).list();
    }

    /// One of them, also when it was dealt with.
    @Transactional(readOnly = true)
    public Optional<Voorstel> find(long id) {
        return jdbc.sql(KIES + "and b.id = ?").param(id).query(this::row).optional();
    }

    /// What it says. Only while it waits: then who takes it must know, as who answers the telephone does; afterwards
    /// what matters stands in the ziekmelding. The reader passed the gate for each pupil it can be about.
    public Optional<Voorstel.Woorden> words(Voorstel voorstel) {
        if (voorstel.geregeld().isPresent()) {
            return Optional.empty();
        }
        Set<Integer> school = Set.of(voorstel.school());
        return new Zicht(school, school, Set.of(), Set.of(), Set.of(Segment.ZIEKMELDING.name())).during(() ->
                transacties.execute(weg -> berging.words(voorstel.id())));
    }

    /// A pupil was reported ill because of it. Within the transaction that records so.
    ///
    /// @return whether it still waited
    @Transactional
    public boolean accept(Voorstel voorstel, long leerling, int account) {
        return settle(voorstel, "AANGENOMEN", leerling, "", account);
    }

    /// Nobody is reported ill because of it.
    ///
    /// @return whether it still waited
    @Transactional
    public boolean refuse(Voorstel voorstel, String reden, int account) {
        return settle(voorstel, "AFGEWEZEN", null, reden, account);
    }

    private boolean settle(Voorstel voorstel, String uitkomst, @Nullable Long leerling, String reden, int account) {
        return jdbc.sql("""
                insert into ziekmail.afhandeling (bericht_id, school_id, leerling_id, uitkomst, reden, account_id,
                  vastgelegd_op) values (?, ?, ?, ?, ?, ?, ?) on conflict (bericht_id) do nothing""")
                .param(voorstel.id()).param(voorstel.school()).param(leerling).param(uitkomst).param(reden)
                .param(account).param(vandaag.nu().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    private Voorstel row(ResultSet rij, int ignored) throws SQLException {
        Long[] kinderen = (Long[]) rij.getArray("kinderen").getArray();
        String uitkomst = rij.getString("uitkomst");
        return new Voorstel(rij.getLong("id"), rij.getInt("school_id"), rij.getString("afzender"),
                Optional.ofNullable(rij.getObject("account_id", Integer.class)), rij.getString("naam"),
                moment(rij, "ontvangen_op"), Echtheid.valueOf(rij.getString("echtheid")),
                rij.getBoolean("automatisch"), rij.getBoolean("ingekort"), rij.getInt("bijlagen"),
                leerlingen.all(Arrays.asList(kinderen)), rij.getBoolean("beantwoord"),
                uitkomst == null ? Optional.empty() : Optional.of(new Voorstel.Geregeld(uitkomst.equals("AANGENOMEN"),
                        rij.getLong("leerling_id"), rij.getString("reden"), rij.getString("door"),
                        moment(rij, "geregeld_op"))));
    }

    private static Instant moment(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, OffsetDateTime.class).toInstant();
    }
}
