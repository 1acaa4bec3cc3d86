package nl.verzuimregie.engine.telwerk;

import java.util.Arrays;

/// A regel with one trede over what one list adds, in one or more windows, counted anew after each melding, with time
/// between two arisings: the statutory sixteen hours. Constant drempel, for pupils without meldingen of their own;
/// [Dagmeter] does the others.
final class Meldmeter implements Meter {

    private static final int GEEN = -1;

    private final int regel;
    private final int lijst;
    private final int[][] begin;
    private final int nodig;
    private final int wachtDagen;
    private final boolean neemMeldingAan;
    private final int totDag;
    private final Dagmeter anders;
    private final int[] som;
    private final int[] achter;
    private int[] stukken = new int[0];
    private boolean loopt;
    private int laatste;
    private int wachtTot;

    Meldmeter(int regel, int lijst, int[][] begin, int nodig, int wachtDagen, boolean neemMeldingAan, int totDag,
            Dagmeter anders) {
        this.regel = regel;
        this.lijst = lijst;
        this.begin = begin;
        this.nodig = nodig;
        this.wachtDagen = wachtDagen;
        this.neemMeldingAan = neemMeldingAan;
        this.totDag = totDag;
        this.anders = anders;
        this.som = new int[begin.length];
        this.achter = new int[begin.length];
    }

    @Override
    public void count(Telleerling leerling, Signaalbak bak) {
        if (leerling.meldingen().length > 0) {
            anders.count(leerling, bak);
            return;
        }
        Tellijst dagen = leerling.blok.lijst(lijst);
        stukken = dagen.stukken();
        int eerste = dagen.begin(leerling.plaats);
        int einde = dagen.end(leerling.plaats, totDag);
        Arrays.fill(som, 0);
        Arrays.fill(achter, eerste);
        loopt = false;
        laatste = Integer.MIN_VALUE / 2;
        wachtTot = GEEN;
        for (int i = eerste; i < einde; i++) {
            count(leerling.nummer, i, bak);
        }
        endWaiting(leerling.nummer, totDag, einde, bak);
    }

    private void count(int leerling, int i, Signaalbak bak) {
        int dag = Tellijst.dag(stukken[i]);
        if (loopt || wachtTot != GEEN) {
            endWaiting(leerling, dag - 1, i, bak);
            slide(dag - 1, i);
            if (meeting() == GEEN) {
                loopt = false;
                wachtTot = GEEN;
            }
        }
        slide(dag, i);
        int erbij = Tellijst.getal(stukken[i]);
        for (int venster = 0; venster < som.length; venster++) {
            som[venster] += erbij;
        }
        int halend = loopt ? GEEN : meeting();
        if (halend != GEEN) {
            if (dag - laatste >= wachtDagen) {
                arise(leerling, dag, som[halend], i + 1, bak);
            } else {
                wachtTot = laatste + wachtDagen;
            }
        }
    }

    /// A waiting signal arises when its time comes on or before `tot` and the drempel is still met then. Values only
    /// fall between two days that add, so one look on that day is enough.
    private void endWaiting(int leerling, int tot, int einde, Signaalbak bak) {
        if (wachtTot != GEEN && wachtTot <= tot) {
            slide(wachtTot, einde);
            int halend = meeting();
            if (halend != GEEN) {
                arise(leerling, wachtTot, som[halend], einde, bak);
            }
            wachtTot = GEEN;
        }
    }

    /// Drops the days that lie before the window of `dag`, of those before `einde`.
    private void slide(int dag, int einde) {
        for (int venster = 0; venster < som.length; venster++) {
            int eerste = begin[venster][dag];
            while (achter[venster] < einde && Tellijst.dag(stukken[achter[venster]]) < eerste) {
                som[venster] -= Tellijst.getal(stukken[achter[venster]++]);
            }
        }
    }

    private int meeting() {
        for (int venster = 0; venster < som.length; venster++) {
            if (som[venster] >= nodig) {
                return venster;
            }
        }
        return GEEN;
    }

    private void arise(int leerling, int dag, int waarde, int geteld, Signaalbak bak) {
        bak.add(leerling, dag, regel, 0, waarde);
        laatste = dag;
        wachtTot = GEEN;
        loopt = !neemMeldingAan;
        if (neemMeldingAan) {
            Arrays.fill(som, 0);
            Arrays.fill(achter, geteld);
        }
    }
}
