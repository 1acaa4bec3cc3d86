package nl.verzuimregie.werkplek.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.verzuimregie.beoordelingen.Beoordelaar;
import nl.verzuimregie.beoordelingen.Signalen;
import nl.verzuimregie.beoordelingen.Zaakbeoordelaar;
import nl.verzuimregie.beoordelingen.Ziekbericht;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.rooster.Lesboek;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Inzagen;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Opens the dossier of a pupil: first the gate, then the facts and what follows from them.
@Service
class DossierReader {

    private static final int INZAGEN_MAX = 50;

    private final Registraties registraties;
    private final Signalen signalen;
    private final Zaakfeiten zaakfeiten;
    private final Lesboek lesboek;
    private final Inzagen inzagen;
    private final Scholen scholen;
    private final Poort poort;
    private final Vandaag vandaag;
    private final Dossierwoorden woorden;
    private final TransactionOperations transacties;

    DossierReader(Registraties registraties, Signalen signalen, Zaakfeiten zaakfeiten, Lesboek lesboek,
            Inzagen inzagen, Scholen scholen, Poort poort, Vandaag vandaag, Dossierwoorden woorden,
            TransactionOperations transacties) {
        this.registraties = registraties;
        this.signalen = signalen;
        this.zaakfeiten = zaakfeiten;
        this.lesboek = lesboek;
        this.inzagen = inzagen;
        this.scholen = scholen;
        this.poort = poort;
        this.vandaag = vandaag;
        this.woorden = woorden;
        this.transacties = transacties;
    }

    /// The pupil, after passing the gate.
    Leerling pass(Gebruiker gebruiker, Handeling handeling, long id) {
        Leerling leerling = poort.find(gebruiker, handeling, id)
                .orElseThrow(() -> new NietGevondenException("leerling"));
        poort.pass(gebruiker, handeling, leerling);
        return leerling;
    }

    /// The dossier of a pupil for whom the gate was passed.
    Dossierstand open(Leerling leerling) {
        Schoolstand school = school(leerling.school());
        return read(() -> {
            List<Registratie> rijen = registraties.ofLeerling(leerling.id());
            List<Zaakfeitrij> zaken = zaakfeiten.ofLeerling(leerling.id());
            return new Dossierstand(leerling, school, new Rijenboek(woorden, rijen),
                    new Beoordelaar(school.kader(), school.vandaag()).assess(leerling.id(), rijen, zaken,
                            school.peildatum()),
                    signalen.withdrawn(leerling.id()), inzagen.ofLeerling(leerling.id(), INZAGEN_MAX),
                    judge(leerling, school, rijen, zaken).zaak(), zaken, Ziekbericht.current(zaken),
                    Ziekbericht.expecting(zaken), lesboek.notesOf(leerling.id()));
        });
    }

    /// All rows of a pupil for whom the gate was passed.
    Rijenboek rows(Leerling leerling) {
        return new Rijenboek(woorden, read(() -> registraties.ofLeerling(leerling.id())));
    }

    /// What people did for a pupil for whom the gate was passed.
    List<Zaakfeitrij> done(Leerling leerling) {
        return read(() -> zaakfeiten.ofLeerling(leerling.id()));
    }

    /// The case of a pupil for whom the gate was passed, as it stands today.
    Oordeel judge(Leerling leerling, Schoolstand school, List<Zaakfeitrij> zaken) {
        return read(() -> judge(leerling, school, registraties.ofLeerling(leerling.id()), zaken));
    }

    private static Oordeel judge(Leerling leerling, Schoolstand school, List<Registratie> rijen,
            List<Zaakfeitrij> zaken) {
        return new Zaakbeoordelaar(school.kader()).assess(leerling, rijen, zaken,
                school.laatste().map(ignored -> school.peildatum()), school.vandaag());
    }

    /// Up to which day the school delivered. That is asked of the whole school: in the class of a mentor the last
    /// days may well be days on which nobody was absent.
    Schoolstand school(int school) {
        Schoolkader kader = scholen.kader(school);
        LocalDate dag = vandaag.datum();
        return Zicht.school(school).during(() -> read(() -> Schoolstand.of(kader, dag,
                registraties.earliest(school, kader.kalender().eerste()), registraties.latest(school, dag))));
    }

    private <T> T read(java.util.function.Supplier<T> vraag) {
        return Objects.requireNonNull(transacties.execute(ignored -> vraag.get()));
    }
}
