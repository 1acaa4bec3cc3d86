package nl.verzuimregie.protocollen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Where the tests find protocol files: the shipped ones, and the folders with mistakes.
final class Mappen {

    /// The protocollen themselves: the module's own folder, in which Maven runs the tests.
    static final Path PROTOCOLLEN = Path.of("").toAbsolutePath();

    static final List<String> VERSCHEEPT =
            List.of("amsterdam", "amsterdam-noord", "groningen", "swvam", "swvvo3006", "wet");

    private static final Path TESTBESTANDEN = Path.of("src", "test", "resources");

    private Mappen() {}

    /// The folders with one mistake each, in order of name.
    static Stream<Path> gevallen(String map) {
        try (Stream<Path> mappen = Files.list(TESTBESTANDEN.resolve(map))) {
            return mappen.filter(geval -> Files.exists(geval.resolve("verwacht.txt"))).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A case with a protocol.yaml is one protocol; one without is a whole library.
    static Bibliotheek read(Path geval) {
        return geval.getFileName().toString().startsWith("bib-") ? Bibliotheek.read(geval)
                : Bibliotheek.readProtocol(geval);
    }

    /// What must be there under this name.
    static <T> T get(Map<String, T> dingen, String naam) {
        return Objects.requireNonNull(dingen.get(naam), naam);
    }

    /// The name of the folder in which a file stands.
    static String folder(Path bestand) {
        return Objects.requireNonNull(bestand.getParent()).getFileName().toString();
    }

    static String text(Path bestand) {
        try {
            return Files.readString(bestand);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The shipped YAML files, in order of name.
    static List<Path> bestanden() {
        return Stream.concat(Stream.of("kalenders", "scholen"), VERSCHEEPT.stream()).flatMap(Mappen::yaml).toList();
    }

    private static Stream<Path> yaml(String map) {
        try (Stream<Path> paden = Files.walk(PROTOCOLLEN.resolve(map))) {
            return paden.filter(pad -> pad.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Copies a folder with all that is in it.
    static void copy(Path van, Path naar) throws IOException {
        try (Stream<Path> paden = Files.walk(van)) {
            for (Path pad : paden.sorted(Comparator.naturalOrder()).toList()) {
                Path doel = naar.resolve(van.relativize(pad).toString());
                if (Files.isDirectory(pad)) {
                    Files.createDirectories(doel);
                } else {
                    Files.copy(pad, doel);
                }
            }
        }
    }
}
