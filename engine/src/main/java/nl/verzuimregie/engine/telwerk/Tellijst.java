package nl.verzuimregie.engine.telwerk;

/// Of the pupils of one [Telblok]: only the days on which one [Telsoort] counts something, with how much.
///
/// An entry has the day number in its upper thirteen bits and the number in its lower nineteen, as [Dagrijen] has day
/// and form: what is added, 1 for the first day of a Ziekteperiode, or the length of a run of schooldagen on that day.
/// A run in calendar time has no entries, only a bound.
final class Tellijst {

    /// As bound: it may reach anything.
    static final int ALLES = Integer.MAX_VALUE;

    private static final int MASKER = Dagrijen.VORM_MASKER;

    private final int[] grenzen;
    private final int eersteGrens;
    private final int stap;
    private int[] begin = new int[0];
    private int[] stukken = new int[0];

    /// @param grenzen     gets per pupil the highest value that a maat over this list can ever have, or 0 when nothing
    ///                    counts
    /// @param eersteGrens place of the bound of the first pupil
    /// @param stap        from the bound of one pupil to that of the next
    Tellijst(int[] grenzen, int eersteGrens, int stap) {
        this.grenzen = grenzen;
        this.eersteGrens = eersteGrens;
        this.stap = stap;
    }

    static int dag(int stuk) {
        return stuk >>> Dagrijen.VORM_BITS;
    }

    static int getal(int stuk) {
        return stuk & MASKER;
    }

    int[] stukken() {
        return stukken;
    }

    /// Where the entries of a pupil begin; those of the next one follow.
    int begin(int plaats) {
        return begin[plaats];
    }

    /// Where the entries of a pupil end that lie on or before `totDag`.
    int end(int plaats, int totDag) {
        int einde = begin[plaats + 1];
        while (einde > begin[plaats] && dag(stukken[einde - 1]) > totDag) {
            einde--;
        }
        return einde;
    }

    private void makeRoom(int leerlingen, int dagen) {
        if (begin.length <= leerlingen) {
            begin = new int[leerlingen + 1];
        }
        if (stukken.length <= dagen) {
            stukken = new int[dagen + dagen / 4 + 1];
        }
    }

    private void makeRoom(Dagrijen dagrijen, int van, int tot) {
        makeRoom(tot - van, dagrijen.begin(tot) - dagrijen.begin(van));
    }

    void fillSums(Dagrijen dagrijen, int van, int tot, int[] bij) {
        makeRoom(dagrijen, van, tot);
        for (int leerling = van; leerling < tot; leerling++) {
            int eerste = begin[leerling - van];
            int einde = addSums(dagrijen.rijen(), dagrijen.begin(leerling), dagrijen.begin(leerling + 1), bij, eerste);
            begin[leerling - van + 1] = einde;
            int som = 0;
            for (int i = eerste; i < einde; i++) {
                som += getal(stukken[i]);
            }
            grenzen[eersteGrens + (leerling - van) * stap] = som;
        }
    }

    /// The days that count, each with the length of its run; or only the first day of each run, with 1.
    void fillRuns(Dagrijen dagrijen, int van, int tot, Schooldagen schooldagen, int[] klassen, boolean alleenBegin) {
        makeRoom(dagrijen, van, tot);
        for (int leerling = van; leerling < tot; leerling++) {
            int eerste = begin[leerling - van];
            int einde = addRuns(dagrijen.rijen(), dagrijen.begin(leerling), dagrijen.begin(leerling + 1),
                    schooldagen.voor(), klassen, alleenBegin, eerste);
            begin[leerling - van + 1] = einde;
            int langste = 0;
            for (int i = eerste; i < einde; i++) {
                langste = Math.max(langste, getal(stukken[i]));
            }
            grenzen[eersteGrens + (leerling - van) * stap] = alleenBegin ? einde - eerste : langste;
        }
    }

    /// As [#fillSums] for one pupil, of whom the bound is not asked.
    void fillSums(int[] rijen, int tot, int[] bij) {
        makeRoom(1, tot);
        begin[1] = addSums(rijen, 0, tot, bij, 0);
    }

    /// As [#fillRuns] for one pupil, of whom the bound is not asked.
    void fillRuns(int[] rijen, int tot, Schooldagen schooldagen, int[] klassen, boolean alleenBegin) {
        makeRoom(1, tot);
        begin[1] = addRuns(rijen, 0, tot, schooldagen.voor(), klassen, alleenBegin, 0);
    }

    /// The loops below write an entry for every day and keep it only when it counts: a branch would be guessed wrong
    /// about as often as right.
    private int addSums(int[] rijen, int van, int tot, int[] bij, int waar) {
        int[] doel = stukken;
        int plek = waar;
        for (int i = van; i < tot; i++) {
            int rij = rijen[i];
            int erbij = bij[rij & MASKER];
            doel[plek] = (rij & ~MASKER) | erbij;
            plek += -erbij >>> 31;
        }
        return plek;
    }

    private int addRuns(int[] rijen, int van, int tot, int[] voor, int[] klassen, boolean alleenBegin, int waar) {
        int[] doel = stukken;
        int alleen = alleenBegin ? 1 : 0;
        int plek = waar;
        int verwacht = Schooldagen.NOOIT;
        int lengte = 0;
        for (int i = van; i < tot; i++) {
            int rij = rijen[i];
            int klasse = klassen[rij & MASKER];
            int schooldag = voor[rij >>> Dagrijen.VORM_BITS];
            int sluitAan = ((schooldag ^ verwacht) - 1) >> 31;
            int liep = lengte & sluitAan & ((klasse >>> 1) - 1);
            int erbij = klasse & Vormtabel.TELT & ~(liep & alleen);
            lengte = liep + erbij;
            doel[plek] = (rij & ~MASKER) | lengte;
            plek += erbij;
            verwacht = schooldag + 1;
        }
        return plek;
    }

    /// No entries; the bound is the most days that any run lasts.
    void fillTimes(Dagrijen dagrijen, int van, int tot, Schooldagen schooldagen, int[] klassen) {
        for (int leerling = van; leerling < tot; leerling++) {
            grenzen[eersteGrens + (leerling - van) * stap] = longest(dagrijen.rijen(), dagrijen.begin(leerling),
                    dagrijen.begin(leerling + 1), schooldagen, klassen);
        }
    }

    /// The most days that any run of a pupil lasts, until the day before the schooldag that ends it; 0 without a run,
    /// else at least 1.
    static int longest(int[] rijen, int van, int tot, Schooldagen schooldagen, int[] klassen) {
        int[] voor = schooldagen.voor();
        int[] volgende = schooldagen.volgende();
        int verwacht = Schooldagen.NOOIT;
        int eerste = 0;
        int langste = 0;
        for (int i = van; i < tot; i++) {
            int klasse = klassen[rijen[i] & MASKER];
            int dag = rijen[i] >>> Dagrijen.VORM_BITS;
            int schooldag = voor[dag];
            int sluitAan = ((schooldag ^ verwacht) - 1) >>> 31;
            int telt = klasse & Vormtabel.TELT;
            int loopt = -(telt | (sluitAan & ~(klasse >>> 1)));
            eerste += (dag - eerste) & -(telt & ~sluitAan);
            verwacht = ((schooldag + 1) & loopt) | (Schooldagen.NOOIT & ~loopt);
            langste = Math.max(langste, Math.max(1, volgende[schooldag] - 1 - eerste) & loopt);
        }
        return langste;
    }

    /// No entries; any pupil with a day that may count is a candidate.
    void fillAny(Dagrijen dagrijen, int van, int tot, Vormtabel tabel) {
        int[] rijen = dagrijen.rijen();
        for (int leerling = van; leerling < tot; leerling++) {
            boolean kan = false;
            for (int i = dagrijen.begin(leerling); i < dagrijen.begin(leerling + 1); i++) {
                kan |= tabel.dependsOnDay() || tabel.bij()[rijen[i] & MASKER] == Vormtabel.TELT;
            }
            grenzen[eersteGrens + (leerling - van) * stap] = kan ? ALLES : 0;
        }
    }
}
