package nl.verzuimregie.werkplek.rooster;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.feit.Feit;
import org.springframework.util.MultiValueMap;

/// What somebody typed and ticked.
///
/// @param lessen the lessons that are ticked, as `1-3`: Monday, lesuur 3
/// @param rij    number of the row that it comes in the place of; empty: of none
/// @param reden  why it comes in the place of that
public record RoosterForm(String grond, String van, String tot, Set<String> lessen, String rij, String reden) {

    /// How the name of a lesson begins in the form.
    private static final String KOP = "les-";

    static final RoosterForm LEEG = new RoosterForm("", "", "", Set.of(), "", "");

    /// A new one, with these lessons ticked.
    static RoosterForm empty(Set<String> lessen) {
        return new RoosterForm("", "", "", lessen, "", "");
    }

    /// One that is there, to change.
    static RoosterForm of(Weekrooster een) {
        Feit.AangepastRooster rooster = een.rooster();
        return new RoosterForm(rooster.grond(), rooster.datum().toString(), rooster.tot().map(Object::toString)
                .orElse(""), rooster.lessen().entrySet().stream().flatMap(dag -> dag.getValue().stream()
                .map(lesuur -> name(dag.getKey().getValue(), lesuur))).collect(Collectors.toSet()),
                Long.toString(een.rij()), "");
    }

    /// What a request carries; what is not there is empty.
    static RoosterForm of(MultiValueMap<String, String> verzoek) {
        return new RoosterForm(get(verzoek, "grond"), get(verzoek, "van"), get(verzoek, "tot"),
                verzoek.keySet().stream().filter(naam -> naam.startsWith(KOP)).map(naam -> naam.substring(KOP.length()))
                        .collect(Collectors.toSet()), get(verzoek, "rij"), get(verzoek, "reden"));
    }

    private static String get(MultiValueMap<String, String> verzoek, String naam) {
        return Optional.ofNullable(verzoek.getFirst(naam)).orElse("").strip();
    }

    static String name(int dag, int lesuur) {
        return dag + "-" + lesuur;
    }

    /// Whether a lesson is ticked.
    public boolean has(int dag, int lesuur) {
        return lessen.contains(name(dag, lesuur));
    }

    /// Whether it changes one that is there.
    public boolean isWijziging() {
        return !rij.isEmpty();
    }
}
