package nl.verzuimregie.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/// Runs `bench/sql/swvvo3006.sql` on files of registrations: the same signals by what a data analyst would reach for.
final class Duckdb {

    private static final Path SQL = Path.of("sql", "swvvo3006.sql");

    private final List<String> opdrachten;
    private final int threads;

    Duckdb(int threads) {
        this.threads = threads;
        Path bestand = Files.exists(SQL) ? SQL : Path.of("bench").resolve(SQL);
        try {
            opdrachten = Pattern.compile(";\\s*\\R").splitAsStream(Files.readString(bestand))
                    .filter(opdracht -> !opdracht.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Start in the folder of the project or in bench", e);
        }
    }

    /// Writes the signals of a file of registrations. Each run has a new database in memory: nothing is left to reuse.
    ///
    /// @return seconds, from the first statement to the last byte; the connection itself not counted
    double run(Path registraties, Path kalender, LocalDate tot, Path signalen) {
        var instellingen = new Properties();
        instellingen.setProperty("threads", Integer.toString(threads));
        instellingen.setProperty("autoinstall_known_extensions", "false");
        instellingen.setProperty("autoload_known_extensions", "false");
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:", instellingen);
                Statement statement = verbinding.createStatement()) {
            statement.execute("SET VARIABLE registraties = " + quote(registraties));
            statement.execute("SET VARIABLE kalender = " + quote(kalender));
            statement.execute("SET VARIABLE signalen = " + quote(signalen));
            statement.execute("SET VARIABLE tot = DATE '" + tot + "'");
            long begin = System.nanoTime();
            for (String opdracht : opdrachten) {
                statement.execute(opdracht);
            }
            return (System.nanoTime() - begin) / 1e9;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static String quote(Path bestand) {
        return "'" + bestand.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
