package nl.verzuimregie.werkplek.dossier;

import java.util.List;
import nl.verzuimregie.beoordelingen.Signalen;
import nl.verzuimregie.beoordelingen.Ziekbericht;
import nl.verzuimregie.engine.feit.Lesverwachting;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.rooster.Lesnotitie;
import nl.verzuimregie.toegang.Inzagen;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// Everything about one pupil that the page is made of.
///
/// @param oordeel on the day up to which the school delivered
/// @param zaak    today
/// @param ziek    the ziekmeldingen that hold
/// @param verwacht in which lessons the pupil is expected
/// @param notities what teachers noted in their lessons
record Dossierstand(Leerling leerling, Schoolstand school, Rijenboek rijen, Oordeel oordeel,
        List<Signalen.Ingetrokken> ingetrokken, List<Inzagen.Inzageregel> inzagen, Zaakstand zaak,
        List<Zaakfeitrij> zaakfeiten, List<Ziekbericht.Melding> ziek, Lesverwachting verwacht,
        List<Lesnotitie> notities) {

    /// In which lessons of the rooster the pupil is expected.
    Rooster rooster() {
        return verwacht.over(school.kader().rooster(leerling.id()));
    }

    /// The same for who sees absence and not the case.
    Dossierstand withoutZaak() {
        return new Dossierstand(leerling, school, rijen, oordeel, ingetrokken, inzagen, Zaakstand.GEEN, List.of(),
                ziek, verwacht, notities);
    }

    /// The same for who does not see what was said in confidence.
    Dossierstand withoutGesprek() {
        return new Dossierstand(leerling, school, rijen, oordeel, ingetrokken, inzagen, zaak, zaakfeiten, ziek,
                verwacht, notities.stream().filter(een -> een.soort() != Lesnotitie.Soort.NIET_PLUIS).toList());
    }
}
