package nl.verzuimregie.engine.feit;

import java.util.Arrays;

/// Collects the lessons of one pupil's schooldag and delivers its form. Reused for day after day; not for two threads.
public final class Dagbouwer {

    private final int[] lessen = new int[Dagvorm.LESUUR_MAX];
    private int aantal;
    private int lessenVolgensRooster;
    private int ochtend;
    private boolean onbekendZonderRij;
    private boolean beter;
    private int bekend;
    private int teLaatKeren;
    private int teLaatMinuten;
    private int bijgewoondExtra;

    /// Starts a day.
    ///
    /// @param lessen            lessons of the rooster, 0 to [Dagvorm#LESUUR_MAX]
    /// @param ochtend           how many of them are morning, 0 to `lessen`
    /// @param onbekendZonderRij whether a lesson of the rooster without registration is onbekend; else it is aanwezig
    ///         (D-07)
    public Dagbouwer start(int lessen, int ochtend, boolean onbekendZonderRij) {
        if (lessen < 0 || lessen > Dagvorm.LESUUR_MAX || ochtend < 0 || ochtend > lessen) {
            throw new IllegalArgumentException("Rooster van %d lessen met %d in de ochtend".formatted(lessen, ochtend));
        }
        this.aantal = 0;
        this.lessenVolgensRooster = lessen;
        this.ochtend = ochtend;
        this.onbekendZonderRij = onbekendZonderRij;
        this.beter = false;
        this.bekend = 0;
        this.teLaatKeren = 0;
        this.teLaatMinuten = 0;
        this.bijgewoondExtra = 0;
        return this;
    }

    /// Adds an absence or a lateness. A lesuur must not come twice on one day; the caller refuses the second one.
    ///
    /// @param lesuur  1 to [Dagvorm#LESUUR_MAX]
    /// @param minuten minutes late for te laat, else the length of the lesson; 0 to [Dagvorm#MINUTEN_MAX]
    public Dagbouwer add(int lesuur, Verzuimsoort soort, int minuten) {
        bekend |= 1 << (lesuur - 1);
        if (soort == Verzuimsoort.TE_LAAT) {
            teLaatKeren++;
            teLaatMinuten += minuten;
            addExtra(lesuur);
        } else {
            lessen[aantal++] = Dagvorm.packed(lesuur, soort, minuten);
        }
        return this;
    }

    /// Adds a lesson that was attended from the start.
    public Dagbouwer addAanwezig(int lesuur) {
        bekend |= 1 << (lesuur - 1);
        addExtra(lesuur);
        return this;
    }

    /// An attended lesson beyond the rooster is a lesson of the day too (docs/tellen.md, section 2).
    private void addExtra(int lesuur) {
        if (lesuur > lessenVolgensRooster) {
            bijgewoondExtra |= 1 << (lesuur - 1);
        }
    }

    /// A betermelding ends the Ziekteperiode on this day.
    public Dagbouwer addBeter() {
        beter = true;
        return this;
    }

    /// The form of the day. Order of adding does not matter.
    public Dagvorm build() {
        Arrays.sort(lessen, 0, aantal);
        int[] inhoud = new int[Dagvorm.EERSTE_AFWEZIG + aantal];
        inhoud[Dagvorm.KOP] = lessenVolgensRooster | (ochtend << 8) | (beter ? Dagvorm.VLAG_BETER : 0);
        inhoud[Dagvorm.ONBEKEND] = onbekendZonderRij ? Dagvorm.masker(lessenVolgensRooster) & ~bekend : 0;
        inhoud[Dagvorm.TE_LAAT] = teLaatKeren | (teLaatMinuten << 8);
        inhoud[Dagvorm.BIJGEWOOND_EXTRA] = bijgewoondExtra;
        System.arraycopy(lessen, 0, inhoud, Dagvorm.EERSTE_AFWEZIG, aantal);
        return new Dagvorm(inhoud);
    }
}
