package nl.verzuimregie.beoordelingen;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.protocol.Overleg;
import nl.verzuimregie.engine.zaak.Faseovergang;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.scholen.Schoolkader;

/// A case that is open while nothing is asked of anyone any more: no task is open, the pupil is on no agenda, no regie
/// is under way and no agreement has a day to come. No number of days is needed for that, and none is made up.
///
/// A phase that a mere registration brought, such as one time late, is no case that anybody worked on; what happened
/// before the school began with tasks asks nothing either.
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
        boolean isGewerkt = !fase.door().moment().soort().equals("feit");
        boolean isVanNu = kader.school().takenVanaf().map(begin -> !sinds.isBefore(begin)).orElse(true);
        return isGewerkt && isVanNu ? Optional.of(new Stilstand(sinds, sentence(fase, taak, kader)))
                : Optional.empty();
    }

    private static boolean isPromised(Zaakstand zaak, LocalDate dag) {
        return zaak.afspraken().stream().anyMatch(een -> een.isOpen()
                && een.voor().map(voor -> !voor.isBefore(dag)).orElse(false));
    }

    /// Whether a meeting will discuss the pupil for a reason; one that discusses every pupil does not count.
    private static boolean isOnAgenda(Zaakstand zaak, Schoolkader kader) {
        return zaak.agenda().stream().anyMatch(regel -> Optional.ofNullable(kader.protocol().zaak().overleggen()
                .get(regel.overleg())).map(Overleg::agenda).stream().flatMap(java.util.List::stream)
                .noneMatch(punt -> punt.naam().equals(regel.punt()) && punt.altijd()));
    }

    private static String sentence(Faseovergang fase, Optional<Taak> taak, Schoolkader kader) {
        var zin = new Aanleidingzin(kader.protocol());
        String titel = kader.protocol().zaak().fasen().fase(fase.naar()).map(Fasen.Fase::titel).orElse(fase.naar());
        String laatste = taak.map(een -> "; als laatste was er de taak '%s': %s (%s)".formatted(
                een.stap().over().titel(), een.stand().tekst(), een.afsluiting().orElseThrow().datum())).orElse("");
        return "de zaak is in de fase '%s' door: %s (%s)%s; er staat geen taak open en de leerling staat op geen agenda"
                .formatted(titel, zin.of(fase.door().moment()), fase.datum(), laatste);
    }
}
