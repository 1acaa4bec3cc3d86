package nl.verzuimregie.aanlevering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.Kolommen.Kolom;
import nl.verzuimregie.aanlevering.tabel.Aanhaling;
import nl.verzuimregie.aanlevering.tabel.Datumvorm;
import nl.verzuimregie.aanlevering.tabel.Rij;
import nl.verzuimregie.aanlevering.tabel.Tabel;
import org.jspecify.annotations.Nullable;

/// The row with headings of a Somtoday sheet: any order, any capitals, titles above it allowed.
///
/// @param rij        where it stands
/// @param velden     which heading was found in which field
/// @param dubbel     headings that occur twice, so that it is unclear which column counts
/// @param ongebruikt headings of columns that are not read
record Kopregel(Rij rij, Map<Kolom, Integer> velden, List<String> dubbel, List<String> ongebruikt) {

    /// The headings stand in one of the first so many rows.
    static final int RIJEN_MAX = 20;

    /// A heading of the export.
    private enum Kop {
        DATUMVAN(Kolom.DATUM_VAN, true),
        OVNR(Kolom.LEERLING, true),
        LESUURBEGIN(Kolom.LESUUR_VAN, true),
        LESUUREIND(Kolom.LESUUR_TOT, true),
        REDEN(Kolom.REDEN, true),
        TYPEOMSCHRIJVING(Kolom.TYPE, false),
        TIJDVAN2(Kolom.TIJD_VAN, false),
        TIJDTOT2(Kolom.TIJD_TOT, false),
        TIJD(Kolom.MINUTEN, false),
        OPMERKING(Kolom.OPMERKING, false);

        private final Kolom kolom;
        private final boolean verplicht;

        Kop(Kolom kolom, boolean verplicht) {
            this.kolom = kolom;
            this.verplicht = verplicht;
        }

        String tekst() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kop> of(String tekst) {
            return Arrays.stream(values()).filter(kop -> kop.tekst().equals(normal(tekst))).findFirst();
        }
    }

    /// Known columns with names of people and classes: not needed, and no reason for a remark.
    private static final Set<String> OVERGESLAGEN = Set.of("", "deelnemernaam", "groepnaam");

    /// The names of the columns that must be there, for messages.
    static String verplicht() {
        return missing(Map.of());
    }

    static boolean isVerplicht(String tekst) {
        return Kop.of(tekst).filter(kop -> kop.verplicht).isPresent();
    }

    /// The first row with all headings, else the one with most of them; empty when the table has no rows.
    ///
    /// Stops at the headings: what is wrong with the rows below them is for who reads those.
    static Optional<Kopregel> find(Tabel tabel) {
        try (Stream<Rij> rijen = tabel.rijen()) {
            Kopregel beste = null;
            for (var eerste = rijen.limit(RIJEN_MAX).iterator(); !isGevonden(beste) && eerste.hasNext();) {
                Kopregel kop = of(eerste.next());
                beste = beste == null || kop.isVolledig() || kop.velden.size() > beste.velden.size() ? kop : beste;
            }
            return Optional.ofNullable(beste);
        }
    }

    private static boolean isGevonden(@Nullable Kopregel kop) {
        return kop != null && kop.isVolledig();
    }

    private static Kopregel of(Rij rij) {
        Map<Kolom, Integer> velden = new EnumMap<>(Kolom.class);
        List<String> dubbel = new ArrayList<>();
        List<String> ongebruikt = new ArrayList<>();
        for (int veld = 0; veld < rij.size(); veld++) {
            String tekst = rij.cel(veld).tekst();
            Optional<Kop> kop = Kop.of(tekst);
            if (kop.isEmpty() && !OVERGESLAGEN.contains(normal(tekst))) {
                ongebruikt.add(Aanhaling.plain(tekst.strip()));
            } else if (kop.isPresent() && velden.putIfAbsent(kop.get().kolom, veld) != null) {
                dubbel.add(kop.get().tekst());
            }
        }
        return new Kopregel(rij, velden, dubbel, ongebruikt);
    }

    private static String normal(String tekst) {
        return tekst.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
    }

    /// Whether every column that must be there is there.
    boolean isVolledig() {
        return ontbrekend().isEmpty();
    }

    /// The headings that must be there and are not, as text; empty when none is missing.
    String ontbrekend() {
        return missing(velden);
    }

    private static String missing(Map<Kolom, Integer> velden) {
        return Arrays.stream(Kop.values()).filter(kop -> kop.verplicht && !velden.containsKey(kop.kolom))
                .map(Kop::tekst).collect(Collectors.joining(", "));
    }

    Kolommen kolommen() {
        Map<Kolom, String> namen = Arrays.stream(Kop.values()).collect(Collectors.toMap(kop -> kop.kolom, Kop::tekst));
        return new Kolommen(velden, namen, Datumvorm.MET_STREEPJES, 0, false);
    }
}
