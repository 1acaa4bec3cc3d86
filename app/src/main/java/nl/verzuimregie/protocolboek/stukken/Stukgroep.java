package nl.verzuimregie.protocolboek.stukken;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import nl.verzuimregie.protocolboek.zinnen.Stuksoort;

/// The things of one kind, as a list of contents.
///
/// @param delen the things under a heading of their own; one without a heading when there are no headings
public record Stukgroep(Stuksoort soort, List<Deel> delen) {

    public Stukgroep {
        delen = List.copyOf(delen);
    }

    /// Things under one heading.
    public record Deel(String kop, List<Stuk> stukken) {
        public Deel {
            stukken = List.copyOf(stukken);
        }
    }

    /// How many there are.
    public int aantal() {
        return delen.stream().mapToInt(deel -> deel.stukken().size()).sum();
    }

    /// All things by kind, in the order of the book. Regels have a list of their own.
    public static List<Stukgroep> of(List<Stuk> stukken) {
        var perSoort = new TreeMap<Stuksoort, LinkedHashMap<String, List<Stuk>>>();
        stukken.stream().filter(een -> een.soort() != Stuksoort.REGEL).forEach(een -> perSoort
                .computeIfAbsent(een.soort(), ignored -> new LinkedHashMap<>())
                .computeIfAbsent(een.groep(), ignored -> new ArrayList<>()).add(een));
        return perSoort.entrySet().stream().map(soort -> new Stukgroep(soort.getKey(), soort.getValue().entrySet()
                .stream().map(deel -> new Deel(deel.getKey(), deel.getValue())).toList())).toList();
    }
}
