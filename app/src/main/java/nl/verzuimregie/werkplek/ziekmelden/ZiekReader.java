package nl.verzuimregie.werkplek.ziekmelden;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Gezag;
import nl.verzuimregie.toegang.Gezinnen;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.toegang.Toegangsmatrix;
import nl.verzuimregie.web.NietGevondenException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Opens a pupil to report ill or well: first the gate, then who can call and what is known.
@Service
class ZiekReader {

    private final Poort poort;
    private final Zaaklezer zaken;
    private final Gezinnen gezinnen;
    private final Toegangsmatrix matrix;
    private final Vandaag vandaag;
    private final TransactionOperations transacties;

    ZiekReader(Poort poort, Zaaklezer zaken, Gezinnen gezinnen, Toegangsmatrix matrix, Vandaag vandaag,
            TransactionOperations transacties) {
        this.poort = poort;
        this.zaken = zaken;
        this.gezinnen = gezinnen;
        this.matrix = matrix;
        this.vandaag = vandaag;
        this.transacties = transacties;
    }

    /// The pupil, after passing the gate.
    ///
    /// @throws NietGevondenException when there is none, or it left the school
    Ziekstand open(Gebruiker gebruiker, long id) {
        Leerling leerling = poort.find(gebruiker, Handeling.ZIEKMELDING, id)
                .orElseThrow(() -> new NietGevondenException("leerling"));
        poort.pass(gebruiker, Handeling.ZIEKMELDING, leerling);
        if (leerling.uitgeschrevenOp().isPresent()) {
            throw new NietGevondenException("leerling");
        }
        return Zicht.school(leerling.school()).during(() -> Objects.requireNonNull(transacties.execute(ignored ->
                read(leerling))));
    }

    /// As it stands now. Within the transaction that records.
    Ziekstand read(Leerling leerling) {
        Zaaklezer.Gelezen nu = zaken.read(leerling);
        return new Ziekstand(leerling, nu, callers(leerling, nu.kader().school().protocol()));
    }

    /// Whether this person sees of the pupil only that he is there and whether he is reported ill.
    boolean isGeheim(Gebruiker gebruiker, Leerling leerling) {
        return !poort.segmenten(gebruiker, Handeling.ZIEKMELDING, leerling).contains(Segment.VERZUIM);
    }

    /// Parents first; without authority, and a pupil who is not of age, with the reason why not.
    private List<Ziekstand.Beller> callers(Leerling leerling, String protocol) {
        LocalDate dag = vandaag.datum();
        boolean isMeerderjarig = matrix.meerderjarig(protocol, dag).flatMap(jaren -> leerling.geboortedatum()
                .map(geboren -> !geboren.plusYears(jaren).isAfter(dag))).orElse(false);
        var bellers = new ArrayList<Ziekstand.Beller>();
        gezinnen.ofLeerling(leerling.id()).stream().filter(een -> !een.isOver(dag)
                && een.functie() == Functie.OUDER).forEach(een -> bellers.add(new Ziekstand.Beller(
                        Integer.toString(een.account()), een.naam(), "ziek.wie.ouder",
                        een.gezag().equals(Optional.of(Gezag.NEE)) ? "ziek.fout.geenGezag" : "")));
        bellers.add(new Ziekstand.Beller("leerling", leerling.naam(), "ziek.wie.leerling",
                isMeerderjarig ? "" : "ziek.fout.minderjarig"));
        return bellers;
    }
}
