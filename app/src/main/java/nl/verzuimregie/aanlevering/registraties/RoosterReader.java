package nl.verzuimregie.aanlevering.registraties;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.kalender.Kalender;

/// Reads `leerling,datum,lessen,ochtend`: how many lessons a pupil has on a day, and how many of them in the morning.
/// `*` as leerling is everyone; a pupil's own line goes before it.
public final class RoosterReader {

    private static final List<String> KOPPEN = List.of("leerling", "datum", "lessen", "ochtend");

    private RoosterReader() {}

    /// Reads the roosters of a school.
    ///
    /// @throws IOException when the file is no good; the message has file, line and column
    public static Roosters read(Path bestand, Kalender kalender) throws IOException {
        var roosters = new Roosters(kalender);
        Hulpbestand.read(bestand, KOPPEN, rij -> {
            int dag = kalender.dag(rij.datum(1));
            if (dag < 0 || dag >= kalender.aantalDagen()) {
                throw rij.error(1, "datum %s ligt buiten kalender %s".formatted(rij.text(1), kalender.naam()));
            }
            int lessen = rij.number(2, "lessen", 0, Dagvorm.LESUUR_MAX);
            int ochtend = rij.number(3, "ochtend", 0, lessen);
            if (rij.text(0).isBlank()) {
                throw rij.error(0, "leerling ontbreekt; * is iedereen");
            }
            if (!roosters.put(rij.text(0), dag, lessen, ochtend)) {
                throw rij.error(0, "leerling %s heeft op %s al een rooster".formatted(rij.text(0), rij.text(1)));
            }
        });
        return roosters;
    }
}
