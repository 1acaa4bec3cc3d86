package nl.verzuimregie.overzicht;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes an overview as a csv that a Dutch spreadsheet opens with a click: UTF-8 with its mark, semicolons. Between
/// two tables is an empty line. Above each figure stands what it counts.
final class CsvWriter {

    private static final char MERK = '\ufeff';
    /// What begins so is computed by a spreadsheet, or moves to another cell.
    private static final String FORMULE = "=+-@\t\r\n";

    private CsvWriter() {}

    static void write(Overzichtstuk stuk, OutputStream uit) throws IOException {
        Writer tekst = new OutputStreamWriter(uit, StandardCharsets.UTF_8);
        tekst.write(MERK);
        var csv = de.siegmar.fastcsv.writer.CsvWriter.builder().fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF).build(tekst);
        boolean isEerste = true;
        for (Overzichtstuk.Tabel tabel : stuk.tabellen()) {
            if (!isEerste) {
                csv.writeRecord("");
            }
            isEerste = false;
            csv.writeRecord(tabel.koppen().stream().map(kop -> safe(kop.uitleg().isEmpty() ? kop.titel()
                    : kop.titel() + " (" + kop.uitleg() + ")")).toList());
            for (List<Overzichtstuk.Cel> rij : tabel.rijen()) {
                csv.writeRecord(rij.stream().map(cel -> cel.getal().isPresent() ? cel.tekst() : safe(cel.tekst()))
                        .toList());
            }
        }
        csv.flush();
    }

    /// A spreadsheet must show what stands there and not compute it.
    static String safe(String tekst) {
        return tekst.isEmpty() || FORMULE.indexOf(tekst.charAt(0)) < 0 ? tekst : "'" + tekst;
    }
}
