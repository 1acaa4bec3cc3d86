package nl.verzuimregie.engine.feit;

import java.util.Arrays;
import nl.verzuimregie.engine.kalender.Eenheid;

/// All that is known of one schooldag of one pupil, without the date: which lessons there were and the state of each.
///
/// Many days have the same form (all lessons ziek, one lesson te laat), so forms are kept once and a pupil's day is a
/// date and the number of a form ([Vormenboek]). What each form adds to a maat follows docs/tellen.md, sections 2 and
/// 3.
public final class Dagvorm {

    /// The highest lesuur that a day can have.
    public static final int LESUUR_MAX = 24;
    /// The highest number of minutes of one lesson: a day.
    public static final int MINUTEN_MAX = 1440;

    static final int KOP = 0;
    static final int ONBEKEND = 1;
    static final int TE_LAAT = 2;
    static final int BIJGEWOOND_EXTRA = 3;
    static final int EERSTE_AFWEZIG = 4;
    /// In the head: the lesuren of the rooster, above them the last one that is morning, above that the flag.
    static final int OCHTEND_SCHUIF = LESUUR_MAX;
    static final int VLAG_BETER = 1 << 29;

    private static final int MINUTEN_PER_LESUUR = 60;

    private final int[] inhoud;

    Dagvorm(int[] inhoud) {
        this.inhoud = inhoud;
    }

    /// The lesuren of the rooster, bit n - 1 for lesuur n.
    private int rooster() {
        return inhoud[KOP] & masker(LESUUR_MAX);
    }

    /// The last lesuur that is morning.
    private int ochtend() {
        return (inhoud[KOP] >>> OCHTEND_SCHUIF) & 0x1f;
    }

    /// Whether a betermelding ends the Ziekteperiode on this day (section 4); never on a ziektedag.
    public boolean isBeter() {
        return (inhoud[KOP] & VLAG_BETER) != 0 && !isZiektedag();
    }

    /// Whether a part of the day was missed for illness.
    public boolean isZiektedag() {
        return afwezig(Verzuimsoort.ZIEK.bit()) > 0;
    }

    /// How many lessons the day has: those of the rooster and those that a registration names beside it.
    public int aantalLessen() {
        return Integer.bitCount(lesmasker());
    }

    /// How many lessons are known: afwezig, te laat or aanwezig.
    public int bekend() {
        return aantalLessen() - Integer.bitCount(inhoud[ONBEKEND]);
    }

    /// Whether there was a lesson at `lesuur` (1 to [#LESUUR_MAX]) and it is known how it went.
    public boolean isBekend(int lesuur) {
        return (lesmasker() & ~inhoud[ONBEKEND] & bit(lesuur)) != 0;
    }

    /// Whether the lesson at `lesuur` was missed with a soort in `soorten` (bits of [Verzuimsoort]); te laat never.
    public boolean isAfwezig(int lesuur, int soorten) {
        return (afwezigmasker(soorten) & bit(lesuur)) != 0;
    }

    /// Whether the pupil has no lessons on this schooldag: it adds nothing, is neither attended nor missed, and says
    /// nothing of its week.
    public boolean isZonderLessen() {
        return aantalLessen() == 0;
    }

    /// Whether nothing is known of the day, also because it has no lessons.
    public boolean isOnbekend() {
        return bekend() == 0;
    }

    /// Whether at least one lesson was attended, be it late.
    public boolean isBijgewoond() {
        return bekend() > inhoud.length - EERSTE_AFWEZIG;
    }

    /// Whether every lesson was attended, be it late, and there was at least one.
    public boolean isGeheelBijgewoond() {
        return inhoud.length == EERSTE_AFWEZIG && inhoud[ONBEKEND] == 0 && !isZonderLessen();
    }

    /// Whether nothing at all stands out: every lesson attended from the start. Such a day adds nothing to any maat.
    public boolean isGewoon() {
        return isGeheelBijgewoond() && inhoud[TE_LAAT] == 0 && !isBeter();
    }

    /// How many lessons are afwezig with a soort in `soorten` (bits of [Verzuimsoort]).
    public int afwezig(int soorten) {
        int aantal = 0;
        for (int i = EERSTE_AFWEZIG; i < inhoud.length; i++) {
            aantal += hasSoort(soorten, inhoud[i]) ? 1 : 0;
        }
        return aantal;
    }

    /// Whether the day counts in a reeks over `soorten` from `procent` (1 to 100) of the known lessons (section 6).
    public boolean counts(int soorten, int procent) {
        int geteld = afwezig(soorten);
        return geteld > 0 && geteld * 100 >= procent * bekend();
    }

    /// What the day adds to a maat in `eenheid` over `soorten`, in inside parts of the unit (section 3).
    ///
    /// @throws IllegalArgumentException when the unit is not one that registrations add to
    public int addition(Eenheid eenheid, int soorten) {
        return switch (eenheid) {
            case KEREN -> afwezig(soorten) + (hasTeLaat(soorten) ? inhoud[TE_LAAT] & 0xff : 0);
            case LESUREN -> zestigsten(soorten, 0);
            case KLOKUREN -> minuten(soorten);
            case HELE_DAGDELEN -> (isHeel(ochtendmasker(), soorten) ? 1 : 0)
                    + (isHeel(middagmasker(), soorten) ? 1 : 0);
            case LOSSE_LESUREN -> zestigsten(soorten, heleDagdelen(soorten));
            default -> throw new IllegalArgumentException("Registraties tellen niet op in " + eenheid.tekst());
        };
    }

    private int zestigsten(int soorten, int zonderLessen) {
        int zestigsten = hasTeLaat(soorten) ? inhoud[TE_LAAT] >>> 8 : 0;
        for (int i = EERSTE_AFWEZIG; i < inhoud.length; i++) {
            int les = inhoud[i];
            if (hasSoort(soorten, les) && (zonderLessen & lesbit(les)) == 0) {
                zestigsten += Math.max(MINUTEN_PER_LESUUR, minutenVan(les));
            }
        }
        return zestigsten;
    }

    private int minuten(int soorten) {
        int minuten = hasTeLaat(soorten) ? inhoud[TE_LAAT] >>> 8 : 0;
        for (int i = EERSTE_AFWEZIG; i < inhoud.length; i++) {
            minuten += hasSoort(soorten, inhoud[i]) ? minutenVan(inhoud[i]) : 0;
        }
        return minuten;
    }

    private int heleDagdelen(int soorten) {
        return (isHeel(ochtendmasker(), soorten) ? ochtendmasker() : 0)
                | (isHeel(middagmasker(), soorten) ? middagmasker() : 0);
    }

    private boolean isHeel(int dagdeel, int soorten) {
        return dagdeel != 0 && (afwezigmasker(soorten) & dagdeel) == dagdeel;
    }

    private int ochtendmasker() {
        return lesmasker() & masker(ochtend());
    }

    private int middagmasker() {
        return lesmasker() & ~masker(ochtend());
    }

    private int lesmasker() {
        return rooster() | inhoud[BIJGEWOOND_EXTRA] | afwezigmasker(-1);
    }

    private int afwezigmasker(int soorten) {
        int masker = 0;
        for (int i = EERSTE_AFWEZIG; i < inhoud.length; i++) {
            masker |= hasSoort(soorten, inhoud[i]) ? lesbit(inhoud[i]) : 0;
        }
        return masker;
    }

    /// The bits of the lesuren 1 up to and including `lesuur`, which may be 0.
    static int masker(int lesuur) {
        if (lesuur < 0 || lesuur > LESUUR_MAX) {
            throw new IllegalArgumentException("Rooster met %d lesuren; een dag heeft er 0 tot en met %d".formatted(
                    lesuur, LESUUR_MAX));
        }
        return (1 << lesuur) - 1;
    }

    /// The bit of a lesuur.
    static int bit(int lesuur) {
        if (lesuur < 1 || lesuur > LESUUR_MAX) {
            throw new IllegalArgumentException("Rooster met lesuur %d; een dag heeft lesuur 1 tot en met %d".formatted(
                    lesuur, LESUUR_MAX));
        }
        return 1 << (lesuur - 1);
    }

    /// @throws IllegalArgumentException when a day cannot have these lessons or this morning
    static void requireRooster(int lesuren, int ochtend) {
        if ((lesuren & ~masker(LESUUR_MAX)) != 0 || ochtend < 0 || ochtend > LESUUR_MAX) {
            throw new IllegalArgumentException("Rooster met lesuren %s en ochtend tot en met lesuur %d; een dag heeft "
                    .formatted(Integer.toBinaryString(lesuren), ochtend) + "lesuur 1 tot en met " + LESUUR_MAX);
        }
    }

    private static boolean hasTeLaat(int soorten) {
        return (soorten & Verzuimsoort.TE_LAAT.bit()) != 0;
    }

    static int packed(int lesuur, Verzuimsoort soort, int minuten) {
        return (lesuur << 15) | (soort.ordinal() << 12) | minuten;
    }

    private static int lesbit(int les) {
        return 1 << ((les >>> 15) - 1);
    }

    private static int soortIndex(int les) {
        return (les >>> 12) & 7;
    }

    private static boolean hasSoort(int soorten, int les) {
        return ((soorten >>> soortIndex(les)) & 1) != 0;
    }

    private static int minutenVan(int les) {
        return les & 0xfff;
    }

    @Override
    public boolean equals(Object ander) {
        return ander instanceof Dagvorm vorm && Arrays.equals(inhoud, vorm.inhoud);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(inhoud);
    }

    @Override
    public String toString() {
        return "Dagvorm" + Arrays.toString(inhoud);
    }
}
