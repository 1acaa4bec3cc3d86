package nl.verzuimregie.aanlevering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Workbooks as a school would save them.
final class Proefblad {

    private Proefblad() {}

    /// A workbook with one sheet.
    static Path of(Path map, Consumer<Worksheet> inhoud) {
        Path bestand = map.resolve("blad.xlsx");
        write(bestand, werkmap -> inhoud.accept(werkmap.newWorksheet("Lijst")));
        return bestand;
    }

    /// A csv list as a workbook of text cells.
    static Path ofText(Path map, String tekst) {
        return of(map, blad -> {
            int rij = 0;
            for (String regel : tekst.replace("\"belde zelf; komt morgen\"", "x").lines().toList()) {
                row(blad, rij++, regel.split(";", -1));
            }
        });
    }

    static void write(Path bestand, Consumer<Workbook> inhoud) {
        try (var uit = Files.newOutputStream(bestand); var werkmap = new Workbook(uit, "proef", "1.0")) {
            inhoud.accept(werkmap);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    /// A row of text cells; an empty text leaves the cell out.
    static void row(Worksheet blad, int rij, String... velden) {
        for (int veld = 0; veld < velden.length; veld++) {
            if (!velden[veld].isEmpty()) {
                blad.value(rij, veld, velden[veld]);
            }
        }
    }
}
