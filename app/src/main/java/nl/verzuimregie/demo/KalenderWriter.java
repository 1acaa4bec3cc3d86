package nl.verzuimregie.demo;

import java.io.IOException;
import java.io.Writer;
import nl.verzuimregie.engine.kalender.Dagsoort;
import nl.verzuimregie.engine.kalender.Kalender;

/// Writes a kalender as the csv that `signaleer` reads: `datum,soort`. Weekends and summer are free without a row.
public final class KalenderWriter {

    private KalenderWriter() {}

    public static void write(Kalender kalender, Writer uit) throws IOException {
        uit.write("datum,soort\n");
        for (int dag = 0; dag < kalender.aantalDagen(); dag++) {
            Dagsoort soort = kalender.soort(kalender.datum(dag));
            if (soort != Dagsoort.WEEKEND && soort != Dagsoort.BUITEN_SCHOOLJAAR) {
                uit.write(kalender.datum(dag) + "," + soort.tekst() + "\n");
            }
        }
    }
}
