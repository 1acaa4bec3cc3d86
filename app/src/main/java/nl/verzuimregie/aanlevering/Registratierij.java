package nl.verzuimregie.aanlevering;

import java.time.LocalDate;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Verzuimsoort;

/// One lesson of one pupil that was missed or attended late.
///
/// @param leerling  the pupil's number as the export has it
/// @param datum     a schooldag of the kalender
/// @param lesuur    1 to [#LESUUR_MAX] when the export names it; a whole day has all lessons of the rooster, also
///                  the ones beyond it
/// @param minuten   minutes late for te laat (0 when the export does not say), else the length of the lesson; at most
///                  [#MINUTEN_MAX]
/// @param voorlopig whether the reason is unknown, so that the soort is a stopgap (D-06)
/// @param regel     the line or row that says so, from 1
public record Registratierij(String leerling, LocalDate datum, int lesuur, int minuten, Verzuimsoort soort,
        boolean voorlopig, int regel) {

    /// The highest lesuur that an export may name.
    public static final int LESUUR_MAX = 16;
    /// The highest number of minutes: a day.
    public static final int MINUTEN_MAX = Dagvorm.MINUTEN_MAX;
}
