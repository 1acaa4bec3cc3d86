package nl.verzuimregie.engine.telwerk;

import java.util.Arrays;

/// Ziekmeldingen in a window: the first days of Ziekteperioden (docs/tellen.md, section 4), constant drempels.
final class Ziekmeter implements Meter {

    private final int regel;
    private final int[] klasse;
    private final int[] begin;
    private final int[] schooldagVoor;
    private final int[] nodig;
    private final int[] elke;
    private final boolean bijElke;
    private final int[] niveau;
    private int[] starts = new int[64];

    Ziekmeter(int regel, Maattabel tabel, Drempels drempels, boolean bijElke, int[] schooldagVoor) {
        this.regel = regel;
        this.klasse = tabel.bij();
        this.begin = tabel.begin();
        this.schooldagVoor = schooldagVoor;
        this.nodig = drempels.first();
        this.elke = drempels.firstElke();
        this.bijElke = bijElke;
        this.niveau = new int[nodig.length];
    }

    @Override
    public void count(Leerlingdagen dagen, Signaalbak bak) {
        int aantal = findStarts(dagen);
        int achter = 0;
        Arrays.fill(niveau, -1);
        for (int i = 0; i < aantal; i++) {
            int dag = starts[i];
            if (dag > 0) {
                while (achter < i && starts[achter] < begin[dag - 1]) {
                    achter++;
                }
                for (int trede = 0; trede < nodig.length; trede++) {
                    if (i - achter < nodig[trede]) {
                        niveau[trede] = -1;
                    }
                }
            }
            while (starts[achter] < begin[dag]) {
                achter++;
            }
            arise(dagen.leerling, dag, i + 1 - achter, bak);
        }
    }

    private void arise(int leerling, int dag, int som, Signaalbak bak) {
        for (int trede = 0; trede < nodig.length; trede++) {
            int over = som - nodig[trede];
            if (over >= 0) {
                int bereikt = elke[trede] > 0 ? over / elke[trede] : 0;
                if (bereikt > niveau[trede] || bijElke) {
                    niveau[trede] = Math.max(niveau[trede], bereikt);
                    bak.add(leerling, dag, regel, trede, som);
                }
            }
        }
    }

    private int findStarts(Leerlingdagen dagen) {
        if (starts.length < dagen.tot - dagen.van) {
            starts = new int[(dagen.tot - dagen.van) * 2];
        }
        int aantal = 0;
        int gedekt = -2;
        for (int i = dagen.van; i < dagen.tot; i++) {
            int rij = dagen.rijen[i];
            int klasseVanDag = klasse[rij & Dagrijen.VORM_MASKER];
            if (klasseVanDag == Maattabel.TELT) {
                int dag = rij >>> Dagrijen.VORM_BITS;
                int schooldag = schooldagVoor[dag];
                if (schooldag != gedekt + 1) {
                    starts[aantal++] = dag;
                }
                gedekt = schooldag;
            } else if (klasseVanDag == Maattabel.NEUTRAAL) {
                int schooldag = schooldagVoor[rij >>> Dagrijen.VORM_BITS];
                gedekt = schooldag == gedekt + 1 ? schooldag : -2;
            } else {
                gedekt = -2;
            }
        }
        return aantal;
    }
}
