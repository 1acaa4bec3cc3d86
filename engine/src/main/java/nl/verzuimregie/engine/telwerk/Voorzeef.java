package nl.verzuimregie.engine.telwerk;

import java.util.Arrays;
import java.util.List;

/// Says which regels can possibly signal for a pupil from one look at each day, before any list is made.
///
/// All additions together bound every window. Per form of day a pair of a regel and a list has a field of twelve bits
/// with what the day adds as a share of what is needed, rounded up, in thirty-firsts and never more than that. A pupil
/// whose fields add up to less cannot reach the drempel. Five fields go in one long, so one addition serves five
/// pairs. A run in calendar time has no such shares, for it goes on by itself; of one of them the real length is
/// followed. It never drops a signal: it only rounds up.
final class Voorzeef {

    private static final int VOL = 31;
    private static final int VELD_BITS = 12;
    private static final int VELD_MASKER = (1 << VELD_BITS) - 1;
    private static final int VELDEN = 5;
    private static final int GEZEEFD_MAX = 2 * VELDEN;
    /// More days than this could make a field overflow; such a pupil is counted for all regels.
    private static final int DAGEN_MAX = VELD_MASKER / VOL;
    private static final int GEEN = -1;

    private final Lijstboek boek;
    private final List<Telregel.Grens> grenzen;
    /// Per pair the bit of its regel.
    private final long[] regelbit;
    private final long alle;
    private final int tijd;
    private int bekend;
    /// Per form two longs of shares.
    private long[] aandelen = new long[0];

    Voorzeef(List<Telregel.Grens> grenzen, Lijstboek boek) {
        this.boek = boek;
        this.grenzen = grenzen;
        this.regelbit = grenzen.stream().mapToLong(grens -> 1L << grens.regel()).toArray();
        this.alle = grenzen.stream().mapToLong(grens -> 1L << grens.regel()).reduce(0, (een, ander) -> een | ander);
        int eerste = GEEN;
        for (int i = 0; i < Math.min(grenzen.size(), GEZEEFD_MAX) && eerste == GEEN; i++) {
            eerste = isTime(grenzen.get(i)) ? i : GEEN;
        }
        this.tijd = eerste;
    }

    private boolean isTime(Telregel.Grens grens) {
        return boek.vulling(grens.lijst()) == Lijstvulling.TIJDEN;
    }

    /// Works out forms that came into the boek since.
    void grow() {
        int aantal = boek.aantalVormen();
        if (aandelen.length < 2 * aantal) {
            aandelen = Arrays.copyOf(aandelen, 4 * aantal);
        }
        for (int vorm = bekend; vorm < aantal; vorm++) {
            for (int i = 0; i < Math.min(grenzen.size(), GEZEEFD_MAX); i++) {
                if (i != tijd) {
                    aandelen[2 * vorm + i / VELDEN] |= share(grenzen.get(i), vorm) << shift(i);
                }
            }
        }
        bekend = aantal;
    }

    private static int shift(int paar) {
        return paar % VELDEN * VELD_BITS;
    }

    /// The largest share that a day of this form can have in what is needed.
    private long share(Telregel.Grens grens, int vorm) {
        int bij = boek.tabel(grens.lijst()).bij()[vorm];
        return switch (boek.vulling(grens.lijst())) {
            case SOMMEN -> share(bij, grens.nodig());
            case BEGINNEN, LENGTEN -> share(bij & Vormtabel.TELT, grens.nodig());
            case TIJDEN -> share(bij & Vormtabel.TELT, 1);
            case ONBEPAALD -> boek.tabel(grens.lijst()).dependsOnDay() ? VOL : share(bij & Vormtabel.TELT, 1);
        };
    }

    private static long share(int erbij, int nodig) {
        return Math.min(VOL, ((long) VOL * erbij + nodig - 1) / nodig);
    }

    /// The regels that can signal for the pupil with days `van` up to but not including `tot`, as bits by their number.
    long candidates(int[] rijen, int van, int tot) {
        if (tot - van > DAGEN_MAX) {
            return alle;
        }
        long eerste = 0;
        long tweede = 0;
        for (int i = van; i < tot; i++) {
            int plek = (rijen[i] & Dagrijen.VORM_MASKER) << 1;
            eerste += aandelen[plek];
            tweede += aandelen[plek + 1];
        }
        long kans = 0;
        for (int i = 0; i < regelbit.length; i++) {
            long veld = i >= GEZEEFD_MAX ? VOL : ((i < VELDEN ? eerste : tweede) >>> shift(i)) & VELD_MASKER;
            kans |= regelbit[i] & ~((veld - VOL) >> 63);
        }
        return tijd != GEEN && canLast(rijen, van, tot) ? kans | regelbit[tijd] : kans;
    }

    private boolean canLast(int[] rijen, int van, int tot) {
        Telregel.Grens grens = grenzen.get(tijd);
        return Tellijst.longest(rijen, van, tot, boek.schooldagen(), boek.tabel(grens.lijst()).bij()) >= grens.nodig();
    }
}
