package nl.verzuimregie.aanlevering;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.tabel.Rij;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.engine.feit.Verzuimsoort;

/// One row of a file with free columns as it would be read.
///
/// @param van       the first day; empty when the row is refused, or is no absence
/// @param lesuurVan the first lesson; 0: from the first one
/// @param lesuurTot the last lesson; 0: up to the last one
/// @param reden     the code or word by which the soort is known
/// @param soort     empty: it was attended, or the row is no absence
/// @param voorlopig whether nobody said yet what the code means
/// @param minuten   empty: as long as the lesson lasts
/// @param fouten    why it is refused, in Dutch
public record Proefrij(int regel, String leerling, Optional<LocalDate> van, Optional<LocalDate> tot, int lesuurVan,
        int lesuurTot, String reden, Optional<Verzuimsoort> soort, boolean voorlopig, Optional<Integer> minuten,
        List<String> fouten) {
    public Proefrij {
        fouten = List.copyOf(fouten);
    }

    /// The first rows of a file, as they would be read; up to a place from which it cannot be read any further.
    public static List<Proefrij> first(Path pad, Leeswijze wijze, Kolomindeling indeling, Leesopties opties,
            int aantal) {
        List<Proefrij> proef = new ArrayList<>();
        try (Vrijbestand bestand = Vrijbestand.open(pad, wijze, namen -> false)) {
            List<Rij> eerste = new ArrayList<>();
            try (Stream<Rij> rijen = bestand.rijen()) {
                rijen.limit(aantal).forEach(eerste::add);
            }
            for (Rij rij : eerste) {
                proef.add(read(bestand, rij, indeling, opties));
            }
        } catch (TabelException | IOException nietVerder) {
            return proef;
        }
        return proef;
    }

    private static Proefrij read(Vrijbestand bestand, Rij rij, Kolomindeling indeling, Leesopties opties) {
        var verslag = new Verslag();
        List<Opgave> gelezen = new ArrayList<>();
        new OpgaveReader("", indeling.kolommenOf(bestand.kolommen()), opties, gelezen::add, verslag)
                .read(bestand.tabel(), rij);
        List<String> fouten = verslag.result(List.of()).fouten().stream().map(Leesfout::reden).toList();
        if (gelezen.isEmpty()) {
            return new Proefrij(rij.regel(), "", Optional.empty(), Optional.empty(), 0, 0, "", Optional.empty(), false,
                    Optional.empty(), fouten);
        }
        Opgave opgave = gelezen.getFirst();
        return new Proefrij(rij.regel(), opgave.leerling(), Optional.of(opgave.van()), Optional.of(opgave.tot()),
                Math.max(0, opgave.lesuurVan()), Math.max(0, opgave.lesuurTot()), opgave.bron().reden(),
                opgave.soort(), opgave.voorlopig(),
                opgave.minuten() == Opgave.ONBEKEND ? Optional.empty() : Optional.of(opgave.minuten()), fouten);
    }
}
