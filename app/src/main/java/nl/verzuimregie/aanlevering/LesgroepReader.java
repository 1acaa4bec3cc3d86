package nl.verzuimregie.aanlevering;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.tabel.Rij;
import nl.verzuimregie.aanlevering.tabel.Rijlezing;
import nl.verzuimregie.aanlevering.tabel.Tabel;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.aanlevering.tabel.Tabelfout;
import nl.verzuimregie.aanlevering.tabel.Tekstbestand;

/// Reads who is in which group of lessons: csv with leerling and groep, in any order. It belongs to a rooster.
public final class LesgroepReader {

    /// What came out: each pair once, and what was refused or is to be said.
    ///
    /// @param regels how many lines there were to read
    public record Lezing(List<Groepsrij> rijen, int regels, List<Leesfout> fouten, List<String> waarschuwingen) {
        public Lezing {
            rijen = List.copyOf(rijen);
            fouten = List.copyOf(fouten);
            waarschuwingen = List.copyOf(waarschuwingen);
        }
    }

    private static final Kolomnaam LEERLING = Kolomnaam.obligatory("leerling", "leerlingnummer", "stamnummer");
    private static final Kolomnaam GROEP = Kolomnaam.obligatory("groep", "lesgroep", "cluster");
    /// What stands in other lists with a group: those are no lists of groups.
    private static final Kolomnaam ANDERS = Kolomnaam.optional("voornaam", "achternaam");
    private static final Set<Kolomrol> GEBEURTENIS = EnumSet.of(Kolomrol.DATUM, Kolomrol.LESUUR, Kolomrol.REDEN,
            Kolomrol.SOORT, Kolomrol.MINUTEN);

    private LesgroepReader() {}

    /// Whether these are its headings: a pupil, a group, and nothing that happened on a day.
    static boolean isHeading(String[] koppen) {
        return LEERLING.isIn(koppen) && GROEP.isIn(koppen) && !ANDERS.isIn(koppen) && Arrays.stream(koppen)
                .noneMatch(kop -> Kolomrol.ofHeading(kop).filter(GEBEURTENIS::contains).isPresent());
    }

    /// Reads a file that [Exportherkenning] knows as such a list.
    public static Lezing read(Path pad, char scheiding) {
        Set<Groepsrij> rijen = new LinkedHashSet<>();
        List<Leesfout> fouten = new ArrayList<>();
        List<String> waarschuwingen = new ArrayList<>();
        Map<Kolomnaam, Integer> velden = new HashMap<>();
        int[] regels = {0};
        try {
            Tekstbestand tekst = Tekstbestand.of(Bestand.bytes(pad));
            tekst.opmerking().ifPresent(opmerking -> waarschuwingen.add(pad + ": " + opmerking));
            Tabel tabel = tekst.csv(scheiding);
            try (Stream<Rij> alle = tabel.rijen()) {
                alle.filter(rij -> !rij.isLeeg()).forEach(rij -> {
                    if (velden.isEmpty()) {
                        velden.putAll(Kolomnaam.places(rij, List.of(LEERLING, GROEP), ignored -> { }));
                    } else {
                        regels[0]++;
                        read(new Rijlezing(tabel, rij), velden, rijen).forEach(fout -> fouten.add(fault(pad, fout)));
                    }
                });
            }
        } catch (TabelException nietVerder) {
            fouten.add(fault(pad, nietVerder.fout()));
        }
        return new Lezing(List.copyOf(rijen), regels[0], fouten, waarschuwingen);
    }

    private static List<Tabelfout> read(Rijlezing lezing, Map<Kolomnaam, Integer> velden, Set<Groepsrij> rijen) {
        String leerling = lezing.sleutel(velden.getOrDefault(LEERLING, -1), LEERLING.naam());
        String groep = Roostervelden.groep(lezing, velden.getOrDefault(GROEP, -1));
        if (lezing.isGoed()) {
            rijen.add(new Groepsrij(leerling, groep));
        }
        return lezing.fouten();
    }

    private static Leesfout fault(Path pad, Tabelfout fout) {
        return new Leesfout(pad.toString(), fout.regel(), fout.kolom(), fout.reden());
    }
}
