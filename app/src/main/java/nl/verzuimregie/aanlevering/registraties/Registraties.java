package nl.verzuimregie.aanlevering.registraties;

import java.util.List;

/// The registrations of a school, sorted by leerling, day and lesuur, one long each ([Rij]).
///
/// @param leerlingen the pupils, in order of code points; a row's leerling is an index in it
/// @param rijen      the rows; only the first `aantal` of them
/// @param fouten     the rows that were refused, in order of line
/// @param regels     how many lines were read, the heading not included
@SuppressWarnings("ArrayRecordComponent") // eighty million rows; nobody compares two of these
public record Registraties(List<String> leerlingen, long[] rijen, int aantal, List<Geweigerd> fouten, int regels) {

    /// A row that is not counted.
    ///
    /// @param regel  line in the file, from 1
    /// @param kolom  column of the field, from 1
    public record Geweigerd(int regel, int kolom, String reden) {}
}
