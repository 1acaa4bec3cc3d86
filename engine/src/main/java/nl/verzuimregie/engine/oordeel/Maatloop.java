package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One maat of one pupil through time, with its evidence (docs/tellen.md, sections 3 to 7).
sealed interface Maatloop permits Telloop, Reeksloop, Stilteloop, Klasloop {

    /// The value at the end of `dag`, in inside parts; empty outside a run. What happened up to and including `na` does
    /// not count.
    Optional<Long> waarde(LocalDate dag, Optional<LocalDate> na);

    /// Whether a signal can arise on `dag`.
    boolean isJudged(LocalDate dag);

    /// Whether the value belongs to a run that goes on; a run signals once per trede.
    boolean isRunning(LocalDate dag);

    /// The first day of the window or run that makes the value of `dag`.
    LocalDate begin(LocalDate dag, Optional<LocalDate> na);

    /// What makes the value of `dag`, in order of day.
    List<Bijdrage> bijdragen(LocalDate dag, Optional<LocalDate> na);

    /// What one day adds.
    ///
    /// @param bij    in inside parts
    /// @param feiten root ids
    record Bijdrage(LocalDate datum, String wat, long bij, List<String> feiten) {
        public Bijdrage {
            feiten = List.copyOf(feiten);
        }
    }
}
