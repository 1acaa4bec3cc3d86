package nl.verzuimregie.werkplek.taak;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;

/// A task with all that is needed to show it and to do it.
///
/// @param vandaag today
record Taakdossier(Leerling leerling, Schoolkader kader, Oordeel oordeel, Taak taak, LocalDate vandaag) {

    Rolverdeling verdeling() {
        return new Rolverdeling(kader.protocol().zaak());
    }

    /// As which rol somebody may do this: the owner of the task, or who has the regie; empty when neither.
    Optional<String> rolOf(Gebruiker gebruiker) {
        return isIn(gebruiker, taak.rol()) ? Optional.of(taak.rol())
                : regie(gebruiker);
    }

    /// The rol of the regie, when somebody acts as it.
    Optional<String> regie(Gebruiker gebruiker) {
        return oordeel.zaak().regie().filter(rol -> isIn(gebruiker, rol));
    }

    /// Whether somebody acts as a rol for this pupil.
    boolean isIn(Gebruiker gebruiker, String rol) {
        Functie functie = verdeling().functie(rol);
        return gebruiker.aanstellingen().stream().anyMatch(een -> een.functie() == functie
                && een.school() != null && een.school() == leerling.school()
                && (een.klas() == null || een.klas() == leerling.klasId()));
    }

    /// The rollen of a list that somebody acts as.
    List<String> rollen(Gebruiker gebruiker, List<String> rollen) {
        return rollen.stream().filter(rol -> isIn(gebruiker, rol)).toList();
    }
}
