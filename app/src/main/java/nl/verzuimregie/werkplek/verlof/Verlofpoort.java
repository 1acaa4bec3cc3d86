package nl.verzuimregie.werkplek.verlof;

import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.web.NietGevondenException;
import org.springframework.stereotype.Component;

/// Lets people through to the leave of a pupil.
@Component
class Verlofpoort {

    private final Poort poort;

    Verlofpoort(Poort poort) {
        this.poort = poort;
    }

    /// @throws NietGevondenException when there is no such pupil, or it left the school
    Leerling pass(Gebruiker gebruiker, long id) {
        Leerling leerling = poort.find(gebruiker, Handeling.VERLOF, id)
                .orElseThrow(() -> new NietGevondenException("leerling"));
        poort.pass(gebruiker, Handeling.VERLOF, leerling);
        if (leerling.uitgeschrevenOp().isPresent()) {
            throw new NietGevondenException("leerling");
        }
        return leerling;
    }

    /// Whether somebody reads why leave was asked: who sees the absence of the pupil.
    boolean readsWords(Gebruiker gebruiker, Leerling leerling) {
        return poort.segmenten(gebruiker, Handeling.VERLOF, leerling).contains(Segment.VERZUIM);
    }
}
