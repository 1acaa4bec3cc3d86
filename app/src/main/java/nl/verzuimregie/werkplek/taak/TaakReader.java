package nl.verzuimregie.werkplek.taak;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.stereotype.Service;

/// Opens a task: first the gate, then the facts and what follows from them.
@Service
class TaakReader {

    private final Zaaklezer zaken;
    private final Poort poort;

    TaakReader(Zaaklezer zaken, Poort poort) {
        this.zaken = zaken;
        this.poort = poort;
    }

    /// The task with this id of this pupil, after passing the gate.
    ///
    /// @throws NietGevondenException when there is none
    Taakdossier open(Gebruiker gebruiker, long id, String kenmerk) {
        return find(gebruiker, id, kenmerk).orElseThrow(() -> new NietGevondenException("taak"));
    }

    /// The same; empty when the pupil has no such task.
    Optional<Taakdossier> find(Gebruiker gebruiker, long id, String kenmerk) {
        Leerling leerling = pass(gebruiker, id);
        Optional<Taakdossier> dossier = Zicht.school(leerling.school()).during(() -> judge(leerling, kenmerk));
        if (dossier.isPresent() && !seesCase(gebruiker, leerling) && !isOwn(gebruiker, dossier.get())) {
            throw poort.refuse(gebruiker, Handeling.TAAK, leerling);
        }
        return dossier;
    }

    /// The same task as it stands now. Within the transaction that records the work: nothing changes in between.
    ///
    /// @throws NietGevondenException when it is not there any more
    Taakdossier again(Taakdossier eerder) {
        return judge(eerder.leerling(), eerder.taak().id()).orElseThrow(() -> new NietGevondenException("taak"));
    }

    private Optional<Taakdossier> judge(Leerling leerling, String kenmerk) {
        Zaaklezer.Gelezen nu = zaken.read(leerling);
        return nu.oordeel().zaak().taak(kenmerk).map(taak -> new Taakdossier(leerling, nu.kader(), nu.oordeel(), taak,
                names(nu.zaken()), nu.vandaag()));
    }

    private static Map<String, String> names(List<Zaakfeitrij> rijen) {
        return rijen.stream().flatMap(rij -> Optional.ofNullable(rij.door()).map(naam ->
                Map.entry(rij.feit().herkomst().door(), naam)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (een, ander) -> een));
    }

    /// Whether this person sees the whole case of a pupil, and not only the tasks of the own function.
    boolean seesCase(Gebruiker gebruiker, Leerling leerling) {
        return poort.segmenten(gebruiker, Handeling.TAAK, leerling).contains(Segment.ZAAK);
    }

    /// The lists of questions that go with the form of a task and are kept as notes of their own; none for who may not
    /// read such notes.
    List<TaakPage.Keuze> lists(Gebruiker gebruiker, Taakdossier dossier) {
        if (!poort.sees(gebruiker, Handeling.TAAK, dossier.leerling(), Segment.ZAAK, Segment.GESPREK)) {
            return List.of();
        }
        return dossier.taak().formulier(dossier.deel()).map(Formulier::onderdelen).orElse(List.of()).stream()
                .flatMap(naam -> Optional.ofNullable(dossier.deel().formulieren().get(naam)).stream())
                .filter(een -> een.losseNotitie() && een.over().geldig().contains(dossier.vandaag()))
                .map(een -> new TaakPage.Keuze(een.naam(), een.over().titel())).toList();
    }

    /// Whether this person may also say what the lessons of a pupil were.
    boolean corrects(Gebruiker gebruiker, Leerling leerling) {
        return poort.segmenten(gebruiker, Handeling.CORRECTIE, leerling).contains(Segment.ZAAK);
    }

    /// The pupil, after passing the gate for the whole case.
    Leerling passCase(Gebruiker gebruiker, long id) {
        Leerling leerling = pass(gebruiker, id);
        if (!seesCase(gebruiker, leerling)) {
            throw poort.refuse(gebruiker, Handeling.TAAK, leerling);
        }
        return leerling;
    }

    private static boolean isOwn(Gebruiker gebruiker, Taakdossier dossier) {
        Leerling wie = dossier.leerling();
        Functie functie = new Rolverdeling(dossier.kader().protocol().zaak()).functie(dossier.taak().rol());
        return gebruiker.aanstellingen().stream().anyMatch(een -> een.functie() == functie
                && een.covers(wie.school(), wie.klasId()));
    }

    /// The pupil, after passing the gate for tasks.
    Leerling pass(Gebruiker gebruiker, long id) {
        Leerling leerling = poort.find(gebruiker, Handeling.TAAK, id)
                .orElseThrow(() -> new NietGevondenException("leerling"));
        poort.pass(gebruiker, Handeling.TAAK, leerling);
        return leerling;
    }
}
