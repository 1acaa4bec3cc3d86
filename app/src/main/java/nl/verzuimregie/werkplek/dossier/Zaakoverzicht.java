package nl.verzuimregie.werkplek.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.beoordelingen.Aanleidingzin;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.web.util.UriComponentsBuilder;

/// The protocol of one pupil as a filled-in checklist: what is to be done, what was done and by whom, what was left out
/// and why, what is no longer needed.
final class Zaakoverzicht {

    private final Dossierwoorden woorden;
    private final Dossierstand stand;
    private final Rolverdeling verdeling;
    private final Aanleidingzin zin;
    private final Map<Long, Zaakfeitrij> feiten;

    Zaakoverzicht(Dossierwoorden woorden, Dossierstand stand) {
        this.woorden = woorden;
        this.stand = stand;
        var protocol = stand.school().kader().protocol();
        this.verdeling = new Rolverdeling(protocol.zaak());
        this.zin = new Aanleidingzin(protocol);
        this.feiten = stand.zaakfeiten().stream().collect(Collectors.toMap(Zaakfeitrij::id, rij -> rij));
    }

    /// Where the case stands.
    ///
    /// @param fase  in words; empty when there is no case
    /// @param regie who directs, in words
    /// @param open  how many tasks are open
    record Zaak(Optional<String> fase, Optional<String> regie, String sinds, int open, List<Regel> regels) {}

    /// One line of the checklist.
    ///
    /// @param soort  `open`, `telaat`, `klaar`, `over` or `weg`: which mark it gets
    /// @param status the word of the mark
    /// @param bij    by when, or when it was done and by whom
    /// @param adres  of the task; empty when there is none
    /// @param feit   number of the row that can be taken back, when there is one
    /// @param heeftVerslag whether something can be written down with it
    record Regel(String titel, String rol, String soort, String status, String bij, String omdat, String adres,
            Optional<Long> feit, boolean heeftVerslag) {}

    Zaak zaak() {
        Zaakstand zaak = stand.zaak();
        Fasen fasen = stand.school().kader().protocol().zaak().fasen();
        Optional<String> fase = fasen.fase(zaak.fase()).map(Fasen.Fase::titel);
        String sinds = zaak.regiewissels().isEmpty() ? ""
                : woorden.dag(zaak.regiewissels().getLast().datum());
        return new Zaak(fase, zaak.regie().map(verdeling::titel), sinds, zaak.open().size(), lines(zaak));
    }

    /// What is open first, by its day; then what is over, latest first.
    private List<Regel> lines(Zaakstand zaak) {
        var open = new ArrayList<>(zaak.open());
        open.sort(Comparator.comparing(taak -> taak.uiterlijk().map(Uiterlijk::datum).orElse(LocalDate.MAX)));
        List<Taak> dicht = zaak.taken().stream().filter(taak -> !taak.isOpen()).toList();
        var geweest = new ArrayList<>(new Beginregels(woorden, stand).all());
        geweest.addAll(new Briefregels(woorden, stand).lines());
        dicht.forEach(taak -> geweest.add(new Beginregels.Dagregel(taak.afsluiting().map(Taak.Afsluiting::datum)
                .orElse(LocalDate.MIN), line(taak))));
        geweest.sort(Comparator.comparing(Beginregels.Dagregel::dag).reversed());
        return Stream.concat(open.stream().map(this::line), geweest.stream().map(Beginregels.Dagregel::regel)).toList();
    }

    private Regel line(Taak taak) {
        String soort = switch (taak.stand()) {
            case AFGEROND -> "klaar";
            case OVERGESLAGEN -> "over";
            case VERVALLEN -> "weg";
            default -> taak.teLaat() ? "telaat" : "open";
        };
        String status = woorden.text("zaak." + (taak.isOpen() && !taak.teLaat() ? taak.stand().name() : soort));
        Optional<Long> feit = taak.afsluiting().flatMap(Taak.Afsluiting::feit).flatMap(Zaakfeitrij::rowOf);
        return new Regel(taak.titel(), verdeling.titel(taak.rol()), soort, status, byWhen(taak, feit),
                woorden.zin(zin.of(taak.aanleidingen())), UriComponentsBuilder.fromPath("/leerlingen/{id}/taak")
                        .queryParam("kenmerk", "{kenmerk}").encode().buildAndExpand(stand.leerling().id(), taak.id())
                        .toUriString(), feit.filter(feiten::containsKey), feit.map(feiten::get)
                        .filter(rij -> rij.feit() instanceof Zaakfeit.Afronding).isPresent());
    }

    private String byWhen(Taak taak, Optional<Long> feit) {
        if (taak.afsluiting().isPresent()) {
            Taak.Afsluiting einde = taak.afsluiting().get();
            String wie = feit.map(feiten::get).map(Zaakfeitrij::door).orElse("");
            String wat = einde.reden().map(woorden::zin).orElseGet(() -> einde.uitkomsten().stream()
                    .map(uitkomst -> taak.stap().einde().closing().getOrDefault(uitkomst, uitkomst))
                    .collect(Collectors.joining("; ")));
            return String.join(", ", List.of(woorden.dag(einde.datum()), wie, wat).stream()
                    .filter(deel -> !deel.isEmpty()).toList());
        }
        return taak.uiterlijk().map(uiterlijk -> woorden.text("zaak.uiterlijk", woorden.dag(uiterlijk.datum())))
                .or(() -> taak.gepland().map(dag -> woorden.text("zaak.gepland", woorden.dag(dag))))
                .orElseGet(() -> woorden.text("zaak.zonderTermijn"));
    }
}
