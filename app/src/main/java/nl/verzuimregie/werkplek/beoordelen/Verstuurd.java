package nl.verzuimregie.werkplek.beoordelen;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.engine.feit.Zaakfeit.Afronding;
import nl.verzuimregie.engine.feit.Zaakfeit.Verzending;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.protocol.Meldingsoort;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Gebeurd;
import nl.verzuimregie.engine.zaak.Gemeld;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.registraties.Lescorrectie;
import nl.verzuimregie.werkplek.beoordelen.Gevolg.Nazorg;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// Which letters and reports that were sent rested on what is corrected. A letter rests on the causes of its task, and
/// these on what was done before it; a report also on the lessons of the days that it is about. Whether it must be put
/// right is for a person to say.
final class Verstuurd {

    private final Zaakdeel deel;
    private final Oordeel eerder;
    private final Oordeel nu;
    private final Rolverdeling verdeling;
    private final Set<String> geraakt;

    /// @param gedaan what people did for the pupil
    Verstuurd(Zaakdeel deel, Oordeel eerder, Oordeel nu, List<Zaakfeitrij> gedaan) {
        this.deel = deel;
        this.eerder = eerder;
        this.nu = nu;
        this.verdeling = new Rolverdeling(deel);
        this.geraakt = touchedTasks(eerder.zaak().taken(), nu, gedaan.stream().map(Zaakfeitrij::feit)
                .filter(Afronding.class::isInstance).map(Afronding.class::cast).toList());
    }

    /// In the order in which they were sent: letters first.
    List<Nazorg> touched(List<Lescorrectie> correcties) {
        return Stream.concat(
                eerder.zaak().verzendingen().stream().filter(een -> een.kanaal().isPresent() && isTouched(een))
                        .map(this::letter),
                eerder.zaak().meldingen().stream().filter(een -> !een.stand().equals(Meldingsoort.INGETROKKEN)
                        && isTouched(een, correcties)).map(this::report)).toList();
    }

    /// The tasks that lose a cause, and those that followed on the work of one.
    private static Set<String> touchedTasks(List<Taak> taken, Oordeel nu, List<Afronding> werk) {
        Map<String, Set<String>> blijft = nu.zaak().taken().stream().collect(Collectors.toMap(Taak::id,
                Verstuurd::causes, (een, ander) -> een));
        Set<String> geraakt = new HashSet<>();
        Set<String> oorzaken = new HashSet<>();
        boolean isMeer = true;
        while (isMeer) {
            isMeer = false;
            for (Taak taak : taken) {
                boolean isGeraakt = !blijft.getOrDefault(taak.id(), Set.of()).containsAll(causes(taak))
                        || causes(taak).stream().anyMatch(oorzaken::contains);
                if (isGeraakt && geraakt.add(taak.id())) {
                    isMeer = true;
                    werk.stream().filter(een -> een.taak().map(taak.id()::equals)
                            .orElse(een.stap().equals(taak.stap().naam()))).forEach(een -> oorzaken.add(een.id()));
                }
            }
        }
        return geraakt;
    }

    private static Set<String> causes(Taak taak) {
        return taak.aanleidingen().stream().map(Gebeurd::id).collect(Collectors.toSet());
    }

    private boolean isTouched(Verzending brief) {
        return brief.taak().map(id -> eerder.zaak().taak(id).isPresent() ? geraakt.contains(id)
                : isTouched(brief.stap())).orElseGet(() -> isTouched(brief.stap()));
    }

    private boolean isTouched(String stap) {
        return eerder.zaak().taken().stream().filter(taak -> taak.stap().naam().equals(stap))
                .anyMatch(taak -> geraakt.contains(taak.id()));
    }

    private boolean isTouched(Gemeld een, List<Lescorrectie> correcties) {
        Optional<LocalDate> vanaf = een.feit().bericht().vanaf();
        return een.feit().bericht().stap().filter(this::isTouched).isPresent()
                || (vanaf.isPresent() && correcties.stream().map(correctie -> correctie.rij().datum())
                        .anyMatch(dag -> !dag.isBefore(vanaf.get()) && !dag.isAfter(een.feit().datum())));
    }

    private Nazorg letter(Verzending brief) {
        return new Nazorg(brief.id(), "brief", Optional.ofNullable(deel.brieven().get(brief.brief()))
                .map(een -> een.over().titel()).orElse(brief.brief()), brief.datum(), titles(brief.aan()),
                repaired(brief.stap()));
    }

    private Nazorg report(Gemeld een) {
        Optional<Meldingsoort> soort = Optional.ofNullable(deel.meldingen().get(een.feit().soort()));
        return new Nazorg(een.id(), "melding", soort.map(Meldingsoort::titel).orElse(een.feit().soort()),
                een.feit().bericht().verzonden().orElse(een.feit().datum()),
                titles(soort.map(Meldingsoort::aan).orElse(List.of())),
                een.feit().bericht().stap().flatMap(this::repaired));
    }

    private String titles(List<String> rollen) {
        return rollen.stream().map(verdeling::titel).collect(Collectors.joining(", "));
    }

    /// The task by which the protocol itself has it repaired, when that arises.
    private Optional<String> repaired(String stap) {
        return deel.stap(stap).flatMap(Stap::bijIntrekking).flatMap(herstel -> nu.zaak().open().stream()
                .filter(taak -> taak.stap().naam().equals(herstel) && eerder.zaak().open().stream()
                        .noneMatch(al -> al.stap().naam().equals(herstel))).findFirst()).map(Taak::titel);
    }
}
