package nl.verzuimregie.leveringen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.verzuimregie.aanlevering.Leerlingrij;
import nl.verzuimregie.leerlingen.Klassen;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.oneroster.Groepsindeling.Groep;
import nl.verzuimregie.oneroster.Groepsindeling;
import nl.verzuimregie.oneroster.Stuk;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.rooster.Roosterversies.Versie;
import nl.verzuimregie.rooster.Roosterversies;
import org.springframework.stereotype.Component;

/// Puts the groups of OneRoster in the rooster: the same lessons with other members are a next version of it, which
/// holds from today on. Groups that have no lesson, and groups about which nothing was said, are left alone.
@Component
class Groepsleden {

    private final Roosterversies versies;
    private final Klassen klassen;
    private final Leerlingen leerlingen;
    private final Vandaag vandaag;

    Groepsleden(Roosterversies versies, Klassen klassen, Leerlingen leerlingen, Vandaag vandaag) {
        this.versies = versies;
        this.klassen = klassen;
        this.leerlingen = leerlingen;
        this.vandaag = vandaag;
    }

    /// The members of the groups of a rooster, by the numbers of the pupils.
    ///
    /// @param versie the rooster that holds on the day
    private record Gevolg(LocalDate dag, Versie versie, Map<String, Set<String>> was, Map<String, Set<String>> wordt) {

        long erbij() {
            return difference(wordt, was);
        }

        long eraf() {
            return difference(was, wordt);
        }

        private static long difference(Map<String, Set<String>> van, Map<String, Set<String>> zonder) {
            return van.entrySet().stream().mapToLong(een -> een.getValue().stream().filter(wie -> !zonder.getOrDefault(
                    een.getKey(), Set.of()).contains(wie)).count()).sum();
        }
    }

    /// What would change of the groups.
    ///
    /// @param personen the sourcedIds of those about whom something is said
    /// @param rijen    the pupils that the school knows afterwards as well
    List<Bevinding> compare(int school, Groepsindeling indeling, Set<String> personen, List<Leerlingrij> rijen) {
        Set<String> nummers = leerlingen.ofSchool(school).stream().map(Leerling::nummer).collect(Collectors.toSet());
        rijen.forEach(rij -> nummers.add(rij.nummer()));
        List<Gevolg> gevolgen = consequences(school, indeling, personen, nummers);
        List<Bevinding> zinnen = new ArrayList<>();
        if (gevolgen.isEmpty()) {
            zinnen.add(Bevinding.ofRooster("Er is nog geen rooster. De lesgroepen gaan mee zodra het er is."));
            return zinnen;
        }
        for (Gevolg een : gevolgen) {
            zinnen.add(Bevinding.ofRooster(een.erbij() + een.eraf() == 0
                    ? "Wie in welke lesgroep van het rooster zit, blijft gelijk op %s.".formatted(
                            Roosterbestanden.day(een.dag()))
                    : "In de lesgroepen van het rooster komen %d plaatsen erbij en vervallen er %d, vanaf %s."
                            .formatted(een.erbij(), een.eraf(), Roosterbestanden.day(een.dag()))));
        }
        gevolgen.stream().flatMap(een -> een.was().entrySet().stream().filter(groep -> !groep.getValue().isEmpty()
                && !een.wordt().containsKey(groep.getKey())).map(groep -> new Bevinding(Bevinding.Soort.VERDWENEN, "",
                        0, 0, "lesgroep " + groep.getKey(), "loopt leeg vanaf %s".formatted(Roosterbestanden.day(
                                een.dag())), groep.getValue().size(), null))).forEach(zinnen::add);
        Set<String> genoemd = lessonGroups(gevolgen.getFirst().versie());
        Set<String> zonderLes = indeling.groepen().stream().filter(groep -> !groep.isKlas())
                .map(groep -> groep.naam(genoemd)).filter(naam -> !genoemd.contains(naam))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!zonderLes.isEmpty()) {
            zinnen.add(Bevinding.remark("Lesgroepen zonder les in het rooster: " + Roosterdocenten.some(zonderLes)));
        }
        return zinnen;
    }

    /// Adds the versions of the rooster that follow.
    ///
    /// @return whether there were any
    boolean record(int school, Groepsindeling indeling, Set<String> personen, String bron) {
        Map<String, Long> ids = leerlingen.ofSchool(school).stream().collect(Collectors.toMap(Leerling::nummer,
                Leerling::id));
        List<Gevolg> anders = consequences(school, indeling, personen, ids.keySet()).stream().filter(een ->
                !een.was().equals(een.wordt())).toList();
        for (Gevolg een : anders) {
            Map<String, Set<Long>> leden = new HashMap<>();
            een.wordt().forEach((groep, wie) -> leden.put(groep, wie.stream().flatMap(nummer -> Optional.ofNullable(
                    ids.get(nummer)).stream()).collect(Collectors.toSet())));
            versies.add(school, een.dag(), List.copyOf(een.versie().lessen()), leden, bron, null);
        }
        return !anders.isEmpty();
    }

    /// Of the rooster of today, and of each that begins later.
    private List<Gevolg> consequences(int school, Groepsindeling indeling, Set<String> personen, Set<String> nummers) {
        Map<Long, String> perId = leerlingen.ofSchool(school).stream().collect(Collectors.toMap(Leerling::id,
                Leerling::nummer));
        Set<String> namen = klassen.ofSchool(school).stream().map(Klassen.Klas::naam).collect(Collectors.toSet());
        List<Gevolg> gevolgen = new ArrayList<>();
        for (Optional<LocalDate> dag = Optional.of(vandaag.datum()); dag.isPresent(); dag = versies.next(school,
                dag.get())) {
            LocalDate hier = dag.get();
            versies.on(school, hier).ifPresent(versie -> {
                Map<String, Set<String>> was = new TreeMap<>();
                versie.leden().forEach((groep, wie) -> was.put(groep, wie.stream().flatMap(id ->
                        Optional.ofNullable(perId.get(id)).stream()).collect(Collectors.toCollection(TreeSet::new))));
                gevolgen.add(new Gevolg(hier, versie, was, members(versie, was, indeling, personen, nummers, namen,
                        hier)));
            });
        }
        return gevolgen;
    }

    /// Who is in the groups of a rooster on a day. Of whom nothing is said, or that he is gone, it stays as it was.
    private static Map<String, Set<String>> members(Versie versie, Map<String, Set<String>> was,
            Groepsindeling indeling, Set<String> personen, Set<String> nummers, Set<String> klassen, LocalDate dag) {
        Set<String> genoemd = lessonGroups(versie);
        Map<String, String> naam = indeling.groepen().stream().filter(groep -> !groep.isKlas()
                && genoemd.contains(groep.naam(genoemd)) && !klassen.contains(groep.naam(genoemd)))
                .collect(Collectors.toMap(Groep::bron, groep -> groep.naam(genoemd)));
        Map<String, String> nummer = personen.stream().flatMap(een -> indeling.persoon(een).stream()).filter(een ->
                nummers.contains(een.veld("identifier")) && indeling.isLeerling(een, dag)).collect(Collectors.toMap(
                        Stuk::bron, een -> een.veld("identifier")));
        Map<String, Set<String>> wordt = new TreeMap<>();
        was.forEach((groep, wie) -> wordt.put(groep, new TreeSet<>(wie)));
        naam.values().forEach(groep -> wordt.getOrDefault(groep, new TreeSet<>()).removeAll(nummer.values()));
        indeling.plaatsingen().stream().filter(een -> !een.isLeraar() && een.geldt(dag)).forEach(een -> {
            String groep = naam.get(een.groep().bron());
            String wie = nummer.get(een.persoon());
            if (groep != null && wie != null) {
                wordt.computeIfAbsent(groep, ignored -> new TreeSet<>()).add(wie);
            }
        });
        wordt.values().removeIf(Set::isEmpty);
        return wordt;
    }

    private static Set<String> lessonGroups(Versie versie) {
        return versie.lessen().stream().map(Roosterversies.Nieuw::groep).collect(Collectors.toSet());
    }
}
