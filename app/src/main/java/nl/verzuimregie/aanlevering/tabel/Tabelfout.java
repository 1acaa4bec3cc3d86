package nl.verzuimregie.aanlevering.tabel;

/// What is wrong in a table, and where.
///
/// @param regel line of a text file or row of a sheet, from 1
/// @param kolom character in that line (a code point, the byte order mark not counted) or column of the sheet, from 1
/// @param reden in Dutch, for the person who delivers the file
public record Tabelfout(int regel, int kolom, String reden) {}
