package nl.verzuimregie.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.verzuimregie.engine.kalender.Kalender;

/// Writes the files of a made-up school in a folder: `registraties.csv` and `kalender.csv`, and on request the exports
/// of two student systems. Repeat what is shipped in `voorbeeld/` with the defaults.
///
///     java -cp 'app/target/app-0.1.0-SNAPSHOT.jar:app/target/lib/*' nl.verzuimregie.demo.Demobestanden \
///         --map voorbeeld [--leerlingen 60] [--seed 1] [--blok 0] [--exports ja]
public final class Demobestanden {

    private static final int VOORBEELD_LEERLINGEN = 60;

    private Demobestanden() {}

    public static void main(String[] args) throws IOException {
        List<String> opties = List.of(args);
        int leerlingen = Integer.parseInt(option(opties, "--leerlingen", Integer.toString(VOORBEELD_LEERLINGEN)));
        long seed = Long.parseLong(option(opties, "--seed", "1"));
        int blok = Integer.parseInt(option(opties, "--blok", "0"));
        Path map = Path.of(option(opties, "--map", "voorbeeld"));
        Files.createDirectories(map);
        Schoolmaker school = schooljaar(seed, leerlingen);
        writeRegistraties(school, map.resolve("registraties.csv"), blok, seed);
        try (Writer kalender = Files.newBufferedWriter(map.resolve("kalender.csv"))) {
            KalenderWriter.write(school.kalender(), kalender);
        }
        if (option(opties, "--exports", "nee").equals("ja")) {
            writeExports(school, map);
        }
    }

    /// A school of the demo: region Zuid, the whole schooljaar 2025-2026.
    public static Schoolmaker schooljaar(long seed, int aantalLeerlingen) {
        Kalender kalender = Demokalender.zuid2025();
        return new Schoolmaker(seed, aantalLeerlingen, kalender, kalender.eerste(), kalender.laatste());
    }

    /// All pupils as one csv.
    ///
    /// @param blok how many rows are shuffled together; 0 for rows in order
    public static void writeRegistraties(Schoolmaker school, Path bestand, int blok, long seed) {
        try (var uit = new RegistratieWriter(Files.newOutputStream(bestand), school.kalender(), blok, seed)) {
            school.each(uit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same pupils as `absentiemeldingen.csv`, `waarnemingen.csv` (EduArte) and `somtoday.csv`.
    public static void writeExports(Schoolmaker school, Path map) throws IOException {
        try (Writer meldingen = Files.newBufferedWriter(map.resolve("absentiemeldingen.csv"));
                Writer waarnemingen = Files.newBufferedWriter(map.resolve("waarnemingen.csv"));
                Writer somtoday = Files.newBufferedWriter(map.resolve("somtoday.csv"))) {
            school.each(new EduarteWriter(meldingen, waarnemingen, school));
            school.each(new SomtodayWriter(somtoday, school));
        }
    }

    private static String option(List<String> opties, String naam, String anders) {
        int plaats = opties.indexOf(naam);
        return plaats >= 0 && plaats + 1 < opties.size() ? opties.get(plaats + 1) : anders;
    }
}
