package nl.verzuimregie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Counts the signals of a file with DuckDB, says how long it took, and compares them with ours.
///
///     java -Xmx4g --enable-native-access=ALL-UNNAMED \
///         -cp 'bench/target/bench-0.1.0-SNAPSHOT.jar:bench/target/lib/*' nl.verzuimregie.bench.DuckdbVergelijking \
///         --registraties voorbeeld/registraties.csv --kalender voorbeeld/kalender.csv --tot 2026-07-10 \
///         [--onze signalen.csv] [--uit bench/target/duckdb-signalen.csv] [--rondes 1] [--threads 2]
public final class DuckdbVergelijking {

    private static final int VERSCHILLEN_MAX = 20;

    private DuckdbVergelijking() {}

    public static void main(String[] args) throws IOException {
        var opties = new Opties(args);
        Path registraties = Path.of(opties.required("--registraties"));
        Path kalender = Path.of(opties.required("--kalender"));
        LocalDate tot = LocalDate.parse(opties.required("--tot"));
        Path uit = Path.of(opties.text("--uit").orElse("bench/target/duckdb-signalen.csv"));
        var duckdb = new Duckdb(opties.number("--threads", 2));
        int rondes = opties.number("--rondes", 1);
        for (int ronde = 0; ronde < rondes; ronde++) {
            double seconden = duckdb.run(registraties, kalender, tot, uit);
            System.out.printf(Locale.ROOT, "DuckDB: %.3f s for %,d bytes%n", seconden, Files.size(registraties));
        }
        if (opties.text("--onze").isPresent()) {
            compare(uit, Path.of(opties.required("--onze")));
        }
    }

    private static void compare(Path duckdb, Path onze) throws IOException {
        List<String> verschillen = Signaalbestanden.differences(duckdb, onze, VERSCHILLEN_MAX);
        if (verschillen.isEmpty()) {
            System.out.println("The signals are the same.");
            return;
        }
        System.out.println("The signals differ (- only DuckDB, + only ours):");
        verschillen.forEach(System.out::println);
        System.exit(1);
    }
}
