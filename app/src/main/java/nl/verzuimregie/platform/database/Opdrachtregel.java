package nl.verzuimregie.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Runs a program of the system and waits for it.
final class Opdrachtregel {

    private Opdrachtregel() {}

    /// @throws IOException with what the program said, when it ends with anything but 0
    static void run(List<String> woorden) throws IOException {
        Process proces = new ProcessBuilder(woorden).redirectErrorStream(true).start();
        String uitvoer = new String(proces.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (proces.waitFor() != 0) {
                throw new IOException(String.join(" ", woorden) + "\n" + uitvoer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("onderbroken: " + woorden.getFirst(), e);
        }
    }
}
