package nl.verzuimregie.engine.telwerk;

/// The days of the one pupil that is being counted, as the meters see them. Reused for pupil after pupil.
final class Leerlingdagen {

    int[] rijen = new int[0];
    int van;
    int tot;
    int leerling;
    int[] meldingen = new int[0];
    int[] ziekloop = new int[0];

    static int dag(int rij) {
        return rij >>> Dagrijen.VORM_BITS;
    }

    static int vorm(int rij) {
        return rij & Dagrijen.VORM_MASKER;
    }

    /// Points at one pupil, with its days up to and including `totDag`.
    void point(Dagrijen dagrijen, int nummer, int totDag) {
        rijen = dagrijen.rijen();
        leerling = nummer;
        van = dagrijen.begin(nummer);
        tot = dagrijen.begin(nummer + 1);
        while (tot > van && dag(rijen[tot - 1]) > totDag) {
            tot--;
        }
    }

    /// The first day from `van` to `tot` on which a ziekmelding without end runs, or -1.
    int firstZiekloop(int van, int tot) {
        for (int paar = 0; paar < ziekloop.length; paar += 2) {
            int eerste = Math.max(van, ziekloop[paar]);
            if (eerste <= Math.min(tot, ziekloop[paar + 1])) {
                return eerste;
            }
        }
        return -1;
    }
}
