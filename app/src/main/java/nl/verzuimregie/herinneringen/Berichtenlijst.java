package nl.verzuimregie.herinneringen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was sent to whom, when, and what did not arrive.
@Service
class Berichtenlijst {

    static final int HOOGSTENS = 50;
    private static final Duration TERUGBLIK = Duration.ofDays(7);
    private static final String KIES = """
            select b.id, b.soort, b.onderwerp, b.tekst, b.gemaakt_op, a.naam, a.email, coalesce(v.poging, 0) as poging,
              v.adres, coalesce(v.is_klaar, false) as is_klaar, coalesce(v.gelukt, false) as gelukt, v.reden,
              v.klaar_op, v.opnieuw_op
            """ + Verzendingen.LAATSTE;

    /// Messages to people of the schools in view.
    private static final String VAN_SCHOOL = """
            exists (select 1 from toegang.functie f where f.account_id = b.account_id
              and f.school_id = any (platform.scholen_in_zicht())) and b.gemaakt_op > :vanaf
            """;

    private final JdbcClient jdbc;
    private final Postkantoor kantoor;
    private final Vandaag vandaag;

    Berichtenlijst(JdbcClient jdbc, Postkantoor kantoor, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.kantoor = kantoor;
        this.vandaag = vandaag;
    }

    /// How many messages of the last week there were, and how many of them were sent.
    public record Telling(int berichten, int verzonden) {}

    /// The latest messages to one person, newest first.
    @Transactional(readOnly = true)
    public List<Berichtstand> of(int account) {
        return jdbc.sql(KIES + "where b.account_id = ? order by b.id desc limit ?").params(account, HOOGSTENS)
                .query((rij, ignored) -> Berichtstand.of(rij, kantoor.instelling().isPresent(), vandaag.nu())).list();
    }

    /// The messages of the last week to people of the schools in view that were tried and did not arrive, newest first.
    @Transactional(readOnly = true)
    public List<Berichtstand> failed() {
        return jdbc.sql(KIES + "where v.id is not null and not v.gelukt and " + VAN_SCHOOL
                + "order by b.id desc limit :aantal").param("vanaf", since()).param("aantal", HOOGSTENS)
                .query((rij, ignored) -> Berichtstand.of(rij, kantoor.instelling().isPresent(), vandaag.nu())).list();
    }

    /// How it went in the last week, for the schools in view.
    @Transactional(readOnly = true)
    public Telling counts() {
        return jdbc.sql("select count(*) as alle, count(*) filter (where v.gelukt) as verzonden "
                + Verzendingen.LAATSTE + "where " + VAN_SCHOOL).param("vanaf", since())
                .query((rij, ignored) -> new Telling(rij.getInt("alle"), rij.getInt("verzonden"))).single();
    }

    private java.time.OffsetDateTime since() {
        Instant begin = vandaag.nu().minus(TERUGBLIK);
        return Verzendingen.moment(begin);
    }
}
