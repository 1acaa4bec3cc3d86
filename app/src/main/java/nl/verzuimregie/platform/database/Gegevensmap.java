package nl.verzuimregie.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The folder that holds everything the program keeps: its PostgreSQL, and who may connect to it.
public final class Gegevensmap {

    private static final Path ELDERS = Path.of("/var/lib/verzuimregie");

    private Gegevensmap() {}

    /// The folder to use, made when it is not there. PostgreSQL refuses to run as root and then runs as `nobody`; a
    /// folder that `nobody` cannot reach (a clone below /root) is replaced by one under /var/lib.
    ///
    /// @param gevraagd what the user asks for, or the folder beside the program
    /// @param isVast   the user asked for it: then it is this one or none
    public static Path open(Path gevraagd, boolean isVast) {
        Path map = gevraagd.toAbsolutePath().normalize();
        try {
            Files.createDirectories(map);
            if (!isRoot() || isReachable(map)) {
                return map;
            }
            if (isVast) {
                throw new IllegalStateException("PostgreSQL mag niet als root draaien en kan als gebruiker nobody niet "
                        + "bij %s. Kies een andere map met VERZUIMREGIE_GEGEVENS.".formatted(map));
            }
            Files.createDirectories(ELDERS);
            return ELDERS;
        } catch (IOException e) {
            throw new UncheckedIOException("De map %s is niet te maken.".formatted(map), e);
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean isReachable(Path map) {
        try {
            Opdrachtregel.run(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "test", "-x",
                    map.toString()));
            return true;
        } catch (IOException nietBereikbaar) {
            return false;
        }
    }
}
