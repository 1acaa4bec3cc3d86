package nl.verzuimregie.toegang;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.leerlingen.Leerling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who looked at whom, in which function, and why that was allowed. Only added to.
@Service
public class Inzagen {

    private final JdbcClient jdbc;

    Inzagen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody passed the gate, or was stopped.
    ///
    /// @param grond why it was allowed; empty: it was not
    /// @param reden why somebody looked, where that is asked
    /// @param segmenten which sealed parts were opened
    record Inzage(Instant tijdstip, Gebruiker gebruiker, Optional<Toegangsgrond> grond, Leerling leerling,
            Handeling handeling, Optional<String> reden, List<Segment> segmenten) {

        Inzage {
            segmenten = List.copyOf(segmenten);
        }

        private String functie() {
            return grond.map(een -> een.functie().name()).or(() -> gebruiker.aanstellingen().stream().findFirst()
                    .map(een -> een.functie().name())).orElse("");
        }

        private @Nullable String words() {
            return segmenten.isEmpty() ? null : segmenten.stream().map(Enum::name).collect(Collectors.joining(" "));
        }
    }

    /// One line of who looked at a pupil.
    ///
    /// @param functie name of the [Functie]
    /// @param wat     name of the [Handeling]
    /// @param relatie what that person had to do with the pupil; of old lines nothing is known
    /// @param reden   why that person looked, where that was asked
    /// @param segmenten which sealed parts were opened
    public record Inzageregel(Instant tijdstip, String naam, String functie, String wat, String omdat,
            Optional<Relatie> relatie, Optional<String> reden, List<Segment> segmenten) {
        public Inzageregel {
            segmenten = List.copyOf(segmenten);
        }
    }

    /// In a transaction of its own: also what fails afterwards was looked at.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void add(Inzage inzage) {
        jdbc.sql("""
                insert into toegang.inzage (tijdstip, account_id, functie, school_id, leerling_id, wat, uitkomst, omdat,
                  relatie, segmenten, reden) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(inzage.tijdstip().atOffset(ZoneOffset.UTC), inzage.gebruiker().id(), inzage.functie(),
                        inzage.leerling().school(), inzage.leerling().id(), inzage.handeling().name(),
                        inzage.grond().isPresent() ? "ja" : "nee",
                        inzage.grond().map(Toegangsgrond::omdat).orElse("geen functie die dit mag"))
                .param(inzage.grond().map(een -> een.relatie().name()).orElse(null)).param(inzage.words())
                .param(inzage.reden().orElse(null)).update();
    }

    /// Somebody took something of several pupils along.
    ///
    /// @param gronden per pupil why it was allowed
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void addAll(Instant tijdstip, Gebruiker gebruiker, Handeling handeling, Map<Leerling, Toegangsgrond> gronden,
            String reden) {
        List<Toegangsgrond> alle = List.copyOf(gronden.values());
        jdbc.sql("""
                insert into toegang.inzage (tijdstip, account_id, functie, school_id, leerling_id, wat, uitkomst, omdat,
                  relatie, reden)
                select :tijdstip, :account, functie, school, leerling, :wat, 'ja', omdat, relatie, :reden
                from unnest(:functies::text[], :scholen::int[], :wie::bigint[], :omdat::text[], :relaties::text[])
                  as een (functie, school, leerling, omdat, relatie)""")
                .param("tijdstip", tijdstip.atOffset(ZoneOffset.UTC)).param("account", gebruiker.id())
                .param("wat", handeling.name()).param("reden", reden)
                .param("functies", alle.stream().map(een -> een.functie().name()).toArray(String[]::new))
                .param("scholen", gronden.keySet().stream().map(Leerling::school).toArray(Integer[]::new))
                .param("wie", gronden.keySet().stream().map(Leerling::id).toArray(Long[]::new))
                .param("omdat", alle.stream().map(Toegangsgrond::omdat).toArray(String[]::new))
                .param("relaties", alle.stream().map(een -> een.relatie().name()).toArray(String[]::new)).update();
    }

    /// The reason that somebody gave last to look at a pupil.
    ///
    /// @param sinds not earlier than this
    @Transactional(readOnly = true)
    public Optional<String> reden(Gebruiker gebruiker, Leerling leerling, Instant sinds) {
        return jdbc.sql("""
                select reden from toegang.inzage where leerling_id = ? and account_id = ? and tijdstip >= ?
                  and reden is not null order by id desc limit 1""")
                .params(leerling.id(), gebruiker.id(), sinds.atOffset(ZoneOffset.UTC)).query(String.class).optional();
    }

    /// Who looked at a pupil, newest first. Who looked more than once on a day for the same reason stands there once.
    ///
    /// @param aantal at most so many
    @Transactional(readOnly = true)
    public List<Inzageregel> ofLeerling(long leerling, int aantal) {
        return jdbc.sql("""
                select max(i.tijdstip) as tijdstip, a.naam, i.functie, i.wat, i.omdat, i.relatie, i.reden, i.segmenten
                from toegang.inzage i join toegang.account a on a.id = i.account_id
                where i.leerling_id = ? and i.uitkomst = 'ja'
                group by a.naam, i.functie, i.wat, i.omdat, i.relatie, i.reden, i.segmenten,
                  (i.tijdstip at time zone 'Europe/Amsterdam')::date
                order by 1 desc limit ?""").params(leerling, aantal)
                .query((rij, ignored) -> new Inzageregel(rij.getObject("tijdstip", OffsetDateTime.class).toInstant(),
                        rij.getString("naam"), rij.getString("functie"), rij.getString("wat"), rij.getString("omdat"),
                        Optional.ofNullable(rij.getString("relatie")).map(Relatie::valueOf),
                        Optional.ofNullable(rij.getString("reden")), segments(rij.getString("segmenten")))).list();
    }

    private static List<Segment> segments(@Nullable String woorden) {
        return woorden == null ? List.of() : Arrays.stream(woorden.split(" ", -1)).map(Segment::valueOf).toList();
    }
}
