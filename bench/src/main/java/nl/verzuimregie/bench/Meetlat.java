package nl.verzuimregie.bench;

/// The yardstick: the kern rules of swvvo3006 with the values of today, written out by hand for one schooljaar.
///
/// What it gains by knowing everything beforehand: no protocol, no dated values, no explanation, no waarde of a signal;
/// every pupil has eight lessons a day, four of them morning; a lesson without a registration was attended; a day is
/// one int ([Lescode]). Under those assumptions it counts exactly what docs/tellen.md says. It leaves a rule as soon as
/// the totals of a pupil show that it cannot be met. One instance per thread.
final class Meetlat {

    private static final int DAGEN_MAX = 257;
    private static final int HELE_DAG = 0xFF;
    private static final int LESSEN_HALVE_DAG = 4;
    private static final int LANG_ZIEK_DAGEN = 8;
    private static final int VAAK_ZIEK_KEREN = 4;
    private static final int VAAK_ZIEK_DAGEN = 84;
    private static final int VIER_WEKEN = 28;
    private static final int DOORTELLEN_VANAF = 5;

    private final Schooldagen schooldagen;
    private final Signaalteller teller;
    private final Urenmeetlat uren;
    /// Per schooldag its day in the kalender, and one more that never comes.
    private final int[] dagnummers;
    /// The fewest schooldagen that can make four weeks, unless summer follows.
    private final int vierWekenDagen;
    private final int[] perioden = new int[DAGEN_MAX];
    /// Where the days stand with a lesson late, ongeoorloofd or luxe.
    private final int[] urendagen = new int[DAGEN_MAX];

    Meetlat(Schooldagen schooldagen, Signaalteller teller, Bijzonder bijzonder) {
        this.schooldagen = schooldagen;
        this.teller = teller;
        this.uren = new Urenmeetlat(schooldagen, teller, bijzonder);
        this.dagnummers = schooldagen.nummers();
        this.vierWekenDagen = schooldagen.fewestOver(VIER_WEKEN);
    }

    /// The minutes that can matter, asked for few pupils only.
    interface Bijzonder {

        /// Whether a lesson ongeoorloofd or luxe of this pupil lasted longer than an hour.
        boolean isLang(int leerling);

        /// Puts schooldag, lesson and minutes of the lessons late or longer than an hour, in order; gives how many.
        ///
        /// @param plaatsen which of the days of this pupil have lessons late, ongeoorloofd or luxe
        int fill(int leerling, int[] plaatsen, int aantal, int[] doel);
    }

    /// Counts one pupil, whose days stand in order from `van` up to but not including `tot`.
    ///
    /// The loop has hardly any branches: what happens on a day is as good as random to the processor, and a wrong guess
    /// costs more than all of this. It follows the runs as numbers and notes whether some rule may be met; that is then
    /// looked at again.
    void count(int leerling, int[] dagen, int van, int tot) {
        int teLaat = 0;
        int ongeoorloofd = 0;
        int zestien = 0;
        int aantalUrendagen = 0;
        int aantalPerioden = 0;
        int ziekteperiode = 0;
        int ziekOpRij = 0;
        int gemistOpRij = 0;
        int gemistOpRijMax = 0;
        int verwacht = -1;
        for (int i = van; i < tot; i++) {
            int dag = dagen[i];
            int plaats = dag >>> 24;
            int aansluitend = ((plaats ^ verwacht) - 1) >>> 31;
            verwacht = plaats + 1;
            int gemist = (Lescode.afwezig(dag) + 1) >>> 8;
            int ziek = Lescode.ziek(dag);
            int isZiek = (ziek + 0xFF) >>> 8;
            int doorlopend = ziekteperiode & aansluitend;
            perioden[aantalPerioden] = plaats;
            aantalPerioden += isZiek & ~doorlopend;
            ziekteperiode = isZiek | (doorlopend & gemist);
            int telt = (Integer.bitCount(ziek) + LESSEN_HALVE_DAG) >>> 3;
            ziekOpRij = ((ziekOpRij & -aansluitend) + telt) & -(telt | gemist);
            if ((ziekOpRij & -telt) == LANG_ZIEK_DAGEN) {
                add(leerling, dagnummers[plaats], Signaalsoort.LANG_ZIEK);
            }
            gemistOpRij = ((gemistOpRij & -aansluitend) + 1) & -gemist;
            gemistOpRijMax = Math.max(gemistOpRijMax, gemistOpRij);
            teLaat += Integer.bitCount(Lescode.teLaat(dag));
            ongeoorloofd |= Lescode.ongeoorloofd(dag);
            int zonderGrond = Lescode.zestien(dag);
            zestien += Integer.bitCount(zonderGrond);
            urendagen[aantalUrendagen] = i;
            aantalUrendagen += (zonderGrond + 0xFF) >>> 8;
        }
        if (zestien > 0) {
            uren.count(leerling, dagen, urendagen, aantalUrendagen, teLaat, ongeoorloofd != 0, zestien);
        }
        if (aantalPerioden >= VAAK_ZIEK_KEREN) {
            addVaakZiek(leerling, aantalPerioden);
        }
        if (gemistOpRijMax >= vierWekenDagen
                || (gemistOpRij >= DOORTELLEN_VANAF && verwacht == dagnummers.length - 1)) {
            addVierWeken(leerling, dagen, van, tot);
        }
    }

    /// Each run of days missed whole. A day with a lesson luxe does not count and does not break (C-124, D-14).
    private void addVierWeken(int leerling, int[] dagen, int van, int tot) {
        int reeks = -1;
        for (int i = van; i < tot; i++) {
            boolean gemist = Lescode.afwezig(dagen[i]) == HELE_DAG;
            boolean aansluitend = i > van && dagen[i] >>> 24 == (dagen[i - 1] >>> 24) + 1;
            if (reeks >= 0 && !(gemist && aansluitend)) {
                endReeks(leerling, dagen, reeks, i);
                reeks = -1;
            }
            if (reeks < 0 && gemist && Lescode.luxe(dagen[i]) == 0) {
                reeks = i;
            }
        }
        if (reeks >= 0) {
            endReeks(leerling, dagen, reeks, tot);
        }
    }

    /// Every Ziekteperiode that is the fourth or later of the last 84 days.
    private void addVaakZiek(int leerling, int aantal) {
        for (int i = VAAK_ZIEK_KEREN - 1; i < aantal; i++) {
            int dag = schooldagen.dag(perioden[i]);
            if (dag - schooldagen.dag(perioden[i - VAAK_ZIEK_KEREN + 1]) < VAAK_ZIEK_DAGEN) {
                add(leerling, dag, Signaalsoort.VAAK_ZIEK);
            }
        }
    }

    /// A run from its first day that counts up to but not including row `tot`; on the next schooldag the pupil was
    /// there. On a day that does not count the signal arises only after five days that did (D-12).
    private void endReeks(int leerling, int[] dagen, int van, int tot) {
        int vierWeken = dagnummers[dagen[van] >>> 24] + VIER_WEKEN;
        if (dagnummers[(dagen[tot - 1] >>> 24) + 1] <= vierWeken) {
            return;
        }
        int geteld = 0;
        for (int i = van; i < tot; i++) {
            int dag = dagnummers[dagen[i] >>> 24];
            if (dag > vierWeken && geteld >= DOORTELLEN_VANAF) {
                break;
            }
            if (Lescode.luxe(dagen[i]) == 0) {
                if (dag >= vierWeken) {
                    add(leerling, dag, Signaalsoort.VIER_WEKEN);
                    return;
                }
                geteld++;
            }
        }
        if (geteld >= DOORTELLEN_VANAF) {
            add(leerling, vierWeken, Signaalsoort.VIER_WEKEN);
        }
    }

    private void add(int leerling, int dag, Signaalsoort soort) {
        if (dag <= schooldagen.tot()) {
            teller.add(leerling, dag, soort);
        }
    }
}
