package nl.verzuimregie.engine.telwerk;

/// A reeks in schooldagen that attendance breaks, with constant drempels.
final class Reeksmeter implements Meter {

    private final int regel;
    private final int lijst;
    private final int[] nodig;
    private final int[] elke;
    private final boolean bijElke;
    private final int laagste;
    private final int totDag;

    Reeksmeter(int regel, int lijst, Drempels drempels, boolean bijElke, int totDag) {
        this.regel = regel;
        this.lijst = lijst;
        this.nodig = drempels.first();
        this.elke = drempels.firstElke();
        this.bijElke = bijElke;
        this.laagste = drempels.lowest();
        this.totDag = totDag;
    }

    @Override
    public void count(Telleerling leerling, Signaalbak bak) {
        Tellijst dagen = leerling.blok.lijst(lijst);
        int[] stukken = dagen.stukken();
        int einde = dagen.end(leerling.plaats, totDag);
        for (int i = dagen.begin(leerling.plaats); i < einde; i++) {
            int lengte = Tellijst.getal(stukken[i]);
            if (lengte >= laagste) {
                arise(leerling.nummer, Tellijst.dag(stukken[i]), lengte, bak);
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
