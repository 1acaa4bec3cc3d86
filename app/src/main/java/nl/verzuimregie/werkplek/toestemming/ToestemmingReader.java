package nl.verzuimregie.werkplek.toestemming;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import nl.verzuimregie.beoordelingen.Beoordelingen;
import nl.verzuimregie.beoordelingen.Zaakbeoordelaar;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.zaak.Toestemmingstand;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Opens the consents of a pupil: first the gate for the whole case, then what was said.
@Service
class ToestemmingReader {

    private final Registraties registraties;
    private final Zaakfeiten zaakfeiten;
    private final Beoordelingen beoordelingen;
    private final Scholen scholen;
    private final Poort poort;
    private final Vandaag vandaag;
    private final TransactionOperations transacties;

    ToestemmingReader(Registraties registraties, Zaakfeiten zaakfeiten, Beoordelingen beoordelingen, Scholen scholen,
            Poort poort, Vandaag vandaag, TransactionOperations transacties) {
        this.registraties = registraties;
        this.zaakfeiten = zaakfeiten;
        this.beoordelingen = beoordelingen;
        this.scholen = scholen;
        this.poort = poort;
        this.vandaag = vandaag;
        this.transacties = transacties;
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
        Schoolkader kader = scholen.kader(leerling.school());
        LocalDate dag = vandaag.datum();
        return Zicht.school(leerling.school()).during(() -> read(() -> {
            List<Zaakfeitrij> rijen = zaakfeiten.ofLeerling(id);
            return new Stand(leerling, kader, new Zaakbeoordelaar(kader).assess(leerling, registraties.ofLeerling(id),
                    rijen, beoordelingen.peildatum(kader), dag).consents(), rijen, dag, isVanSchool);
        }));
    }

    /// How many times somebody said something of a consent of this pupil. Within the transaction that records.
    int said(long leerling) {
        return said(zaakfeiten.ofLeerling(leerling));
    }

    private static int said(List<Zaakfeitrij> rijen) {
        return Math.toIntExact(rijen.stream().filter(rij -> rij.feit() instanceof Zaakfeit.Toestemming
                || rij.feit() instanceof Feit.Correctie).count());
    }

    private <T> T read(Supplier<T> vraag) {
        return Objects.requireNonNull(transacties.execute(ignored -> vraag.get()));
    }
}
