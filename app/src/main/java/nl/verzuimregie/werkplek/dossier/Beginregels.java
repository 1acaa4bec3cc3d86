package nl.verzuimregie.werkplek.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Overleg;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.zaken.Zaakfeitrij;
import nl.verzuimregie.zaken.Zaakwoorden;

/// What people began or recorded without a task that asked for it, as lines of the checklist: signals set by hand,
/// stappen started, what an overleg decided. What was taken back is not among them.
final class Beginregels {

    private static final String UITGESTELD = "uitgesteld";

    private final Dossierwoorden woorden;
    private final Dossierstand stand;
    private final Protocol protocol;

    Beginregels(Dossierwoorden woorden, Dossierstand stand) {
        this.woorden = woorden;
        this.stand = stand;
        this.protocol = stand.school().kader().protocol();
    }

    /// A line with the day on which it happened.
    record Dagregel(LocalDate dag, Zaakoverzicht.Regel regel) {}

    /// Latest first.
    List<Dagregel> all() {
        var ingetrokken = stand.zaakfeiten().stream().map(Zaakfeitrij::feit)
                .filter(Feit.Correctie.class::isInstance).map(feit -> ((Feit.Correctie) feit).wortel())
                .flatMap(wortel -> Zaakfeitrij.rowOf(wortel).stream()).collect(Collectors.toSet());
        var regels = new ArrayList<Dagregel>();
        stand.zaakfeiten().stream().filter(rij -> !ingetrokken.contains(rij.id()))
                .forEach(rij -> line(rij).ifPresent(regel -> regels.add(new Dagregel(rij.datum(), regel))));
        return regels.reversed();
    }

    private Optional<Zaakoverzicht.Regel> line(Zaakfeitrij rij) {
        return switch (rij.feit()) {
            case Zaakfeit.Markering feit -> Optional.of(line(rij, woorden.text("zaak.signaal",
                    protocol.regel(feit.regel()).map(Regel::titel).orElse(feit.regel())), feit.rol(),
                    feit.gezet() ? "gezet" : "beeindigd", "", feit.reden()));
            case Zaakfeit.Start feit -> Optional.of(line(rij, woorden.text("zaak.start", protocol.zaak()
                    .stap(feit.stap()).map(een -> een.over().titel()).orElse(feit.stap())), feit.rol(), "gestart", "",
                    ""));
            case Zaakfeit.Notitie feit -> Optional.of(note(rij, feit));
            case Zaakfeit.Afronding feit -> Optional.ofNullable(protocol.zaak().overleggen().get(feit.stap()))
                    .map(overleg -> line(rij, overleg, feit)).or(() -> loose(rij, feit));
            case Zaakfeit.Vrijgave feit when feit.inlichting().isPresent() -> Optional.of(line(rij,
                    woorden.text("zaak.veiligheid", protocol.zaak().stap(feit.stap()).map(een -> een.over().titel())
                            .orElse(feit.stap())), feit.rol(), "vrijgegeven",
                    woorden.text("zaak.veiligheid." + (feit.inlichting().get().ouders() ? "wel" : "niet")), ""));
            default -> Optional.empty();
        };
    }

    /// With whom and how; what was said lies with the note.
    private Zaakoverzicht.Regel note(Zaakfeitrij rij, Zaakfeit.Notitie feit) {
        var verdeling = new Rolverdeling(protocol.zaak());
        String met = feit.met().stream().map(verdeling::titel).collect(Collectors.joining(", "));
        String titel = feit.kanaal().isEmpty() ? woorden.text("zaak.notitie")
                : woorden.text("zaak.contact." + feit.kanaal().get(), met);
        String status = feit.kanaal().isEmpty() ? "genoteerd" : feit.inhoud().bereikt().isEmpty() ? "nietBereikt"
                : "gesproken";
        return line(rij, titel, feit.inhoud().rol().orElse(""), status, "", "");
    }

    /// What was done and belongs to no task, such as going through what was sent when a lesson was corrected.
    private Optional<Zaakoverzicht.Regel> loose(Zaakfeitrij rij, Zaakfeit.Afronding feit) {
        return protocol.zaak().stap(feit.stap()).filter(ignored -> stand.zaak().handelingen().stream()
                .anyMatch(een -> een.feit().equals(feit.id()))).map(stap -> line(rij, stap.over().titel(),
                        feit.inhoud().rol().orElse(""), "klaar", feit.uitkomsten().stream().map(uitkomst ->
                                stap.einde().closing().getOrDefault(uitkomst, uitkomst))
                                .collect(Collectors.joining("; ")), ""));
    }

    private Zaakoverzicht.Regel line(Zaakfeitrij rij, Overleg overleg, Zaakfeit.Afronding feit) {
        var verdeling = new Rolverdeling(protocol.zaak());
        boolean isUitgesteld = feit.uitkomsten().contains(UITGESTELD);
        String wat = Stream.concat(feit.uitkomsten().stream().filter(een -> !een.equals(UITGESTELD))
                .map(een -> overleg.uitkomsten().getOrDefault(een, een)), feit.inhoud().benoemt().entrySet().stream()
                .map((Map.Entry<String, String> een) -> verdeling.titel(een.getKey()) + ": "
                        + verdeling.titel(een.getValue()))).collect(Collectors.joining("; "));
        return line(rij, overleg.over().titel(), feit.inhoud().rol().orElse(""), isUitgesteld ? UITGESTELD
                : "besproken", wat, "");
    }

    private Zaakoverzicht.Regel line(Zaakfeitrij rij, String titel, String rol, String status, String wat,
            String omdat) {
        String bij = Stream.of(woorden.dag(rij.datum()), Objects.requireNonNullElse(rij.door(), ""), wat)
                .filter(deel -> !deel.isEmpty()).collect(Collectors.joining(", "));
        return new Zaakoverzicht.Regel(titel, new Rolverdeling(protocol.zaak()).titel(rol), "klaar",
                woorden.text("zaak." + status), bij, omdat, "", Optional.of(rij.id()),
                rij.feit() instanceof Zaakfeit.Afronding || (rij.feit() instanceof Zaakfeit feit
                        && !Zaakwoorden.of(feit).isEmpty()));
    }
}
