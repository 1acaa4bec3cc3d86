package nl.verzuimregie.aanlevering;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.tabel.Cel;
import nl.verzuimregie.aanlevering.tabel.Rij;
import nl.verzuimregie.aanlevering.tabel.Tabel;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.aanlevering.tabel.Tekstbestand;
import nl.verzuimregie.aanlevering.tabel.Werkmap;

/// What stands on a line of a file, for who must be shown what was refused.
public final class Regeltekst {

    private Regeltekst() {}

    /// The text of these lines, by number; of a sheet the cells of the first. A line that cannot be had is left out.
    public static Map<Integer, String> read(Path bestand, Collection<Integer> regels) {
        Set<Integer> gevraagd = new HashSet<>(regels);
        try {
            return Exportherkenning.recognise(bestand).soort() == Exportherkenning.Soort.XLSX
                    ? ofSheet(bestand, gevraagd) : ofText(bestand, gevraagd);
        } catch (TabelException | IOException nietLeesbaar) {
            return Map.of();
        }
    }

    private static Map<Integer, String> ofText(Path bestand, Set<Integer> gevraagd) {
        List<String> alle = Tekstbestand.of(Bestand.bytes(bestand)).lines();
        return gevraagd.stream().filter(regel -> regel >= 1 && regel <= alle.size())
                .collect(Collectors.toMap(regel -> regel, regel -> alle.get(regel - 1)));
    }

    private static Map<Integer, String> ofSheet(Path bestand, Set<Integer> gevraagd) throws IOException {
        Map<Integer, String> gevonden = new HashMap<>();
        try (Werkmap werkmap = Werkmap.open(bestand)) {
            for (Tabel blad : werkmap.bladen().stream().limit(1).toList()) {
                try (Stream<Rij> rijen = blad.rijen()) {
                    rijen.filter(rij -> gevraagd.contains(rij.regel())).forEach(rij -> gevonden.put(rij.regel(),
                            rij.cellen().stream().map(Cel::tekst).collect(Collectors.joining("; "))));
                }
            }
        }
        return gevonden;
    }
}
