package nl.verzuimregie.leveringen;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.Lesregel;
import nl.verzuimregie.registraties.Vastlegging.Nieuw;
import nl.verzuimregie.registraties.Vastlegging.Wijziging;

/// What files say of lessons, beside what is recorded.
///
/// @param bekend    how many lessons say what is known
/// @param botsingen lessons that somebody corrected by hand, of which the file says otherwise
/// @param onbekend  lessons of pupils that the school does not know
record Verschil(List<Nieuw> nieuw, List<Wijziging> wijzigingen, int bekend, List<Bevinding> botsingen,
        List<Lesregel> onbekend) {
    Verschil {
        nieuw = List.copyOf(nieuw);
        wijzigingen = List.copyOf(wijzigingen);
        botsingen = List.copyOf(botsingen);
        onbekend = List.copyOf(onbekend);
    }

    /// This with more corrections.
    Verschil with(List<Wijziging> erbij) {
        return new Verschil(nieuw, Stream.concat(wijzigingen.stream(), erbij.stream()).toList(), bekend, botsingen,
                onbekend);
    }

    /// The pupils about whom something is recorded.
    Set<Long> leerlingen() {
        Set<Long> wie = new LinkedHashSet<>();
        nieuw.forEach(een -> wie.add(een.leerling()));
        wijzigingen.forEach(een -> wie.add(een.rij().leerling()));
        return wie;
    }
}
