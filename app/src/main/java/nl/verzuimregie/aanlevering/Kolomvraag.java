package nl.verzuimregie.aanlevering;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.tabel.Rij;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.aanlevering.tabel.Tekstbestand;

/// What was found in a file with free columns, and what is suggested: the question for somebody of the school.
///
/// @param isBlad    a sheet; then it has no encoding and no separator
/// @param tekenset  in which it was read; empty for a sheet
/// @param hasMerk   whether it begins with a byte order mark
/// @param kopregel  the row with the headings, 0 when it has none
/// @param kolommen  the names, with what stands in the first row that holds something there
/// @param voorstel  the name of the column by what it seems to hold
/// @param volgorden the orders of day, month and year in which its dates exist
/// @param volgorde  the order, when there can be but one
/// @param datum     a date as it stands there; empty when none is written as text
public record Kolomvraag(boolean isBlad, Optional<Tekenset> tekenset, boolean hasMerk, char scheiding, int kopregel,
        Map<String, String> kolommen, Map<Kolomrol, String> voorstel, Set<Datumvolgorde> volgorden,
        Optional<Datumvolgorde> volgorde, String datum) {

    private static final int RIJEN_PROEF = 500;

    /// What came out: the question, or why the file cannot be read this way.
    public record Gevonden(Optional<Kolomvraag> vraag, String uitleg) {}

    /// Looks at a file.
    ///
    /// @param gekozen which column somebody said is what; empty: what is suggested
    public static Gevonden look(Path pad, Leeswijze wijze, Map<Kolomrol, String> gekozen, Redencodes redencodes) {
        try (Vrijbestand bestand = Vrijbestand.open(pad, wijze, namen -> false)) {
            List<Rij> rijen = new ArrayList<>();
            try (Stream<Rij> alle = bestand.rijen()) {
                alle.limit(RIJEN_PROEF).forEach(rijen::add);
            }
            Map<Kolomrol, String> voorstel = Kolomvoorstel.of(bestand.kolommen(), rijen, redencodes);
            Datumcellen datums = Datumcellen.of(bestand,
                    Kolomvoorstel.dates(gekozen.isEmpty() ? voorstel : gekozen).toList());
            return new Gevonden(Optional.of(new Kolomvraag(bestand.tekst().isEmpty(),
                    bestand.tekst().map(Tekstbestand::tekenset).map(Tekenset::of),
                    bestand.tekst().filter(Tekstbestand::hasMerk).isPresent(), bestand.scheiding(),
                    bestand.kopregel(), examples(bestand.kolommen(), rijen), voorstel, datums.volgorden(),
                    datums.sure(), datums.voorbeeld())), "");
        } catch (TabelException nietLeesbaar) {
            return new Gevonden(Optional.empty(), "regel %d: %s".formatted(nietLeesbaar.fout().regel(),
                    nietLeesbaar.fout().reden()));
        } catch (IOException onleesbaar) {
            return new Gevonden(Optional.empty(), "het bestand is niet te lezen");
        }
    }

    private static Map<String, String> examples(List<String> kolommen, List<Rij> rijen) {
        Map<String, String> voorbeelden = new LinkedHashMap<>();
        for (int veld = 0; veld < kolommen.size(); veld++) {
            int plek = veld;
            voorbeelden.put(kolommen.get(veld), rijen.stream().map(rij -> rij.cel(plek)).filter(cel ->
                    !cel.tekst().isBlank()).findFirst().map(Celtekst::of).orElse(""));
        }
        return voorbeelden;
    }

    /// This with the columns that somebody chose, ready to be kept.
    public Kolomindeling indeling(Map<Kolomrol, String> rollen, Leeswijze wijze, Datumvolgorde gekozen) {
        return new Kolomindeling(List.copyOf(kolommen.keySet()), rollen, wijze.tekenset(), wijze.scheiding(), gekozen);
    }
}
