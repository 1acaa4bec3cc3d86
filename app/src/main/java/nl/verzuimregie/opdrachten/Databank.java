package nl.verzuimregie.opdrachten;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import nl.verzuimregie.platform.Webapplicatie;
import nl.verzuimregie.platform.database.Aansluiting;
import nl.verzuimregie.platform.database.Gegevensmap;
import nl.verzuimregie.platform.database.LocalPostgres;
import nl.verzuimregie.platform.sleutels.Hoofdsleutel;
import org.springframework.context.ConfigurableApplicationContext;

/// The database for commands: the one of the application that runs, or else started for the time of the command.
final class Databank {

    private static final String THUIS = "verzuimregie.thuis";
    private static final int SECONDEN_MAX = 60;
    private static final int PER_SECONDE = 10;

    private Databank() {}

    /// The folder of the data: VERZUIMREGIE_GEGEVENS, or `gegevens` beside the program.
    static Path map() throws OnbruikbaarException {
        String gevraagd = System.getenv("VERZUIMREGIE_GEGEVENS");
        try {
            return gevraagd != null && !gevraagd.isBlank() ? Gegevensmap.open(Path.of(gevraagd), true)
                    : Gegevensmap.open(Path.of(System.getProperty(THUIS, "."), "gegevens"), false);
        } catch (IllegalStateException | java.io.UncheckedIOException e) {
            throw new OnbruikbaarException(String.valueOf(e.getMessage()));
        }
    }

    static Aansluiting open(Path map) throws OnbruikbaarException {
        try {
            return Aansluiting.open(System.getenv(), map);
        } catch (IllegalStateException | java.io.UncheckedIOException e) {
            throw new OnbruikbaarException(e.getMessage() + (e.getCause() == null ? "" : "\n" + e.getCause()
                    .getMessage()));
        }
    }

    /// The master key, which follows the database: with our own it stands beside it.
    static Hoofdsleutel sleutel(Path map) throws OnbruikbaarException {
        try {
            return Hoofdsleutel.open(System.getenv(), map);
        } catch (IllegalStateException | java.io.UncheckedIOException e) {
            throw new OnbruikbaarException(String.valueOf(e.getMessage()));
        }
    }

    /// Does work with the whole application except its pages. Beside an application that runs it uses that one's
    /// database; else it has its own for the time of the work, and no application can start meanwhile.
    static <T, X extends Exception> T with(String opdracht, Werk<T, X> werk) throws X, OnbruikbaarException {
        Path map = map();
        try {
            Optional<Startslot> slot = Startslot.take(map, "de opdracht %s is bezig".formatted(opdracht));
            if (slot.isPresent()) {
                try {
                    return run(map, werk);
                } finally {
                    slot.get().close();
                }
            }
            awaitServer(map);
        } catch (IOException e) {
            throw new OnbruikbaarException("De map %s is niet te gebruiken: %s".formatted(map, e.getMessage()));
        }
        return run(map, werk);
    }

    private static <T, X extends Exception> T run(Path map, Werk<T, X> werk) throws X, OnbruikbaarException {
        try (Aansluiting aansluiting = open(map);
                ConfigurableApplicationContext context = Webapplicatie.run(new Webapplicatie.Start(aansluiting,
                        sleutel(map), Protocolkast.folder(), -1, false, Optional.empty()))) {
            return werk.run(context);
        } catch (IllegalStateException onbruikbaar) {
            throw new OnbruikbaarException(String.valueOf(onbruikbaar.getMessage()));
        }
    }

    /// Another process has the folder and may still be starting its server.
    private static void awaitServer(Path map) throws OnbruikbaarException {
        boolean isElders = System.getenv("VERZUIMREGIE_DB_URL") != null;
        for (int tel = 0; !isElders && LocalPostgres.runningPort(map) == 0; tel++) {
            if (tel >= SECONDEN_MAX * PER_SECONDE) {
                throw new OnbruikbaarException("Een ander proces start, maar zijn databank antwoordt niet.");
            }
            try {
                Thread.sleep(1_000 / PER_SECONDE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OnbruikbaarException("Onderbroken.");
            }
        }
    }

    /// Work with the application.
    @FunctionalInterface
    interface Werk<T, X extends Exception> {
        T run(ConfigurableApplicationContext context) throws X;
    }
}
