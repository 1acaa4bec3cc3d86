package nl.verzuimregie.aanlevering.tabel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// An xlsx file: its visible sheets as tables.
public final class Werkmap implements AutoCloseable {

    private final ReadableWorkbook werkmap;

    private Werkmap(ReadableWorkbook werkmap) {
        this.werkmap = werkmap;
    }

    /// Opens a workbook; close it after use.
    ///
    /// @throws TabelException when the file is no workbook, is damaged or encrypted, or would take too much memory
    /// @throws IOException when the file cannot be read
    public static Werkmap open(Path bestand) throws IOException {
        Zipcontrole.check(bestand);
        try {
            return new Werkmap(new ReadableWorkbook(bestand.toFile(), new ReadingOptions(false, true)));
        } catch (RuntimeException | IOException beschadigd) {
            throw new TabelException(new Tabelfout(1, 1,
                    "dit is geen leesbaar xlsx; open het in Excel en bewaar het als .xlsx"));
        }
    }

    /// The visible sheets, in the order of the tabs.
    public List<Tabel> bladen() {
        return werkmap.getSheets()
                .filter(blad -> blad.getVisibility() == SheetVisibility.VISIBLE)
                .<Tabel>map(blad -> new Werkblad(blad, werkmap.isDate1904()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        werkmap.close();
    }
}
