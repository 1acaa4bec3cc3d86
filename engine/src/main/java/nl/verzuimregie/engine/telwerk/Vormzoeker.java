package nl.verzuimregie.engine.telwerk;

import java.util.Arrays;
import nl.verzuimregie.engine.feit.Dagbouwer;
import nl.verzuimregie.engine.feit.Vormenboek;

/// Finds the form of a day by its registrations, fast: forms seen before are found by a key, not built again.
///
/// Each registration without its day has a part ([#delen]); the sum of the parts of a day is its key. Keys are exact: a
/// part has five bits for each of the first eight lesuren, which say soort and minuten; of lessons late only the sum of
/// their minuten matters, and it stands above. The upper five bits say how many registrations there are. What does not
/// fit (a later lesuur, very many different lengths of lessons) has no part, and a day with such a registration is
/// built each time.
final class Vormzoeker {

    static final int ONBEKEND = -1;
    static final int ZONDER_DAG = (1 << Lesrij.DAG_SCHUIF) - 1;
    private static final int LESUREN = 8;
    private static final int LES_BITS = 5;
    private static final int MINUTEN_SCHUIF = LESUREN * LES_BITS;
    private static final int RIJEN_SCHUIF = 59;
    private static final long EEN_RIJ = 1L << RIJEN_SCHUIF;
    private static final int TE_LAAT = 1;
    /// For a registration that has no part, or not yet: higher than the rest of the key of any day, and a day full of
    /// them too.
    private static final long GEEN = EEN_RIJ | (1L << (MINUTEN_SCHUIF + 14));

    private final Vormenboek boek;
    private final Dagbouwer bouwer = new Dagbouwer();
    private final long[] delen = new long[ZONDER_DAG + 1];
    /// Per soort and minuten the five bits, 0 when they did not occur yet.
    private final byte[] lescodes = new byte[1 << Lesrij.LESUUR_SCHUIF];
    private int volgendeLescode = TE_LAAT + 1;
    private int rooster = -1;
    /// Key and form beside each other, so that both are in one line of the cache; a key is never 0.
    private long[] paren = new long[1 << 11];
    private int aantal;

    Vormzoeker(Vormenboek boek) {
        this.boek = boek;
        Arrays.fill(delen, GEEN);
    }

    /// Per registration without its day what it adds to the key of its day.
    long[] delen() {
        return delen;
    }

    /// How many registrations a day with this key has, also where some have no part.
    static int rows(long sleutel) {
        return (int) (sleutel >>> RIJEN_SCHUIF);
    }

    private long newPart(int les) {
        int code = les & (lescodes.length - 1);
        boolean teLaat = Lesrij.isTeLaat(les);
        if (!teLaat && lescodes[code] == 0 && volgendeLescode < 1 << LES_BITS) {
            lescodes[code] = (byte) volgendeLescode++;
        }
        long bits = teLaat ? TE_LAAT : lescodes[code];
        int lesuur = Lesrij.lesuur(les);
        long deel = bits == 0 || lesuur > LESUREN ? GEEN
                : EEN_RIJ | (bits << ((lesuur - 1) * LES_BITS))
                        | (teLaat ? (long) Lesrij.minuten(les) << MINUTEN_SCHUIF : 0);
        delen[les] = deel;
        return deel;
    }

    /// The number of the form of a day, or [#ONBEKEND].
    ///
    /// @param sleutel the sum of the parts of its registrations
    /// @param lesuren by [Rijenteller#rooster]; the lessons without a row were attended
    int find(long sleutel, int lesuren) {
        if (lesuren != rooster) {
            return ONBEKEND;
        }
        int plek = place(sleutel);
        while (paren[plek] != sleutel) {
            if (paren[plek] == 0) {
                return ONBEKEND;
            }
            plek = next(plek);
        }
        return (int) paren[plek + 1];
    }

    private int place(long sleutel) {
        return (int) ((sleutel * 0x9E37_79B9_7F4A_7C15L) >>> 32) & (paren.length - 2);
    }

    private int next(int plek) {
        return (plek + 2) & (paren.length - 2);
    }

    /// Builds the form of a day and remembers it if it can.
    int build(int lesuren, int[] rijen, int van, int tot) {
        if (lesuren != rooster) {
            rooster = lesuren;
            Arrays.fill(paren, 0);
            aantal = 0;
        }
        long sleutel = 0;
        boolean heeftSleutel = true;
        bouwer.start(Rijenteller.lesuren(lesuren), Rijenteller.ochtend(lesuren), false);
        for (int i = van; i < tot; i++) {
            int les = rijen[i] & ZONDER_DAG;
            long deel = delen[les] == GEEN ? newPart(les) : delen[les];
            sleutel += deel;
            heeftSleutel &= deel != GEEN;
            bouwer.add(Lesrij.lesuur(rijen[i]), Lesrij.soort(rijen[i]), Lesrij.minuten(rijen[i]));
        }
        int vorm = boek.nummer(bouwer.build());
        if (heeftSleutel && find(sleutel, lesuren) == ONBEKEND) {
            put(sleutel, vorm);
            if (++aantal * 4 > paren.length) {
                spread();
            }
        }
        return vorm;
    }

    private void put(long sleutel, long vorm) {
        int plek = place(sleutel);
        while (paren[plek] != 0) {
            plek = next(plek);
        }
        paren[plek] = sleutel;
        paren[plek + 1] = vorm;
    }

    /// Doubles the places.
    private void spread() {
        long[] eerder = paren;
        paren = new long[eerder.length * 2];
        for (int i = 0; i < eerder.length; i += 2) {
            if (eerder[i] != 0) {
                put(eerder[i], eerder[i + 1]);
            }
        }
    }
}
