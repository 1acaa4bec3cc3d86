package nl.verzuimregie.engine.telwerk;

import java.util.function.IntUnaryOperator;
import nl.verzuimregie.engine.feit.Dagbouwer;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Vormenboek;
import nl.verzuimregie.engine.kalender.Kalender;

/// Counts pupils straight from their registrations, in portions that stay in the cache of one processor. Nothing but
/// the signals is kept. Not for two threads.
public final class Rijenteller {

    /// The rooster of most schools.
    public static final int STANDAARDROOSTER = rooster(Rooster.STANDAARD);

    private static final int OCHTEND_SCHUIF = Dagvorm.LESUUR_MAX;

    private final Dagrijen dagrijen = new Dagrijen(new Vormenboek());
    private final Vormzoeker vormen = new Vormzoeker(dagrijen.boek());
    private final Lijstboek boek;
    private final Telblok blok = new Telblok(dagrijen, 0, 0);
    private final Blokteller teller;
    private final Voorzeef zeef;
    /// Per regel the lists that it needs, as bits.
    private final long[] lijsten = new long[Long.SIZE];
    /// The form of a day without lessons.
    private final int zonder;
    private int vormenBekend;
    private long[] sommen = new long[0];
    private Signaalbak bak = new Signaalbak();

    Rijenteller(Telwerk telwerk, Kalender kalender) {
        this.zonder = dagrijen.boek().nummer(new Dagbouwer().start(0, 0, false).build());
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

    /// The lessons of a day as one number; the length of a lesson is not in it.
    public static int rooster(Rooster.Roosterdag dag) {
        return dag.lesuren() | (dag.ochtend() << OCHTEND_SCHUIF);
    }

    /// As [#rooster(Rooster.Roosterdag)], for a day with the lessons 1 up to and including `aantal`.
    ///
    /// @param aantal  0 to [Dagvorm#LESUUR_MAX]
    /// @param ochtend the last lesuur that is morning
    public static int rooster(int aantal, int ochtend) {
        return ((1 << aantal) - 1) | (ochtend << OCHTEND_SCHUIF);
    }

    static int lesuren(int rooster) {
        return rooster & ((1 << OCHTEND_SCHUIF) - 1);
    }

    static int ochtend(int rooster) {
        return rooster >>> OCHTEND_SCHUIF;
    }

    /// Adds a pupil who has lessons on every schooldag.
    ///
    /// @param nummer    the number that its signals get
    /// @param rijen     its registrations from `van` up to but not including `tot`, in order of day and lesuur, as
    ///                  [Lesrij] has them; a lesson has at most one
    /// @param rooster   per day number the lessons of the day, see [#rooster]; a lesson without a row was attended
    /// @param meldingen day numbers of the ends of its known meldingen
    public void add(int nummer, int[] rijen, int van, int tot, IntUnaryOperator rooster, int... meldingen) {
        layOut(rijen, van, tot, rooster);
        end(nummer, meldingen);
    }

    /// As [#add(int, int\[\], int, int, IntUnaryOperator, int...)], for a pupil who has no lessons on some schooldagen.
    ///
    /// @param zonderLessen the day numbers of those schooldagen, in order; a day with a registration has a lesson after
    ///                     all
    public void add(int nummer, int[] rijen, int van, int tot, IntUnaryOperator rooster, int[] zonderLessen,
            int[] meldingen) {
        layOut(rijen, van, tot, rooster);
        dagrijen.addBetween(zonderLessen, zonder);
        end(nummer, meldingen);
    }

    private void end(int nummer, int[] meldingen) {
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
        int[] doel = dagrijen.makeRoom(aantal);
        long voor = 0;
        int eerste = van;
        for (int i = 0; i < aantal; i++) {
            long sleutel = sommen[i] - voor;
            voor = sommen[i];
            int dag = Lesrij.dag(rijen[eerste]);
            eerste += Vormzoeker.rows(sleutel);
            int vorm = vormen.find(sleutel, rooster.applyAsInt(dag));
            if (vorm < 0) {
                layOutNew(rijen, van, tot, rooster);
                return;
            }
            doel[i] = Dagrijen.packed(dag, vorm);
        }
        dagrijen.addAll(aantal);
    }

    /// Adds up the parts of all rows of a pupil, and puts what stood there at the end of each day in [#sommen]. How
    /// many rows a day has cannot be guessed, so there is no branch on it.
    ///
    /// @return how many days
    private int collectDays(int[] rijen, int van, int tot) {
        if (van == tot) {
            return 0;
        }
        if (sommen.length < tot - van) {
            sommen = new long[2 * (tot - van)];
        }
        long[] delen = vormen.delen();
        int plek = 0;
        long som = 0;
        for (int i = van; i < tot - 1; i++) {
            int rij = rijen[i];
            som += delen[rij & Vormzoeker.ZONDER_DAG];
            sommen[plek] = som;
            plek += (Lesrij.dag(rij) - Lesrij.dag(rijen[i + 1])) >>> 31;
        }
        sommen[plek] = som + delen[rijen[tot - 1] & Vormzoeker.ZONDER_DAG];
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
        if (regels == 0) {
            return;
        }
        long nodig = 0;
        for (long nog = regels; nog != 0; nog &= nog - 1) {
            nodig |= lijsten[Long.numberOfTrailingZeros(nog)];
        }
        for (; nodig != 0; nodig &= nodig - 1) {
            blok.fillOne(boek, Long.numberOfTrailingZeros(nodig));
        }
        teller.count(regels, blok, 0, nummer, bak);
    }

    /// The signals of all pupils added since the last time, in their order. What was learned of days is kept.
    public Signaalbak finish() {
        Signaalbak klaar = bak;
        bak = new Signaalbak(klaar.size());
        return klaar;
    }
}
