package nl.verzuimregie.werkplek.ziekmelden;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.beoordelingen.Ziekbericht;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.werkplek.taak.Meldformulieren;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// Records that a pupil is ill or well: the report and the answers to what the protocol asks at once, together or not
/// at all. Within a zicht of the school.
@Service
class Ziekwerk {

    /// Under which name a report is tried that was not recorded.
    static final String PROEF = "proef";

    private final ZiekReader reader;
    private final Zaakfeiten zaakfeiten;
    private final Zaaklezer zaken;
    private final Meldformulieren formulieren;
    private final Vandaag vandaag;

    Ziekwerk(ZiekReader reader, Zaakfeiten zaakfeiten, Zaaklezer zaken, Meldformulieren formulieren,
            Vandaag vandaag) {
        this.reader = reader;
        this.zaakfeiten = zaakfeiten;
        this.zaken = zaken;
        this.formulieren = formulieren;
        this.vandaag = vandaag;
    }

    /// Something is wrong, so nothing was recorded.
    static final class GeweigerdException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Formulierfouten fouten;

        GeweigerdException(Formulierfouten fouten) {
            super("De ziekmelding is niet vastgelegd");
            this.fouten = fouten;
        }

        Formulierfouten fouten() {
            return fouten;
        }
    }

    /// Who records it, and about whom.
    ///
    /// @param isThuis somebody of the family does; what it leaves unanswered, the school asks
    record Wie(Gebruiker gebruiker, Leerling leerling, boolean isThuis) {}

    /// The case with a report in it that is not recorded.
    @Transactional(readOnly = true)
    public Zaaklezer.Gelezen tryOut(Leerling leerling, Ziekopgave opgave, Gebruiker gebruiker) {
        return zaken.tryOut(leerling, List.of(opgave.fact(new Feit.Herkomst(PROEF, vandaag.nu(),
                Integer.toString(gebruiker.id())))));
    }

    /// Records a report with the answers.
    ///
    /// @param opgave  what is reported, of the pupil as it stands when nobody else can record
    /// @param getypt  the answers to the form of the protocol
    /// @param regel   what stands in the log, from the report
    /// @return what was reported; empty when the same form was sent before
    /// @throws GeweigerdException when something is wrong
    @Transactional
    public Optional<Ziekopgave> record(Zaakfeiten.Vastlegger vastlegger, Wie wie,
            Function<Ziekstand, Ziekopgave> opgave, MultiValueMap<String, String> getypt,
            Function<Ziekopgave, String> regel, UnaryOperator<String> tekst) {
        Leerling leerling = wie.leerling();
        var gemeld = new Ziekopgave[1];
        boolean isNieuw = !zaakfeiten.isRecorded(vastlegger.sleutel())
                && zaakfeiten.add(vastlegger, (herkomst, dag) -> {
            gemeld[0] = opgave.apply(reader.read(leerling));
            return List.of(gemeld[0].fact(herkomst));
        });
        if (!isNieuw) {
            return Optional.empty();
        }
        Zaaklezer.Gelezen nu = zaken.read(leerling);
        Zaakfeitrij rij = nu.zaken().getLast();
        var fouten = new Formulierfouten();
        List<Zaakfeit> antwoorden = formulieren.answer(new Meldformulieren.Melding(wie.gebruiker(), leerling, nu,
                rij.feit().id(), wie.isThuis()), getypt, regel.apply(gemeld[0]), fouten, tekst);
        if (!fouten.isEmpty()) {
            throw new GeweigerdException(fouten);
        }
        if (!antwoorden.isEmpty()) {
            zaakfeiten.add(new Zaakfeiten.Vastlegger(vastlegger.school(), vastlegger.leerling(), vastlegger.account(),
                    vastlegger.sleutel() + "-antwoord"), (herkomst, dag) -> antwoorden);
        }
        return Optional.of(gemeld[0]);
    }

    /// What the protocol asks about a report that is there already and was left open; empty: nothing, or it was
    /// answered.
    Optional<Meldformulieren.Vraag> unanswered(Wie wie, Ziekstand stand, MultiValueMap<String, String> getypt,
            Formulierfouten fouten) {
        return open(wie, stand.nu()).flatMap(melding -> formulieren.ask(melding, getypt, fouten));
    }

    private Optional<Meldformulieren.Melding> open(Wie wie, Zaaklezer.Gelezen nu) {
        return Ziekbericht.current(nu.zaken()).reversed().stream().map(een -> new Meldformulieren.Melding(
                wie.gebruiker(), wie.leerling(), nu, een.rij().feit().id(), wie.isThuis())).filter(een ->
                formulieren.ask(een, new LinkedMultiValueMap<>(), new Formulierfouten()).isPresent()).findFirst();
    }

    /// Records the answers about a report that is there already.
    ///
    /// @return whether they were; not when the same form was sent before, or when nothing is asked any more
    /// @throws GeweigerdException when something is wrong
    @Transactional
    public boolean answer(Zaakfeiten.Vastlegger vastlegger, Wie wie, MultiValueMap<String, String> getypt,
            String regel, UnaryOperator<String> tekst) {
        var fouten = new Formulierfouten();
        var gevraagd = new boolean[1];
        boolean isNieuw = zaakfeiten.add(vastlegger, (herkomst, dag) -> open(wie, zaken.read(wie.leerling()))
                .map(melding -> {
                    gevraagd[0] = true;
                    return formulieren.answer(melding, getypt, regel, fouten, tekst);
                }).orElse(List.of()));
        if (!fouten.isEmpty()) {
            throw new GeweigerdException(fouten);
        }
        return isNieuw && gevraagd[0];
    }

    /// Records that a pupil is well from a day on.
    ///
    /// @return whether it was recorded; not when the same form was sent before
    @Transactional
    public boolean well(Zaakfeiten.Vastlegger wie, LocalDate vanaf) {
        return zaakfeiten.add(wie, (herkomst, dag) -> List.of(new Feit.Betermelding(herkomst, vanaf)));
    }
}
