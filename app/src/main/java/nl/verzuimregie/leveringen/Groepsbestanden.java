package nl.verzuimregie.leveringen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.aanlevering.Exportherkenning.Herkenning;
import nl.verzuimregie.aanlevering.Exportherkenning;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.leveringen.Levering.Soort;
import nl.verzuimregie.oneroster.GroepsindelingReader;
import nl.verzuimregie.oneroster.Stukken;

/// Reads the zip file of a levering that says who is in which class and group.
final class Groepsbestanden {

    private Groepsbestanden() {}

    /// Whether one of these files is one.
    static boolean isOneRoster(Map<String, Herkenning> soorten) {
        return soorten.values().stream().anyMatch(een -> een.soort() == Exportherkenning.Soort.ONEROSTER);
    }

    /// @param namen how the deliverer calls each file of the levering, by its path
    static Leveringinhoud read(Map<String, String> namen) {
        if (namen.size() > 1) {
            return Leveringinhoud.failed(Soort.ONEROSTER, "lever een zip van OneRoster apart aan, één tegelijk");
        }
        Map.Entry<String, String> enige = namen.entrySet().iterator().next();
        try {
            Stukken stukken = GroepsindelingReader.read(Path.of(enige.getKey()));
            List<Bevinding> bevindingen = new ArrayList<>();
            // what stands in a line is not shown: there may be a password in it
            stukken.fouten().forEach(fout -> bevindingen.add(new Bevinding(Bevinding.Soort.GEWEIGERD, fout.bestand(),
                    fout.regel(), fout.kolom(), fout.bestand(), fout.reden(), 0, null)));
            stukken.opmerkingen().forEach(tekst -> bevindingen.add(Bevinding.remark(tekst)));
            return Leveringinhoud.ofOneRoster(stukken, bevindingen);
        } catch (TabelException nietVerder) {
            return Leveringinhoud.failed(Soort.ONEROSTER, enige.getValue() + ": " + nietVerder.fout().reden());
        }
    }
}
