package nl.verzuimregie.aanlevering.registraties;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.verzuimregie.engine.kalender.Dagsoort;
import nl.verzuimregie.engine.kalender.Kalender;

/// Reads a kalender from csv: `datum,soort` with soort schooldag, vakantie, feestdag or studiedag. A day that is not
/// named is free.
public final class KalenderReader {

    private static final List<String> KOPPEN = List.of("datum", "soort");
    private static final Set<Dagsoort> SOORTEN =
            Set.of(Dagsoort.SCHOOLDAG, Dagsoort.VAKANTIE, Dagsoort.FEESTDAG, Dagsoort.STUDIEDAG);

    private KalenderReader() {}

    /// Reads the kalender; it bears the name of the file.
    ///
    /// @throws IOException when the file is no good; the message has file, line and column
    public static Kalender read(Path bestand) throws IOException {
        Map<LocalDate, Dagsoort> dagen = new LinkedHashMap<>();
        Hulpbestand.read(bestand, KOPPEN, rij -> {
            Dagsoort soort = Arrays.stream(Dagsoort.values())
                    .filter(een -> SOORTEN.contains(een) && een.tekst().equals(rij.text(1))).findFirst()
                    .orElseThrow(() -> rij.error(1,
                            "soort '%s' is niet bekend; bekend zijn: schooldag, vakantie, feestdag, studiedag"
                            .formatted(rij.text(1))));
            Dagsoort eerder = dagen.putIfAbsent(rij.datum(0), soort);
            if (eerder != null) {
                throw rij.error(0, "%s staat er al, als %s".formatted(rij.text(0), eerder.tekst()));
            }
        });
        var feestdagen = new TreeSet<LocalDate>();
        dagen.forEach((datum, soort) -> {
            if (soort == Dagsoort.FEESTDAG) {
                feestdagen.add(datum);
            }
        });
        try {
            return Kalender.of(String.valueOf(bestand.getFileName()), dagen, Map.of(), feestdagen);
        } catch (IllegalArgumentException e) {
            throw new IOException("%s:1:1: %s".formatted(bestand, e.getMessage()), e);
        }
    }
}
