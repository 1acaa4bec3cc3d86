package nl.verzuimregie.aanlevering;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.tabel.Datumvorm;
import nl.verzuimregie.aanlevering.tabel.Rij;
import nl.verzuimregie.aanlevering.tabel.Rijlezing;
import nl.verzuimregie.aanlevering.tabel.Tabel;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.aanlevering.tabel.Tabelfout;
import nl.verzuimregie.aanlevering.tabel.Tekstbestand;

/// Reads the list of signals that another program made of the same absence: csv with leerling, datum and criterium, in
/// any order. It says nothing about lessons.
public final class SignaallijstReader {

    /// What the other program says.
    ///
    /// @param criterium to the letter, without white space around it
    public record Regel(int regel, String leerling, LocalDate datum, String criterium) {}

    /// What came out of the file: each signal once, and what was refused.
    public record Lezing(List<Regel> regels, List<Leesfout> fouten) {
        public Lezing {
            regels = List.copyOf(regels);
            fouten = List.copyOf(fouten);
        }
    }

    private static final String LEERLING = "leerling";
    private static final String DATUM = "datum";
    private static final String CRITERIUM = "criterium";
    private static final int CRITERIUM_TEKENS = 200;

    private SignaallijstReader() {}

    /// Whether these are its headings, and no others.
    static boolean isHeading(String[] koppen) {
        return names(Stream.of(koppen)).equals(List.of(CRITERIUM, DATUM, LEERLING));
    }

    private static List<String> names(Stream<String> koppen) {
        return koppen.map(SignaallijstReader::plain).filter(kop -> !kop.isEmpty()).sorted().toList();
    }

    private static String plain(String kop) {
        String naam = kop.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
        return naam.equals("leerlingnummer") ? LEERLING : naam;
    }

    /// Reads a file that [Exportherkenning] knows as such a list.
    public static Lezing read(Path pad, char scheiding) {
        Set<Regel> regels = new LinkedHashSet<>();
        List<Leesfout> fouten = new ArrayList<>();
        Map<String, Integer> velden = new HashMap<>();
        try {
            Tabel tabel = Tekstbestand.of(Bestand.bytes(pad)).csv(scheiding);
            try (Stream<Rij> rijen = tabel.rijen()) {
                rijen.filter(rij -> !rij.isLeeg()).forEach(rij -> {
                    if (velden.isEmpty()) {
                        for (int veld = 0; veld < rij.size(); veld++) {
                            velden.putIfAbsent(plain(rij.cel(veld).tekst()), veld);
                        }
                    } else {
                        read(tabel, rij, velden, regels).forEach(fout -> fouten.add(fault(pad, fout)));
                    }
                });
            }
        } catch (TabelException nietVerder) {
            fouten.add(fault(pad, nietVerder.fout()));
        }
        return new Lezing(List.copyOf(regels), fouten);
    }

    private static List<Tabelfout> read(Tabel tabel, Rij rij, Map<String, Integer> velden, Set<Regel> regels) {
        var lezing = new Rijlezing(tabel, rij);
        int veld = velden.getOrDefault(CRITERIUM, -1);
        String leerling = lezing.sleutel(velden.getOrDefault(LEERLING, -1), LEERLING);
        LocalDate datum = lezing.datum(velden.getOrDefault(DATUM, -1), DATUM, Datumvorm.MET_STREEPJES);
        String criterium = lezing.tekst(veld, CRITERIUM);
        if (criterium.isEmpty()) {
            lezing.refuse(veld, CRITERIUM + " ontbreekt");
        } else if (criterium.length() > CRITERIUM_TEKENS || criterium.chars().anyMatch(Character::isISOControl)) {
            lezing.refuse(veld, "%s is langer dan %d tekens, of heeft een teken dat niet kan".formatted(CRITERIUM,
                    CRITERIUM_TEKENS));
        }
        if (lezing.isGoed()) {
            regels.add(new Regel(rij.regel(), leerling, datum, criterium));
        }
        return lezing.fouten();
    }

    private static Leesfout fault(Path pad, Tabelfout fout) {
        return new Leesfout(pad.toString(), fout.regel(), fout.kolom(), fout.reden());
    }
}
