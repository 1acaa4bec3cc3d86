package nl.verzuimregie.engine.telwerk;

import java.time.LocalDate;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Maat;

/// The value of one maat of one pupil on every day, worked out the plain way. Arrays are reused for pupil after pupil.
final class Dagwaarden {

    private static final int GEEN = -1;

    private final Maat maat;
    private final Vormtabel tabel;
    private final int[] begin;
    private final Kalender kalender;
    private final int totDag;
    /// tel: additions before each day, so that a window is one subtraction; reeks: the value, or [#GEEN] outside a run
    private final int[] getal;
    private final boolean[] geoordeeld;
    private final int[] doortellen;

    Dagwaarden(Maat maat, Vormtabel tabel, Vensterbegin venster, Kalender kalender, int totDag) {
        this.maat = maat;
        this.tabel = tabel;
        this.begin = venster.perDag();
        this.kalender = kalender;
        this.totDag = totDag;
        this.getal = new int[totDag + 2];
        this.geoordeeld = new boolean[totDag + 1];
        this.doortellen = doortellen();
    }

    private int[] doortellen() {
        int[] dagen = new int[totDag + 1];
        if (maat.soort() instanceof Maat.Reeks reeks && reeks.doortellenVanaf().isPresent()) {
            for (int dag = 0; dag <= totDag; dag++) {
                dagen[dag] = reeks.doortellenVanaf().get().op(kalender.datum(dag))
                        .map(stand -> (int) stand.binnenwaarde()).orElse(0);
            }
        }
        return dagen;
    }

    private boolean isReeks() {
        return maat.soort() instanceof Maat.Reeks;
    }

    boolean isJudged(int dag) {
        return geoordeeld[dag];
    }

    /// Whether a run goes on; what was signalled in it stays signalled.
    boolean isRunning(int dag) {
        return isReeks() && getal[dag] != GEEN;
    }

    /// The value at the end of the day; additions up to and including `naDag` do not count. -1 outside a run.
    int waarde(int dag, int naDag) {
        if (isReeks()) {
            return getal[dag];
        }
        int vanaf = Math.max(Math.max(begin[dag], naDag + 1), 0);
        return vanaf > dag ? 0 : getal[dag + 1] - getal[vanaf];
    }

    void workOut(Telleerling dagen, int eersteDag) {
        if (isReeks()) {
            workOutReeks(dagen, eersteDag, (Maat.Reeks) maat.soort());
        } else {
            workOutTel(dagen, eersteDag);
        }
    }

    private void workOutTel(Telleerling dagen, int eersteDag) {
        java.util.Arrays.fill(getal, 0, eersteDag + 1, 0);
        boolean ziekmeldingen = maat.eenheid() == Eenheid.ZIEKMELDINGEN;
        var periode = new Ziekteperiode();
        int i = dagen.van;
        for (int dag = eersteDag; dag <= totDag; dag++) {
            boolean rij = i < dagen.tot && Telleerling.dag(dagen.rijen[i]) == dag;
            int bij = rij ? tabel.bij()[Telleerling.vorm(dagen.rijen[i++])] : Vormtabel.BREEKT;
            int erbij;
            if (ziekmeldingen) {
                erbij = kalender.isSchooldag(dag) && periode.startsOn(bij) ? 1 : 0;
            } else {
                erbij = rij ? bij : 0;
            }
            getal[dag + 1] = getal[dag] + erbij;
            geoordeeld[dag] = erbij > 0;
        }
    }

    /// Follows the schooldagen; whether a Ziekteperiode starts.
    private static final class Ziekteperiode {
        private boolean loopt;

        boolean startsOn(int klasse) {
            if (klasse == Vormtabel.TELT) {
                boolean begint = !loopt;
                loopt = true;
                return begint;
            }
            loopt &= klasse == Vormtabel.NEUTRAAL;
            return false;
        }
    }

    private void workOutReeks(Telleerling dagen, int eersteDag, Maat.Reeks reeks) {
        boolean breektAanwezig = reeks.onderbrokenDoor().contains(Maat.Breuk.AANWEZIG);
        boolean breektLesweek = reeks.onderbrokenDoor().contains(Maat.Breuk.LESWEEK_AANWEZIG);
        int eerste = GEEN;
        int geteld = 0;
        int i = dagen.van;
        int maandag = -1;
        boolean weekHeel = true;
        boolean weekLessen = false;
        for (int dag = eersteDag; dag <= totDag; dag++) {
            boolean rij = i < dagen.tot && Telleerling.dag(dagen.rijen[i]) == dag;
            int vorm = rij ? Telleerling.vorm(dagen.rijen[i++]) : -1;
            int klasse = !kalender.isSchooldag(dag) ? Vormtabel.NEUTRAAL
                    : rij ? tabel.klasseOp(vorm, dag) : breektAanwezig ? Vormtabel.BREEKT : Vormtabel.NEUTRAAL;
            if (kalender.datum(dag).getDayOfWeek() == java.time.DayOfWeek.MONDAY || maandag < 0) {
                maandag = dag - kalender.datum(dag).getDayOfWeek().getValue() + 1;
                weekHeel = true;
                weekLessen = false;
            }
            if (kalender.isSchooldag(dag)) {
                boolean heel = !rij || tabel.isWholeAttended(vorm);
                weekHeel &= heel || tabel.isWithoutLessons(vorm);
                weekLessen |= heel;
            }
            boolean lesweek = breektLesweek && weekHeel && weekLessen && eerste < maandag
                    && isLastSchooldagOfWeek(dag, maandag);
            boolean breekt = klasse == Vormtabel.BREEKT || lesweek;
            if (klasse == Vormtabel.TELT) {
                eerste = eerste == GEEN ? dag : eerste;
                geteld++;
            } else if (breekt) {
                eerste = GEEN;
                geteld = 0;
            }
            put(dagen, reeks.eenheid(), dag, eerste, geteld, klasse == Vormtabel.TELT);
        }
    }

    private void put(Telleerling dagen, Eenheid eenheid, int dag, int eerste, int geteld, boolean telt) {
        getal[dag] = eerste == GEEN ? GEEN : switch (eenheid) {
            case SCHOOLDAGEN -> geteld;
            case KALENDERDAGEN -> dag - eerste;
            case KALENDERMAANDEN -> maanden(kalender.datum(eerste), kalender.datum(dag));
            default -> throw new IllegalArgumentException("Een reeks telt niet in " + eenheid.tekst());
        };
        geoordeeld[dag] = eerste != GEEN && (telt || (eenheid != Eenheid.SCHOOLDAGEN
                && (geteld >= doortellen[dag] || dagen.firstZiekloop(dag, dag) == dag)));
    }

    /// The last schooldag of a week, of which the schooldagen before `maandag` of the range are unknown to the run.
    private boolean isLastSchooldagOfWeek(int dag, int maandag) {
        return kalender.isSchooldag(dag) && kalender.schooldagenVoor(dag + 1) == kalender.schooldagenVoor(maandag + 7);
    }

    /// How many whole months lie between two days: the largest m with `van` + m months on or before `tot`.
    static int maanden(LocalDate van, LocalDate tot) {
        int maanden = (tot.getYear() - van.getYear()) * 12 + tot.getMonthValue() - van.getMonthValue();
        return van.plusMonths(maanden).isAfter(tot) ? maanden - 1 : maanden;
    }
}
