package nl.verzuimregie.beoordelingen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Oordelaar;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.registraties.Dossiers;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// Where the case of one pupil stands today. What people do counts at once, also when the lessons of today were not
/// delivered yet: of those nothing is known, and unknown ends nothing.
public final class Zaakbeoordelaar {

    private final Schoolkader kader;
    private final Oordelaar oordelaar;

    public Zaakbeoordelaar(Schoolkader kader) {
        this.kader = kader;
        this.oordelaar = new Oordelaar(kader.protocol(), kader.kalender(),
                kader.school().takenVanaf().isPresent());
    }

    /// The oordeel on today.
    ///
    /// @param geleverdTot up to which day the school delivered its lessons; empty: nothing yet
    public Oordeel assess(Leerling leerling, List<Registratie> rijen, List<Zaakfeitrij> zaken,
            Optional<LocalDate> geleverdTot, LocalDate vandaag) {
        return assess(dossier(leerling.id(), leerling.geboortedatum(), rijen, zaken, geleverdTot), vandaag);
    }

    /// The oordeel on `dag`, of a dossier made by [#dossier].
    Oordeel assess(Dossier dossier, LocalDate dag) {
        return oordelaar.assess(dossier, dag);
    }

    /// All that is known of a pupil.
    ///
    /// @param geleverdTot up to which day the school delivered its lessons; empty: nothing yet
    public Dossier dossier(long leerling, Optional<LocalDate> geboren, List<Registratie> rijen, List<Zaakfeitrij> zaken,
            Optional<LocalDate> geleverdTot) {
        var over = new nl.verzuimregie.engine.feit.Leerling(geboren, Optional.empty(), Optional.empty(), Map.of(),
                kader.school().takenVanaf());
        Dossier lessen = Dossiers.of(leerling, rijen, kader.rooster(leerling),
                kader.school().aanwezigZonderRij());
        var dossier = new Dossier(lessen.leerling(), lessen.feiten(), lessen.rooster(), lessen.aanwezigZonderRij(),
                over, attendedUntil(geleverdTot.orElse(LocalDate.MIN)));
        return dossier.with(zaken.stream().map(Zaakfeitrij::feit).toList());
    }

    /// From the day on which teachers save each lesson, a lesson without a row is unknown, whatever else was delivered.
    private LocalDate attendedUntil(LocalDate geleverdTot) {
        return kader.school().registerVanaf().map(vanaf -> vanaf.minusDays(1)).filter(geleverdTot::isAfter)
                .orElse(geleverdTot);
    }
}
