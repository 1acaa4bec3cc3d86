package nl.verzuimregie.werkplek.toestemming;

import java.time.LocalDate;
import java.util.List;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.zaak.Toestemmingstand;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.stereotype.Service;

/// Opens the consents of a pupil: first the gate for the whole case, then what was said.
@Service
class ToestemmingReader {

    private final Zaaklezer zaken;
    private final Zaakfeiten zaakfeiten;
    private final Poort poort;

    ToestemmingReader(Zaaklezer zaken, Zaakfeiten zaakfeiten, Poort poort) {
        this.zaken = zaken;
        this.zaakfeiten = zaakfeiten;
        this.poort = poort;
    }

    /// What is known of the consents of a pupil.
    ///
    /// @param magZeggen whether the reader is of the school: others read what the family said, and do not say it for it
    record Stand(Leerling leerling, Schoolkader kader, List<Toestemmingstand> standen, List<Zaakfeitrij> rijen,
            LocalDate vandaag, boolean magZeggen) {
        /// How many times somebody said something, or took something back.
        int gezegd() {
            return said(rijen);
        }
    }

    /// @throws NietGevondenException when there is no such pupil in view
    Stand open(Gebruiker gebruiker, long id) {
        Leerling leerling = poort.find(gebruiker, Handeling.TAAK, id)
                .orElseThrow(() -> new NietGevondenException("leerling"));
        boolean isVanSchool = !poort.pass(gebruiker, Handeling.TAAK, leerling).functie().isBuitenSchool();
        if (!poort.segmenten(gebruiker, Handeling.TAAK, leerling).contains(Segment.ZAAK)) {
            throw poort.refuse(gebruiker, Handeling.TAAK, leerling);
        }
        Zaaklezer.Gelezen nu = Zicht.school(leerling.school()).during(() -> zaken.read(leerling));
        return new Stand(leerling, nu.kader(), nu.oordeel().consents(), nu.zaken(), nu.vandaag(), isVanSchool);
    }

    /// How many times somebody said something of a consent of this pupil. Within the transaction that records.
    int said(long leerling) {
        return said(zaakfeiten.ofLeerling(leerling));
    }

    private static int said(List<Zaakfeitrij> rijen) {
        return Math.toIntExact(rijen.stream().filter(rij -> rij.feit() instanceof Zaakfeit.Toestemming
                || rij.feit() instanceof Feit.Correctie).count());
    }
}
