package nl.verzuimregie.ziekmail;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Gezinnen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What goes back by itself: at most once an hour to one address, so that two machines never talk to each other. Added
/// in the transaction that recorded the message; an attempt is noted before it begins (ADR 0022).
@Service
class Antwoorden {

    /// So long nobody gets another one.
    static final Duration RUST = Duration.ofHours(1);

    /// After so long an answer is of no use any more.
    static final Duration HOUDBAAR = Duration.ofHours(6);

    private static final Duration WACHT = Duration.ofMinutes(2);
    private static final int REDEN_TEKENS = 500;

    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Antwoorden(JdbcClient jdbc, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// Something to send.
    ///
    /// @param isBekend whether it goes to somebody who may report a pupil ill
    /// @param pad      where the questions are asked
    record Uitgaand(long id, String adres, boolean isBekend, String taal, String pad) {}

    /// Puts an answer ready. An unknown sender whom the receiving server does not believe gets none: it would go to
    /// somebody who wrote nothing.
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(long bericht, Inkomend mail, List<Gezinnen.Melder> melders) {
        if (melders.isEmpty() && mail.echtheid() == Echtheid.NIET_BEVESTIGD) {
            return;
        }
        OffsetDateTime nu = vandaag.nu().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into ziekmail.antwoord (bericht_id, adres, soort, taal, pad, gemaakt_op, weer_op)
                select :bericht, :adres, :soort, :taal, :pad, :nu, :nu
                where not exists (select from ziekmail.antwoord e where e.adres = :adres and e.gemaakt_op > :eerder)
                  and not exists (select from ziekmail.adres z where z.adres = :adres)""")
                .param("bericht", bericht).param("adres", mail.afzender())
                .param("soort", melders.isEmpty() ? "BEL" : "ONTVANGEN")
                .param("taal", melders.isEmpty() ? "nl" : melders.getFirst().taal())
                .param("pad", melders.size() == 1 ? "/portaal/" + melders.getFirst().leerling() + "/ziekmelding"
                        : melders.isEmpty() ? "" : "/portaal")
                .param("nu", nu).param("eerder", nu.minus(RUST)).update();
    }

    /// Takes the next one that is due; who takes it has it for some minutes.
    @Transactional
    public Optional<Uitgaand> begin(Instant moment) {
        OffsetDateTime nu = moment.atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                update ziekmail.antwoord a set pogingen = a.pogingen + 1,
                  weer_op = :nu + a.pogingen * interval '5 minutes' + :wacht * interval '1 second'
                where a.id = (select e.id from ziekmail.antwoord e where e.verzonden_op is null and e.weer_op <= :nu
                  and e.gemaakt_op > :oud order by e.id limit 1 for update skip locked)
                returning a.id, a.adres, a.soort = 'ONTVANGEN', a.taal, a.pad""")
                .param("nu", nu).param("wacht", WACHT.toSeconds()).param("oud", nu.minus(HOUDBAAR))
                .query((rij, ignored) -> new Uitgaand(rij.getLong(1), rij.getString(2), rij.getBoolean(3),
                        rij.getString(4), rij.getString(5))).optional();
    }

    /// The mail server took it.
    @Transactional
    public void succeed(Uitgaand een, Instant nu) {
        jdbc.sql("update ziekmail.antwoord set verzonden_op = ?, fout = '' where id = ?")
                .params(nu.atOffset(ZoneOffset.UTC), een.id()).update();
    }

    /// It did not; some minutes later again.
    @Transactional
    public void fail(Uitgaand een, String reden) {
        String kort = reden.replaceAll("\\s+", " ").strip();
        jdbc.sql("update ziekmail.antwoord set fout = ? where id = ?")
                .params(kort.substring(0, Math.min(kort.length(), REDEN_TEKENS)), een.id()).update();
    }
}
