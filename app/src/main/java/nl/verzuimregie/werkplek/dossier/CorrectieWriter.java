package nl.verzuimregie.werkplek.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Beoordelaar;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.oordeel.Herziening;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.registraties.Dossiers;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.stereotype.Service;

/// Corrects a row, and says beforehand what that does to the signals.
@Service
class CorrectieWriter {

    private final Registraties registraties;
    private final DossierReader reader;
    private final Vandaag vandaag;

    CorrectieWriter(Registraties registraties, DossierReader reader, Vandaag vandaag) {
        this.registraties = registraties;
        this.reader = reader;
        this.vandaag = vandaag;
    }

    /// What a correction does.
    ///
    /// @param ingetrokken titles of signals that would not have been there, with the day on which they arose
    /// @param nieuw       those that arise
    /// @param geeindigd   those that stay on record but do not run any more
    record Gevolg(List<Signaalnaam> ingetrokken, List<Signaalnaam> nieuw, List<Signaalnaam> geeindigd) {
        public boolean isEmpty() {
            return ingetrokken.isEmpty() && nieuw.isEmpty() && geeindigd.isEmpty();
        }
    }

    /// A signal by its title.
    record Signaalnaam(String titel, LocalDate datum) {}

    /// Works out what would follow, without recording anything.
    Gevolg preview(Leerling leerling, Rijenboek boek, Registratie rij, Optional<Lesvermelding> stand, String reden,
            Gebruiker gebruiker) {
        Schoolstand school = reader.school(leerling.school());
        var nieuw = new Registratie(Long.MAX_VALUE, leerling.id(), rij.datum(), rij.lesuur(), stand, rij.wortelId(),
                rij.id(), reden, Registratie.HAND, null, gebruiker.naam(), vandaag.nu());
        List<Registratie> straks = new ArrayList<>(boek.rijen());
        straks.add(nieuw);
        var beoordelaar = new Beoordelaar(school.kader(), school.vandaag());
        List<Zaakfeitrij> zaken = reader.done(leerling);
        Oordeel eerder = beoordelaar.assess(leerling.id(), boek.rijen(), zaken, school.peildatum());
        Oordeel nu = beoordelaar.assess(leerling.id(), straks, zaken, school.peildatum());
        var herziening = Herziening.between(eerder, nu, List.of((Feit.Correctie) Dossiers.feit(nieuw)));
        Protocol protocol = school.kader().protocol();
        return new Gevolg(herziening.vervallen().stream().map(een -> name(protocol, een.signaal())).toList(),
                herziening.nieuw().stream().map(een -> name(protocol, een)).toList(),
                herziening.gebleven().stream().filter(een -> !een.isRunning(school.peildatum())
                        && eerder.running().stream().anyMatch(toen -> toen.id().equals(een.id())))
                        .map(een -> name(protocol, een)).toList());
    }

    private static Signaalnaam name(Protocol protocol, Signaal signaal) {
        return new Signaalnaam(Dossierwoorden.titel(protocol, signaal.regel(), signaal.trede()), signaal.datum());
    }

    /// Records the correction and has the pupil judged. The gate was passed for this pupil; judging looks at the whole
    /// school, because the days that it delivered are known of all its classes together.
    ///
    /// @throws nl.verzuimregie.registraties.AlVastgelegdException when somebody was first
    Registratie add(Leerling leerling, Registratie rij, Optional<Lesvermelding> stand, String reden,
            Gebruiker gebruiker) {
        return Zicht.school(leerling.school()).during(() -> registraties.correct(leerling.school(), rij, stand, reden,
                gebruiker.id()));
    }
}
