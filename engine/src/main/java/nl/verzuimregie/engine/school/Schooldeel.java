package nl.verzuimregie.engine.school;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Overleg;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Versie;
import nl.verzuimregie.engine.protocol.Voorwaarden;
import nl.verzuimregie.engine.protocol.Zaakdeel;

/// The part of a protocol that is about the school as a whole: stappen with `per: school`, and for each overleg with a
/// rhythm the stap to hold it.
public final class Schooldeel {

    private Schooldeel() {}

    /// The stappen of the school in `deel`; of it each is done once at a time.
    public static Zaakdeel of(Zaakdeel deel) {
        Map<String, Stap> stappen = new LinkedHashMap<>();
        deel.stappen().values().stream().filter(stap -> stap.begin().per() == Stap.Per.SCHOOL)
                .forEach(stap -> stappen.put(stap.naam(), ofSubject(stap)));
        deel.overleggen().values().stream().filter(overleg -> !overleg.zetels().isEmpty()
                && overleg.ritme().soort() != Overleg.Ritme.Soort.OP_VERZOEK)
                .forEach(overleg -> stappen.put(overleg.naam(), hold(overleg)));
        return new Zaakdeel(stappen, Fasen.GEEN, List.of(), deel.rollen(), Map.of(), Map.of(), deel.formulieren(),
                deel.brieven(), Map.of(), Map.of(), List.of(), deel.versies().stream().map(een ->
                        new Versie(een.vanaf(), een.titel(), true)).toList(), deel.termijnen(), deel.verlof(),
                deel.patronen());
    }

    /// Here the school is what the tasks are about, as elsewhere the pupil is.
    private static Stap ofSubject(Stap stap) {
        var begin = new Stap.Begin(stap.begin().bij(), stap.begin().voorwaarden(), Stap.Per.LEERLING,
                stap.begin().betrokkenen());
        return new Stap(stap.over(), stap.plicht(), begin, stap.wie(), stap.tijd(), stap.einde(), stap.middelen(),
                stap.benoemt(), stap.beeindigt(), stap.beeindigtVeld(), stap.bijIntrekking(), stap.compartiment());
    }

    /// Whether its dates are counted from a day that its people choose. Of a rhythm that runs from the last time, or
    /// of a kwartaal, a chosen day would put off what is due.
    private static boolean hasChosenDay(Overleg.Ritme ritme) {
        return switch (ritme.soort()) {
            case DOOR_SCHOOL -> true;
            case ELKE -> ritme.lengte().map(lengte -> switch (lengte.eenheid()) {
                case KALENDERDAGEN, KALENDERWEKEN, KALENDERMAANDEN -> true;
                default -> false;
            }).orElse(false);
            case HOOGSTENS_NA_VORIGE, OP_VERZOEK -> false;
        };
    }

    /// To hold an overleg: it begins with the protocol, or on the day that one of its people sets.
    private static Stap hold(Overleg overleg) {
        List<String> rollen = overleg.zetels().stream().map(Overleg.Zetel::rol).distinct().toList();
        List<Moment> bij = Stream.concat(
                overleg.ritme().lengte().map(ignored -> new Moment("dag", Schooloordelaar.INGANG)).stream(),
                rollen.stream().filter(ignored -> hasChosenDay(overleg.ritme()))
                        .map(rol -> new Moment("start_door", rol))).toList();
        return new Stap(overleg.over(), Stap.Plicht.PROTOCOL,
                new Stap.Begin(bij, Voorwaarden.GEEN, Stap.Per.LEERLING, Optional.empty()),
                new Stap.Wie(rollen.subList(0, 1), rollen.subList(1, rollen.size()), List.of(), Optional.empty(),
                        overleg.teLaat(), List.of()),
                Stap.Tijd.of(overleg.ritme()), new Stap.Einde(List.of(), List.of(), Map.of(), Map.of(), false),
                Stap.Middelen.GEEN, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
