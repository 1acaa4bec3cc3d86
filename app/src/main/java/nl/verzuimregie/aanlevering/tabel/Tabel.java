package nl.verzuimregie.aanlevering.tabel;

import java.util.stream.Stream;

/// Rows in the order of the file: a csv file, or one sheet of a workbook.
public interface Tabel {

    /// All rows from the first. Can be asked again; close it after use.
    ///
    /// @throws TabelException from the stream, at the row from which the file cannot be read any further
    Stream<Rij> rijen();

    /// A fault at field `veld` (from 0) of a row; for a field that the row does not have: at the end of the row.
    Tabelfout fout(Rij rij, int veld, String reden);

    /// What the table is called inside its file; empty when a file has only one.
    String naam();
}
