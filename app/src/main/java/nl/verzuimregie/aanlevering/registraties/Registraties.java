package nl.verzuimregie.aanlevering.registraties;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.verzuimregie.aanlevering.Leesresultaat;
import nl.verzuimregie.aanlevering.Registratierij;
import nl.verzuimregie.engine.kalender.Kalender;

/// The registrations of a school, sorted by leerling, day and lesuur, one long each ([Rij]).
///
/// @param leerlingen the pupils, in order of code points; a row's leerling is an index in it
/// @param rijen      the rows; only the first `aantal` of them
/// @param fouten     the rows that were refused, in order of line
/// @param regels     how many lines were read, the heading not included
@SuppressWarnings("ArrayRecordComponent") // eighty million rows; nobody compares two of these
public record Registraties(List<String> leerlingen, long[] rijen, int aantal, List<Geweigerd> fouten, int regels) {

    private static final Comparator<String> CODE_POINTS = (een, ander) -> java.util.Arrays.compareUnsigned(
            een.getBytes(StandardCharsets.UTF_8), ander.getBytes(StandardCharsets.UTF_8));

    /// The registrations of an export, in the form in which they are counted.
    public static Registraties of(Leesresultaat gelezen, Kalender kalender) {
        List<String> leerlingen = gelezen.rijen().stream().map(Registratierij::leerling).distinct()
                .sorted(CODE_POINTS).toList();
        Map<String, Integer> plekken = new HashMap<>();
        leerlingen.forEach(leerling -> plekken.put(leerling, plekken.size()));
        long[] rijen = gelezen.rijen().stream().mapToLong(rij -> Rij.packed(
                Objects.requireNonNull(plekken.get(rij.leerling())), kalender.dag(rij.datum()), rij.lesuur(),
                rij.soort().ordinal(), rij.minuten(), rij.voorlopig())).sorted().toArray();
        return new Registraties(leerlingen, rijen, rijen.length,
                gelezen.fouten().stream().map(fout -> new Geweigerd(fout.regel(), fout.kolom(), fout.reden())).toList(),
                rijen.length + gelezen.fouten().size());
    }

    /// A row that is not counted.
    ///
    /// @param regel  line in the file, from 1
    /// @param kolom  column of the field, from 1
    public record Geweigerd(int regel, int kolom, String reden) {}
}
