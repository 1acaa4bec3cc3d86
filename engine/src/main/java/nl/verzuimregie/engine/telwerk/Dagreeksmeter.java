package nl.verzuimregie.engine.telwerk;

/// A reeks in schooldagen that attendance breaks, with constant drempels.
final class Dagreeksmeter implements Meter {

    private final int regel;
    private final int[] klasse;
    private final int[] schooldagVoor;
    private final int[] nodig;
    private final int[] elke;
    private final boolean bijElke;
    private final int laagste;

    Dagreeksmeter(int regel, Maattabel tabel, Drempels drempels, boolean bijElke, int[] schooldagVoor) {
        this.regel = regel;
        this.klasse = tabel.bij();
        this.schooldagVoor = schooldagVoor;
        this.nodig = drempels.first();
        this.elke = drempels.firstElke();
        this.bijElke = bijElke;
        this.laagste = drempels.lowest();
    }

    @Override
    public void count(Leerlingdagen dagen, Signaalbak bak) {
        int lengte = 0;
        int gedekt = -2;
        for (int i = dagen.van; i < dagen.tot; i++) {
            int rij = dagen.rijen[i];
            int klasseVanDag = klasse[rij & Dagrijen.VORM_MASKER];
            if (klasseVanDag == Maattabel.TELT) {
                int dag = rij >>> Dagrijen.VORM_BITS;
                int schooldag = schooldagVoor[dag];
                lengte = schooldag == gedekt + 1 ? lengte + 1 : 1;
                gedekt = schooldag;
                if (lengte >= laagste) {
                    arise(dagen.leerling, dag, lengte, bak);
                }
            } else if (klasseVanDag == Maattabel.NEUTRAAL) {
                int schooldag = schooldagVoor[rij >>> Dagrijen.VORM_BITS];
                gedekt = schooldag == gedekt + 1 ? schooldag : -2;
            } else {
                gedekt = -2;
            }
        }
    }

    /// The length grows by one at a time, so a level is reached exactly at its own length.
    private void arise(int leerling, int dag, int lengte, Signaalbak bak) {
        for (int trede = 0; trede < nodig.length; trede++) {
            int over = lengte - Math.max(1, nodig[trede]);
            if (over == 0 || (over > 0 && (bijElke || (elke[trede] > 0
                    && (lengte - nodig[trede]) % elke[trede] == 0)))) {
                bak.add(leerling, dag, regel, trede, lengte);
            }
        }
    }
}
