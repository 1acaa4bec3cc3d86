package nl.verzuimregie.platform.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Where the database is and as whom we connect: as owner to change its form, as application for everything else.
///
/// The application's role owns nothing and may bypass nothing, so the database itself keeps it from changing facts and
/// from seeing schools that a request may not see.
///
/// @param server our own server, when it is ours and we started it
public record Aansluiting(String url, Rol eigenaar, Rol toepassing, @Nullable LocalPostgres server)
        implements AutoCloseable {

    /// A role of the database with its password.
    public record Rol(String naam, String wachtwoord) {
        @Override
        public String toString() {
            return naam;
        }
    }

    private static final String EIGENAAR = "verzuimregie_eigenaar";
    private static final String TOEPASSING = "verzuimregie_app";
    private static final int SLEUTEL_BYTES = 24;

    /// The database that the environment names, or else our own in the folder.
    ///
    /// @param omgeving VERZUIMREGIE_DB_URL with VERZUIMREGIE_DB_EIGENAAR, VERZUIMREGIE_DB_EIGENAAR_WACHTWOORD,
    ///                 VERZUIMREGIE_DB_APP and VERZUIMREGIE_DB_APP_WACHTWOORD name a database elsewhere
    /// @throws IllegalStateException in Dutch, when a name is missing
    public static Aansluiting open(Map<String, String> omgeving, Path map) {
        String url = omgeving.get("VERZUIMREGIE_DB_URL");
        if (url == null || url.isBlank()) {
            return openOwn(map);
        }
        return new Aansluiting(url, rol(omgeving, "EIGENAAR"), rol(omgeving, "APP"), null);
    }

    /// Stops our own server, when we started it.
    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private static Rol rol(Map<String, String> omgeving, String welke) {
        String naam = omgeving.get("VERZUIMREGIE_DB_" + welke);
        String wachtwoord = omgeving.get("VERZUIMREGIE_DB_" + welke + "_WACHTWOORD");
        if (naam == null || wachtwoord == null) {
            throw new IllegalStateException(("VERZUIMREGIE_DB_URL is gezet; zet dan ook VERZUIMREGIE_DB_%s en "
                    + "VERZUIMREGIE_DB_%s_WACHTWOORD.").formatted(welke, welke));
        }
        return new Rol(naam, wachtwoord);
    }

    /// Our own database: connects to the server that another process of ours runs, or starts it.
    private static Aansluiting openOwn(Path map) {
        try {
            Properties sleutels = sleutels(map.resolve("aansluiting.properties"));
            String baas = sleutels.getProperty("postgres");
            var eigenaar = new Rol(EIGENAAR, sleutels.getProperty("eigenaar"));
            var toepassing = new Rol(TOEPASSING, sleutels.getProperty("app"));
            int draait = LocalPostgres.answeringPort(map, baas);
            if (draait > 0) {
                return new Aansluiting(LocalPostgres.url(draait), eigenaar, toepassing, null);
            }
            LocalPostgres server = LocalPostgres.start(map, baas);
            createDatabase(server.url(), baas, eigenaar, toepassing);
            return new Aansluiting(server.url(), eigenaar, toepassing, server);
        } catch (IOException e) {
            throw new UncheckedIOException("De map %s is niet te gebruiken.".formatted(map), e);
        } catch (SQLException e) {
            throw new IllegalStateException("De databank is niet klaar te zetten: " + e.getMessage(), e);
        }
    }

    private static Properties sleutels(Path bestand) throws IOException {
        var sleutels = new Properties();
        if (Files.exists(bestand)) {
            try (Reader lezer = Files.newBufferedReader(bestand)) {
                sleutels.load(lezer);
            }
            return sleutels;
        }
        for (String wie : List.of("postgres", "eigenaar", "app")) {
            var bytes = new byte[SLEUTEL_BYTES];
            new SecureRandom().nextBytes(bytes);
            sleutels.setProperty(wie, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        Path half = bestand.resolveSibling("aansluiting.nieuw");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer schrijver = Files.newBufferedWriter(half)) {
            sleutels.store(schrijver, "Wachtwoorden van de eigen databank. Alleen voor dit programma.");
        }
        Files.move(half, bestand);
        return sleutels;
    }

    private static void createDatabase(String url, String baas, Rol eigenaar, Rol toepassing) throws SQLException {
        String beheer = url.substring(0, url.lastIndexOf('/')) + "/postgres";
        try (Connection verbinding = DriverManager.getConnection(beheer, "postgres", baas);
                Statement sql = verbinding.createStatement()) {
            for (Rol rol : List.of(eigenaar, toepassing)) {
                if (!exists(sql, "pg_roles", "rolname", rol.naam())) {
                    sql.execute("create role %s login password '%s'".formatted(rol.naam(), rol.wachtwoord()));
                }
            }
            if (!exists(sql, "pg_database", "datname", "verzuimregie")) {
                sql.execute("create database verzuimregie owner " + eigenaar.naam());
            }
        }
    }

    private static boolean exists(Statement sql, String tabel, String kolom, String naam) throws SQLException {
        try (var gevonden = sql.executeQuery("select 1 from %s where %s = '%s'".formatted(tabel, kolom, naam))) {
            return gevonden.next();
        }
    }
}
