package nl.verzuimregie.engine.telwerk;

import java.util.Arrays;

/// Receives signals as the telwerk finds them: two numbers each, no object. Grows; not for two threads.
public final class Signaalbak {

    private static final int TREDE_BITS = 6;
    private static final int REGEL_BITS = 8;
    private static final int DAG_BITS = 13;

    private long[] sleutels;
    private int[] waarden;
    private int aantal;

    public Signaalbak() {
        this(1 << 12);
    }

    /// @param ruimte how many signals it takes before it must grow
    Signaalbak(int ruimte) {
        int plaatsen = Math.max(ruimte, 1 << 4);
        sleutels = new long[plaatsen + plaatsen / 8];
        waarden = new int[sleutels.length];
    }

    void add(int leerling, int dag, int regel, int trede, int waarde) {
        if (aantal == sleutels.length) {
            sleutels = Arrays.copyOf(sleutels, aantal * 2);
            waarden = Arrays.copyOf(waarden, aantal * 2);
        }
        sleutels[aantal] = ((((((long) leerling << DAG_BITS) | dag) << REGEL_BITS) | regel) << TREDE_BITS) | trede;
        waarden[aantal++] = waarde;
    }

    /// Puts all signals of another bak behind those of this one.
    public void addAll(Signaalbak ander) {
        int samen = aantal + ander.aantal;
        if (samen > sleutels.length) {
            int ruimte = Math.max(samen, sleutels.length * 2);
            sleutels = Arrays.copyOf(sleutels, ruimte);
            waarden = Arrays.copyOf(waarden, ruimte);
        }
        System.arraycopy(ander.sleutels, 0, sleutels, aantal, ander.aantal);
        System.arraycopy(ander.waarden, 0, waarden, aantal, ander.aantal);
        aantal = samen;
    }

    /// Puts the signals in order of pupil, day, regel and trede. They nearly are, so this is one pass with short steps
    /// back.
    public void sort() {
        for (int i = 1; i < aantal; i++) {
            long sleutel = sleutels[i];
            int waarde = waarden[i];
            int plek = i;
            while (plek > 0 && sleutels[plek - 1] > sleutel) {
                sleutels[plek] = sleutels[plek - 1];
                waarden[plek] = waarden[plek - 1];
                plek--;
            }
            sleutels[plek] = sleutel;
            waarden[plek] = waarde;
        }
    }

    public void clear() {
        aantal = 0;
    }

    public int size() {
        return aantal;
    }

    public int leerling(int nummer) {
        return (int) (sleutels[nummer] >>> (TREDE_BITS + REGEL_BITS + DAG_BITS));
    }

    /// The day number of the kalender on which the signal arose.
    public int dag(int nummer) {
        return (int) (sleutels[nummer] >>> (TREDE_BITS + REGEL_BITS)) & ((1 << DAG_BITS) - 1);
    }

    /// The number of the regel in [Telwerk#regels].
    public int regel(int nummer) {
        return (int) (sleutels[nummer] >>> TREDE_BITS) & ((1 << REGEL_BITS) - 1);
    }

    /// The number of the trede in its regel, in file order.
    public int trede(int nummer) {
        return (int) sleutels[nummer] & ((1 << TREDE_BITS) - 1);
    }

    /// The value at the end of the day, in inside parts of the unit of the drempel.
    public int waarde(int nummer) {
        return waarden[nummer];
    }

    /// A number that is the same for the same signals in any order.
    public long checksum() {
        long som = aantal;
        for (int i = 0; i < aantal; i++) {
            long x = sleutels[i] * 31 + waarden[i];
            x = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
            x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
            som += x ^ (x >>> 31);
        }
        return som;
    }
}
