package nl.verzuimregie.aanlevering;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All that came out of one or more files.
///
/// @param rijen            sorted by leerling, datum, lesuur; at most one per lesson
/// @param fouten           what was refused; a file with faults still gives the rows that are in order
/// @param waarschuwingen   what was read otherwise than someone might expect, in Dutch
/// @param onbekendeRedenen rows of the files that became voorlopig ongeoorloofd, per reason code
/// @param lesregels        what is known of each lesson, in the same order; also of the ones that were attended
public record Leesresultaat(List<Registratierij> rijen, List<Leesfout> fouten, List<String> waarschuwingen,
        Map<String, Integer> onbekendeRedenen, List<Lesregel> lesregels) {

    public Leesresultaat {
        rijen = List.copyOf(rijen);
        fouten = List.copyOf(fouten);
        waarschuwingen = List.copyOf(waarschuwingen);
        lesregels = List.copyOf(lesregels);
        onbekendeRedenen = Collections.unmodifiableMap(new TreeMap<>(onbekendeRedenen));
    }
}
