package nl.verzuimregie.bench;

import java.time.LocalDate;
import nl.verzuimregie.demo.Leerlingnamen;

/// A signal as a line of a file.
///
/// @param leerling from 1
/// @param waarde   as people write it; empty for the yardstick, which does not know it
record Signaal(int leerling, LocalDate datum, Signaalsoort soort, String waarde) {

    String line() {
        return String.join(",", Leerlingnamen.leerling(leerling), datum.toString(), soort.regel(), soort.trede(),
                waarde);
    }

    Signaal withoutWaarde() {
        return new Signaal(leerling, datum, soort, "");
    }
}
