package nl.verzuimregie.beoordelingen;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.protocol.Overleg;
import nl.verzuimregie.engine.zaak.Faseovergang;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.scholen.Schoolkader;

/// A case that is open while nothing is asked of anyone any more: no task is open, nothing put the pupil on an agenda,
/// no regie is under way and no agreement has a day to come. No number of days is needed for that, and none is made up.
/// A check that looks at every pupil, or at all of whom something holds, is no plan for this one.
///
/// A case that a mere registration opened, such as an ill pupil, and in which no signal brought a phase, waits for the
/// days to come and not for people; what happened before the school began with tasks asks nothing either.
///
/// @param sinds the day on which the last thing happened
/// @param omdat what that was, in one sentence
record Stilstand(LocalDate sinds, String omdat) {

    static Optional<Stilstand> of(Zaakstand zaak, Schoolkader kader, LocalDate dag) {
        if (!zaak.isOpen() || !zaak.open().isEmpty() || zaak.overdracht().isPresent() || isOnAgenda(zaak, kader)
                || zaak.overgangen().isEmpty() || isPromised(zaak, dag)) {
            return Optional.empty();
        }
        Faseovergang fase = zaak.overgangen().getLast();
        Optional<Taak> taak = zaak.taken().stream().filter(een -> een.afsluiting().isPresent())
                .max(Comparator.comparing(een -> een.afsluiting().orElseThrow().datum()));
        LocalDate sinds = Stream.concat(Stream.of(fase.datum()), taak.stream()
                .map(een -> een.afsluiting().orElseThrow().datum())).max(LocalDate::compareTo).orElseThrow();
        boolean isVanNu = kader.school().takenVanaf().map(begin -> !sinds.isBefore(begin)).orElse(true);
        return isRaised(zaak, kader) && isVanNu ? Optional.of(new Stilstand(sinds, sentence(fase, taak, kader)))
                : Optional.empty();
    }

    /// Whether a signal or a person made it more than what a registration opened.
    private static boolean isRaised(Zaakstand zaak, Schoolkader kader) {
        List<Faseovergang> alle = zaak.overgangen();
        int begin = alle.size() - 1;
        while (begin > 0 && kader.protocol().zaak().fasen().fase(alle.get(begin).van())
                .map(van -> !van.sluit()).orElse(false)) {
            begin--;
        }
        List<Faseovergang> nu = alle.subList(begin, alle.size());
        return !isBy(nu.getFirst(), "feit") || nu.stream().anyMatch(een -> isBy(een, "signaal"));
    }

    private static boolean isBy(Faseovergang overgang, String soort) {
        return overgang.door().moment().soort().equals(soort);
    }

    /// Whether an agreement has a day that is still to come.
    static boolean isPromised(Zaakstand zaak, LocalDate dag) {
        return zaak.afspraken().stream().anyMatch(een -> een.isOpen()
                && een.voor().map(voor -> !voor.isBefore(dag)).orElse(false));
    }

    /// Whether something that happened put the pupil on the agenda of a meeting that has not discussed it yet.
    private static boolean isOnAgenda(Zaakstand zaak, Schoolkader kader) {
        return zaak.agenda().stream().anyMatch(regel -> Optional.ofNullable(kader.protocol().zaak().overleggen()
                .get(regel.overleg())).map(Overleg::agenda).stream().flatMap(List::stream)
                .anyMatch(punt -> punt.naam().equals(regel.punt()) && !punt.bij().isEmpty()));
    }

    private static String sentence(Faseovergang fase, Optional<Taak> taak, Schoolkader kader) {
        var zin = new Aanleidingzin(kader.protocol());
        String titel = kader.protocol().zaak().fasen().fase(fase.naar()).map(Fasen.Fase::titel).orElse(fase.naar());
        String laatste = taak.map(een -> "; als laatste was er de taak '%s': %s (%s)".formatted(
                een.stap().over().titel(), een.stand().tekst(), een.afsluiting().orElseThrow().datum())).orElse("");
        return ("de zaak is in de fase '%s' door: %s (%s)%s; er staat geen taak open en de leerling is voor geen "
                + "overleg ingebracht").formatted(titel, zin.of(fase.door().moment()), fase.datum(), laatste);
    }
}
