package nl.verzuimregie.engine.feit;

import java.time.LocalDate;

/// How many lessons a pupil has on a day.
@FunctionalInterface
public interface Rooster {

    /// What holds where nothing is known: eight lessons, the first four in the morning.
    Roosterdag STANDAARD = new Roosterdag(8, 4, 60);

    Roosterdag op(LocalDate datum);

    /// The rooster that has the standard day every day.
    static Rooster standaard() {
        return datum -> STANDAARD;
    }

    /// The lessons of one day.
    ///
    /// @param lessen     0 to [Dagvorm#LESUUR_MAX]
    /// @param ochtend    how many of them are morning
    /// @param lesminuten length of a lesson of which no registration says it (an announced ziekmelding)
    record Roosterdag(int lessen, int ochtend, int lesminuten) {}
}
