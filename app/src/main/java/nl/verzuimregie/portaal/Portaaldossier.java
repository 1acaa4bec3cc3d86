package nl.verzuimregie.portaal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.zaak.Toestemmingstand;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.reacties.Reactie;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Gezinnen;
import nl.verzuimregie.toegang.Inzagen;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// What is known of a pupil, as far as the reader may know it.
///
/// @param door         as whom the reader passed the gate, and for what
/// @param rijen        all rows of the pupil
/// @param stand        up to which day the school delivered
/// @param oordeel      the signals on that day
/// @param zaak         today
/// @param toestemmingen where each consent stands today
/// @param reacties     of the reader only
/// @param ouders       the parents with an account; empty unless the pupil of full age reads it
record Portaaldossier(Leerling leerling, Schoolkader kader, Gebruiker lezer, PortaalReader.Doorgang door,
        LocalDate vandaag, List<Registratie> rijen, Optional<LocalDate> stand, Oordeel oordeel, Zaakstand zaak,
        List<Toestemmingstand> toestemmingen, List<Zaakfeitrij> zaken, List<Inzagen.Inzageregel> inzagen,
        List<Reactie> reacties, List<Gezinnen.Gezinslid> ouders) {

    Portaaldossier {
        rijen = List.copyOf(rijen);
        toestemmingen = List.copyOf(toestemmingen);
        zaken = List.copyOf(zaken);
        inzagen = List.copyOf(inzagen);
        reacties = List.copyOf(reacties);
        ouders = List.copyOf(ouders);
    }

    /// Whether the pupil reads it.
    boolean isLeerling() {
        return door.isLeerling();
    }
}
