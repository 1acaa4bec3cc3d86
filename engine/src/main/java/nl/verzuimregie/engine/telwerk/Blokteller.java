package nl.verzuimregie.engine.telwerk;

import java.util.List;

/// Counts the pupils of blocks for all regels: first which regels can signal at all, then those with their meters.
/// One per thread.
final class Blokteller {

    private final Meter[] meters;
    private final List<Telregel.Grens> grenzen;
    /// Per pair of a regel and a list of one of its maten: the list, the bound from which it can signal, its bit.
    private final int[] lijst;
    private final int[] nodig;
    private final long[] regelbit;
    private final Telleerling leerling = new Telleerling();

    Blokteller(List<Telregel> plannen, Lijstboek boek) {
        meters = plannen.stream().map(plan -> plan.newMeter(boek)).toArray(Meter[]::new);
        grenzen = plannen.stream().flatMap(plan -> plan.grenzen(boek).stream()).toList();
        lijst = grenzen.stream().mapToInt(Telregel.Grens::lijst).toArray();
        nodig = grenzen.stream().mapToInt(Telregel.Grens::nodig).toArray();
        regelbit = grenzen.stream().mapToLong(grens -> 1L << grens.regel()).toArray();
    }

    /// Counts all pupils of a block under their own numbers.
    void count(Telblok blok, Signaalbak bak) {
        for (int nummer = blok.van(); nummer < blok.tot(); nummer++) {
            count(blok, nummer - blok.van(), nummer, bak);
        }
    }

    /// Counts the pupil at a place in a block; its signals get `nummer`.
    void count(Telblok blok, int plaats, int nummer, Signaalbak bak) {
        count(candidates(blok.grenzen(), plaats * blok.aantalLijsten()), blok, plaats, nummer, bak);
    }

    /// Counts the pupil for the regels whose bit stands in `regels`.
    void count(long regels, Telblok blok, int plaats, int nummer, Signaalbak bak) {
        leerling.blok = blok;
        leerling.plaats = plaats;
        leerling.nummer = nummer;
        for (long nog = regels; nog != 0; nog &= nog - 1) {
            meters[Long.numberOfTrailingZeros(nog)].count(leerling, bak);
        }
    }

    /// Per regel the lists that its maten have.
    List<Telregel.Grens> grenzen() {
        return grenzen;
    }

    private long candidates(int[] grenzen, int plek) {
        long kans = 0;
        for (int i = 0; i < lijst.length; i++) {
            kans |= regelbit[i] & ~((long) (grenzen[plek + lijst[i]] - nodig[i]) >> 63);
        }
        return kans;
    }
}
