package nl.verzuimregie.engine.telwerk;

import java.util.Arrays;

/// A regel with one trede over maten that add registrations, counted anew after each melding, with time between two
/// arisings: the statutory sixteen hours. Constant drempel, for pupils without meldingen of their own; [Dagmeter] does
/// the others.
final class Meldmeter implements Meter {

    private static final int GEEN = -1;

    private final int regel;
    private final int[][] bij;
    private final int[][] begin;
    private final int nodig;
    private final int wachtDagen;
    private final boolean neemMeldingAan;
    private final int totDag;
    private final Dagmeter anders;
    private final int[] som;
    private final int[] achter;
    private int[] dagen = new int[64];
    private int[] erbij = new int[64];
    private boolean loopt;
    private int laatste;
    private int wachtTot;

    Meldmeter(int regel, Maattabel[] tabellen, int nodig, int wachtDagen, boolean neemMeldingAan, int totDag,
            Dagmeter anders) {
        this.regel = regel;
        this.bij = Arrays.stream(tabellen).map(Maattabel::bij).toArray(int[][]::new);
        this.begin = Arrays.stream(tabellen).map(Maattabel::begin).toArray(int[][]::new);
        this.nodig = nodig;
        this.wachtDagen = wachtDagen;
        this.neemMeldingAan = neemMeldingAan;
        this.totDag = totDag;
        this.anders = anders;
        this.som = new int[tabellen.length];
        this.achter = new int[tabellen.length];
    }

    @Override
    public void count(Leerlingdagen leerling, Signaalbak bak) {
        if (leerling.meldingen.length > 0) {
            anders.count(leerling, bak);
            return;
        }
        int aantal = collect(leerling);
        Arrays.fill(som, 0);
        Arrays.fill(achter, 0);
        loopt = false;
        laatste = Integer.MIN_VALUE / 2;
        wachtTot = GEEN;
        for (int i = 0; i < aantal; i++) {
            int dag = dagen[i];
            endWaiting(leerling.leerling, dag - 1, i, bak);
            if (loopt || wachtTot != GEEN) {
                slide(dag - 1, i);
                if (meeting() == GEEN) {
                    loopt = false;
                    wachtTot = GEEN;
                }
            }
            slide(dag, i);
            for (int maat = 0; maat < som.length; maat++) {
                som[maat] += erbij[i * som.length + maat];
            }
            int halend = loopt ? GEEN : meeting();
            if (halend != GEEN) {
                if (dag - laatste >= wachtDagen) {
                    arise(leerling.leerling, dag, som[halend], i + 1, bak);
                } else {
                    wachtTot = laatste + wachtDagen;
                }
            }
        }
        endWaiting(leerling.leerling, totDag, aantal, bak);
    }

    /// Keeps the days that add anything to any maat, with what they add to each.
    private int collect(Leerlingdagen leerling) {
        int ruimte = leerling.tot - leerling.van;
        if (dagen.length < ruimte || erbij.length < ruimte * som.length) {
            dagen = new int[ruimte * 2];
            erbij = new int[ruimte * 2 * som.length];
        }
        int aantal = 0;
        for (int i = leerling.van; i < leerling.tot; i++) {
            int rij = leerling.rijen[i];
            int samen = 0;
            for (int maat = 0; maat < som.length; maat++) {
                int een = bij[maat][rij & Dagrijen.VORM_MASKER];
                erbij[aantal * som.length + maat] = een;
                samen |= een;
            }
            dagen[aantal] = rij >>> Dagrijen.VORM_BITS;
            aantal += samen != 0 ? 1 : 0;
        }
        return aantal;
    }

    /// A waiting signal arises when its time comes on or before `tot` and the drempel is still met then. Values only
    /// fall
    /// between two days that add, so one look on that day is enough.
    private void endWaiting(int leerling, int tot, int aantal, Signaalbak bak) {
        if (wachtTot != GEEN && wachtTot <= tot) {
            slide(wachtTot, aantal);
            int halend = meeting();
            if (halend != GEEN) {
                arise(leerling, wachtTot, som[halend], aantal, bak);
            }
            wachtTot = GEEN;
        }
    }

    /// Drops the days that lie before the window of `dag`, of the first `aantal`.
    private void slide(int dag, int aantal) {
        for (int maat = 0; maat < som.length; maat++) {
            int eerste = begin[maat][dag];
            while (achter[maat] < aantal && dagen[achter[maat]] < eerste) {
                som[maat] -= erbij[achter[maat]++ * som.length + maat];
            }
        }
    }

    private int meeting() {
        for (int maat = 0; maat < som.length; maat++) {
            if (som[maat] >= nodig) {
                return maat;
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
