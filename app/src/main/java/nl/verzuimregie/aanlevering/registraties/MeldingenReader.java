package nl.verzuimregie.aanlevering.registraties;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.verzuimregie.engine.kalender.Kalender;

/// Reads `leerling,einddatum`: the last days of the periods that were reported to DUO.
public final class MeldingenReader {

    private static final List<String> KOPPEN = List.of("leerling", "einddatum");

    private MeldingenReader() {}

    /// The ends of the meldingen per pupil, in order.
    ///
    /// @throws IOException when the file is no good; the message has file, line and column
    public static Map<String, List<LocalDate>> read(Path bestand) throws IOException {
        Map<String, TreeSet<LocalDate>> einden = new HashMap<>();
        Hulpbestand.read(bestand, KOPPEN, rij -> {
            if (rij.text(0).isBlank()) {
                throw rij.error(0, "leerling ontbreekt");
            }
            if (!einden.computeIfAbsent(rij.text(0), ignored -> new TreeSet<>()).add(rij.datum(1))) {
                throw rij.error(0, "deze melding staat er al");
            }
        });
        Map<String, List<LocalDate>> gesorteerd = new HashMap<>();
        einden.forEach((leerling, datums) -> gesorteerd.put(leerling, List.copyOf(datums)));
        return gesorteerd;
    }

    /// The same as day numbers of the kalender; an end before the kalender counts as the day before its first.
    public static Dagindeling.Meldingen dagen(Map<String, List<LocalDate>> meldingen, Kalender kalender) {
        return leerling -> meldingen.getOrDefault(leerling, List.of()).stream()
                .mapToInt(datum -> Math.max(-1, kalender.dag(datum))).toArray();
    }
}
