package nl.verzuimregie.aanlevering.registraties;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Dagbouwer;
import nl.verzuimregie.engine.feit.Vormenboek;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.telwerk.Dagrijen;
import nl.verzuimregie.engine.telwerk.Signaalbak;
import nl.verzuimregie.engine.telwerk.Telwerk;

/// Lays registrations out as one int per pupil-day and counts them, on all processors. A lesson without a row was
/// attended.
public final class Dagindeling {

    private final Registraties registraties;
    private final Roosters roosters;
    private final Kalender kalender;
    private final int totDag;

    /// @param totDag day number of the last day that is looked at
    public Dagindeling(Registraties registraties, Roosters roosters, Kalender kalender, int totDag) {
        this.registraties = registraties;
        this.roosters = roosters;
        this.kalender = kalender;
        this.totDag = totDag;
    }

    /// Counts every pupil. Pupil numbers in the bak are places in [Registraties#leerlingen].
    ///
    /// @param meldingen per pupil the day numbers of the ends of its meldingen; empty: a melding is assumed at each
    ///         arising
    public Signaalbak count(List<Regel> regels, Optional<Meldingen> meldingen) {
        int stukken = Math.clamp(registraties.aantal() / 20_000, 1, 2 * Runtime.getRuntime().availableProcessors());
        var bakken = IntStream.range(0, stukken).parallel()
                .mapToObj(stuk -> count(start(stuk, stukken), start(stuk + 1, stukken), regels, meldingen)).toList();
        var samen = new Signaalbak();
        bakken.forEach(samen::addAll);
        return samen;
    }

    /// The first row of a piece: the pieces have about as many rows, and a pupil is in one of them.
    private int start(int stuk, int stukken) {
        int plek = (int) ((long) registraties.aantal() * stuk / stukken);
        long[] rijen = registraties.rijen();
        while (plek > 0 && plek < registraties.aantal() && Rij.leerling(rijen[plek]) == Rij.leerling(rijen[plek - 1])) {
            plek++;
        }
        return plek;
    }

    private Signaalbak count(int van, int tot, List<Regel> regels, Optional<Meldingen> meldingen) {
        var dagrijen = new Dagrijen(new Vormenboek());
        int[] leerlingen = layOut(van, tot, dagrijen);
        for (int nummer = 0; nummer < leerlingen.length && meldingen.isPresent(); nummer++) {
            dagrijen.setMeldingen(nummer, meldingen.get().einddagen(registraties.leerlingen().get(leerlingen[nummer])));
        }
        Telwerk telwerk = Telwerk.compile(regels, kalender, dagrijen.boek(), meldingen.isEmpty(),
                Math.min(firstDay(van, tot), totDag), totDag);
        Signaalbak hier = telwerk.count(dagrijen, 0, dagrijen.aantalLeerlingen());
        return hier.withLeerlingen(leerlingen);
    }

    private int firstDay(int van, int tot) {
        int eerste = totDag;
        for (int i = van; i < tot; i++) {
            eerste = Math.min(eerste, Rij.dag(registraties.rijen()[i]));
        }
        return eerste;
    }

    /// Fills the dagrijen with the pupils of rows `van` to `tot` and returns who they are.
    private int[] layOut(int van, int tot, Dagrijen dagrijen) {
        long[] rijen = registraties.rijen();
        var bouwer = new Dagbouwer();
        var vormen = new Vormkeuze(dagrijen.boek());
        int[] leerlingen = new int[64];
        int i = van;
        while (i < tot) {
            int leerling = Rij.leerling(rijen[i]);
            Roosters.Leerlingrooster rooster = roosters.of(registraties.leerlingen().get(leerling));
            while (i < tot && Rij.leerling(rijen[i]) == leerling) {
                int eerste = i;
                long leerlingdag = Rij.leerlingdag(rijen[i]);
                while (i < tot && Rij.leerlingdag(rijen[i]) == leerlingdag) {
                    i++;
                }
                int dag = Rij.dag(rijen[eerste]);
                if (dag <= totDag) {
                    dagrijen.add(dag, vormen.vorm(rijen, eerste, i, rooster.lessen(dag), rooster.ochtend(dag), bouwer));
                }
            }
            int nummer = dagrijen.endLeerling();
            if (nummer == leerlingen.length) {
                leerlingen = Arrays.copyOf(leerlingen, nummer * 2);
            }
            leerlingen[nummer] = leerling;
        }
        return Arrays.copyOf(leerlingen, dagrijen.aantalLeerlingen());
    }

    /// Finds the form of a day; the day before often had the same.
    private static final class Vormkeuze {
        private final Vormenboek boek;
        private long[] vorige = new long[0];
        private int vorigRooster = -1;
        private int vorigeVorm;

        Vormkeuze(Vormenboek boek) {
            this.boek = boek;
        }

        int vorm(long[] rijen, int van, int tot, int lessen, int ochtend, Dagbouwer bouwer) {
            int rooster = (lessen << 8) | ochtend;
            if (rooster != vorigRooster || !isSame(rijen, van, tot)) {
                bouwer.start(lessen, ochtend, false);
                vorige = vorige.length == tot - van ? vorige : new long[tot - van];
                for (int i = van; i < tot; i++) {
                    vorige[i - van] = Rij.lesinhoud(rijen[i]);
                    bouwer.add(Rij.lesuur(rijen[i]), Rij.soort(rijen[i]), Rij.minuten(rijen[i]));
                }
                vorigRooster = rooster;
                vorigeVorm = boek.nummer(bouwer.build());
            }
            return vorigeVorm;
        }

        private boolean isSame(long[] rijen, int van, int tot) {
            if (vorige.length != tot - van) {
                return false;
            }
            for (int i = van; i < tot; i++) {
                if (vorige[i - van] != Rij.lesinhoud(rijen[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    /// What a file says was reported, per pupil.
    public interface Meldingen {
        /// The day numbers of the ends of a pupil's meldingen; none for a pupil without.
        int[] einddagen(String leerling);
    }
}
