package nl.verzuimregie.werkplek.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.beoordelingen.Zaakbeoordelaar;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.patroon.Patroonoordeel;
import nl.verzuimregie.overzicht.Overzichtlezer.Geleverd;
import nl.verzuimregie.overzicht.Periode;
import nl.verzuimregie.patronen.Patroonlezer;
import nl.verzuimregie.patronen.Patroonwoorden;
import nl.verzuimregie.scholen.Schoolkader;

/// What stands out in the absence of a pupil, each hint with the days behind it and who recorded them.
///
/// @param nagegaan  what was looked at, and how often that misleads
/// @param magZetten the protocol has a regel by which a person says that there is a pattern
record Patroonpanelen(List<Paneel> panelen, String nagegaan, boolean magZetten) {

    /// One hint.
    record Paneel(Patroonwoorden.Aanwijzingzin hint, List<Dagregels.Dagregel> dagen) {}

    /// Empty: nothing stands out.
    ///
    /// @param alles what is known of the pupil, whoever looks
    /// @param ziet  what who looks may know of it
    static Optional<Patroonpanelen> of(Dossierwoorden woorden, Patroonwoorden patroonwoorden, Dossierstand alles,
            Dossierstand ziet) {
        Schoolkader kader = alles.school().kader();
        Optional<LocalDate> laatste = alles.school().laatste();
        LocalDate bestandTot = laatste.orElse(alles.school().peildatum());
        var geleverd = new Geleverd(alles.school().eerste().orElse(bestandTot),
                kader.knownUntil(bestandTot, alles.school().vandaag()), bestandTot);
        Dossier dossier = new Zaakbeoordelaar(kader).dossier(alles.leerling().id(), alles.leerling().geboortedatum(),
                alles.rijen().rijen(), alles.zaakfeiten(), Optional.of(bestandTot));
        Patroonoordeel oordeel = Patroonlezer.of(kader, alles.leerling(), dossier, geleverd);
        if (oordeel.aanwijzingen().isEmpty()) {
            return Optional.empty();
        }
        Map<LocalDate, List<Dagregels.Dagregel>> regels = new Dagregels(woorden, alles.rijen(), ziet.zaakfeiten())
                .of(dossier, kader.kalender(), new Periode(oordeel.van(), oordeel.tot())).stream()
                .collect(Collectors.groupingBy(Dagregels.Dagregel::datum));
        return Optional.of(new Patroonpanelen(patroonwoorden.hints(kader.protocol(), oordeel).stream()
                .map(een -> new Paneel(een, een.bron().dagen().stream()
                        .flatMap(dag -> regels.getOrDefault(dag, List.of()).stream()).toList())).toList(),
                patroonwoorden.about(oordeel), kader.protocol().zaak().patronen().zet().isPresent()));
    }
}
