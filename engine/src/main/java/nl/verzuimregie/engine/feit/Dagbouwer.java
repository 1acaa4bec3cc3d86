package nl.verzuimregie.engine.feit;

import java.util.Arrays;

/// Collects the lessons of one pupil's schooldag and delivers its form. Reused for day after day; not for two threads.
public final class Dagbouwer {

    private final int[] lessen = new int[Dagvorm.LESUUR_MAX];
    private int aantal;
    private int lesuren;
    private int ochtend;
    private boolean onbekendZonderRij;
    private boolean beter;
    private int bekend;
    private int teLaatKeren;
    private int teLaatMinuten;
    private int bijgewoondExtra;

    /// Starts a day.
    ///
    /// @param lesuren           the lessons of the rooster, bit n - 1 for lesuur n, 1 to [Dagvorm#LESUUR_MAX]; never a
    ///         number of lessons
    /// @param ochtend           the last lesuur that is morning, 0 to [Dagvorm#LESUUR_MAX]
    /// @param onbekendZonderRij whether a lesson of the rooster without registration is onbekend; else it is aanwezig
    ///         (D-07)
    public Dagbouwer start(int lesuren, int ochtend, boolean onbekendZonderRij) {
        Dagvorm.requireRooster(lesuren, ochtend);
        this.aantal = 0;
        this.lesuren = lesuren;
        this.ochtend = ochtend;
        this.onbekendZonderRij = onbekendZonderRij;
        this.beter = false;
        this.bekend = 0;
        this.teLaatKeren = 0;
        this.teLaatMinuten = 0;
        this.bijgewoondExtra = 0;
        return this;
    }

    /// Starts a day with the lessons of the rooster.
    public Dagbouwer start(Rooster.Roosterdag dag, boolean onbekendZonderRij) {
        return start(dag.lesuren(), dag.ochtend(), onbekendZonderRij);
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

    /// An attended lesson that the rooster does not have, in a gap or after the last, is a lesson of the day too
    /// (docs/tellen.md, section 2).
    private void addExtra(int lesuur) {
        bijgewoondExtra |= (1 << (lesuur - 1)) & ~lesuren;
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
        inhoud[Dagvorm.KOP] = lesuren | (ochtend << Dagvorm.OCHTEND_SCHUIF) | (beter ? Dagvorm.VLAG_BETER : 0);
        inhoud[Dagvorm.ONBEKEND] = onbekendZonderRij ? lesuren & ~bekend : 0;
        inhoud[Dagvorm.TE_LAAT] = teLaatKeren | (teLaatMinuten << 8);
        inhoud[Dagvorm.BIJGEWOOND_EXTRA] = bijgewoondExtra;
        System.arraycopy(lessen, 0, inhoud, Dagvorm.EERSTE_AFWEZIG, aantal);
        return new Dagvorm(inhoud);
    }
}
