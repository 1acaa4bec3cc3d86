package nl.verzuimregie.engine.telwerk;

import java.util.Arrays;

/// One maat that adds in a window (registrations, or Ziekteperioden), with drempels that do not change over the days
/// counted.
final class Telmeter implements Meter {

    private final int regel;
    private final int lijst;
    private final int[] begin;
    private final int[] nodig;
    private final int[] elke;
    private final boolean bijElke;
    private final int laagste;
    private final int totDag;
    private final int[] niveau;

    Telmeter(int regel, int lijst, int[] begin, Drempels drempels, boolean bijElke, int totDag) {
        this.regel = regel;
        this.lijst = lijst;
        this.begin = begin;
        this.nodig = drempels.first();
        this.elke = drempels.firstElke();
        this.bijElke = bijElke;
        this.laagste = drempels.lowest();
        this.totDag = totDag;
        this.niveau = new int[nodig.length];
    }

    @Override
    public void count(Telleerling leerling, Signaalbak bak) {
        Tellijst dagen = leerling.blok.lijst(lijst);
        int[] stukken = dagen.stukken();
        int van = dagen.begin(leerling.plaats);
        int tot = dagen.end(leerling.plaats, totDag);
        if (van < tot && begin[Tellijst.dag(stukken[tot - 1])] <= Tellijst.dag(stukken[van])) {
            countOneWindow(leerling.nummer, stukken, van, tot, bak);
        } else {
            countWindows(leerling.nummer, stukken, van, tot, bak);
        }
    }

    /// All days lie in the window of the last one, so the value only grows.
    private void countOneWindow(int leerling, int[] stukken, int van, int tot, Signaalbak bak) {
        Arrays.fill(niveau, -1);
        int som = 0;
        int volgende = laagste;
        for (int i = van; i < tot; i++) {
            som += Tellijst.getal(stukken[i]);
            if (som >= volgende) {
                arise(leerling, Tellijst.dag(stukken[i]), som, bak);
                volgende = bijElke ? laagste : next();
            }
        }
    }

    /// The least value at which something new arises.
    private int next() {
        int volgende = Drempels.NOOIT;
        for (int trede = 0; trede < nodig.length; trede++) {
            if (niveau[trede] < 0) {
                volgende = Math.min(volgende, nodig[trede]);
            } else if (elke[trede] > 0) {
                volgende = Math.min(volgende, nodig[trede] + (niveau[trede] + 1) * elke[trede]);
            }
        }
        return volgende;
    }

    private void countWindows(int leerling, int[] stukken, int van, int tot, Signaalbak bak) {
        int achter = van;
        int som = 0;
        boolean loopt = false;
        for (int i = van; i < tot; i++) {
            int dag = Tellijst.dag(stukken[i]);
            if (loopt) {
                // the day decides: a signal ended when the value at the end of an earlier day was below the drempel
                int gisteren = begin[dag - 1];
                while (Tellijst.dag(stukken[achter]) < gisteren) {
                    som -= Tellijst.getal(stukken[achter++]);
                }
                loopt = end(som);
            }
            int eerste = begin[dag];
            while (Tellijst.dag(stukken[achter]) < eerste) {
                som -= Tellijst.getal(stukken[achter++]);
            }
            som += Tellijst.getal(stukken[i]);
            if (som >= laagste) {
                if (!loopt) {
                    Arrays.fill(niveau, -1);
                    loopt = true;
                }
                arise(leerling, dag, som, bak);
            }
        }
    }

    private boolean end(int som) {
        boolean loopt = false;
        for (int trede = 0; trede < nodig.length; trede++) {
            if (som < nodig[trede]) {
                niveau[trede] = -1;
            }
            loopt |= niveau[trede] >= 0;
        }
        return loopt;
    }

    private void arise(int leerling, int dag, int som, Signaalbak bak) {
        for (int trede = 0; trede < nodig.length; trede++) {
            int over = som - nodig[trede];
            if (over >= 0) {
                int bereikt = elke[trede] > 0 ? over / elke[trede] : 0;
                if (bereikt > niveau[trede]) {
                    niveau[trede] = bereikt;
                    bak.add(leerling, dag, regel, trede, som);
                } else if (bijElke) {
                    bak.add(leerling, dag, regel, trede, som);
                }
            }
        }
    }
}
