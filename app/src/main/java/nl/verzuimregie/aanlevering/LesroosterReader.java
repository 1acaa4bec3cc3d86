package nl.verzuimregie.aanlevering;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.tabel.Rij;
import nl.verzuimregie.aanlevering.tabel.Rijlezing;
import nl.verzuimregie.aanlevering.tabel.Tabel;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.aanlevering.tabel.Tabelfout;
import nl.verzuimregie.aanlevering.tabel.Tekstbestand;

/// Reads the rooster of a school, each row a lesson that comes back every week: csv with a heading in any order, or the
/// export GPU001 of Untis, which has none. One reader for all files of one rooster, so that a lesson is there once.
public final class LesroosterReader {

    /// The last lesuur of a day that can be.
    public static final int LESUUR_MAX = 24;

    /// What came out of the files: each lesson once, and what was refused or is to be said.
    ///
    /// @param regels how many lines there were to read
    /// @param gelijk how many rows say of a lesson what an earlier row said already
    /// @param vanaf  each day from which rows say the rooster holds, with where it first stands
    public record Lezing(List<Roosterrij> rijen, int regels, int gelijk, Map<LocalDate, String> vanaf,
            List<Leesfout> fouten, List<String> waarschuwingen) {
        public Lezing {
            rijen = List.copyOf(rijen);
            vanaf = new TreeMap<>(vanaf);
            fouten = List.copyOf(fouten);
            waarschuwingen = List.copyOf(waarschuwingen);
        }
    }

    private record Les(DayOfWeek weekdag, int lesuur, String groep, String vak) {}

    private final Map<Les, Roosterrij> gezien = new HashMap<>();
    private final List<Roosterrij> rijen = new ArrayList<>();
    private final Map<LocalDate, String> vanaf = new TreeMap<>();
    private final List<Leesfout> fouten = new ArrayList<>();
    private final List<String> waarschuwingen = new ArrayList<>();
    private int regels;
    private int gelijk;

    /// Reads one more file of the rooster, one that [Exportherkenning] knows as such.
    public void read(Path pad, Exportherkenning.Herkenning herkend) {
        String naam = pad.toString();
        try {
            Tekstbestand tekst = Tekstbestand.of(Bestand.bytes(pad));
            tekst.opmerking().ifPresent(opmerking -> waarschuwingen.add(naam + ": " + opmerking));
            Tabel tabel = tekst.csv(herkend.scheiding());
            boolean heeftKop = herkend.soort() == Exportherkenning.Soort.ROOSTER;
            Map<Kolomnaam, Integer> velden = new HashMap<>(heeftKop ? Map.of() : Roostervelden.UNTIS);
            int[] koppen = {Integer.MAX_VALUE};
            try (Stream<Rij> alle = tabel.rijen()) {
                alle.filter(rij -> !rij.isLeeg()).forEach(rij -> {
                    if (velden.isEmpty()) {
                        velden.putAll(Kolomnaam.places(rij, Roostervelden.KOLOMMEN, kop -> waarschuwingen.add(
                                "%s: kolom die niet wordt gebruikt: %s".formatted(naam, kop))));
                        koppen[0] = rij.size();
                    } else {
                        readRow(naam, tabel, rij, velden, koppen[0]);
                    }
                });
            }
        } catch (TabelException nietVerder) {
            refuse(naam, nietVerder.fout());
        }
    }

    /// What came out of all files.
    public Lezing close() {
        return new Lezing(rijen, regels, gelijk, vanaf, fouten, waarschuwingen);
    }

    private void refuse(String bestand, Tabelfout fout) {
        fouten.add(new Leesfout(bestand, fout.regel(), fout.kolom(), fout.reden()));
    }

    private void readRow(String bestand, Tabel tabel, Rij rij, Map<Kolomnaam, Integer> plaatsen, int koppen) {
        regels++;
        var lezing = new Rijlezing(tabel, rij);
        if (rij.size() > koppen) {
            lezing.refuse(koppen, "de rij heeft %d velden en de kop %d; staat een veld met een scheidingsteken tussen "
                    .formatted(rij.size(), koppen) + "aanhalingstekens?");
        } else {
            var velden = new Roostervelden(lezing, plaatsen);
            Roosterrij gelezen = velden.read(bestand, rij.regel());
            velden.vanaf().ifPresent(dag -> vanaf.putIfAbsent(dag, bestand + ":" + rij.regel()));
            keep(gelezen, lezing);
        }
        lezing.fouten().forEach(fout -> refuse(bestand, fout));
    }

    private void keep(Roosterrij rij, Rijlezing lezing) {
        if (!lezing.isGoed()) {
            return;
        }
        Roosterrij eerder = gezien.putIfAbsent(new Les(rij.weekdag(), rij.lesuur(), rij.groep(), rij.vak()), rij);
        if (eerder == null) {
            rijen.add(rij);
        } else if (rij.isSame(eerder)) {
            gelijk++;
        } else {
            String plek = rij.bestand().equals(eerder.bestand()) ? "regel " : eerder.bestand() + ":";
            String les = Stream.of(rij.groep(), rij.vak()).filter(een -> !een.isEmpty())
                    .collect(Collectors.joining(" "));
            lezing.refuse(0, "%s lesuur %d van %s staat ook op %s%d, met iets anders; wat er eerst stond blijft staan"
                    .formatted(Roostervelden.DAGEN.get(rij.weekdag().getValue() - 1), rij.lesuur(), les, plek,
                            eerder.regel()));
        }
    }
}
