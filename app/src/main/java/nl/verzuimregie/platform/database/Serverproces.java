package nl.verzuimregie.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What the file `postmaster.pid` says about the server that runs, or ran, on a data folder.
final class Serverproces {

    private static final long PAUZE_MILLISECONDEN = 50;
    private static final int PORTREGEL = 3;

    private Serverproces() {}

    /// The port of the server that runs on this folder; 0 when none runs.
    static int port(Path data) {
        List<String> regels = lines(data);
        return regels.size() > PORTREGEL && isAlive(regels) ? Integer.parseInt(regels.get(PORTREGEL).strip()) : 0;
    }

    /// After a `kill -9` of us the old server may still be writing its last; two on one folder would be a disaster.
    ///
    /// @throws IOException when it still runs after `max`
    static void awaitGone(Path data, Duration max) throws IOException {
        long einde = System.nanoTime() + max.toNanos();
        while (isAlive(lines(data))) {
            if (System.nanoTime() > einde) {
                throw new IOException("op %s draait al een PostgreSQL".formatted(data));
            }
            try {
                Thread.sleep(PAUZE_MILLISECONDEN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("onderbroken", e);
            }
        }
    }

    private static List<String> lines(Path data) {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (IOException geenServer) {
            return List.of();
        }
    }

    private static boolean isAlive(List<String> regels) {
        if (regels.isEmpty() || regels.getFirst().isBlank()) {
            return false;
        }
        // after a restart of the machine another program may have this number
        return ProcessHandle.of(Long.parseLong(regels.getFirst().strip())).filter(ProcessHandle::isAlive)
                .map(proces -> proces.info().command().map(naam -> naam.endsWith("postgres")).orElse(true))
                .orElse(false);
    }
}
