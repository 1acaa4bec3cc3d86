package nl.verzuimregie.leveringen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimregie.aanlevering.Roosterrij;
import nl.verzuimregie.leerlingen.Klassen;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.rooster.Les;
import nl.verzuimregie.rooster.Roosterversies;
import nl.verzuimregie.rooster.Roosterversies.Nieuw;
import nl.verzuimregie.rooster.Roosterversies.Versie;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The rooster of a levering beside the one that holds on its first day, and adding it. An earlier one keeps its days.
@Component
class Roosterlevering {

    private final Roosterversies versies;
    private final Roosterdocenten docenten;
    private final Klassen klassen;
    private final Leerlingen leerlingen;
    private final Registraties registraties;
    private final Vandaag vandaag;

    Roosterlevering(Roosterversies versies, Roosterdocenten docenten, Klassen klassen, Leerlingen leerlingen,
            Registraties registraties, Vandaag vandaag) {
        this.versies = versies;
        this.docenten = docenten;
        this.klassen = klassen;
        this.leerlingen = leerlingen;
        this.registraties = registraties;
        this.vandaag = vandaag;
    }

    /// What a rooster would change.
    ///
    /// @param nieuw    lessons that the earlier rooster lacks
    /// @param bekend   lessons that it has as well, the same in everything
    /// @param isZelfde whether precisely this rooster with this first day is there already
    /// @param leden    who is in which group that is no class
    record Beeld(int nieuw, int bekend, boolean isZelfde, Map<String, Set<Long>> leden, List<Bevinding> bevindingen) {}

    /// @param account who delivers, when known
    Beeld compare(int school, Roosterinhoud rooster, @Nullable Integer account) {
        LocalDate vanaf = first(rooster);
        Set<String> namen = klassen.ofSchool(school).stream().map(Klassen.Klas::naam).collect(Collectors.toCollection(
                LinkedHashSet::new));
        List<Leerling> alle = leerlingen.ofSchool(school);
        Lesgroepen groepen = Lesgroepen.of(rooster, namen, alle.stream().collect(Collectors.toMap(Leerling::nummer,
                Function.identity())));
        Set<Nieuw> lessen = Set.copyOf(lessons(rooster, docenten.known(school, rooster, account)));
        Optional<Versie> vorig = versies.on(school, vanaf);
        Set<Nieuw> eerder = vorig.map(Versie::lessen).orElse(Set.of());
        int bekend = (int) lessen.stream().filter(eerder::contains).count();
        boolean andereLeden = vorig.filter(een -> !een.leden().equals(groepen.leden())).isPresent();
        boolean isZelfde = vorig.filter(een -> een.vanaf().equals(vanaf) && een.lessen().equals(lessen)).isPresent()
                && !andereLeden;
        List<Bevinding> bevindingen = new ArrayList<>();
        bevindingen.add(Bevinding.ofRooster("Het geldt vanaf %s%s.".formatted(Roosterbestanden.day(vanaf),
                rooster.vanaf().isPresent() ? "" : ", de dag van het inlezen: het bestand noemt geen dag")));
        bevindingen.add(Bevinding.ofRooster("Lessen per week: %d, van %d groepen en %d docenten.".formatted(
                lessen.size(), groepen.genoemd().size(), lessen.stream().map(Nieuw::docent)
                        .filter(naam -> !naam.isEmpty()).distinct().count())));
        bevindingen.addAll(succession(school, vanaf, vorig, lessen.size() - bekend, eerder.size() - bekend, isZelfde));
        if (andereLeden) {
            bevindingen.add(Bevinding.ofRooster("Wie in welke groep zit, verandert."));
        }
        bevindingen.addAll(withoutLessons(alle, namen, groepen));
        bevindingen.addAll(docenten.changes(school, rooster, account));
        bevindingen.addAll(groepen.bevindingen());
        return new Beeld(lessen.size() - bekend, bekend, isZelfde, groepen.leden(), bevindingen);
    }

    /// Adds it, when it says anything new.
    ///
    /// @param account who delivers, when known
    void record(int school, Roosterinhoud rooster, Beeld beeld, String bron, @Nullable Integer account) {
        if (!beeld.isZelfde() && !rooster.lessen().isEmpty()) {
            versies.add(school, first(rooster), lessons(rooster, docenten.appoint(school, rooster, account)),
                    beeld.leden(), bron, account);
        }
    }

    private LocalDate first(Roosterinhoud rooster) {
        return rooster.vanaf().orElse(vandaag.datum());
    }

    private static List<Nieuw> lessons(Roosterinhoud rooster, Map<String, Integer> accounts) {
        return rooster.lessen().stream().map(rij -> new Nieuw(rij.weekdag(), rij.lesuur(), rij.groep(), rij.vak(),
                rij.lokaal(), Roosterdocenten.name(rij), Optional.ofNullable(accounts.get(rij.email())),
                time(rij))).toList();
    }

    private static Optional<Les.Tijd> time(Roosterrij rij) {
        return rij.begin().flatMap(begin -> rij.einde().map(einde -> new Les.Tijd(begin, einde)));
    }

    /// What comes before it, what comes after it, and what of the past it touches.
    private List<Bevinding> succession(int school, LocalDate vanaf, Optional<Versie> vorig, int erbij, int weg,
            boolean isZelfde) {
        List<Bevinding> bevindingen = new ArrayList<>();
        if (isZelfde) {
            bevindingen.add(Bevinding.ofRooster("Precies dit rooster is al ingelezen. Er verandert niets."));
            return bevindingen;
        }
        bevindingen.add(Bevinding.ofRooster(vorig.map(een -> ("Het %s het rooster dat geldt vanaf %s. Anders zijn %d "
                + "lessen: %d erbij, %d vervallen.").formatted(een.vanaf().equals(vanaf) ? "vervangt" : "volgt op",
                        Roosterbestanden.day(een.vanaf()), erbij + weg, erbij, weg))
                .orElse("Er is geen rooster van eerdere dagen waarop het volgt.")));
        versies.next(school, vanaf).ifPresent(dag -> bevindingen.add(Bevinding.ofRooster(("Vanaf %s geldt een later "
                + "rooster, dat er al is.").formatted(Roosterbestanden.day(dag)))));
        LocalDate dag = vandaag.datum();
        if (vanaf.isBefore(dag) && registraties.latest(school, dag).filter(een -> !een.isBefore(vanaf)).isPresent()) {
            int registers = versies.countRegisters(school, vanaf, dag);
            String open = registers == 0 ? "" : (" Van %d lessen is het register opgeslagen bij het vorige rooster; "
                    + "die staan weer open.").formatted(registers);
            bevindingen.add(Bevinding.ofRooster(("Het begint vóór vandaag, en van dagen vanaf %s liggen er "
                    + "registraties. Die blijven zoals ze zijn; bij welke les ze horen, zegt dan dit rooster.%s")
                    .formatted(Roosterbestanden.day(vanaf), open)));
        }
        return bevindingen;
    }

    private static List<Bevinding> withoutLessons(List<Leerling> alle, Set<String> klassen, Lesgroepen groepen) {
        List<Bevinding> bevindingen = new ArrayList<>();
        long zonder = alle.stream().filter(wie -> wie.uitgeschrevenOp().isEmpty() && !groepen.has(wie)).count();
        bevindingen.add(Bevinding.ofRooster(zonder == 0 ? "Elke leerling heeft minstens één les."
                : "Leerlingen zonder les: %d.".formatted(zonder)));
        List<String> leeg = klassen.stream().filter(klas -> !groepen.genoemd().contains(klas)).toList();
        if (!leeg.isEmpty()) {
            bevindingen.add(Bevinding.ofRooster("Klassen zonder les: %s.".formatted(String.join(", ", leeg))));
        }
        return bevindingen;
    }
}
