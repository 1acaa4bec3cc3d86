package nl.verzuimregie.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL as they come in a jar, and their unpacking.
final class Postgresarchief {

    private static final String ARCHIEF = "/postgres-linux-x86_64.txz";
    private static final int UITVOERBAAR = 0100;

    private Postgresarchief() {}

    /// Unpacks to `doel` once. Half an unpacking never looks like a whole one: it is done beside it, then renamed.
    static void unpack(Path doel) throws IOException {
        if (Files.exists(doel.resolve("bin/postgres"))) {
            return;
        }
        Path naast = Files.createTempDirectory(doel.getParent(), "uitpakken");
        Files.setPosixFilePermissions(naast, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream bron = Objects.requireNonNull(Postgresarchief.class.getResourceAsStream(ARCHIEF), ARCHIEF);
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(bron)))) {
            for (TarArchiveEntry deel = tar.getNextEntry(); deel != null; deel = tar.getNextEntry()) {
                write(tar, deel, naast);
            }
        }
        Files.move(naast, doel, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry deel, Path map) throws IOException {
        Path bestand = map.resolve(deel.getName()).normalize();
        if (!bestand.startsWith(map)) {
            throw new IOException("Het archief van PostgreSQL wijst buiten zijn map: " + deel.getName());
        }
        if (deel.isDirectory()) {
            Files.createDirectories(bestand);
            return;
        }
        Files.createDirectories(bestand.getParent());
        if (deel.isSymbolicLink()) {
            Files.createSymbolicLink(bestand, Path.of(deel.getLinkName()));
        } else if (deel.isLink()) {
            Files.createLink(bestand, map.resolve(deel.getLinkName()));
        } else {
            Files.copy(tar, bestand, StandardCopyOption.REPLACE_EXISTING);
            if ((deel.getMode() & UITVOERBAAR) != 0) {
                Files.setPosixFilePermissions(bestand, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
