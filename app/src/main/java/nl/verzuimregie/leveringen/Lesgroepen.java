package nl.verzuimregie.leveringen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.verzuimregie.aanlevering.Groepsrij;
import nl.verzuimregie.aanlevering.Roosterrij;
import nl.verzuimregie.leerlingen.Leerling;

/// The groups of a rooster beside the classes and pupils of the school. A group with the name of a class is that class.
///
/// @param genoemd     every group that has a lesson
/// @param leden       of each group that is no class the ids of its pupils
/// @param bevindingen what does not fit
record Lesgroepen(Set<String> genoemd, Map<String, Set<Long>> leden, List<Bevinding> bevindingen) {

    /// @param klassen    the names of the classes of the school
    /// @param leerlingen the pupils of the school by number
    static Lesgroepen of(Roosterinhoud rooster, Set<String> klassen, Map<String, Leerling> leerlingen) {
        Set<String> genoemd = rooster.lessen().stream().map(Roosterrij::groep).collect(Collectors.toCollection(
                TreeSet::new));
        Map<String, Set<Long>> leden = new TreeMap<>();
        Set<String> zijnKlas = new TreeSet<>();
        Set<String> zonderLes = new TreeSet<>();
        Set<String> onbekend = new TreeSet<>();
        for (Groepsrij rij : rooster.leden()) {
            Leerling wie = leerlingen.get(rij.leerling());
            if (klassen.contains(rij.groep())) {
                zijnKlas.add(rij.groep());
            } else if (!genoemd.contains(rij.groep())) {
                zonderLes.add(rij.groep());
            } else if (wie == null) {
                onbekend.add(rij.leerling());
            } else {
                leden.computeIfAbsent(rij.groep(), ignored -> new TreeSet<>()).add(wie.id());
            }
        }
        Set<String> leeg = genoemd.stream().filter(groep -> !klassen.contains(groep) && !leden.containsKey(groep))
                .collect(Collectors.toCollection(TreeSet::new));
        var bevindingen = new ArrayList<Bevinding>();
        remark(bevindingen, leeg, "Geen klas, en niemand zit erin; deze lessen heeft nog geen leerling: ");
        remark(bevindingen, onbekend, "Nummers die de school niet kent, in geen groep gezet: ");
        remark(bevindingen, zijnKlas, "Dit zijn klassen; wie erin zit, zegt de lijst van leerlingen: ");
        remark(bevindingen, zonderLes, "Groepen zonder les in dit rooster, niet bewaard: ");
        return new Lesgroepen(genoemd, leden, bevindingen);
    }

    private static void remark(List<Bevinding> bevindingen, Set<String> namen, String tekst) {
        if (!namen.isEmpty()) {
            bevindingen.add(Bevinding.remark(tekst + Roosterdocenten.some(namen)));
        }
    }

    /// Whether a pupil has any lesson.
    boolean has(Leerling wie) {
        return genoemd.contains(wie.klas()) || leden.values().stream().anyMatch(groep -> groep.contains(wie.id()));
    }
}
