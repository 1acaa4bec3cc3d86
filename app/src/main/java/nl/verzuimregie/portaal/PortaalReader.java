package nl.verzuimregie.portaal;

import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.verzuimregie.beoordelingen.Beoordelaar;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.reacties.Reacties;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Gezinnen;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Inzagen;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.toegang.Relatie;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.toegang.Toegangsgrond;
import nl.verzuimregie.toegang.Toegangsmatrix;
import nl.verzuimregie.web.NietGevondenException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Opens what the school knows of a pupil for the pupil or a parent: first the gate, then a view of this pupil alone.
@Service
class PortaalReader {

    private static final int INZAGEN_MAX = 200;

    private final Leerlingen leerlingen;
    private final Zaaklezer zaken;
    private final Reacties reacties;
    private final Inzagen inzagen;
    private final Gezinnen gezinnen;
    private final Scholen scholen;
    private final Poort poort;
    private final Toegangsmatrix matrix;
    private final Vandaag vandaag;
    private final TransactionOperations transacties;

    PortaalReader(Leerlingen leerlingen, Zaaklezer zaken, Reacties reacties, Inzagen inzagen, Gezinnen gezinnen,
            Scholen scholen, Poort poort, Toegangsmatrix matrix, Vandaag vandaag, TransactionOperations transacties) {
        this.leerlingen = leerlingen;
        this.zaken = zaken;
        this.reacties = reacties;
        this.inzagen = inzagen;
        this.gezinnen = gezinnen;
        this.scholen = scholen;
        this.poort = poort;
        this.matrix = matrix;
        this.vandaag = vandaag;
        this.transacties = transacties;
    }

    /// A pupil, and as whom the reader passed the gate.
    ///
    /// @param magZien whether the table shows the absence; not to a parent without authority
    /// @param magZaak whether it shows the case around it
    /// @param spreekt the rol for which the reader gives consent; empty: others decide
    record Doorgang(Leerling leerling, Functie functie, boolean magZien, boolean magZaak, Optional<String> spreekt) {
        boolean isLeerling() {
            return functie == Functie.LEERLING;
        }
    }

    /// The pupils whom somebody may open here, by name.
    List<Leerling> children(Gebruiker gebruiker) {
        return gebruiker.zicht(Handeling.PORTAAL).during(() -> read(() -> leerlingen.all(
                gebruiker.zicht(Handeling.PORTAAL).leerlingen())));
    }

    /// Passes the gate.
    Doorgang pass(Gebruiker gebruiker, long id) {
        Leerling leerling = poort.find(gebruiker, Handeling.PORTAAL, id)
                .orElseThrow(() -> new NietGevondenException("leerling"));
        Toegangsgrond grond = poort.pass(gebruiker, Handeling.PORTAAL, leerling);
        boolean isGezin = grond.relatie() == Relatie.GEZIN;
        Set<Segment> ziet = poort.segmenten(gebruiker, Handeling.PORTAAL, leerling);
        return new Doorgang(leerling, grond.functie(), isGezin && ziet.contains(Segment.VERZUIM),
                isGezin && ziet.contains(Segment.ZAAK), isGezin ? role(leerling, grond.functie()) : Optional.empty());
    }

    /// For whom somebody speaks: a pupil for itself, a parent with authority until the pupil is of full age.
    private Optional<String> role(Leerling leerling, Functie functie) {
        return functie == Functie.LEERLING ? Optional.of("leerling")
                : isMeerderjarig(leerling) ? Optional.empty() : Optional.of("ouders");
    }

    /// Passes the gate for the whole case.
    Doorgang passWhole(Gebruiker gebruiker, long id) {
        Doorgang door = pass(gebruiker, id);
        if (!door.magZaak()) {
            throw poort.refuse(gebruiker, Handeling.PORTAAL, door.leerling());
        }
        return door;
    }

    /// Whether the reader may report the pupil ill: a parent with authority until the pupil is of full age, then the
    /// pupil.
    boolean magZiekmelden(Doorgang door) {
        return door.magZien() && (door.isLeerling() ? isOwnMaster(door) : door.spreekt().isPresent())
                && door.leerling().uitgeschrevenOp().isEmpty();
    }

    /// Passes the gate for who may see the absence of the pupil.
    Doorgang passVerzuim(Gebruiker gebruiker, long id) {
        Doorgang door = pass(gebruiker, id);
        if (!door.magZien()) {
            throw poort.refuse(gebruiker, Handeling.PORTAAL, door.leerling());
        }
        return door;
    }

    /// What the reader who passed may know, seen through a zicht of this pupil and of the own words.
    Portaaldossier open(Gebruiker gebruiker, Doorgang door) {
        Leerling leerling = door.leerling();
        return view(leerling, gebruiker).during(() -> read(() -> {
            Zaaklezer.Gelezen nu = zaken.read(leerling);
            return new Portaaldossier(leerling, nu.kader(), gebruiker, door, nu.vandaag(), nu.rijen(),
                    nu.geleverdTot(), new Beoordelaar(nu.kader(), nu.vandaag()).assess(leerling.id(), nu.rijen(),
                            nu.zaken(), nu.geleverdTot().orElse(nu.vandaag())), nu.oordeel().zaak(),
                    nu.oordeel().consents(), nu.zaken(), inzagen.ofLeerling(leerling.id(), INZAGEN_MAX),
                    reacties.ofLeerling(leerling.id()), isOwnMaster(door) ? parents(leerling) : List.of());
        }));
    }

    /// Whether the pupil alone says which parent looks along.
    boolean isOwnMaster(Doorgang door) {
        return door.isLeerling() && isMeerderjarig(door.leerling());
    }

    private boolean isMeerderjarig(Leerling leerling) {
        return leerling.geboortedatum().filter(geboren -> matrix.meerderjarig(
                scholen.kader(leerling.school()).protocol().id(), vandaag.datum()).filter(leeftijd ->
                Period.between(geboren, vandaag.datum()).getYears() >= leeftijd).isPresent())
                .isPresent();
    }

    /// Keeps that somebody took all of it along.
    ///
    /// @param soort of the file
    void keepTaken(Gebruiker gebruiker, Leerling leerling, String soort) {
        poort.explain(gebruiker, Handeling.PORTAAL, leerling, "alles gedownload als " + soort);
    }

    /// The parents with an account now. Within a transaction.
    private List<Gezinnen.Gezinslid> parents(Leerling leerling) {
        return gezinnen.ofLeerling(leerling.id()).stream().filter(een -> een.functie() == Functie.OUDER)
                .filter(een -> !een.isOver(vandaag.datum())).toList();
    }

    private static Zicht view(Leerling leerling, Gebruiker gebruiker) {
        return Zicht.leerling(leerling.school(), leerling.id(), Set.of("gezin-" + gebruiker.id()));
    }

    private <T> T read(Supplier<T> vraag) {
        return Objects.requireNonNull(transacties.execute(ignored -> vraag.get()));
    }
}
