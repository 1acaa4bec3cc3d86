package nl.verzuimregie.engine.telwerk;

import java.util.Arrays;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Vormenboek;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Maat;

/// What every form of day gives to one [Telsoort], worked out once per form.
final class Vormtabel {

    /// A day of this form neither counts nor breaks.
    static final int NEUTRAAL = 0;
    /// It counts in the reeks; for Ziekteperioden: it is a ziektedag.
    static final int TELT = 1;
    /// It breaks the reeks, or ends the Ziekteperiode.
    static final int BREEKT = 2;

    /// Without a share of its own a day counts when all known lessons do.
    private static final int GEHEEL = 100;

    private final Telsoort soort;
    private final Vormenboek boek;
    private final int[] procent;
    private final boolean hangtAfVanDag;
    private int bekend;
    private int[] bij = new int[0];

    Vormtabel(Telsoort soort, Kalender kalender, Vormenboek boek) {
        this.soort = soort;
        this.boek = boek;
        this.procent = soort instanceof Telsoort.Reeks reeks ? procenten(reeks, kalender) : new int[0];
        this.hangtAfVanDag = !isConstant(0, procent.length - 1);
        grow();
    }

    /// Works out forms that came into the boek since.
    void grow() {
        int aantal = boek.size();
        if (bij.length < aantal) {
            bij = Arrays.copyOf(bij, 2 * aantal);
        }
        for (; bekend < aantal; bekend++) {
            bij[bekend] = workOut(boek.vorm(bekend));
        }
    }

    /// Per form: what a day adds, or which of the three classes it is (Ziekteperioden, reeks).
    int[] bij() {
        return bij;
    }

    private int workOut(Dagvorm vorm) {
        return switch (soort) {
            case Telsoort.Optelling tel -> vorm.addition(tel.eenheid(), tel.soorten());
            case Telsoort.Ziekteperiode _ -> vorm.isZiektedag() ? TELT
                    : vorm.isBijgewoond() || vorm.isBeter() ? BREEKT : NEUTRAAL;
            case Telsoort.Reeks reeks -> classify(vorm, reeks, procent.length == 0 ? GEHEEL
                    : procent[procent.length - 1]);
        };
    }

    private static int classify(Dagvorm vorm, Telsoort.Reeks reeks, int procent) {
        if (vorm.counts(reeks.soorten(), procent)) {
            return TELT;
        }
        boolean breekt = (vorm.isBijgewoond() && reeks.breuken().contains(Maat.Breuk.AANWEZIG))
                || (vorm.isBeter() && reeks.breuken().contains(Maat.Breuk.BETERMELDING));
        return breekt ? BREEKT : NEUTRAAL;
    }

    /// The class of a form on a day: as [#bij], but with the share of the lessons that is in force that day.
    int klasseOp(int vorm, int dag) {
        return procent.length == 0 || procent[dag] == procent[procent.length - 1] ? bij[vorm]
                : classify(boek.vorm(vorm), (Telsoort.Reeks) soort, procent[dag]);
    }

    /// Whether a day of this form was attended for all its lessons.
    boolean isWholeAttended(int vorm) {
        return boek.vorm(vorm).isGeheelBijgewoond();
    }

    /// Whether a day of this form has no lessons.
    boolean isWithoutLessons(int vorm) {
        return boek.vorm(vorm).isZonderLessen();
    }

    /// Whether what the table says of a form holds on every day from `van` to `tot`.
    boolean isConstant(int van, int tot) {
        for (int dag = van; dag <= tot && procent.length > 0; dag++) {
            if (procent[dag] != procent[procent.length - 1]) {
                return false;
            }
        }
        return true;
    }

    /// Whether a form may count on one day of the kalender and not on another, because the share changes.
    boolean dependsOnDay() {
        return hangtAfVanDag;
    }

    private static int[] procenten(Telsoort.Reeks reeks, Kalender kalender) {
        if (reeks.dagTeltVanaf().isEmpty()) {
            return new int[0];
        }
        int[] procenten = new int[kalender.aantalDagen()];
        for (int dag = 0; dag < procenten.length; dag++) {
            procenten[dag] = reeks.dagTeltVanaf().get().op(kalender.datum(dag))
                    .map(stand -> (int) stand.binnenwaarde()).orElse(GEHEEL);
        }
        return procenten;
    }
}
