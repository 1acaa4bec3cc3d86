package nl.verzuimregie.engine.telwerk;

import java.util.Arrays;
import java.util.List;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Regel;

/// Counts any kernregel by going through all days: several maten, values that change, meldingen, waiting, calendar
/// months.
/// It follows docs/tellen.md word by word; the fast meters must give the same.
final class Dagmeter implements Meter {

    /// How a regel treats what has already been reported.
    ///
    /// @param bijElke     arises again on each judged day while it runs
    /// @param naMelding   a melding starts the counting anew
    /// @param neemMeldingAan a melding is assumed on each day of arising when the pupil has none of its own
    record Herhaling(boolean bijElke, boolean naMelding, boolean neemMeldingAan) {}

    private final int regel;
    private final Dagwaarden[] waarden;
    private final Drempels drempels;
    private final Herhaling herhaling;
    /// least number of days between two arisings, per day; 0 is none
    private final int[] wachtDagen;
    private final int totDag;
    private final int[] niveau;
    private final int[] laatste;
    private final boolean[] wacht;

    Dagmeter(int regel, List<Dagwaarden> waarden, Drempels drempels, Herhaling herhaling, int[] wachtDagen,
            int totDag) {
        this.regel = regel;
        this.waarden = waarden.toArray(Dagwaarden[]::new);
        this.drempels = drempels;
        this.herhaling = herhaling;
        this.wachtDagen = wachtDagen;
        this.totDag = totDag;
        this.niveau = new int[drempels.aantalTreden()];
        this.laatste = new int[niveau.length];
        this.wacht = new boolean[niveau.length];
    }

    /// The least number of days between two arisings, worked out per day.
    static int[] wachtDagen(Regel.Opnieuw opnieuw, Kalender kalender, int totDag) {
        int[] dagen = new int[totDag + 1];
        opnieuw.hoogstensEenPer().ifPresent(waarde -> {
            int perEenheid = waarde.eenheid() == nl.verzuimregie.engine.kalender.Eenheid.KALENDERWEKEN ? 7 : 1;
            for (int dag = 0; dag <= totDag; dag++) {
                dagen[dag] = waarde.op(kalender.datum(dag)).map(stand -> (int) stand.binnenwaarde() * perEenheid)
                        .orElse(0);
            }
        });
        return dagen;
    }

    @Override
    public void count(Telleerling dagen, Signaalbak bak) {
        dagen.pointAtDays(totDag);
        if (dagen.van == dagen.tot) {
            return;
        }
        int eerste = Telleerling.dag(dagen.rijen[dagen.van]);
        for (Dagwaarden dagwaarden : waarden) {
            dagwaarden.workOut(dagen, eerste);
        }
        Arrays.fill(niveau, -1);
        Arrays.fill(laatste, Integer.MIN_VALUE / 2);
        Arrays.fill(wacht, false);
        int naDag = -1;
        int[] meldingen = dagen.meldingen();
        int melding = 0;
        for (int dag = eerste; dag <= totDag; dag++) {
            if (herhaling.naMelding()) {
                while (melding < meldingen.length && meldingen[melding] < dag) {
                    naDag = meldingen[melding++];
                }
            }
            if (judge(dagen.nummer, dag, naDag, bak) && herhaling.naMelding() && herhaling.neemMeldingAan()) {
                naDag = dag;
            }
        }
    }

    /// Judges all treden on one day; whether one of them arose.
    private boolean judge(int leerling, int dag, int naDag, Signaalbak bak) {
        boolean geoordeeld = false;
        boolean inReeks = false;
        for (Dagwaarden dagwaarden : waarden) {
            geoordeeld |= dagwaarden.isJudged(dag);
            inReeks |= dagwaarden.isRunning(dag);
        }
        boolean ontstond = false;
        for (int trede = 0; trede < niveau.length; trede++) {
            int waarde = firstMeeting(dag, naDag, drempels.nodig(trede, dag));
            if (waarde < 0) {
                wacht[trede] = false;
                if (!inReeks) {
                    niveau[trede] = -1;
                }
            } else if (isArising(trede, dag, waarde, geoordeeld)) {
                bak.add(leerling, dag, regel, trede, waarde);
                laatste[trede] = dag;
                wacht[trede] = false;
                ontstond = true;
            }
        }
        return ontstond;
    }

    private boolean isArising(int trede, int dag, int waarde, boolean geoordeeld) {
        int elke = drempels.elke(trede, dag);
        int bereikt = elke > 0 ? (waarde - drempels.nodig(trede, dag)) / elke : 0;
        boolean verder = bereikt > niveau[trede];
        boolean wil = wacht[trede] || (geoordeeld && (verder || herhaling.bijElke()));
        if (!wil) {
            return false;
        }
        if (dag - laatste[trede] < wachtDagen[dag]) {
            wacht[trede] = verder;
            return false;
        }
        niveau[trede] = Math.max(niveau[trede], bereikt);
        return true;
    }

    /// The value of the first maat in the file that meets the drempel, or -1.
    private int firstMeeting(int dag, int naDag, int nodig) {
        for (Dagwaarden dagwaarden : waarden) {
            int waarde = dagwaarden.waarde(dag, naDag);
            if (nodig != Drempels.NOOIT && waarde >= nodig) {
                return waarde;
            }
        }
        return -1;
    }
}
