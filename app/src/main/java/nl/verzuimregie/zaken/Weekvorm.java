package nl.verzuimregie.zaken;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimregie.engine.feit.Feit;
import tools.jackson.databind.JsonNode;

/// The form in which an aangepast rooster lies in the database: by the number of the day of the week, Monday first,
/// the lesuren in which the pupil is expected.
final class Weekvorm {

    static final String SOORT = "aangepastrooster";

    private Weekvorm() {}

    static Map<String, Object> write(Feit.AangepastRooster een) {
        var inhoud = new LinkedHashMap<String, Object>();
        een.tot().ifPresent(tot -> inhoud.put("tot", tot.toString()));
        inhoud.put("grond", een.grond());
        var dagen = new TreeMap<String, List<Integer>>();
        een.lessen().forEach((dag, lesuren) -> dagen.put(Integer.toString(dag.getValue()),
                lesuren.stream().sorted().toList()));
        inhoud.put("lessen", dagen);
        return inhoud;
    }

    /// @param vervangt id of the fact that it comes in the place of
    static Feit read(JsonNode inhoud, Feit.Herkomst herkomst, LocalDate datum, Optional<String> vervangt) {
        Map<DayOfWeek, Set<Integer>> lessen = new EnumMap<>(DayOfWeek.class);
        inhoud.path("lessen").properties().forEach(dag -> {
            var lesuren = new HashSet<Integer>();
            dag.getValue().forEach(les -> lesuren.add(les.asInt()));
            lessen.put(DayOfWeek.of(Integer.parseInt(dag.getKey())), lesuren);
        });
        var rooster = new Feit.AangepastRooster(herkomst, datum, inhoud.path("tot").isString()
                ? Optional.of(LocalDate.parse(inhoud.path("tot").asString())) : Optional.empty(), lessen,
                inhoud.path("grond").asString(""));
        return vervangt.<Feit>map(wortel -> new Feit.Correctie(herkomst, datum, wortel, Optional.of(rooster),
                inhoud.path("reden").asString(""))).orElse(rooster);
    }
}
