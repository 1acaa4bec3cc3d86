package nl.verzuimregie.engine.telwerk;

import nl.verzuimregie.engine.feit.Vormenboek;

/// The one pupil that is being counted, as the meters see it. Reused for pupil after pupil.
final class Telleerling {

    private static final int[] GEEN = {};

    /// The number under which its signals go into the bak.
    int nummer;
    /// The lists it is in, and its place in them.
    Telblok blok = new Telblok(new Dagrijen(new Vormenboek()), 0, 0);
    int plaats;
    /// All its days; only after [#pointAtDays].
    int[] rijen = GEEN;
    int van;
    int tot;
    int[] ziekloop = GEEN;

    static int dag(int rij) {
        return rij >>> Dagrijen.VORM_BITS;
    }

    static int vorm(int rij) {
        return rij & Dagrijen.VORM_MASKER;
    }

    int[] meldingen() {
        return blok.dagrijen().meldingen(blok.van() + plaats);
    }

    /// Makes the days of the pupil seen, up to and including `totDag`, for a meter that needs more than its lists.
    void pointAtDays(int totDag) {
        Dagrijen dagrijen = blok.dagrijen();
        int leerling = blok.van() + plaats;
        rijen = dagrijen.rijen();
        van = dagrijen.begin(leerling);
        tot = dagrijen.begin(leerling + 1);
        while (tot > van && dag(rijen[tot - 1]) > totDag) {
            tot--;
        }
        ziekloop = dagrijen.ziekloop(leerling);
    }

    /// The first day from `van` to `tot` on which a ziekmelding without end runs, or -1.
    int firstZiekloop(int eerste, int laatste) {
        for (int paar = 0; paar < ziekloop.length; paar += 2) {
            int dag = Math.max(eerste, ziekloop[paar]);
            if (dag <= Math.min(laatste, ziekloop[paar + 1])) {
                return dag;
            }
        }
        return -1;
    }
}
