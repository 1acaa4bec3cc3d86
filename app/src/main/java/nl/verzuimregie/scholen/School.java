package nl.verzuimregie.scholen;

import java.time.LocalDate;
import java.util.Optional;

/// A school and what it works with.
///
/// @param code     short name in commands and addresses, such as `wilgenrade`
/// @param protocol id of the protocol
/// @param kalender name of the kalender
/// @param laag     name of its own layer over the protocol, when it has one
/// @param aanwezigZonderRij it delivers only who was not there: a lesson without a row was attended, up to the last day
///                 with rows (D-07)
/// @param takenVanaf from which day it works with tasks; empty: from the first fact on
/// @param registerVanaf from which day its teachers save each lesson here: from then on a lesson without a row is
///                 onbekend; empty: they do not
public record School(int id, String code, String naam, String gemeente, String protocol, String kalender,
        Optional<String> laag, boolean aanwezigZonderRij, Optional<LocalDate> takenVanaf,
        Optional<LocalDate> registerVanaf) {

    /// Whether a lesson of this day without a row was attended, once the day was delivered.
    public boolean isAanwezigZonderRij(LocalDate dag) {
        return aanwezigZonderRij && !isRegister(dag);
    }

    /// Whether the teachers save each lesson of this day here.
    public boolean isRegister(LocalDate dag) {
        return registerVanaf.filter(vanaf -> !dag.isBefore(vanaf)).isPresent();
    }
}
