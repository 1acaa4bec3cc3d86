package nl.verzuimregie.werkplek.verlof;

import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.web.NietGevondenException;
import org.springframework.stereotype.Component;

/// Lets people through to the leave of a pupil.
@Component
class Verlofpoort {

    private final Poort poort;
    private final Vandaag vandaag;

    Verlofpoort(Poort poort, Vandaag vandaag) {
        this.poort = poort;
        this.vandaag = vandaag;
    }

    /// @throws NietGevondenException when there is no such pupil, or it left the school
    Leerling pass(Gebruiker gebruiker, long id) {
        Leerling leerling = poort.find(gebruiker, Handeling.VERLOF, id)
                .orElseThrow(() -> new NietGevondenException("leerling"));
        poort.pass(gebruiker, Handeling.VERLOF, leerling);
        if (leerling.uitgeschrevenOp().filter(dag -> !dag.isAfter(vandaag.datum())).isPresent()) {
            throw new NietGevondenException("leerling");
        }
        return leerling;
    }
}
