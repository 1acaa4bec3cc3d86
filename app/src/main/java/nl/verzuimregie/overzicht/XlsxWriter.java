package nl.verzuimregie.overzicht;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes an overview as a workbook: a sheet per table, and one that says what each figure counts. Rows leave the
/// memory while they are written, and a text is never a formula.
final class XlsxWriter {

    private static final int PER_KEER = 200;
    private static final int BREED = 28;
    private static final int SMAL = 14;
    private static final int NAAM_MAX = 31;

    private XlsxWriter() {}

    static void write(Overzichtstuk stuk, OutputStream uit) throws IOException {
        try (var werkmap = new Workbook(uit, "Verzuimregie", "1.0")) {
            for (Overzichtstuk.Tabel tabel : stuk.tabellen()) {
                write(stuk, tabel, werkmap.newWorksheet(sheet(tabel.titel())));
            }
            Worksheet uitleg = werkmap.newWorksheet(sheet(stuk.uitlegtitel()));
            uitleg.width(0, BREED);
            uitleg.width(1, BREED * 3.0);
            for (int i = 0; i < stuk.uitleg().size(); i++) {
                uitleg.value(i, 0, stuk.uitleg().get(i).titel());
                uitleg.value(i, 1, stuk.uitleg().get(i).tekst());
            }
        }
    }

    /// First what it is and over which days, then the table.
    private static void write(Overzichtstuk stuk, Overzichtstuk.Tabel tabel, Worksheet blad) throws IOException {
        int rij = 0;
        blad.value(rij++, 0, stuk.titel());
        for (String regel : stuk.regels()) {
            blad.value(rij++, 0, regel);
        }
        rij++;
        for (int i = 0; i < tabel.koppen().size(); i++) {
            blad.width(i, tabel.koppen().get(i).isGetal() ? SMAL : BREED);
            blad.value(rij, i, tabel.koppen().get(i).titel());
            blad.style(rij, i).bold().wrapText(true).set();
        }
        rij++;
        for (List<Overzichtstuk.Cel> cellen : tabel.rijen()) {
            for (int i = 0; i < cellen.size(); i++) {
                if (cellen.get(i).getal().isPresent()) {
                    blad.value(rij, i, cellen.get(i).getal().getAsDouble());
                } else {
                    blad.value(rij, i, cellen.get(i).tekst());
                }
            }
            if (++rij % PER_KEER == 0) {
                blad.flush();
            }
        }
        blad.finish();
    }

    /// A name of a sheet is short and without some signs.
    private static String sheet(String titel) {
        String naam = titel.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return naam.length() > NAAM_MAX ? naam.substring(0, NAAM_MAX).strip() : naam;
    }
}
