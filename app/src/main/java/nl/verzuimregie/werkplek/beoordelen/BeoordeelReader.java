package nl.verzuimregie.werkplek.beoordelen;

import java.util.Optional;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.web.NietGevondenException;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriComponentsBuilder;

/// Opens what can be judged of a pupil: first the gate, then the lessons.
@Service
class BeoordeelReader {

    private final Correctiewerk werk;
    private final Scholen scholen;
    private final Poort poort;
    private final Vandaag vandaag;

    BeoordeelReader(Correctiewerk werk, Scholen scholen, Poort poort, Vandaag vandaag) {
        this.werk = werk;
        this.scholen = scholen;
        this.poort = poort;
        this.vandaag = vandaag;
    }

    /// The pupil, after passing the gate; what changes of the case is shown, so who does not see it is turned away.
    Leerling pass(Gebruiker gebruiker, long id) {
        Leerling leerling = poort.find(gebruiker, Handeling.CORRECTIE, id)
                .orElseThrow(() -> new NietGevondenException("leerling"));
        poort.pass(gebruiker, Handeling.CORRECTIE, leerling);
        if (!poort.segmenten(gebruiker, Handeling.CORRECTIE, leerling).contains(Segment.ZAAK)) {
            throw poort.refuse(gebruiker, Handeling.CORRECTIE, leerling);
        }
        return leerling;
    }

    School school(Leerling leerling) {
        return scholen.kader(leerling.school()).school();
    }

    Lessenlijst lessons(Leerling leerling) {
        return new Lessenlijst(Zicht.school(leerling.school()).during(() -> werk.rows(leerling)), vandaag.datum());
    }

    /// Where to go on: the task that one came from, when it is still there, else one of this person that asks to judge
    /// or weigh; empty when there is none.
    Optional<String> next(Leerling leerling, Gebruiker gebruiker, Gevolg gevolg, String kenmerk) {
        var verdeling = new Rolverdeling(scholen.kader(leerling.school()).protocol().zaak());
        return gevolg.beoordeeltaken().stream().filter(taak -> taak.kenmerk().equals(kenmerk)).findFirst()
                .or(() -> gevolg.beoordeeltaken().stream().filter(taak -> gebruiker.aanstellingen().stream()
                        .anyMatch(een -> een.functie() == verdeling.functie(taak.rol())
                                && een.covers(leerling.school(), leerling.klasId()))).findFirst())
                .map(taak -> UriComponentsBuilder.fromPath("/leerlingen/{id}/taak").queryParam("kenmerk", "{kenmerk}")
                        .encode().buildAndExpand(leerling.id(), taak.kenmerk()).toUriString());
    }
}
