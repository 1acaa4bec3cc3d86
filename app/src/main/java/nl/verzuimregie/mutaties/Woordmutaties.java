package nl.verzuimregie.mutaties;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.taal.Vindplaats;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Tekst;

/// The words of a file that name something: another function, another name of the same kind, another word of the list.
/// Of the others that could stand there the next one is taken.
final class Woordmutaties {

    /// Keys of a maat whose word is a unit.
    private static final Set<String> EENHEDEN = Set.of("tel", "reeks", "stilte");

    private final Knoopwijzer wijzer;
    private final List<Vindplaats> woorden;
    private final List<Mutatie> mutaties = new ArrayList<>();

    Woordmutaties(Knoopwijzer wijzer, List<Vindplaats> woorden) {
        this.wijzer = wijzer;
        this.woorden = woorden;
    }

    List<Mutatie> all() {
        Set<Plaats> gezien = new HashSet<>();
        for (Vindplaats woord : woorden) {
            if (woord.knoop() instanceof Tekst tekst && gezien.add(tekst.plaats())) {
                add(woord, tekst);
            }
        }
        return mutaties;
    }

    private void add(Vindplaats woord, Tekst tekst) {
        if (woord.soort() == Vindplaats.Soort.WOORD && EENHEDEN.contains(wijzer.sleutel(tekst))) {
            Getalmutaties.related(tekst.tekst()).stream().filter(woord.bekend()::contains)
                    .forEach(anders -> mutaties.add(wijzer.replace(Mutatie.Soort.EENHEID, tekst, anders)));
        } else {
            other(woord, tekst).ifPresent(anders -> mutaties.add(wijzer.replace(soort(woord), tekst, anders)));
        }
    }

    private static Mutatie.Soort soort(Vindplaats woord) {
        return switch (woord.soort()) {
            case ROL -> Mutatie.Soort.FUNCTIE;
            case NAAM -> Mutatie.Soort.VERWIJZING;
            case WOORD -> Mutatie.Soort.WOORD;
        };
    }

    /// The next that could stand there and does not stand beside it already.
    private Optional<String> other(Vindplaats woord, Tekst tekst) {
        List<String> naast = wijzer.ouder(tekst).filter(Knoop.Lijst.class::isInstance).map(Knoop::texts)
                .orElse(List.of(tekst.tekst()));
        List<String> bekend = woord.bekend();
        int begin = bekend.indexOf(tekst.tekst());
        for (int verder = 1; verder <= bekend.size(); verder++) {
            String ander = bekend.get((begin + verder) % bekend.size());
            if (!naast.contains(ander) && !isVanzelf(ander)) {
                return Optional.of(ander);
            }
        }
        return Optional.empty();
    }

    /// An outcome that every stap has.
    private static boolean isVanzelf(String uitkomst) {
        return uitkomst.endsWith(".overgeslagen") || uitkomst.endsWith(".vervallen");
    }
}
