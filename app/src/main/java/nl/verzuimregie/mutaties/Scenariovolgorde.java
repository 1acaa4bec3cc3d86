package nl.verzuimregie.mutaties;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.scenarios.Scenario;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// In which order scenarios are asked whether they notice a change: first the one that noticed a change of the same
/// thing, then those that name what is changed, and after these the ones that noticed most so far.
final class Scenariovolgorde {

    private static final int ONTHOUDEN = 40;

    private final Map<Plaats, Scenario> scenarios = new LinkedHashMap<>();
    private final Map<Plaats, Set<String>> woorden = new HashMap<>();
    private final Map<String, Deque<Plaats>> eerder = new ConcurrentHashMap<>();

    Scenariovolgorde(List<Scenario> scenarios) {
        for (Scenario scenario : scenarios) {
            var gelezen = new HashSet<String>();
            collect(scenario.geschreven(), gelezen);
            this.scenarios.put(scenario.plaats(), scenario);
            woorden.put(scenario.plaats(), gelezen);
        }
    }

    /// All scenarios, the most promising ones first.
    List<Scenario> of(Mutatie mutatie) {
        List<String> genoemd = names(mutatie);
        Map<Plaats, Integer> gewicht = new HashMap<>();
        woorden.forEach((plaats, gelezen) -> gewicht.put(plaats, IntStream.range(0, genoemd.size())
                .filter(plek -> gelezen.contains(genoemd.get(plek))).map(plek -> plek + 1).sum()));
        Stream<Plaats> naast = places(mutatie).flatMap(adres -> eerder.getOrDefault(adres, new ArrayDeque<>())
                .stream());
        return Stream.concat(naast, scenarios.keySet().stream().sorted(Comparator.comparingInt(plaats ->
                -gewicht.getOrDefault(plaats, 0)))).distinct()
                .flatMap(plaats -> Optional.ofNullable(scenarios.get(plaats)).stream()).toList();
    }

    /// A scenario noticed a change: it is asked first about what stands near it.
    void noticed(Mutatie mutatie, Scenario scenario) {
        places(mutatie).forEach(adres -> {
            Deque<Plaats> rij = eerder.computeIfAbsent(adres, ignored -> new ConcurrentLinkedDeque<>());
            rij.remove(scenario.plaats());
            rij.addFirst(scenario.plaats());
            while (rij.size() > ONTHOUDEN) {
                rij.pollLast();
            }
        });
    }

    /// What a change lies in, from near to far: the thing itself, the block around it, and so on up to the file.
    private static Stream<String> places(Mutatie mutatie) {
        return Stream.iterate(mutatie.adres(), adres -> adres.indexOf('/') != adres.lastIndexOf('/'),
                adres -> adres.substring(0, adres.lastIndexOf('/')));
    }

    /// The names in the address and in what changes, from far to near.
    private static List<String> names(Mutatie mutatie) {
        return Stream.concat(Arrays.stream(mutatie.adres().split("/", -1)),
                Arrays.stream(mutatie.oud().split("[^a-z0-9-]+", -1))).filter(woord -> !woord.isEmpty()).toList();
    }

    private static void collect(Knoop knoop, Set<String> woorden) {
        switch (knoop) {
            case Knoop.Tekst tekst -> woorden.addAll(Arrays.asList(tekst.tekst().split("[^a-z0-9-]+", -1)));
            case Knoop.Lijst lijst -> lijst.items().forEach(item -> collect(item, woorden));
            case Knoop.Blok blok -> blok.velden().forEach((sleutel, veld) -> {
                woorden.addAll(Arrays.asList(sleutel.split("[^a-z0-9-]+", -1)));
                collect(veld.waarde(), woorden);
            });
        }
    }
}
