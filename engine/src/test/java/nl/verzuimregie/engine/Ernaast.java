package nl.verzuimregie.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.naief.NaieveLeerling;
import nl.verzuimregie.engine.naief.Testkalender;

/// On one schooldag in four the school has a lesson more than the pupil: an aangepast rooster of that day names the
/// others. That he was not seen in that lesson must change nothing.
///
/// @param lesuren that lesson, by day
record Ernaast(Map<LocalDate, Integer> lesuren) {

    static Ernaast of(NaieveLeerling leerling) {
        var bezet = leerling.rijen().stream().map(rij -> rij.datum() + " " + rij.lesuur())
                .collect(Collectors.toCollection(HashSet::new));
        Map<LocalDate, Integer> lesuren = new HashMap<>();
        for (LocalDate datum : Testkalender.schooldagen()) {
            if (Math.floorMod(datum.hashCode() * 31 + leerling.rijen().size(), 4) == 0) {
                IntStream.rangeClosed(1, Dagvorm.LESUUR_MAX).filter(lesuur -> !bezet.contains(datum + " " + lesuur)
                        && !leerling.rooster(datum).lesuren().contains(lesuur)).findFirst()
                        .ifPresent(lesuur -> lesuren.put(datum, lesuur));
            }
        }
        return new Ernaast(lesuren);
    }

    /// What says so, and that the pupil was not seen.
    List<Feit> facts() {
        var feiten = new ArrayList<Feit>();
        lesuren.forEach((datum, lesuur) -> {
            feiten.add(new Feit.AangepastRooster(named("rooster " + datum), datum, Optional.of(datum),
                    Map.of(datum.getDayOfWeek(), IntStream.rangeClosed(1, Dagvorm.LESUUR_MAX)
                            .filter(een -> een != lesuur).boxed().collect(Collectors.toSet())), "opbouwrooster"));
            feiten.add(new Feit.Lesregistratie(named("naast " + datum), datum, lesuur,
                    new Lesstand.Afwezig(Verzuimsoort.ONGEOORLOOFD, 60, true)));
        });
        return feiten;
    }

    private static Feit.Herkomst named(String id) {
        return new Feit.Herkomst(id, Instant.EPOCH, "test");
    }

    /// The lessons of the school.
    Rooster.Roosterdag on(LocalDate datum, NaieveLeerling.Dagrooster dag) {
        return Rooster.Roosterdag.of(Stream.concat(dag.lesuren().stream(), Optional.ofNullable(lesuren.get(datum))
                .stream()).toList(), dag.ochtend(), 60);
    }
}
