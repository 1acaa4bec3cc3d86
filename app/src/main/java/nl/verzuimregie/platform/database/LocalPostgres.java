package nl.verzuimregie.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL of our own in the [Gegevensmap]: durable, with a password, reachable from this machine only.
///
/// It stops when this program stops, also by `kill -9`, and is started again when it dies itself. What was confirmed to
/// a user is on disk by then (fsync and synchronous_commit are on).
public final class LocalPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final int STOP_SECONDEN_MAX = 15;
    private static final long PAUZE_MILLISECONDEN = 50;

    private final Path programma;
    private final Path data;
    private final Path verslag;
    private final int port;
    private volatile boolean isStopping;
    private volatile @Nullable Process proces;

    private LocalPostgres(Path map, int port) {
        this.programma = programma(map);
        this.data = data(map);
        this.verslag = map.resolve("postgres.log");
        this.port = port;
    }

    private static Path programma(Path map) {
        return map.resolve("postgres-18.6");
    }

    private static Path data(Path map) {
        return map.resolve("postgres");
    }

    /// Starts the server on a free port and waits until it answers.
    ///
    /// @param wachtwoord of the superuser `postgres`, for a folder that has none yet
    public static LocalPostgres start(Path map, String wachtwoord) {
        try {
            Postgresarchief.unpack(programma(map));
            if (!Files.exists(data(map).resolve("PG_VERSION"))) {
                initialise(map, wachtwoord);
            }
            Serverproces.awaitGone(data(map), START_MAX);
            var server = new LocalPostgres(map, freePort());
            server.keep();
            server.awaitReady(wachtwoord);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL startte niet; zie %s".formatted(map.resolve("postgres.log")), e);
        }
    }

    /// The port of the server that runs on this folder, started by another process; 0 when none runs.
    public static int runningPort(Path map) {
        return Serverproces.port(data(map));
    }

    /// The same, of one that answers. One that is starting or on its way out, as after a `kill -9`, is waited for.
    ///
    /// @param wachtwoord of the superuser `postgres`
    static int answeringPort(Path map, String wachtwoord) {
        long einde = System.nanoTime() + START_MAX.toNanos();
        int draait = runningPort(map);
        while (draait > 0 && !isAnswering(draait, wachtwoord) && System.nanoTime() < einde) {
            pause();
            draait = runningPort(map);
        }
        return draait;
    }

    private static boolean isAnswering(int port, String wachtwoord) {
        try {
            DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", wachtwoord)
                    .close();
            return true;
        } catch (SQLException nogNiet) {
            return false;
        }
    }

    /// Where the database can be reached.
    public String url() {
        return url(port);
    }

    /// Where a database on this port of this machine can be reached.
    public static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/verzuimregie";
    }

    private static void initialise(Path map, String wachtwoord) throws IOException {
        Path half = map.resolve("postgres.nieuw");
        Path sleutel = map.resolve("postgres.sleutel");
        if (Files.exists(half)) {
            Opdrachtregel.run(List.of("rm", "-rf", half.toString()));
        }
        Files.createDirectory(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.deleteIfExists(sleutel);
        Files.createFile(sleutel, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(sleutel, wachtwoord);
        if (Gegevensmap.isRoot()) {
            Opdrachtregel.run(List.of("chown", "nobody", half.toString(), sleutel.toString()));
        }
        Opdrachtregel.run(asServer(programma(map).resolve("bin/initdb").toString(), "-D", half.toString(), "-U",
                "postgres", "-A", "scram-sha-256", "--pwfile", sleutel.toString(), "-E", "UTF8", "--locale=C.UTF-8",
                "--locale-provider=icu", "--icu-locale=nl-NL"));
        Files.delete(sleutel);
        Files.move(half, data(map));
    }

    /// Keeps the server up from a thread of its own. The wish to die with us belongs to the thread that starts the
    /// server, so that thread must live as long as we do.
    private void keep() {
        var eerste = new CountDownLatch(1);
        Thread.ofPlatform().name("postgres").daemon().start(() -> {
            while (!isStopping) {
                try {
                    Process nieuw = launch();
                    proces = nieuw;
                    eerste.countDown();
                    int code = nieuw.waitFor();
                    if (!isStopping) {
                        LOG.warn("PostgreSQL hield op (code {}) en wordt opnieuw gestart.", code);
                        Thread.sleep(PAUZE_MILLISECONDEN);
                    }
                } catch (IOException e) {
                    LOG.error("PostgreSQL is niet te starten: {}", e.getMessage());
                    eerste.countDown();
                    return;
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        try {
            eerste.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(asServer(programma.resolve("bin/postgres").toString(), "-D", data.toString(), "-p",
                Integer.toString(port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c",
                "max_connections=60", "-c", "shared_buffers=256MB", "-c", "timezone=Europe/Amsterdam", "-c", "jit=off"))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(verslag.toFile())).start();
    }

    private static List<String> asServer(String... woorden) {
        var alle = new ArrayList<>(List.of("setpriv", "--pdeathsig", "INT"));
        if (Gegevensmap.isRoot()) {
            alle.addAll(List.of("--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        alle.addAll(List.of(woorden));
        return alle;
    }

    private void awaitReady(String wachtwoord) throws IOException {
        long einde = System.nanoTime() + START_MAX.toNanos();
        while (true) {
            try {
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres",
                        wachtwoord).close();
                return;
            } catch (SQLException e) {
                Process nu = proces;
                if (nu == null || System.nanoTime() > einde) {
                    close();
                    throw new IOException("geen antwoord: " + e.getMessage(), e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUZE_MILLISECONDEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Stops the server and waits for it. SIGINT ends connections; SIGTERM would wait for them.
    @Override
    public void close() {
        isStopping = true;
        Process nu = proces;
        if (nu == null || !nu.isAlive()) {
            return;
        }
        try {
            Opdrachtregel.run(List.of("kill", "-INT", Long.toString(nu.pid())));
            if (!nu.waitFor(STOP_SECONDEN_MAX, TimeUnit.SECONDS)) {
                nu.destroyForcibly();
            }
        } catch (IOException e) {
            nu.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            nu.destroyForcibly();
        }
    }
}
