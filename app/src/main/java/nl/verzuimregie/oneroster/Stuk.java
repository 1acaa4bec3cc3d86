package nl.verzuimregie.oneroster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One row of a OneRoster file: a school, a group, a person, or that a person is in a group.
///
/// @param bron    its sourcedId: by this the administration knows it
/// @param vervalt whether it says `tobedeleted`
/// @param velden  the columns that we keep, those without content left out
/// @param regel   the line, from 1; 0 when it comes from what was kept
public record Stuk(Stuksoort soort, String bron, boolean vervalt, Map<String, String> velden, int regel) {
    public Stuk {
        velden = Map.copyOf(velden);
    }

    /// What stands in a column; empty when nothing does.
    public String veld(String naam) {
        return velden.getOrDefault(naam, "");
    }

    /// What stands in a column with several things, with commas between.
    List<String> lijst(String naam) {
        return Arrays.stream(veld(naam).split(",", -1)).map(String::strip).filter(een -> !een.isEmpty()).toList();
    }

    /// The day in a column, when there is one. Dates were looked at when the row was read.
    Optional<LocalDate> dag(String naam) {
        String tekst = veld(naam);
        return tekst.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(tekst.substring(0, 10)));
    }

    /// The last day, included. OneRoster names the day after it; what is to be deleted ends on the day that was said.
    Optional<LocalDate> tot() {
        Optional<LocalDate> einde = dag("endDate");
        Optional<LocalDate> weg = vervalt ? dag("dateLastModified").or(() -> Optional.of(LocalDate.EPOCH))
                : Optional.empty();
        return java.util.stream.Stream.of(einde, weg).flatMap(Optional::stream).min(LocalDate::compareTo)
                .map(dag -> dag.minusDays(1));
    }

    /// Whether it holds on a day.
    boolean geldt(LocalDate dag) {
        return dag("beginDate").filter(dag::isBefore).isEmpty() && tot().filter(dag::isAfter).isEmpty();
    }

    /// This over what was said before: a row that only says that something is to be deleted leaves the rest as it was.
    Stuk over(Stuk eerder) {
        if (!vervalt) {
            return this;
        }
        var samen = new TreeMap<>(eerder.velden);
        samen.putAll(velden);
        return new Stuk(soort, bron, true, samen, regel);
    }
}
