package nl.verzuimregie.aanlevering;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.tabel.Cel;
import nl.verzuimregie.aanlevering.tabel.Datumvorm;
import nl.verzuimregie.aanlevering.tabel.Rij;

/// In which orders of day, month and year all dates of a file exist. More than one: nobody can tell from the file.
final class Datumcellen {

    private final Map<Datumvolgorde, Integer> past = new EnumMap<>(Datumvolgorde.class);
    private String voorbeeld = "";
    private int teksten;

    /// Looks at all dates of a file.
    ///
    /// @param kolommen the columns that hold dates
    static Datumcellen of(Vrijbestand bestand, List<String> kolommen) {
        var cellen = new Datumcellen();
        int[] velden = kolommen.stream().mapToInt(bestand.kolommen()::indexOf).filter(veld -> veld >= 0).toArray();
        try (Stream<Rij> rijen = bestand.rijen()) {
            rijen.forEach(rij -> Arrays.stream(velden).forEach(veld -> cellen.look(rij.cel(veld))));
        }
        return cellen;
    }

    private void look(Cel cel) {
        String tekst = cel.tekst().replace('\u00a0', ' ').strip();
        if (tekst.isEmpty() || !(cel instanceof Cel.Tekst)) {
            return; // a cell with a real date says itself which day it is
        }
        teksten++;
        for (Datumvolgorde volgorde : Datumvolgorde.values()) {
            if (volgorde.fits(tekst)) {
                past.merge(volgorde, 1, Integer::sum);
                voorbeeld = voorbeeld.isEmpty() ? tekst : voorbeeld;
            }
        }
    }

    /// The orders in which most dates exist; a typing error in one row excludes none. Empty when the file has none as
    /// text.
    Set<Datumvolgorde> volgorden() {
        Set<Datumvolgorde> goed = EnumSet.noneOf(Datumvolgorde.class);
        int meest = past.values().stream().mapToInt(een -> een).max().orElse(0);
        past.forEach((volgorde, aantal) -> {
            if (aantal == meest) {
                goed.add(volgorde);
            }
        });
        return goed;
    }

    /// The order, when there is but one; the Dutch one when no date is written as text.
    Optional<Datumvolgorde> sure() {
        Set<Datumvolgorde> goed = volgorden();
        return teksten == 0 ? Optional.of(Datumvolgorde.DAG_MAAND)
                : goed.size() == 1 ? Optional.of(goed.iterator().next()) : Optional.empty();
    }

    /// Whether the dates of this file contradict an order that was said of another one.
    boolean contradicts(Datumvolgorde volgorde) {
        return teksten > 0 && !volgorden().isEmpty() && !volgorden().contains(volgorde);
    }

    /// A date as it stands in the file; empty when none is written as text.
    String voorbeeld() {
        return voorbeeld;
    }

    static boolean isDate(Cel.Getal getal) {
        return Datumvorm.isDate(getal);
    }
}
