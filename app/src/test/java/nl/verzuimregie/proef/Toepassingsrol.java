package nl.verzuimregie.proef;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.platform.database.Aansluiting;

/// The database as the application reaches it: with its own role, past its code. For tests of the second wall.
public final class Toepassingsrol {

    private Toepassingsrol() {}

    /// A connection that sees this.
    ///
    /// @param zicht what is set, by the last part of its name: `scholen`, `hele_scholen`, `klassen`, …
    public static Connection connect(Map<String, String> zicht) throws SQLException {
        Aansluiting aansluiting = Proefsysteem.aansluiting();
        Connection verbinding = DriverManager.getConnection(aansluiting.url(), aansluiting.toepassing().naam(),
                aansluiting.toepassing().wachtwoord());
        try (var zet = verbinding.prepareStatement("select set_config('verzuimregie.' || ?, ?, false)")) {
            for (Map.Entry<String, String> een : zicht.entrySet()) {
                zet.setString(1, een.getKey());
                zet.setString(2, een.getValue());
                zet.execute();
            }
        }
        return verbinding;
    }

    /// A zicht on all of these schools.
    public static Map<String, String> schools(String scholen) {
        return Map.of("scholen", scholen, "hele_scholen", scholen);
    }

    /// A zicht on these classes of a school.
    public static Map<String, String> classes(String scholen, String klassen) {
        return Map.of("scholen", scholen, "klassen", klassen);
    }

    /// A zicht on these pupils of a school.
    public static Map<String, String> pupils(String scholen, String leerlingen) {
        return Map.of("scholen", scholen, "leerlingen", leerlingen);
    }

    /// Does something.
    public static void run(Map<String, String> zicht, String wat) throws SQLException {
        try (Connection verbinding = connect(zicht); var sql = verbinding.createStatement()) {
            sql.execute(wat);
        }
    }

    /// The first column of an answer.
    public static List<String> ask(Map<String, String> zicht, String vraag) throws SQLException {
        var alle = new ArrayList<String>();
        try (Connection verbinding = connect(zicht);
                var antwoord = verbinding.createStatement().executeQuery(vraag)) {
            while (antwoord.next()) {
                alle.add(antwoord.getString(1));
            }
        }
        return alle;
    }
}
