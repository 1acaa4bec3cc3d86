package nl.verzuimregie.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// Holds `signaleer` against DuckDB with equivalent SQL on the same file: how long each takes, their ratio, and whether
/// the signals are the same.
///
/// Ours is the command as a user gives it, a process of its own from start to end; of DuckDB only the statements count,
/// in a process that runs already and has connected. Both write a file; they take turns.
///
///     java -Xmx4g --enable-native-access=ALL-UNNAMED -cp 'bench/target/classes:bench/target/lib/*' \
///         nl.verzuimregie.bench.DuckdbVergelijking --registraties voorbeeld/registraties.csv \
///         --kalender voorbeeld/kalender.csv --tot 2026-07-10 [--rondes 5] [--threads 2]
public final class DuckdbVergelijking {

    private static final int VERSCHILLEN_MAX = 20;
    private static final Path UIT = Path.of("bench", "target");

    private final String registraties;
    private final String kalender;
    private final String tot;

    private DuckdbVergelijking(Opties opties) {
        this.registraties = opties.required("--registraties");
        this.kalender = opties.required("--kalender");
        this.tot = opties.required("--tot");
    }

    public static void main(String[] args) throws IOException {
        var opties = new Opties(args);
        var vergelijking = new DuckdbVergelijking(opties);
        var duckdb = new Duckdb(opties.number("--threads", 2));
        var metingen = new Metingen(1, opties.number("--rondes", 5));
        Path onze = UIT.resolve("onze-signalen.csv");
        Path zijne = UIT.resolve("duckdb-signalen.csv");
        System.out.println(metingen.compare("signaleer, the whole process", () -> vergelijking.signaleer(onze),
                "DuckDB, its statements", () -> duckdb.run(Path.of(vergelijking.registraties),
                        Path.of(vergelijking.kalender), LocalDate.parse(vergelijking.tot), zijne)));
        List<String> verschillen = Signaalbestanden.differences(zijne, onze, VERSCHILLEN_MAX);
        if (!verschillen.isEmpty()) {
            System.out.println("The signals differ (- only DuckDB, + only ours):");
            verschillen.forEach(System.out::println);
            System.exit(1);
        }
        System.out.println("The signals are the same.");
    }

    private int signaleer(Path uit) {
        try {
            int code = new ProcessBuilder("./verzuimregie", "signaleer", "--protocol", "swvvo3006", "--registraties",
                    registraties, "--kalender", kalender, "--tot", tot, "--uit", uit.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("signaleer ended with " + code);
            }
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException("Start in the folder of the project", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
