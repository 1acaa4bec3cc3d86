package nl.verzuimregie.aanlevering;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.aanlevering.tabel.Datumvorm;
import nl.verzuimregie.aanlevering.tabel.Rij;

/// Which field of a row holds what, in one kind of export.
///
/// @param velden    number of the field, from 0; a column that the export does not have is not in it
/// @param namen     what the column is called in messages
/// @param datumvorm how the export writes dates in text
/// @param aantal    how many fields every row must have; 0 when a row may be shorter, as in a sheet
/// @param isVrij    whether a school said which column is what; then a row without a last day is about one day
record Kolommen(Map<Kolom, Integer> velden, Map<Kolom, String> namen, Datumvorm datumvorm, int aantal,
        boolean isVrij) {

    /// What an export can say in one row.
    enum Kolom {
        LEERLING, DATUM_VAN, TIJD_VAN, DATUM_TOT, TIJD_TOT, LESUUR_VAN, LESUUR_TOT, REDEN, OPMERKING, TYPE, MINUTEN,
        /// Afwezig or Aanwezig: what was observed in the lesson.
        STAND,
        /// Whether the school has dealt with it; checked, not used.
        AFGEHANDELD
    }

    static final Kolommen ABSENTIEMELDINGEN = eduarte(Kolom.OPMERKING);
    static final Kolommen WAARNEMINGEN = eduarte(Kolom.STAND, Kolom.AFGEHANDELD);

    private static final int GEEN_VELD = -1;

    Kolommen {
        velden = Map.copyOf(velden);
        namen = Map.copyOf(namen);
    }

    private static Kolommen eduarte(Kolom... slot) {
        Map<Kolom, Integer> velden = new EnumMap<>(Kolom.class);
        for (Kolom kolom : List.of(Kolom.LEERLING, Kolom.DATUM_VAN, Kolom.TIJD_VAN, Kolom.DATUM_TOT, Kolom.TIJD_TOT,
                Kolom.LESUUR_VAN, Kolom.LESUUR_TOT, Kolom.REDEN)) {
            velden.put(kolom, velden.size());
        }
        for (Kolom kolom : slot) {
            velden.put(kolom, velden.size());
        }
        Map<Kolom, String> namen = new EnumMap<>(Map.of(Kolom.LEERLING, "leerlingnr", Kolom.DATUM_VAN, "datum begin",
                Kolom.TIJD_VAN, "tijd begin", Kolom.DATUM_TOT, "datum eind", Kolom.TIJD_TOT, "tijd eind",
                Kolom.LESUUR_VAN, "lesuur begin", Kolom.LESUUR_TOT, "lesuur eind", Kolom.REDEN, "reden"));
        namen.putAll(Map.of(Kolom.OPMERKING, "opmerking", Kolom.STAND, "waarneming", Kolom.AFGEHANDELD, "afgehandeld"));
        return new Kolommen(velden, namen, Datumvorm.AANEEN, velden.size(), false);
    }

    boolean has(Kolom kolom) {
        return velden.containsKey(kolom);
    }

    /// The number of the field, or a number that no row has.
    int veld(Kolom kolom) {
        return velden.getOrDefault(kolom, GEEN_VELD);
    }

    String naam(Kolom kolom) {
        return namen.getOrDefault(kolom, "");
    }

    /// Whether the row has the right number of fields; empty ones after the last are forgiven.
    boolean fits(Rij rij) {
        if (rij.size() < aantal) {
            return false;
        }
        for (int veld = aantal; aantal > 0 && veld < rij.size(); veld++) {
            if (!rij.cel(veld).tekst().isBlank()) {
                return false;
            }
        }
        return true;
    }
}
