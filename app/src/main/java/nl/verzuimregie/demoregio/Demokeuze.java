package nl.verzuimregie.demoregio;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.platform.database.Aansluiting;

/// Whether the demo may be opened: never beside real schools, for it lets people in with one click.
public final class Demokeuze {

    private static final String ELDERS = "VERZUIMREGIE_DB_URL";

    private Demokeuze() {}

    /// Why there is no demo, in Dutch; empty: it may be opened.
    ///
    /// @param omgeving a database that it names is never one for a demo
    public static Optional<String> hindrance(Aansluiting aansluiting, Map<String, String> omgeving) {
        if (!omgeving.getOrDefault(ELDERS, "").isBlank()) {
            return Optional.of("%s is gezet: Verzuimregie start zonder demo.".formatted(ELDERS));
        }
        return hasRealSchools(aansluiting)
                ? Optional.of("Er staan scholen in deze databank: Verzuimregie start zonder demo.") : Optional.empty();
    }

    /// Before the application starts, so also of a database that has no tables yet.
    private static boolean hasRealSchools(Aansluiting aansluiting) {
        Aansluiting.Rol rol = aansluiting.eigenaar();
        try (Connection bank = DriverManager.getConnection(aansluiting.url(), rol.naam(), rol.wachtwoord())) {
            return hasRealSchools(bank);
        } catch (SQLException e) {
            throw new IllegalStateException("De databank antwoordt niet: " + e.getMessage(), e);
        }
    }

    static boolean hasRealSchools(Connection bank) throws SQLException {
        return is(bank, "select to_regclass('scholen.school') is not null") && is(bank, """
                select exists (select from scholen.school)
                  and not exists (select from platform.instelling where naam = 'demodag')""");
    }

    private static boolean is(Connection bank, String vraag) throws SQLException {
        try (ResultSet antwoord = bank.createStatement().executeQuery(vraag)) {
            return antwoord.next() && antwoord.getBoolean(1);
        }
    }
}
