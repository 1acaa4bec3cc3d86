package nl.verzuimregie.engine.telwerk;

import java.util.function.IntUnaryOperator;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Vormenboek;
import nl.verzuimregie.engine.kalender.Kalender;

/// Counts pupils straight from their registrations, in portions that stay in the cache of one processor. Nothing but
/// the signals is kept. Not for two threads.
public final class Rijenteller {

    /// The rooster of most schools.
    public static final int STANDAARDROOSTER = rooster(Rooster.STANDAARD.lessen(), Rooster.STANDAARD.ochtend());

    private final Dagrijen dagrijen = new Dagrijen(new Vormenboek());
    private final Vormzoeker vormen = new Vormzoeker(dagrijen.boek());
    private final Lijstboek boek;
    private final Telblok blok = new Telblok(dagrijen, 0, 0);
    private final Blokteller teller;
    private final Voorzeef zeef;
    /// Per regel the lists that it needs, as bits.
    private final long[] lijsten = new long[Long.SIZE];
    private int vormenBekend;
    private int[] dagen = new int[0];
    private long[] sleutels = new long[0];
    private Signaalbak bak = new Signaalbak();

    Rijenteller(Telwerk telwerk, Kalender kalender) {
        this.boek = new Lijstboek(kalender, dagrijen.boek());
        boek.addAll(telwerk.regels());
        if (boek.size() > Long.SIZE) {
            throw new IllegalArgumentException("Hoogstens %d soorten telling; dit zijn er %d".formatted(Long.SIZE,
                    boek.size()));
        }
        this.teller = telwerk.newTeller(boek);
        this.zeef = new Voorzeef(teller.grenzen(), boek);
        for (Telregel.Grens grens : teller.grenzen()) {
            lijsten[grens.regel()] |= 1L << grens.lijst();
        }
        blok.moveTo(0, 1);
        blok.makeRoom(boek);
    }

    /// The lessons of a day as one number.
    ///
    /// @param ochtend how many of them are morning
    public static int rooster(int lessen, int ochtend) {
        return lessen | (ochtend << 8);
    }

    /// Adds a pupil.
    ///
    /// @param nummer    the number that its signals get
    /// @param rijen     its registrations from `van` up to but not including `tot`, in order of day and lesuur, as
    ///                  [Lesrij] has them; a lesson has at most one
    /// @param rooster   per day number the lessons of the day, see [#rooster]; a lesson without a row was attended
    /// @param meldingen day numbers of the ends of its known meldingen
    public void add(int nummer, int[] rijen, int van, int tot, IntUnaryOperator rooster, int... meldingen) {
        layOut(rijen, van, tot, rooster);
        if (dagrijen.endLeerling() != 0) {
            throw new IllegalStateException("the days of the former pupil are still there");
        }
        if (meldingen.length > 0) {
            dagrijen.setMeldingen(0, meldingen);
        }
        count(nummer);
        dagrijen.clear();
    }

    private void layOut(int[] rijen, int van, int tot, IntUnaryOperator rooster) {
        int aantal = collectDays(rijen, van, tot);
        for (int i = 0; i < aantal; i++) {
            int vorm = vormen.find(sleutels[i], rooster.applyAsInt(dagen[i]));
            if (vorm < 0) {
                dagrijen.clear();
                layOutNew(rijen, van, tot, rooster);
                return;
            }
            dagrijen.add(dagen[i], vorm);
        }
    }

    /// Puts the days of a pupil and their keys in [#dagen] and [#sleutels]. How many rows a day has cannot be guessed,
    /// so there is no branch on it.
    ///
    /// @return how many days
    private int collectDays(int[] rijen, int van, int tot) {
        if (dagen.length < tot - van) {
            dagen = new int[2 * (tot - van)];
            sleutels = new long[dagen.length];
        }
        long[] delen = vormen.delen();
        int plek = -1;
        int vorige = -1;
        long sleutel = 0;
        for (int i = van; i < tot; i++) {
            int rij = rijen[i];
            int dag = rij >>> Lesrij.DAG_SCHUIF;
            int nieuw = (vorige - dag) >>> 31;
            plek += nieuw;
            sleutel = (sleutel & (nieuw - 1L)) + delen[rij & Vormzoeker.ZONDER_DAG];
            sleutels[plek] = sleutel;
            dagen[plek] = dag;
            vorige = dag;
        }
        return plek + 1;
    }

    /// As [#layOut], for a pupil with a day that did not occur before: learns its form.
    private void layOutNew(int[] rijen, int van, int tot, IntUnaryOperator rooster) {
        int i = van;
        while (i < tot) {
            int eerste = i;
            int dag = Lesrij.dag(rijen[i]);
            while (i < tot && Lesrij.dag(rijen[i]) == dag) {
                i++;
            }
            dagrijen.add(dag, vormen.build(rooster.applyAsInt(dag), rijen, eerste, i));
        }
    }

    private void count(int nummer) {
        if (vormenBekend < dagrijen.boek().size()) {
            vormenBekend = dagrijen.boek().size();
            boek.grow();
            zeef.grow();
        }
        long regels = zeef.candidates(dagrijen.rijen(), 0, dagrijen.size());
        long nodig = 0;
        for (long nog = regels; nog != 0; nog &= nog - 1) {
            nodig |= lijsten[Long.numberOfTrailingZeros(nog)];
        }
        for (; nodig != 0; nodig &= nodig - 1) {
            blok.fill(boek, Long.numberOfTrailingZeros(nodig));
        }
        teller.count(regels, blok, 0, nummer, bak);
    }

    /// The signals of all pupils added since the last time, in their order. What was learned of days is kept.
    public Signaalbak finish() {
        Signaalbak klaar = bak;
        bak = new Signaalbak();
        return klaar;
    }
}
