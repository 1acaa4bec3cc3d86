package nl.verzuimregie.demo;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimregie.engine.feit.Verzuimsoort;

/// Keeps what a [Schoolmaker] makes, for tests.
final class Registraties implements Leerlingverwerker {

    record Registratie(int leerling, int dag, int lesuur, int minuten, Verzuimsoort soort) {}

    final List<Registratie> rijen = new ArrayList<>();
    final List<Integer> leerlingen = new ArrayList<>();

    static Registraties of(Schoolmaker school, int eerste, int laatste) {
        var registraties = new Registraties();
        school.each(eerste, laatste, registraties);
        return registraties;
    }

    @Override
    public void begin(int nummer) {
        leerlingen.add(nummer);
    }

    @Override
    public void accept(int dag, int lesuur, int minuten, Verzuimsoort soort) {
        rijen.add(new Registratie(leerlingen.getLast(), dag, lesuur, minuten, soort));
    }

    /// A number that changes when any row changes; the same on every machine.
    long hash() {
        long hash = 17;
        for (Registratie rij : rijen) {
            hash = hash * 31 + rij.leerling();
            hash = hash * 31 + rij.dag();
            hash = hash * 31 + rij.lesuur();
            hash = hash * 31 + rij.minuten();
            hash = hash * 31 + rij.soort().ordinal();
        }
        return hash;
    }
}
