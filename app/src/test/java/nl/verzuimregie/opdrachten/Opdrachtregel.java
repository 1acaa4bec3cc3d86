package nl.verzuimregie.opdrachten;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Types a command and keeps what it says.
///
/// @param code exit code
record Opdrachtregel(int code, String uit, String fout) {

    /// The root of the project, wherever the tests run.
    static final Path WORTEL = Path.of("").toAbsolutePath().resolve("..").normalize();

    static Opdrachtregel type(String... argumenten) {
        System.setProperty("verzuimregie.thuis", WORTEL.toString());
        var uit = new ByteArrayOutputStream();
        var fout = new ByteArrayOutputStream();
        int code = Verzuimregie.run(new PrintStream(uit, true, StandardCharsets.UTF_8),
                new PrintStream(fout, true, StandardCharsets.UTF_8), argumenten);
        return new Opdrachtregel(code, uit.toString(StandardCharsets.UTF_8), fout.toString(StandardCharsets.UTF_8));
    }

    List<String> regels() {
        return uit.lines().toList();
    }
}
