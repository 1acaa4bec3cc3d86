package nl.verzuimregie.engine.telwerk;

import java.util.Arrays;
import java.util.List;

/// Says which regels can possibly signal for a pupil from one look at each day, before any list is made. It may keep a
/// regel in vain; it never drops a signal.
///
/// Every pair of a regel and a list has a field of twelve bits, and one operation serves all fields of a long.
///
/// - What adds up: all additions together bound every window. A day gives its share of what is needed, in
///   thirty-firsts, rounded up and never more than all of it. A pupil whose shares add up to less than 31 cannot reach
///   the drempel.
/// - What runs on: the field is the length of the run on that day, 0 outside one. The days of a run in schooldagen that
///   count are followed exactly. For a run in calendar time the days that do not break it are counted, also those
///   before the first that counts, and each schooldag has how many of them could last long enough ([#leastDays]): so
///   the run is never longer than the field says. For Ziekteperioden the field says whether one runs, and their first
///   days add up.
///
/// Pairs beyond the fields, and pupils with more days than a field can hold, are counted without a look.
final class Voorzeef {

    private static final int VOL = 31;
    private static final int VELD_BITS = 12;
    private static final int VELD_MASKER = (1 << VELD_BITS) - 1;
    private static final int VELDEN = 5;
    private static final int SOMMEN_MAX = 2 * VELDEN;
    /// More days than this could make a field overflow.
    private static final int DAGEN_MAX = VELD_MASKER / VOL;
    /// The upper bit of a field, which a length or number of days never reaches by itself.
    private static final int RAAK = 1 << (VELD_BITS - 1);
    /// Longs per form: two of shares, what counts in each run, what goes on in each run.
    private static final int LONGS = 4;

    private final Lijstboek boek;
    private final List<Telregel.Grens> sommen;
    private final List<Telregel.Grens> reeksen;
    private final long[] somregels;
    private final long[] reeksregels;
    /// Regels that are not sieved.
    private final long altijd;
    private final long alle;
    /// Per schooldag what lifts a length to [#RAAK] when it is enough on that day.
    private final long[] lift;
    /// The same for the number of Ziekteperioden.
    private final long liftBegin;
    /// The lowest bit of the fields of Ziekteperioden.
    private final long beginnend;
    private int bekend;
    private long[] vormen = new long[0];

    Voorzeef(List<Telregel.Grens> grenzen, Lijstboek boek) {
        this.boek = boek;
        List<Telregel.Grens> paren = grenzen.stream().distinct().toList();
        this.sommen = paren.stream().filter(grens -> !isRun(grens)).limit(SOMMEN_MAX).toList();
        this.reeksen = paren.stream().filter(this::isRun).limit(VELDEN).toList();
        this.somregels = sommen.stream().mapToLong(Voorzeef::bit).toArray();
        this.reeksregels = reeksen.stream().mapToLong(Voorzeef::bit).toArray();
        this.alle = bits(paren);
        this.altijd = bits(paren.stream().filter(grens -> !sommen.contains(grens) && !reeksen.contains(grens))
                .toList());
        this.lift = new long[boek.schooldagen().volgende().length];
        long begin = 0;
        long eenBegin = 0;
        for (int i = 0; i < reeksen.size(); i++) {
            Telregel.Grens grens = reeksen.get(i);
            Lijstvulling vulling = boek.vulling(grens.lijst());
            if (vulling == Lijstvulling.BEGINNEN) {
                eenBegin |= 1L << shift(i);
                begin |= lift(grens.nodig()) << shift(i);
                continue;
            }
            for (int schooldag = 0; schooldag < lift.length; schooldag++) {
                int nodig = vulling == Lijstvulling.TIJDEN ? leastDays(schooldag, grens.nodig()) : grens.nodig();
                lift[schooldag] |= lift(nodig) << shift(i);
            }
        }
        this.liftBegin = begin;
        this.beginnend = eenBegin;
    }

    private boolean isRun(Telregel.Grens grens) {
        return switch (boek.vulling(grens.lijst())) {
            case BEGINNEN, LENGTEN, TIJDEN -> true;
            case SOMMEN, ONBEPAALD -> false;
        };
    }

    private static long bit(Telregel.Grens grens) {
        return 1L << grens.regel();
    }

    private static long bits(List<Telregel.Grens> paren) {
        return paren.stream().mapToLong(Voorzeef::bit).reduce(0, (een, ander) -> een | ander);
    }

    private static int shift(int veld) {
        return veld % VELDEN * VELD_BITS;
    }

    /// What makes a number of days at least [#RAAK] exactly when it is at least `nodig`; for a sieved pupil it is at
    /// most [#DAGEN_MAX].
    private static long lift(int nodig) {
        return RAAK - Math.min(nodig, DAGEN_MAX + 1L);
    }

    /// The fewest schooldagen in a row, the last of them `schooldag`, that take at least `dagen` calendar days until
    /// the day before the next schooldag, as [Tellijst#longest] measures a run; more than [#DAGEN_MAX] when none do.
    private int leastDays(int schooldag, int dagen) {
        int[] volgende = boek.schooldagen().volgende();
        int einde = volgende[schooldag] - 1;
        for (int aantal = 1; aantal <= Math.min(schooldag, DAGEN_MAX); aantal++) {
            // the day number of a schooldag is what follows the schooldag before it
            if (Math.max(1, einde - volgende[schooldag - aantal]) >= dagen) {
                return aantal;
            }
        }
        // for the first schooldag of the kalender no day number stands there; it may have been long ago
        return schooldag < DAGEN_MAX ? schooldag + 1 : DAGEN_MAX + 1;
    }

    /// Works out forms that came into the boek since.
    void grow() {
        int aantal = boek.aantalVormen();
        if (vormen.length < LONGS * aantal) {
            vormen = Arrays.copyOf(vormen, 2 * LONGS * aantal);
        }
        for (int vorm = bekend; vorm < aantal; vorm++) {
            for (int i = 0; i < sommen.size(); i++) {
                vormen[LONGS * vorm + i / VELDEN] |= share(sommen.get(i), vorm) << shift(i);
            }
            for (int i = 0; i < reeksen.size(); i++) {
                Telregel.Grens grens = reeksen.get(i);
                int klasse = boek.tabel(grens.lijst()).bij()[vorm];
                boolean telt = klasse == Vormtabel.TELT
                        || (klasse == Vormtabel.NEUTRAAL && boek.vulling(grens.lijst()) == Lijstvulling.TIJDEN);
                vormen[LONGS * vorm + 2] |= (telt ? 1L : 0) << shift(i);
                vormen[LONGS * vorm + 3] |= (klasse == Vormtabel.BREEKT ? 0L : VELD_MASKER) << shift(i);
            }
        }
        bekend = aantal;
    }

    /// The largest share that a day of this form can have in what is needed.
    private long share(Telregel.Grens grens, int vorm) {
        Vormtabel tabel = boek.tabel(grens.lijst());
        int bij = tabel.bij()[vorm];
        if (boek.vulling(grens.lijst()) == Lijstvulling.ONBEPAALD) {
            return tabel.dependsOnDay() || bij == Vormtabel.TELT ? VOL : 0;
        }
        return Math.min(VOL, ((long) VOL * bij + grens.nodig() - 1) / grens.nodig());
    }

    /// The regels that can signal for the pupil with days `van` up to but not including `tot`, as bits by their number.
    long candidates(int[] rijen, int van, int tot) {
        if (tot - van > DAGEN_MAX) {
            return alle;
        }
        int[] voor = boek.schooldagen().voor();
        long eerste = 0;
        long tweede = 0;
        long lengten = 0;
        long beginnen = 0;
        long raak = 0;
        int verwacht = Schooldagen.NOOIT;
        for (int i = van; i < tot; i++) {
            int plek = (rijen[i] & Dagrijen.VORM_MASKER) * LONGS;
            int schooldag = voor[rijen[i] >>> Dagrijen.VORM_BITS];
            eerste += vormen[plek];
            tweede += vormen[plek + 1];
            // a schooldag without an int of its own was attended: it ends every run
            long sluitAan = ((schooldag ^ verwacht) - 1L) >> 63;
            long liep = lengten & vormen[plek + 3] & sluitAan;
            long erbij = vormen[plek + 2] & ~(liep & beginnend);
            lengten = liep + erbij;
            beginnen += erbij;
            raak |= lengten + lift[schooldag];
            verwacht = schooldag + 1;
        }
        long kans = altijd;
        for (int i = 0; i < somregels.length; i++) {
            long veld = ((i < VELDEN ? eerste : tweede) >>> shift(i)) & VELD_MASKER;
            kans |= somregels[i] & ~((veld - VOL) >> 63);
        }
        raak |= (beginnen & (beginnend * VELD_MASKER)) + liftBegin;
        for (int i = 0; i < reeksregels.length; i++) {
            kans |= reeksregels[i] & -((raak >>> (shift(i) + VELD_BITS - 1)) & 1);
        }
        return kans;
    }
}
