package nl.verzuimregie.aanlevering;

/// Something in a file that could not be read as a registration. Nothing of it is counted.
///
/// @param bestand the file as it was given
/// @param regel   line of a text file or row of a sheet, from 1
/// @param kolom   character in that line or column of the sheet, from 1; a sheet's reden also names the cell
/// @param reden   in Dutch; names a pupil by number only, and never the soort of an absence
public record Leesfout(String bestand, int regel, int kolom, String reden) {

    /// One line for a person: file, line, column, reason.
    public String format() {
        return "%s:%d:%d: %s".formatted(bestand, regel, kolom, reden);
    }
}
