package nl.verzuimregie.aanlevering;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.aanlevering.Kolommen.Kolom;

/// Which column of a file with free columns is what, as a school said it.
///
/// @param kolommen  the names of all columns, each once; the order is that of the file in which it was said
/// @param rollen    the name of the column by what it holds
/// @param tekenset  empty: found out for each file
/// @param scheiding what stands between the fields of a text file; empty: found out for each file
public record Kolomindeling(List<String> kolommen, Map<Kolomrol, String> rollen, Optional<Tekenset> tekenset,
        Optional<Character> scheiding, Datumvolgorde volgorde) {
    public Kolomindeling {
        kolommen = List.copyOf(kolommen);
        rollen = Map.copyOf(rollen);
    }

    /// By what two files have the same columns: their names, whatever their order and capitals.
    public String sleutel() {
        return sleutel(kolommen);
    }

    static String sleutel(List<String> kolommen) {
        return kolommen.stream().map(Kolomindeling::key).sorted().collect(Collectors.joining("\n"));
    }

    private static String key(String kolom) {
        return kolom.strip().toLowerCase(Locale.ROOT);
    }

    /// For a file that has these columns, perhaps in another order.
    Kolommen kolommenOf(List<String> inBestand) {
        Map<String, Integer> plekken = new HashMap<>();
        for (int veld = 0; veld < inBestand.size(); veld++) {
            plekken.put(key(inBestand.get(veld)), veld);
        }
        Map<Kolom, Integer> velden = new EnumMap<>(Kolom.class);
        Map<Kolom, String> namen = new EnumMap<>(Kolom.class);
        rollen.forEach((rol, kolom) -> Optional.ofNullable(plekken.get(key(kolom))).ifPresent(veld -> {
            velden.put(rol.kolom(), veld);
            namen.put(rol.kolom(), kolom);
        }));
        if (velden.containsKey(Kolom.LESUUR_VAN) && !velden.containsKey(Kolom.LESUUR_TOT)) {
            velden.put(Kolom.LESUUR_TOT, velden.getOrDefault(Kolom.LESUUR_VAN, 0));
            namen.put(Kolom.LESUUR_TOT, namen.getOrDefault(Kolom.LESUUR_VAN, ""));
        }
        if (!velden.containsKey(Kolom.REDEN) && velden.containsKey(Kolom.TYPE)) {
            // what is said of the absence is its code: the school gives it a meaning once
            velden.put(Kolom.REDEN, velden.getOrDefault(Kolom.TYPE, 0));
            namen.put(Kolom.REDEN, namen.getOrDefault(Kolom.TYPE, ""));
            velden.remove(Kolom.TYPE);
        }
        return new Kolommen(velden, namen, volgorde.vorm(), 0, true);
    }
}
