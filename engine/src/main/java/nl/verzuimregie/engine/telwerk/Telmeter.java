package nl.verzuimregie.engine.telwerk;

/// One maat that adds registrations in a window, with drempels that do not change over the days counted.
final class Telmeter implements Meter {

    private final int regel;
    private final int[] bij;
    private final int[] begin;
    private final int[] nodig;
    private final int[] elke;
    private final boolean bijElke;
    private final int laagste;
    private final int[] niveau;

    Telmeter(int regel, Maattabel tabel, Drempels drempels, boolean bijElke) {
        this.regel = regel;
        this.bij = tabel.bij();
        this.begin = tabel.begin();
        this.nodig = drempels.first();
        this.elke = drempels.firstElke();
        this.bijElke = bijElke;
        this.laagste = drempels.lowest();
        this.niveau = new int[nodig.length];
    }

    @Override
    public void count(Leerlingdagen dagen, Signaalbak bak) {
        int[] rijen = dagen.rijen;
        int som = 0;
        int achter = dagen.van;
        boolean loopt = false;
        for (int i = dagen.van; i < dagen.tot; i++) {
            int rij = rijen[i];
            int erbij = bij[rij & Dagrijen.VORM_MASKER];
            if (erbij == 0) {
                continue;
            }
            int dag = rij >>> Dagrijen.VORM_BITS;
            if (loopt) {
                // the day decides: a signal ended when the value at the end of an earlier day was below the drempel
                int gisteren = begin[dag - 1];
                while (rijen[achter] >>> Dagrijen.VORM_BITS < gisteren) {
                    som -= bij[rijen[achter++] & Dagrijen.VORM_MASKER];
                }
                loopt = end(som);
            }
            int eerste = begin[dag];
            while (rijen[achter] >>> Dagrijen.VORM_BITS < eerste) {
                som -= bij[rijen[achter++] & Dagrijen.VORM_MASKER];
            }
            som += erbij;
            if (som >= laagste) {
                if (!loopt) {
                    java.util.Arrays.fill(niveau, -1);
                    loopt = true;
                }
                arise(dagen.leerling, dag, som, bak);
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
