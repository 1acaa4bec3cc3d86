package nl.verzuimregie.engine.telwerk;

import java.util.List;
import java.util.Map;
import nl.verzuimregie.engine.feit.Vormenboek;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Regel;

/// Says which regels can possibly signal for a pupil, from one look at each day: all additions together bound every
/// window.
///
/// Per form of day a regel has a field of twelve bits with its addition as a share of the lowest drempel, rounded up,
/// in
/// fifteenths and never more than fifteen. A pupil whose fields add up to less than fifteen cannot reach the drempel.
/// Five fields go in one long, so one addition serves five regels. It never drops a signal: it only rounds up.
final class Voorzeef {

    private static final int VOL = 15;
    private static final int VELD_BITS = 12;
    private static final int VELD_MASKER = (1 << VELD_BITS) - 1;
    private static final int VELDEN = 5;
    private static final int GEZEEFD_MAX = 2 * VELDEN;
    /// More days than this could make a field overflow; such a pupil is counted for all regels.
    private static final int DAGEN_MAX = VELD_MASKER / VOL;

    private final long[] aandelen;
    private final int gezeefd;
    private final long alle;

    private Voorzeef(long[] aandelen, int gezeefd, long alle) {
        this.aandelen = aandelen;
        this.gezeefd = gezeefd;
        this.alle = alle;
    }

    static Voorzeef of(List<Regel> regels, Map<Maat, Maattabel> tabellen, Vormenboek boek, Kalender kalender,
            int vanDag,
            int totDag) {
        if (regels.size() > Long.SIZE) {
            throw new IllegalArgumentException("Hoogstens %d kernregels; dit zijn er %d".formatted(Long.SIZE,
                    regels.size()));
        }
        int gezeefd = Math.min(regels.size(), GEZEEFD_MAX);
        long[] aandelen = new long[boek.size() * 2];
        for (int nummer = 0; nummer < gezeefd; nummer++) {
            Regel.Meet meet = Telwerk.meet(regels.get(nummer));
            int laagste = new Drempels(regels.get(nummer), meet, kalender, vanDag, totDag).lowest();
            for (Maat maat : meet.maten()) {
                put(aandelen, nummer, java.util.Objects.requireNonNull(tabellen.get(maat)), laagste);
            }
        }
        long alle = regels.size() == Long.SIZE ? -1L : (1L << regels.size()) - 1;
        return new Voorzeef(aandelen, gezeefd, alle);
    }

    private static void put(long[] aandelen, int nummer, Maattabel tabel, int laagste) {
        int schuif = nummer % VELDEN * VELD_BITS;
        for (int vorm = 0; vorm * 2 < aandelen.length; vorm++) {
            int plek = vorm * 2 + nummer / VELDEN;
            long eerder = (aandelen[plek] >>> schuif) & VELD_MASKER;
            long nu = Math.max(eerder, aandeel(tabel, vorm, laagste));
            aandelen[plek] += (nu - eerder) << schuif;
        }
    }

    /// The largest share that a day of this form can have in reaching the lowest drempel.
    private static int aandeel(Maattabel tabel, int vorm, int laagste) {
        int bij = tabel.bij()[vorm];
        boolean klassen = tabel.isReeks() || tabel.isZiekmeldingen();
        int erbij = !klassen ? bij : (bij == Maattabel.TELT || tabel.dependsOnDay()) ? 1 : 0;
        if (erbij == 0 || laagste == Drempels.NOOIT) {
            return 0;
        }
        // a reeks in calendar time passes by itself once it has begun
        boolean tijd = tabel.isReeks() && tabel.maat().eenheid() != nl.verzuimregie.engine.kalender.Eenheid.SCHOOLDAGEN;
        int nodig = tijd ? 1 : Math.max(1, laagste);
        return (int) Math.min(VOL, ((long) VOL * erbij + nodig - 1) / nodig);
    }

    /// The regels that can signal, as bits by their number.
    long candidates(Leerlingdagen dagen) {
        int aantal = dagen.tot - dagen.van;
        if (aantal > DAGEN_MAX) {
            return alle;
        }
        int[] rijen = dagen.rijen;
        long eerste = 0;
        long tweede = 0;
        for (int i = dagen.van; i < dagen.tot; i++) {
            int plek = (rijen[i] & Dagrijen.VORM_MASKER) << 1;
            eerste += aandelen[plek];
            tweede += aandelen[plek + 1];
        }
        long kans = alle & -(1L << gezeefd);
        for (int nummer = 0; nummer < gezeefd; nummer++) {
            long veld = ((nummer < VELDEN ? eerste : tweede) >>> (nummer % VELDEN * VELD_BITS)) & VELD_MASKER;
            kans |= veld >= VOL ? 1L << nummer : 0;
        }
        return kans & alle;
    }
}
