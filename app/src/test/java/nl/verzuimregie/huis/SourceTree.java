package nl.verzuimregie.huis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verzuimregie.engine.Modulekaart;

/// The files of the project, read once.
final class SourceTree {

    static final Path ROOT = Modulekaart.root();
    private static final List<String> MODULES = List.of("engine", "protocollen", "app", "bench");

    /// All Java sources of all modules, main and test.
    static final List<SourceFile> JAVA = readJava();

    private SourceTree() {}

    /// The Java sources of the product itself.
    static List<SourceFile> main() {
        return JAVA.stream().filter(SourceFile::isMain).toList();
    }

    /// The files below a folder, sorted; none when the folder is not there.
    static Stream<Path> files(Path folder) {
        return paths(folder).filter(Files::isRegularFile);
    }

    /// The files and folders below a folder, itself included, sorted; none when the folder is not there.
    static Stream<Path> paths(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceFile> readJava() {
        Map<String, String> texts = new LinkedHashMap<>();
        MODULES.stream().flatMap(module -> files(ROOT.resolve(module).resolve("src")))
                .filter(path -> path.toString().endsWith(".java"))
                .forEach(path -> texts.put(ROOT.relativize(path).toString().replace('\\', '/'), text(path)));
        return SourceFile.parse(texts);
    }
}
