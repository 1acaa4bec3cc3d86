package nl.verzuimregie.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.telwerk.Lesrij;
import nl.verzuimregie.engine.telwerk.Rijenteller;
import nl.verzuimregie.engine.telwerk.Signaalbak;

/// The registrations of [Rijen] as the telwerk takes them: one int per registration, in the same order.
final class Lesrijen {

    private final int[] rijen;
    private final Rijen bron;

    private Lesrijen(int[] rijen, Rijen bron) {
        this.rijen = rijen;
        this.bron = bron;
    }

    static Lesrijen of(Rijen bron, Schooldagen schooldagen) {
        var soorten = new Verzuimsoort[8];
        for (Verzuimsoort soort : Verzuimsoort.values()) {
            soorten[Lescode.of(soort)] = soort;
        }
        var rijen = new int[bron.aantalRijen()];
        for (int plek = 0; plek < rijen.length; plek++) {
            int rij = bron.rij(plek);
            rijen[plek] = Lesrij.packed(schooldagen.dag(Rijen.schooldag(rij)), Rijen.les(rij) + 1,
                    soorten[Rijen.code(rij)], bron.minuten(plek));
        }
        return new Lesrijen(rijen, bron);
    }

    /// Counts all pupils; the tellers take the next part whenever they are done with one.
    List<Signaalbak> count(List<Rijenteller> tellers, ExecutorService threads) {
        var volgende = new AtomicInteger();
        int leerlingen = bron.aantalLeerlingen();
        List<Callable<List<Signaalbak>>> taken = tellers.stream().map(teller -> (Callable<List<Signaalbak>>) () -> {
            var bakken = new ArrayList<Signaalbak>();
            for (int van = volgende.getAndAdd(Meetlatten.DEEL); van < leerlingen;
                    van = volgende.getAndAdd(Meetlatten.DEEL)) {
                for (int leerling = van; leerling < Math.min(van + Meetlatten.DEEL, leerlingen); leerling++) {
                    teller.add(leerling, rijen, bron.begin(leerling), bron.begin(leerling + 1),
                            ignored -> Rijenteller.STANDAARDROOSTER);
                }
                bakken.add(teller.finish());
            }
            return bakken;
        }).toList();
        try {
            return threads.invokeAll(taken).stream().flatMap(klaar -> Meetlatten.result(klaar).stream()).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
