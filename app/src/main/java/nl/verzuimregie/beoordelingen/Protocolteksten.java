package nl.verzuimregie.beoordelingen;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.verzuimregie.platform.Webapplicatie;
import nl.verzuimregie.protocollen.Bibliotheek;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the files from which a protocol was read, once for each text that ever gave an oordeel.
@Component
class Protocolteksten {

    private final JdbcClient jdbc;
    private final Path map;
    private final Set<String> bewaard = ConcurrentHashMap.newKeySet();

    Protocolteksten(JdbcClient jdbc, Webapplicatie.Start start) {
        this.jdbc = jdbc;
        this.map = start.protocollen();
    }

    /// Keeps the files as they are now under this digest, when they are not kept yet.
    void keep(String protocolhash) {
        if (!bewaard.contains(protocolhash)) {
            jdbc.sql("insert into beoordelingen.protocoltekst (protocolhash, bestanden) values (?, ?) "
                    + "on conflict do nothing").params(protocolhash, zip()).update();
            bewaard.add(protocolhash);
        }
    }

    /// The files of then, as a library; empty when they were never kept.
    Optional<Bibliotheek> find(String protocolhash) {
        return jdbc.sql("select bestanden from beoordelingen.protocoltekst where protocolhash = ?")
                .param(protocolhash).query(byte[].class).optional().map(Protocolteksten::unzip);
    }

    /// All YAML files but the examples: those change nothing.
    private byte[] zip() {
        var uit = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(uit); Stream<Path> paden = Files.walk(map)) {
            for (Path pad : paden.filter(Protocolteksten::isTekst).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(map.relativize(pad).toString()));
                Files.copy(pad, zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("De bestanden van de protocollen zijn niet te bewaren", e);
        }
        return uit.toByteArray();
    }

    private static boolean isTekst(Path pad) {
        String naam = pad.toString();
        return naam.endsWith(".yaml") && !naam.contains("/scenarios/") && !naam.contains("/target/")
                && !naam.contains("/src/");
    }

    private static Bibliotheek unzip(byte[] bestanden) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bestanden))) {
            Path tijdelijk = Files.createTempDirectory("protocollen");
            for (ZipEntry een = zip.getNextEntry(); een != null; een = zip.getNextEntry()) {
                Path doel = tijdelijk.resolve(een.getName()).normalize();
                if (!doel.startsWith(tijdelijk)) {
                    throw new IOException("Het bestand %s hoort hier niet.".formatted(een.getName()));
                }
                Files.createDirectories(java.util.Objects.requireNonNull(doel.getParent()));
                Files.copy(zip, doel);
            }
            var gelezen = Bibliotheek.read(tijdelijk);
            remove(tijdelijk);
            return gelezen;
        } catch (IOException e) {
            throw new UncheckedIOException("De bewaarde bestanden van een protocol zijn niet te lezen", e);
        }
    }

    private static void remove(Path map) throws IOException {
        try (Stream<Path> paden = Files.walk(map)) {
            for (Path pad : paden.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(pad);
            }
        }
    }
}
