package nl.verzuimregie.aanlevering;

import java.time.LocalDate;
import nl.verzuimregie.engine.feit.Dagvorm;

/// How many lessons a pupil has on a day: what a report of a whole day covers.
@FunctionalInterface
public interface Roosterbron {

    /// Without a rooster every schooldag has eight lessons (D-15).
    Roosterbron STANDAARD = (leerling, datum) -> 8;

    /// The number of lessons, from 0 to [Dagvorm#LESUUR_MAX]. They are lesuur 1 up to that number.
    int lessen(String leerling, LocalDate datum);
}
