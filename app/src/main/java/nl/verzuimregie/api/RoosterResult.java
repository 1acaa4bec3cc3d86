package nl.verzuimregie.api;

import java.time.LocalDate;
import java.util.List;

/// What became of a rooster.
///
/// @param uitkomst         `vastgelegd`, or `ongewijzigd`: precisely this one was there
/// @param zonderLeerlingen groups that are no class and of which no pupil was named
record RoosterResult(String uitkomst, LocalDate vanaf, int lessen, List<String> zonderLeerlingen) {
    RoosterResult {
        zonderLeerlingen = List.copyOf(zonderLeerlingen);
    }
}
