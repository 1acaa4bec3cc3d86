package nl.verzuimregie.engine.telwerk;

import java.util.Arrays;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Vormenboek;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.feit.Ziekloop;
import nl.verzuimregie.engine.kalender.Kalender;

/// The facts of many pupils, compact: one int per pupil-day that is not simply attended, sorted by pupil and day.
///
/// The upper thirteen bits are the day number of the kalender, the lower nineteen the number of the form of that day.
/// A schooldag without an int was attended for all lessons; a day on which nothing is known has an int with an onbekend
/// form, and so has a schooldag on which the pupil has no lessons.
public final class Dagrijen {

    static final int VORM_BITS = 19;
    static final int VORM_MASKER = (1 << VORM_BITS) - 1;
    private static final int[] GEEN = {};

    private final Vormenboek boek;
    private int[] rijen = new int[1024];
    private int[] begin = new int[64];
    private int aantalLeerlingen;
    private int bezig;
    private int[][] meldingen = new int[0][];
    private int[][] ziekloop = new int[0][];

    public Dagrijen(Vormenboek boek) {
        this.boek = boek;
    }

    /// One pupil-day as an int. Ints of one pupil compare as their days do, unsigned.
    public static int packed(int dag, int vorm) {
        return (dag << VORM_BITS) | vorm;
    }

    /// Ends the pupil that is being added; the next [#add] belongs to the next pupil.
    ///
    /// @return the number of the pupil that ended, from 0
    public int endLeerling() {
        if (aantalLeerlingen + 2 > begin.length) {
            begin = Arrays.copyOf(begin, begin.length * 2);
        }
        begin[aantalLeerlingen + 1] = begin[aantalLeerlingen] + bezig;
        bezig = 0;
        return aantalLeerlingen++;
    }

    /// Adds a day to the pupil that is being added; days must come in order.
    public void add(int dag, int vorm) {
        int plek = begin[aantalLeerlingen] + bezig;
        if (plek == rijen.length) {
            rijen = Arrays.copyOf(rijen, rijen.length * 2);
        }
        rijen[plek] = packed(dag, vorm);
        bezig++;
    }

    /// Where the pupil that is being added may be laid out at once instead of by [#add], from the end of the former one
    /// on; [#addAll] says how many days it became.
    int[] makeRoom(int dagen) {
        int nodig = begin[aantalLeerlingen] + dagen;
        if (nodig > rijen.length) {
            rijen = Arrays.copyOf(rijen, 2 * nodig);
        }
        return rijen;
    }

    void addAll(int dagen) {
        bezig = dagen;
    }

    /// Adds days of one form between those of the pupil that is being added, and after them. A day that is there stays
    /// as it is; before the first of them nothing is known of the pupil, and nothing is added.
    ///
    /// @param dagen in order
    void addBetween(int[] dagen, int vorm) {
        if (dagen.length == 0 || bezig == 0) {
            return;
        }
        int eerste = begin[aantalLeerlingen];
        int[] eerder = Arrays.copyOfRange(rijen, eerste, eerste + bezig);
        bezig = 0;
        int i = 0;
        for (int dag : dagen) {
            for (; i < eerder.length && eerder[i] >>> VORM_BITS < dag; i++) {
                add(eerder[i] >>> VORM_BITS, eerder[i] & VORM_MASKER);
            }
            if (i > 0 && (i == eerder.length || eerder[i] >>> VORM_BITS != dag)) {
                add(dag, vorm);
            }
        }
        for (; i < eerder.length; i++) {
            add(eerder[i] >>> VORM_BITS, eerder[i] & VORM_MASKER);
        }
    }

    /// Adds the days of a pupil as its tijdlijn has them, with its meldingen of one soort and its running
    /// ziekmeldingen, and ends the pupil.
    ///
    /// @return the number of the pupil
    public int addLeerling(Tijdlijn tijdlijn, Kalender kalender, String meldingsoort) {
        for (Tijdlijn.Dag dag : tijdlijn.dagen().values()) {
            if (!dag.vorm().isGewoon()) {
                add(kalender.dag(dag.datum()), boek.nummer(dag.vorm()));
            }
        }
        int leerling = endLeerling();
        setMeldingen(leerling, tijdlijn.geldend().values().stream()
                .filter(feit -> feit instanceof Zaakfeit.Melding melding && melding.soort().equals(meldingsoort))
                .mapToInt(feit -> Math.max(-1, kalender.dag(feit.datum()))).toArray());
        int laatste = kalender.aantalDagen() - 1;
        setZiekloop(leerling, tijdlijn.ziekloop().stream().filter(Ziekloop::isOpen).flatMapToInt(loop ->
                java.util.stream.IntStream.of(
                        Math.clamp(loop.van().toEpochDay() - kalender.eerste().toEpochDay(), 0, laatste),
                        Math.clamp(loop.tot().toEpochDay() - kalender.eerste().toEpochDay(), 0, laatste))).toArray());
        return leerling;
    }

    /// Gives a pupil its known meldingen: the day numbers of their ends. Without this, a melding is assumed at each
    /// arising when the telwerk is asked to assume.
    public void setMeldingen(int leerling, int[] einddagen) {
        int[] gesorteerd = einddagen.clone();
        Arrays.sort(gesorteerd);
        meldingen = put(meldingen, leerling, gesorteerd);
    }

    /// Gives a pupil the days, as pairs first and last, on which a ziekmelding without end runs.
    public void setZiekloop(int leerling, int[] paren) {
        ziekloop = put(ziekloop, leerling, paren.clone());
    }

    private static int[][] put(int[][] waar, int leerling, int[] wat) {
        int[][] ruim = leerling < waar.length ? waar : Arrays.copyOf(waar, Math.max(leerling + 1, waar.length * 2));
        ruim[leerling] = wat;
        return ruim;
    }

    /// Forgets all pupils; the forms of day stay.
    void clear() {
        aantalLeerlingen = 0;
        bezig = 0;
        Arrays.fill(meldingen, null);
        Arrays.fill(ziekloop, null);
    }

    public Vormenboek boek() {
        return boek;
    }

    public int aantalLeerlingen() {
        return aantalLeerlingen;
    }

    /// How many pupil-days are kept.
    public int size() {
        return begin[aantalLeerlingen];
    }

    int[] rijen() {
        return rijen;
    }

    int begin(int leerling) {
        return begin[leerling];
    }

    int[] meldingen(int leerling) {
        return leerling < meldingen.length && meldingen[leerling] != null ? meldingen[leerling] : GEEN;
    }

    int[] ziekloop(int leerling) {
        return leerling < ziekloop.length && ziekloop[leerling] != null ? ziekloop[leerling] : GEEN;
    }
}
