package nl.verzuimregie.aanlevering.registraties;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.telwerk.Rijenteller;
import nl.verzuimregie.engine.telwerk.Signaalbak;
import nl.verzuimregie.engine.telwerk.Telwerk;

/// Deals the registrations out per pupil and counts them, on all processors. A lesson without a row was
/// attended.
public final class Dagindeling {

    private static final int[] GEEN = {};

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
        Telwerk telwerk = Telwerk.compile(regels, kalender, meldingen.isEmpty(), Math.min(firstDay(), totDag), totDag);
        int stukken = Math.clamp(registraties.aantal() / 20_000, 1, Runtime.getRuntime().availableProcessors());
        var bakken = IntStream.range(0, stukken).parallel()
                .mapToObj(stuk -> count(start(stuk, stukken), start(stuk + 1, stukken), telwerk.rowCounter(),
                        meldingen)).toList();
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

    private int firstDay() {
        int eerste = totDag;
        for (int i = 0; i < registraties.aantal(); i++) {
            eerste = Math.min(eerste, Rij.dag(registraties.rijen()[i]));
        }
        return eerste;
    }

    private Signaalbak count(int van, int tot, Rijenteller teller, Optional<Meldingen> meldingen) {
        long[] rijen = registraties.rijen();
        int[] lesrijen = new int[256];
        int i = van;
        while (i < tot) {
            int leerling = Rij.leerling(rijen[i]);
            int aantal = 0;
            for (; i < tot && Rij.leerling(rijen[i]) == leerling; i++) {
                if (Rij.dag(rijen[i]) <= totDag) {
                    if (aantal == lesrijen.length) {
                        lesrijen = Arrays.copyOf(lesrijen, aantal * 2);
                    }
                    lesrijen[aantal++] = Rij.lesrij(rijen[i]);
                }
            }
            String naam = registraties.leerlingen().get(leerling);
            Roosters.Leerlingrooster rooster = roosters.of(naam);
            teller.add(leerling, lesrijen, 0, aantal,
                    dag -> Rijenteller.rooster(rooster.lessen(dag), rooster.ochtend(dag)), rooster.zonderLessen(),
                    meldingen.map(gemeld -> gemeld.einddagen(naam)).orElse(GEEN));
        }
        return teller.finish();
    }

    /// What a file says was reported, per pupil.
    public interface Meldingen {
        /// The day numbers of the ends of a pupil's meldingen; none for a pupil without.
        int[] einddagen(String leerling);
    }
}
