package nl.verzuimregie.leveringen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.verzuimregie.aanlevering.Herstelbestand;

/// The readers want files on disk, so they are there for as long as it takes.
final class Leesmap {

    private Leesmap() {}

    /// Does something with files. Of one with mended rows the column that says why is taken off.
    ///
    /// @param werk gets the name that the deliverer gave to each path, in the order of the files
    static <T> T during(List<Leveringen.Bestand> bestanden, Function<Map<String, String>, T> werk) {
        try {
            Path map = Files.createTempDirectory("levering");
            Map<String, String> namen = new LinkedHashMap<>();
            try {
                for (int i = 0; i < bestanden.size(); i++) {
                    Path bestand = map.resolve(Integer.toString(i + 1));
                    Files.write(bestand, Herstelbestand.strip(bestanden.get(i).inhoud()));
                    namen.put(bestand.toString(), bestanden.get(i).naam());
                }
                return werk.apply(namen);
            } finally {
                for (String pad : namen.keySet()) {
                    Files.deleteIfExists(Path.of(pad));
                }
                Files.deleteIfExists(map);
            }
        } catch (IOException schijf) {
            throw new UncheckedIOException(schijf);
        }
    }
}
