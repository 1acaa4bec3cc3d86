package nl.verzuimregie.engine.telwerk;

import java.util.Arrays;

/// A regel with one trede over what one list adds, in one or more windows, counted anew after each melding, with time
/// between two arisings: the statutory sixteen hours. Constant drempel, for pupils without meldingen of their own;
/// [Dagmeter] does the others.
final class Meldmeter implements Meter {

    private static final int GEEN = -1;

    private final int regel;
    private final int lijst;
    /// Per window the first day, by the last.
    private final int[][] vensters;
    /// The first day of the longest window. It holds the others, so some window meets the drempel when it does.
    private final int[] begin;
    private final int nodig;
    private final int wachtDagen;
    private final boolean neemMeldingAan;
    private final int totDag;
    private final Dagmeter anders;
    private int[] stukken = new int[0];
    /// The days in the longest window and after the last reset: where they begin, and what they add up to.
    private int achter;
    private int som;
    private boolean loopt;
    private int laatste;
    private int wachtTot;

    Meldmeter(int regel, int lijst, int[][] vensters, int nodig, int wachtDagen, boolean neemMeldingAan, int totDag,
            Dagmeter anders) {
        this.regel = regel;
        this.lijst = lijst;
        this.vensters = vensters;
        this.begin = vensters[0].clone();
        for (int[] venster : vensters) {
            Arrays.setAll(begin, dag -> Math.min(begin[dag], venster[dag]));
        }
        this.nodig = nodig;
        this.wachtDagen = wachtDagen;
        this.neemMeldingAan = neemMeldingAan;
        this.totDag = totDag;
        this.anders = anders;
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
        som = 0;
        achter = eerste;
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
            if (som < nodig) {
                loopt = false;
                wachtTot = GEEN;
            }
        }
        slide(dag, i);
        som += Tellijst.getal(stukken[i]);
        if (som >= nodig && !loopt) {
            if (dag - laatste >= wachtDagen) {
                arise(leerling, dag, i + 1, bak);
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
            if (som >= nodig) {
                arise(leerling, wachtTot, einde, bak);
            }
            wachtTot = GEEN;
        }
    }

    /// Drops the days that lie before the longest window of `dag`, of those before `einde`.
    private void slide(int dag, int einde) {
        int eerste = begin[dag];
        while (achter < einde && Tellijst.dag(stukken[achter]) < eerste) {
            som -= Tellijst.getal(stukken[achter++]);
        }
    }

    /// The value of the first window that meets the drempel on a day on which one does, with the days before `einde`.
    private int waarde(int dag, int einde) {
        for (int[] venster : vensters) {
            int waarde = 0;
            for (int i = einde - 1; i >= achter && Tellijst.dag(stukken[i]) >= venster[dag]; i--) {
                waarde += Tellijst.getal(stukken[i]);
            }
            if (waarde >= nodig) {
                return waarde;
            }
        }
        throw new IllegalStateException("no window meets the drempel on day " + dag);
    }

    private void arise(int leerling, int dag, int einde, Signaalbak bak) {
        bak.add(leerling, dag, regel, 0, waarde(dag, einde));
        laatste = dag;
        wachtTot = GEEN;
        loopt = !neemMeldingAan;
        if (neemMeldingAan) {
            som = 0;
            achter = einde;
        }
    }
}
