package nl.verzuimregie.werkplek.dossier;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.engine.protocol.Meldingsoort;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Gemeld;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// The reports of a pupil, latest first: to whom, about which days, what became of each, and what can still be said of
/// it.
final class Meldinglijst {

    private final Dossierwoorden woorden;
    private final Dossierstand stand;
    private final Zaakdeel deel;
    private final Map<Long, Zaakfeitrij> rijen;

    Meldinglijst(Dossierwoorden woorden, Dossierstand stand) {
        this.woorden = woorden;
        this.stand = stand;
        this.deel = stand.school().kader().protocol().zaak();
        this.rijen = stand.zaakfeiten().stream().collect(Collectors.toMap(Zaakfeitrij::id, rij -> rij));
    }

    /// One report.
    ///
    /// @param over   the days that it is about, to whom it went, and which one it points at
    /// @param stand  what became of it, since when, and by which number the receiver knows it
    /// @param keuzes what can become of it now
    /// @param feit   number of the row that can be taken back
    record Melding(String id, String titel, String over, String stand, String bij, List<String> keuzes,
            Optional<Long> feit) {}

    List<Melding> all() {
        return stand.zaak().meldingen().reversed().stream().map(this::line).toList();
    }

    private Melding line(Gemeld een) {
        List<String> keuzes = soort(een).map(Meldingsoort::later).orElse(List.of()).stream()
                .filter(keuze -> !keuze.equals(een.stand())).toList();
        Optional<Zaakfeitrij> rij = Zaakfeitrij.rowOf(een.feit().herkomst().id()).map(rijen::get);
        String wie = rij.map(er -> Objects.requireNonNullElse(er.door(), "")).orElse("");
        String waarbij = een.feit().bericht().stap().flatMap(deel::stap).map(Stap::over)
                .map(Stap.Beschrijving::titel).orElse("");
        return new Melding(een.id(), titel(een), about(een),
                state(een), Stream.of(wie, waarbij).filter(tekst -> !tekst.isEmpty())
                .collect(Collectors.joining("; ")), keuzes, rij.map(Zaakfeitrij::id));
    }

    String titel(Gemeld een) {
        return soort(een).map(Meldingsoort::titel).orElse(een.feit().soort());
    }

    private Optional<Meldingsoort> soort(Gemeld een) {
        return Optional.ofNullable(deel.meldingen().get(een.feit().soort()));
    }

    /// The days that it is about, to whom it went, and which one it points at.
    String about(Gemeld een) {
        String dagen = een.feit().bericht().vanaf().map(vanaf -> woorden.text("melding.periode", woorden.dag(vanaf),
                woorden.dag(een.feit().datum()))).orElseGet(() -> woorden.dag(een.feit().datum()));
        var verdeling = new Rolverdeling(deel);
        String aan = soort(een).map(Meldingsoort::aan).orElse(List.of()).stream().map(verdeling::titel)
                .collect(Collectors.joining(", "));
        String vorige = een.vorige().flatMap(id -> stand.zaak().meldingen().stream()
                .filter(ander -> ander.id().equals(id)).findFirst()).map(ander -> woorden.text("melding.vorige",
                        woorden.dag(ander.feit().datum()), ander.kenmerk().orElse("-"))).orElse("");
        return Stream.of(dagen, aan.isEmpty() ? "" : woorden.text("zaak.brief.aan", aan), vorige)
                .filter(tekst -> !tekst.isEmpty()).collect(Collectors.joining("; "));
    }

    /// What became of it, since when, and by which number the receiver knows it.
    String state(Gemeld een) {
        String sinds = woorden.text("melding.sinds", een.stand(), woorden.dag(een.sinds()));
        return een.kenmerk().map(kenmerk -> woorden.text("melding.kenmerk", sinds, kenmerk)).orElse(sinds);
    }
}
