package nl.verzuimregie.beoordelingen;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.verzuimregie.platform.Webapplicatie;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.Lagen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the files and decisions from which a protocol was read, once for each text that ever gave an oordeel.
@Component
class Protocolteksten {

    private static final String BESLUITEN = "besluiten/";
    private static final String VOORAF = BESLUITEN + "vooraf-";
    private static final String DAARNA = BESLUITEN + "daarna-";

    private final JdbcClient jdbc;
    private final Path map;
    private final Set<String> bewaard = ConcurrentHashMap.newKeySet();

    Protocolteksten(JdbcClient jdbc, Webapplicatie.Start start) {
        this.jdbc = jdbc;
        this.map = start.protocollen();
    }

    /// The files of then, and what lay over them for the school that was judged.
    record Bewaard(Bibliotheek bibliotheek, List<String> vooraf, List<String> daarna) {

        /// The layers of then, with the one of the library that the school had then.
        Lagen lagen(Optional<String> school) {
            return new Lagen(vooraf, school, daarna);
        }
    }

    /// Keeps the files as they are now and the decisions over them under this digest, when they are not kept yet.
    void keep(String protocolhash, Lagen lagen) {
        if (!bewaard.contains(protocolhash)) {
            jdbc.sql("insert into beoordelingen.protocoltekst (protocolhash, bestanden) values (?, ?) "
                    + "on conflict do nothing").params(protocolhash, zip(lagen)).update();
            bewaard.add(protocolhash);
        }
    }

    /// What was kept; empty when it never was.
    Optional<Bewaard> find(String protocolhash) {
        return jdbc.sql("select bestanden from beoordelingen.protocoltekst where protocolhash = ?")
                .param(protocolhash).query(byte[].class).optional().map(Protocolteksten::unzip);
    }

    /// All YAML files but the examples: those change nothing. Beside them the decisions, in order.
    private byte[] zip(Lagen lagen) {
        var uit = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(uit); Stream<Path> paden = Files.walk(map)) {
            for (Path pad : paden.filter(Protocolteksten::isTekst).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(map.relativize(pad).toString()));
                Files.copy(pad, zip);
                zip.closeEntry();
            }
            write(zip, VOORAF, lagen.vooraf());
            write(zip, DAARNA, lagen.daarna());
        } catch (IOException e) {
            throw new UncheckedIOException("De bestanden van de protocollen zijn niet te bewaren", e);
        }
        return uit.toByteArray();
    }

    private static void write(ZipOutputStream zip, String soort, List<String> teksten) throws IOException {
        for (int i = 0; i < teksten.size(); i++) {
            zip.putNextEntry(new ZipEntry("%s%04d".formatted(soort, i)));
            zip.write(teksten.get(i).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private static boolean isTekst(Path pad) {
        String naam = pad.toString();
        return naam.endsWith(".yaml") && !naam.contains("/scenarios/") && !naam.contains("/target/")
                && !naam.contains("/src/");
    }

    private static Bewaard unzip(byte[] bestanden) {
        var besluiten = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bestanden))) {
            Path tijdelijk = Files.createTempDirectory("protocollen");
            for (ZipEntry een = zip.getNextEntry(); een != null; een = zip.getNextEntry()) {
                if (een.getName().startsWith(BESLUITEN)) {
                    besluiten.put(een.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    continue;
                }
                Path doel = tijdelijk.resolve(een.getName()).normalize();
                if (!doel.startsWith(tijdelijk)) {
                    throw new IOException("Het bestand %s hoort hier niet.".formatted(een.getName()));
                }
                Files.createDirectories(java.util.Objects.requireNonNull(doel.getParent()));
                Files.copy(zip, doel);
            }
            var gelezen = Bibliotheek.read(tijdelijk);
            remove(tijdelijk);
            return new Bewaard(gelezen, with(besluiten, VOORAF), with(besluiten, DAARNA));
        } catch (IOException e) {
            throw new UncheckedIOException("De bewaarde bestanden van een protocol zijn niet te lezen", e);
        }
    }

    private static List<String> with(SortedMap<String, String> besluiten, String soort) {
        return besluiten.entrySet().stream().filter(een -> een.getKey().startsWith(soort)).map(Map.Entry::getValue)
                .toList();
    }

    private static void remove(Path map) throws IOException {
        try (Stream<Path> paden = Files.walk(map)) {
            for (Path pad : paden.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(pad);
            }
        }
    }
}
