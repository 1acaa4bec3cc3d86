package nl.verzuimregie.opdrachten;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Says that the application runs on a data folder. The system lets go of it when the program ends, also by `kill -9`,
/// so nothing stale stays behind.
record Startslot(Path map, FileChannel bestand, FileLock slot) implements AutoCloseable {

    private static final String TEKST = "draait.txt";

    /// Takes it; empty when another process has it.
    ///
    /// @param wat what others hear meanwhile: an address, or what is going on
    static Optional<Startslot> take(Path map, String wat) throws IOException {
        FileChannel bestand = FileChannel.open(map.resolve("draait.slot"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            FileLock slot = bestand.tryLock();
            if (slot != null) {
                var genomen = new Startslot(map, bestand, slot);
                genomen.announce(wat);
                return Optional.of(genomen);
            }
        } catch (OverlappingFileLockException vanOnsZelf) {
            // the same process has it: it runs already
        }
        bestand.close();
        return Optional.empty();
    }

    /// Tells others what runs here.
    void announce(String wat) throws IOException {
        Files.writeString(map.resolve(TEKST), wat);
    }

    /// What runs on this folder: an address, or what is going on.
    static String read(Path map) throws IOException {
        Path bestand = map.resolve(TEKST);
        return Files.exists(bestand) ? Files.readString(bestand) : "het start nog";
    }

    @Override
    public void close() throws IOException {
        slot.release();
        bestand.close();
    }
}
