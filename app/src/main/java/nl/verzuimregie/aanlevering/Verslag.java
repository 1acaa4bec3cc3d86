package nl.verzuimregie.aanlevering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimregie.aanlevering.tabel.Aanhaling;
import nl.verzuimregie.aanlevering.tabel.Tabelfout;

/// Collects what there is to report while files are read.
final class Verslag {

    private final List<Leesfout> fouten = new ArrayList<>();
    private final List<String> waarschuwingen = new ArrayList<>();
    private final Map<String, Integer> tellingen = new LinkedHashMap<>();
    private final Map<String, Integer> onbekend = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    void refuse(String bestand, Tabelfout fout) {
        fouten.add(new Leesfout(bestand, fout.regel(), fout.kolom(), fout.reden()));
    }

    void warn(String waarschuwing) {
        waarschuwingen.add(waarschuwing);
    }

    /// Counts one more row about which the same is to be said; it becomes one warning with the number of rows.
    void count(String wat) {
        tellingen.merge(wat, 1, Integer::sum);
    }

    /// Counts one row that became voorlopig ongeoorloofd. Codes that differ in capitals only are one code.
    void countUnknown(String reden) {
        onbekend.merge(reden.isEmpty() ? "(leeg)" : Aanhaling.plain(reden), 1, Integer::sum);
    }

    Leesresultaat result(List<Lesregel> lesregels) {
        List<String> alle = new ArrayList<>(waarschuwingen);
        tellingen.forEach((wat, aantal) -> alle.add("%s: %d %s".formatted(wat, aantal, aantal == 1 ? "rij" : "rijen")));
        return new Leesresultaat(rijen(lesregels), fouten, alle, onbekend, lesregels);
    }

    private static List<Registratierij> rijen(List<Lesregel> lesregels) {
        return lesregels.stream().filter(les -> les.soort().isPresent()).map(les -> new Registratierij(les.leerling(),
                les.datum(), les.lesuur(), les.minuten(), les.soort().orElseThrow(), les.voorlopig(), les.regel()))
                .toList();
    }
}
