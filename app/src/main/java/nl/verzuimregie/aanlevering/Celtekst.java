package nl.verzuimregie.aanlevering;

import java.time.format.DateTimeFormatter;
import nl.verzuimregie.aanlevering.tabel.Aanhaling;
import nl.verzuimregie.aanlevering.tabel.Cel;
import nl.verzuimregie.aanlevering.tabel.Datumvorm;

/// How a cell is shown to people: short, and a date of a sheet as a date.
final class Celtekst {

    private static final DateTimeFormatter VORM = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private Celtekst() {}

    static String of(Cel cel) {
        return cel instanceof Cel.Getal getal && Datumvorm.isDate(getal)
                ? Datumvorm.date(getal).map(VORM::format).orElse("") : Aanhaling.plain(cel.tekst().strip());
    }
}
