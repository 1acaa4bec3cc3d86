package nl.verzuimregie.werkplek.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Beoordelaar;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.scholen.Schoolkader;

/// What changes first without any new registration.
///
/// @param titel     of the signal
/// @param isEinde   it ends; else it arises
/// @param meer      how many more signals change on that day
record Verandering(LocalDate datum, String titel, boolean isEinde, int meer) {

    static Optional<Verandering> first(Dossierstand stand) {
        Schoolkader kader = stand.school().kader();
        List<Oordeel.Verandering> alle = new Beoordelaar(kader, stand.school().vandaag()).nextChanges(stand.oordeel());
        return alle.stream()
                .map(een -> new Verandering(een.datum(), Dossierwoorden.titel(kader.protocol(), een.regel(),
                        een.trede()), een.einde().isPresent(), alle.size() - 1))
                .min(Comparator.comparing(Verandering::titel));
    }
}
