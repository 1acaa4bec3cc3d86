package nl.verzuimregie.engine.telwerk;

/// A reeks in kalenderdagen that attendance breaks, with constant drempels; it goes through free days as D-12 says.
final class Tijdreeksmeter implements Meter {

    private final int regel;
    private final Vormtabel tabel;
    private final int[] schooldagVoor;
    private final int[] volgende;
    private final int[] nodig;
    private final int laagste;
    private final int doortellen;
    private final int totDag;

    /// @param doortellen days of the run that must have counted before it may signal on a day that does not count
    Tijdreeksmeter(int regel, Vormtabel tabel, Drempels drempels, int doortellen, Schooldagen schooldagen,
            int totDag) {
        this.regel = regel;
        this.tabel = tabel;
        this.schooldagVoor = schooldagen.voor();
        this.volgende = schooldagen.volgende();
        this.nodig = drempels.first();
        this.laagste = drempels.lowest();
        this.doortellen = doortellen;
        this.totDag = totDag;
    }

    @Override
    public void count(Telleerling dagen, Signaalbak bak) {
        dagen.pointAtDays(totDag);
        int[] klasse = tabel.bij();
        int eerste = -1;
        int vorige = -1;
        int geteld = 0;
        int gedekt = -2;
        for (int i = dagen.van; i < dagen.tot; i++) {
            int rij = dagen.rijen[i];
            int dag = rij >>> Dagrijen.VORM_BITS;
            int schooldag = schooldagVoor[dag];
            int klasseVanDag = klasse[rij & Dagrijen.VORM_MASKER];
            boolean sluitAan = schooldag == gedekt + 1;
            if (eerste >= 0 && (!sluitAan || klasseVanDag > Vormtabel.TELT)) {
                through(dagen, eerste, vorige, geteld, firstBreak(gedekt) - 1, bak);
                eerste = -1;
            }
            if (klasseVanDag == Vormtabel.TELT) {
                if (eerste < 0) {
                    eerste = dag;
                    vorige = dag - 1;
                    geteld = 0;
                }
                if (dag - eerste >= laagste) {
                    through(dagen, eerste, vorige, geteld, dag - 1, bak);
                    arise(dagen.nummer, eerste, vorige, geteld, dag, dagen, bak);
                }
                vorige = dag;
                geteld++;
                gedekt = schooldag;
            } else {
                gedekt = klasseVanDag == Vormtabel.NEUTRAAL && sluitAan ? schooldag : -2;
            }
        }
        if (eerste >= 0) {
            through(dagen, eerste, vorige, geteld, firstBreak(gedekt) - 1, bak);
        }
    }

    /// The schooldag after the last one covered: attended, or else it would have had a row of its own. Not after
    /// totDag.
    private int firstBreak(int gedekt) {
        return Math.min(volgende[gedekt], totDag + 1);
    }

    /// Signals on days after the last one that counted and up to `tot`, none of which count.
    private void through(Telleerling dagen, int eerste, int vorige, int geteld, int tot, Signaalbak bak) {
        if (tot - eerste < laagste) {
            return;
        }
        for (int trede = 0; trede < nodig.length; trede++) {
            int dag = signalDay(dagen, eerste, vorige, geteld, trede, tot);
            if (dag >= 0) {
                bak.add(dagen.nummer, dag, regel, trede, dag - eerste);
            }
        }
    }

    /// A day that counts signals what is reached and was not signalled on the days before it.
    private void arise(int leerling, int eerste, int vorige, int geteld, int dag, Telleerling dagen, Signaalbak bak) {
        for (int trede = 0; trede < nodig.length; trede++) {
            boolean bereikt = nodig[trede] != Drempels.NOOIT && dag >= eerste + nodig[trede];
            boolean eerder = geteld > 0 && (vorige >= eerste + nodig[trede]
                    || signalDay(dagen, eerste, vorige, geteld, trede, dag - 1) >= 0);
            if (bereikt && !eerder) {
                bak.add(leerling, dag, regel, trede, dag - eerste);
            }
        }
    }

    /// The day after `vorige` and up to `tot` on which a trede arises while no day counts, or -1.
    private int signalDay(Telleerling dagen, int eerste, int vorige, int geteld, int trede, int tot) {
        if (geteld == 0 || nodig[trede] == Drempels.NOOIT) {
            return -1;
        }
        int bereikt = eerste + nodig[trede];
        if (bereikt <= vorige || bereikt > tot) {
            return -1;
        }
        return geteld >= doortellen ? bereikt : dagen.firstZiekloop(bereikt, tot);
    }
}
