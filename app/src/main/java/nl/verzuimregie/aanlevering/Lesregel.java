package nl.verzuimregie.aanlevering;

import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Verzuimsoort;

/// What a file says of one lesson of one pupil, with the place where it says so.
///
/// @param soort     empty: the lesson was attended
/// @param minuten   minutes late, or the length of the lesson; 0 for a lesson that was attended
/// @param voorlopig whether the reason is unknown, so that the soort is a stopgap (D-06)
/// @param code      the reason as the file has it; empty when it has none
/// @param bestand   the file as it was given
/// @param regel     the line or row, from 1
public record Lesregel(String leerling, LocalDate datum, int lesuur, int minuten, Optional<Verzuimsoort> soort,
        boolean voorlopig, String code, String bestand, int regel) {}
