package nl.verzuimregie.werkplek.rooster;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.werkplek.beoordelen.Correctiewerk;
import nl.verzuimregie.werkplek.beoordelen.Gevolg;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.stereotype.Service;

/// Records in which lessons a pupil is expected, changes that and takes it back; behind the gate.
@Service
class Weekroosterwerk {

    private final Poort poort;
    private final Zaakfeiten zaakfeiten;
    private final Scholen scholen;
    private final Correctiewerk correcties;
    private final Vandaag vandaag;

    Weekroosterwerk(Poort poort, Zaakfeiten zaakfeiten, Scholen scholen, Correctiewerk correcties, Vandaag vandaag) {
        this.poort = poort;
        this.zaakfeiten = zaakfeiten;
        this.scholen = scholen;
        this.correcties = correcties;
        this.vandaag = vandaag;
    }

    /// Lets somebody through the gate.
    ///
    /// @throws NietGevondenException when there is no such pupil, or it left the school
    Leerling pass(Gebruiker gebruiker, long id) {
        Leerling leerling = poort.find(gebruiker, Handeling.ROOSTER, id)
                .orElseThrow(() -> new NietGevondenException("leerling"));
        poort.pass(gebruiker, Handeling.ROOSTER, leerling);
        if (leerling.uitgeschrevenOp().filter(dag -> !dag.isAfter(vandaag.datum())).isPresent()) {
            throw new NietGevondenException("leerling");
        }
        return leerling;
    }

    /// All that people did for the pupil.
    List<Zaakfeitrij> rows(Leerling leerling) {
        return within(leerling, () -> zaakfeiten.ofLeerling(leerling.id()));
    }

    /// The lessons of the pupil as the school has them in the week of the next schooldag.
    Roosterweek week(Leerling leerling, RoosterForm getypt) {
        Schoolkader kader = scholen.kader(leerling.school());
        return Roosterweek.of(kader.rooster(leerling.id()), kader.kalender().schooldagVanaf(vandaag.datum())
                .orElse(vandaag.datum()), getypt);
    }

    /// What would follow.
    ///
    /// @param wat without an origin
    /// @param rij the row in whose place it comes; empty: none
    Gevolg preview(Leerling leerling, Feit.AangepastRooster wat, Optional<Long> rij, String reden,
            Gebruiker gebruiker) {
        var herkomst = new Feit.Herkomst("proef", vandaag.nu(), Integer.toString(gebruiker.id()));
        Feit.AangepastRooster rooster = known(wat, herkomst);
        return within(leerling, () -> correcties.preview(leerling, List.of(rij.<Feit>map(nummer -> new Feit.Correctie(
                herkomst, wat.datum(), Zaakfeitrij.feitOf(nummer), Optional.of(rooster), reden)).orElse(rooster))));
    }

    /// Records one, or another in the place of an earlier one.
    ///
    /// @return whether it was recorded; not when the same form was sent before, or when somebody was first
    boolean record(Zaakfeiten.Vastlegger wie, Leerling leerling, Feit.AangepastRooster wat, Optional<Long> rij,
            String reden) {
        return within(leerling, () -> !zaakfeiten.isRecorded(wie.sleutel()) && (rij.isPresent()
                ? zaakfeiten.replace(wie, rij.get(), herkomst -> known(wat, herkomst), reden)
                : zaakfeiten.add(wie, (herkomst, dag) -> List.of(known(wat, herkomst)))));
    }

    /// Takes one back, with a reason.
    ///
    /// @return whether it was taken back; not when somebody was first
    boolean withdraw(Zaakfeiten.Vastlegger wie, Leerling leerling, long rij, String reden) {
        return within(leerling, () -> zaakfeiten.withdraw(wie, rij, reden));
    }

    private static Feit.AangepastRooster known(Feit.AangepastRooster wat, Feit.Herkomst herkomst) {
        return new Feit.AangepastRooster(herkomst, wat.datum(), wat.tot(), wat.lessen(), wat.grond());
    }

    private static <T> T within(Leerling leerling, Supplier<T> werk) {
        return Zicht.school(leerling.school()).during(werk::get);
    }
}
