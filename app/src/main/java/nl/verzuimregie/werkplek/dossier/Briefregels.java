package nl.verzuimregie.werkplek.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.engine.feit.Zaakfeit.Verzending;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// The letters of a pupil, for the checklist and the timeline: what was sent to whom, and what was not and why. A
/// letter stays when its cause was withdrawn.
final class Briefregels {

    private final Dossierwoorden woorden;
    private final Dossierstand stand;
    private final Zaakdeel deel;
    private final Rolverdeling verdeling;
    private final Map<Long, Zaakfeitrij> rijen;

    Briefregels(Dossierwoorden woorden, Dossierstand stand) {
        this.woorden = woorden;
        this.stand = stand;
        this.deel = stand.school().kader().protocol().zaak();
        this.verdeling = new Rolverdeling(deel);
        this.rijen = stand.zaakfeiten().stream().collect(Collectors.toMap(Zaakfeitrij::id, rij -> rij));
    }

    /// Latest first.
    List<Beginregels.Dagregel> lines() {
        return stand.zaak().verzendingen().reversed().stream()
                .map(feit -> new Beginregels.Dagregel(feit.datum(), line(feit))).toList();
    }

    private Zaakoverzicht.Regel line(Verzending feit) {
        String bij = Stream.of(woorden.dag(feit.datum()), by(feit), how(feit)).filter(deel -> !deel.isEmpty())
                .collect(Collectors.joining(", "));
        return new Zaakoverzicht.Regel(woorden.text("zaak.brief", titel(feit)), verdeling.titel(feit.van()),
                feit.kanaal().isPresent() ? "klaar" : "over", woorden.text(status(feit)), bij, cause(feit), "",
                row(feit).map(Zaakfeitrij::id), false);
    }

    /// As points of the timeline.
    List<Moment> points() {
        return stand.zaak().verzendingen().stream().map(feit -> new Moment(feit.datum(),
                woorden.text(feit.kanaal().isPresent() ? "tijdlijn.brief" : "tijdlijn.brief.niet"), titel(feit),
                Stream.of(how(feit), woorden.text("tijdlijn.door", by(feit)), text(feit))
                        .filter(zin -> !zin.isEmpty()).toList())).toList();
    }

    /// What is said of one letter on the timeline.
    record Moment(LocalDate datum, String kop, String titel, List<String> bij) {}

    private static String status(Verzending feit) {
        return feit.kanaal().isPresent() ? "zaak.verstuurd" : "zaak.nietVerstuurd";
    }

    private String titel(Verzending feit) {
        return Optional.ofNullable(deel.brieven().get(feit.brief())).map(een -> een.over().titel())
                .orElse(feit.brief());
    }

    private String by(Verzending feit) {
        return row(feit).map(rij -> Objects.requireNonNullElse(rij.door(), "")).orElse("");
    }

    private Optional<Zaakfeitrij> row(Verzending feit) {
        return Zaakfeitrij.rowOf(feit.herkomst().id()).map(rijen::get);
    }

    /// To whom, by which way, in which variant, and what was said beside it.
    private String how(Verzending feit) {
        String aan = feit.aan().stream().map(verdeling::titel).collect(Collectors.joining(", "));
        return Stream.of(aan.isEmpty() ? "" : woorden.text("zaak.brief.aan", aan),
                feit.kanaal().filter(een -> !een.equals("anders")).map(een -> woorden.text("zaak.brief.via", een))
                        .orElse(""),
                feit.variant().map(variant -> woorden.text("zaak.brief.variant", variant)).orElse(""),
                feit.reden().map(woorden::zin).orElse("")).filter(deel -> !deel.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String cause(Verzending feit) {
        return deel.stap(feit.stap()).map(stap -> woorden.text("zaak.brief.bij", stap.over().titel())).orElse("");
    }

    private String text(Verzending feit) {
        return feit.tekst().versie().isEmpty() ? "" : woorden.text("tijdlijn.brief.tekst", feit.tekst().versie(),
                feit.tekst().hash().substring(0, Math.min(8, feit.tekst().hash().length())));
    }
}
