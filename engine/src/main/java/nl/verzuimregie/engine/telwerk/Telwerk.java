package nl.verzuimregie.engine.telwerk;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Regel;

/// A protocol compiled for counting: finds every signal of every kernregel for any number of pupils.
///
/// What a day adds to a maat stands in [Tellijsten]; drempels and windows stand here, worked out per day of the
/// kalender. A pupil whose lists can never reach a drempel is not counted for that regel.
public final class Telwerk {

    private final List<Regel> regels;
    private final Kalender kalender;
    private final List<Telregel> plannen;

    private Telwerk(List<Regel> regels, Kalender kalender, List<Telregel> plannen) {
        this.regels = List.copyOf(regels);
        this.kalender = kalender;
        this.plannen = List.copyOf(plannen);
    }

    /// Compiles regels.
    ///
    /// @param neemMeldingAan whether a melding is assumed on each day a signal with `opnieuw: na` arises (`signaleer`
    ///                       without meldingen); else only meldingen in the facts start the counting anew
    /// @param vanDag         day number of the first day with facts; 0 when unknown
    /// @param totDag         day number of the last day judged, the peildatum
    /// @throws IllegalArgumentException when a regel is no kernregel, a day lies outside the kalender, or there are
    ///                                  more than 64 regels
    public static Telwerk compile(List<Regel> regels, Kalender kalender, boolean neemMeldingAan, int vanDag,
            int totDag) {
        if (vanDag < 0 || totDag >= kalender.aantalDagen() || vanDag > totDag) {
            throw new IllegalArgumentException("Dag %d tot en met %d ligt niet in kalender '%s'".formatted(
                    vanDag, totDag, kalender.naam()));
        }
        if (regels.size() > Long.SIZE) {
            throw new IllegalArgumentException("Hoogstens %d kernregels; dit zijn er %d".formatted(Long.SIZE,
                    regels.size()));
        }
        var plannen = new ArrayList<Telregel>();
        for (Regel regel : regels) {
            plannen.add(new Telregel(plannen.size(), regel, meet(regel), kalender, neemMeldingAan, vanDag, totDag));
        }
        return new Telwerk(regels, kalender, plannen);
    }

    static Regel.Meet meet(Regel regel) {
        if (regel.niveau() != Regel.Niveau.KERN || !(regel.vorm() instanceof Regel.Meet meet)) {
            throw new IllegalArgumentException("Regel '%s' is geen kernregel".formatted(regel.naam()));
        }
        return meet;
    }

    /// The regels by the numbers that a [Signaalbak] uses.
    public List<Regel> regels() {
        return regels;
    }

    /// Counts all pupils on all processors.
    ///
    /// @param lijsten what these regels count; see [Tellijsten#with]
    /// @return the signals in pieces, in order of pupil
    public List<Signaalbak> countAll(Tellijsten lijsten) {
        ThreadLocal<Blokteller> tellers = ThreadLocal.withInitial(() -> newTeller(lijsten.boek()));
        return lijsten.blokken().parallelStream().map(blok -> {
            var bak = new Signaalbak();
            tellers.get().count(blok, bak);
            return bak;
        }).toList();
    }

    /// Counts one pupil again and again without making anything new: for a fact that came in. Not for two threads.
    public Hertelling recount(Tellijsten lijsten) {
        Blokteller teller = newTeller(lijsten.boek());
        var bak = new Signaalbak();
        return leerling -> {
            bak.clear();
            Telblok blok = lijsten.blok(leerling);
            teller.count(blok, leerling - blok.van(), leerling, bak);
            return bak;
        };
    }

    /// Counts one pupil; the bak is the same one each time.
    @FunctionalInterface
    public interface Hertelling {
        Signaalbak count(int leerling);
    }

    /// Counts pupils straight from their registrations. Not for two threads.
    public Rijenteller rowCounter() {
        return new Rijenteller(this, kalender);
    }

    Blokteller newTeller(Lijstboek boek) {
        return new Blokteller(plannen, boek);
    }
}
