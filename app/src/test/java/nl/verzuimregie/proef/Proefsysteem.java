package nl.verzuimregie.proef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.leerlingen.Klassen;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.leerlingen.Leerlingkaart;
import nl.verzuimregie.leerlingen.Leerlingkaarten;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.Webapplicatie;
import nl.verzuimregie.platform.database.Aansluiting;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.platform.sleutels.Hoofdsleutel;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// The whole application on a real PostgreSQL, started once for all tests, on Friday 20 November 2026. Each test makes
/// a school of its own; nothing a test does is seen by another.
public final class Proefsysteem {

    /// The day on which the tests stand still.
    public static final LocalDate DAG = LocalDate.of(2026, 11, 20);

    /// Its master key, as the environment would give it.
    public static final String SLEUTEL = "cHJvZWZzeXN0ZWVtLCBlbiBuZXJnZW5zIGFuZGVycyE=";

    private static final Proefsysteem EEN = new Proefsysteem();

    private final ConfigurableApplicationContext context;
    private final Aansluiting aansluiting;

    private Proefsysteem() {
        try {
            Path map = Files.createTempDirectory("verzuimregie-proef");
            Files.setPosixFilePermissions(map, PosixFilePermissions.fromString("rwxr-xr-x"));
            aansluiting = Aansluiting.open(Map.of(), map);
            context = Webapplicatie.run(new Webapplicatie.Start(aansluiting,
                    Hoofdsleutel.of(Base64.getDecoder().decode(SLEUTEL)),
                    Modulekaart.root().resolve("protocollen"), 0, true, Optional.of(DAG)));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(map)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close(Path map) {
        context.close();
        aansluiting.close();
        try (Stream<Path> alles = Files.walk(map)) {
            alles.sorted(Comparator.reverseOrder()).forEach(pad -> pad.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Something of the running application.
    public static <T> T bean(Class<T> soort) {
        return EEN.context.getBean(soort);
    }

    /// The database, as it is reached.
    public static Aansluiting aansluiting() {
        return EEN.aansluiting;
    }

    /// A connection as who owns the tables: past every wall.
    public static Connection owner() throws SQLException {
        Aansluiting.Rol rol = EEN.aansluiting.eigenaar();
        return DriverManager.getConnection(EEN.aansluiting.url(), rol.naam(), rol.wachtwoord());
    }

    /// The address of a page.
    public static String address(String pad) {
        return "http://localhost:" + bean(Environment.class).getProperty("local.server.port") + pad;
    }

    /// A school of its own for a test, with the protocol swvvo3006 and the kalender of region zuid.
    ///
    /// @param code that no other test uses
    public static Proefschool school(String code) {
        int id = bean(Scholen.class).add(code, "School " + code, "Proefstad", "swvvo3006", "zuid");
        return new Proefschool(id, code);
    }

    /// A school that works with tasks only from the day of the tests on: what happened before asks nobody anything, so
    /// its signals are without action.
    public static Proefschool schoolWithoutTaken(String code) {
        Proefschool school = school(code);
        bean(Scholen.class).startTaken(school.id(), DAG);
        return school;
    }

    /// A school in a test.
    public record Proefschool(int id, String code) {

        /// Adds pupils: numbers P1, P2, … in the given classes.
        public List<Leerling> withLeerlingen(String... klassen) {
            List<Leerlingkaart> kaarten = java.util.stream.IntStream.range(0, klassen.length)
                    .mapToObj(i -> new Leerlingkaart("P" + (i + 1), "Voornaam" + (i + 1), "", "Achternaam" + (i + 1),
                            Optional.of(LocalDate.of(2012, 3, 1 + i % 28)), klassen[i])).toList();
            return Zicht.school(id).during(() -> {
                bean(Leerlingkaarten.class).add(id, kaarten, "proef", bean(Vandaag.class).nu());
                var wie = bean(Leerlingen.class).byNummer(id, kaarten.stream().map(Leerlingkaart::nummer).toList());
                return kaarten.stream().map(kaart -> wie.get(kaart.nummer())).toList();
            });
        }

        /// Records rows and has the pupils judged.
        public void record(Vastlegging.Nieuw... rijen) {
            Zicht.school(id).during(() -> {
                bean(Vastlegging.class).add(id, List.of(rijen), List.of(), "proef", aantal -> { }, aantal -> { });
                return id;
            });
        }

        /// An account that can be clicked on at the first page of the demo.
        ///
        /// @param klas name of the class, for a mentor; empty: the whole school
        public int account(Functie functie, Optional<String> klas) {
            String naam = functie.name().toLowerCase(java.util.Locale.ROOT) + klas.orElse("");
            int account = bean(Accounts.class).add(naam + "." + code + "@demo.invalid", "Iemand " + naam + " " + code,
                    Optional.empty());
            Integer klasId = klas.map(welke -> bean(Klassen.class).ofSchool(id).stream()
                    .filter(een -> een.naam().equals(welke)).findFirst().orElseThrow().id()).orElse(null);
            bean(Accounts.class).appoint(account, functie, id, klasId, null);
            return account;
        }
    }
}
