package nl.verzuimregie.reacties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What parents and pupil said. Rows are only added; with each the school gets a task in the same transaction.
@Service
@Transactional
public class Reacties {

    private static final String KIES = """
            select r.id, r.account_id, a.naam, r.soort, r.tekst, r.datum, r.vastgelegd_op, z.id as start
            from portaal.reactie r join toegang.account a on a.id = r.account_id
              left join zaken.zaakfeit z on z.sleutel = r.sleutel || '/0'
            where r.leerling_id = ?
            """;

    private final JdbcClient jdbc;
    private final Zaakfeiten zaakfeiten;
    private final Vandaag vandaag;

    Reacties(JdbcClient jdbc, Zaakfeiten zaakfeiten, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.zaakfeiten = zaakfeiten;
        this.vandaag = vandaag;
    }

    /// What somebody says.
    ///
    /// @param functie as parent or as pupil
    /// @param sleutel of the form: a second time with the same one records nothing
    public record Nieuw(Reactiesoort soort, Functie functie, String tekst, Optional<LocalDate> datum, String sleutel) {}

    /// Records it, and asks the school for an answer.
    ///
    /// @return whether it was recorded; not when the same form was sent before
    public boolean add(Leerling leerling, int account, Nieuw nieuw) {
        int erbij = jdbc.sql("""
                insert into portaal.reactie (school_id, leerling_id, account_id, functie, soort, tekst, datum, sleutel,
                  vastgelegd_op) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(leerling.school()).param(leerling.id()).param(account).param(nieuw.functie().name())
                .param(nieuw.soort().name()).param(nieuw.tekst()).param(nieuw.datum().orElse(null))
                .param(nieuw.sleutel()).param(vandaag.nu().atOffset(ZoneOffset.UTC)).update();
        String rol = nieuw.functie() == Functie.OUDER ? "ouders" : nieuw.functie().name().toLowerCase(Locale.ROOT);
        return erbij > 0 && zaakfeiten.add(new Zaakfeiten.Vastlegger(leerling.school(), leerling.id(), account,
                nieuw.sleutel()), (herkomst, dag) -> List.of(new Zaakfeit.Start(herkomst, dag, nieuw.soort().stap(),
                        rol)));
    }

    /// All that is in view about a pupil, latest first: of the family everybody sees the own words only.
    @Transactional(readOnly = true)
    public List<Reactie> ofLeerling(long leerling) {
        return jdbc.sql(KIES + "order by r.id desc").param(leerling).query(Reacties::row).list();
    }

    private static Reactie row(ResultSet rij, int ignored) throws SQLException {
        return new Reactie(rij.getLong("id"), rij.getInt("account_id"), rij.getString("naam"),
                Reactiesoort.valueOf(rij.getString("soort")), rij.getString("tekst"),
                Optional.ofNullable(rij.getObject("datum", LocalDate.class)),
                rij.getObject("vastgelegd_op", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(rij.getObject("start", Long.class)).map(Zaakfeitrij::feitOf));
    }
}
