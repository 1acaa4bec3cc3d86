package nl.verzuimregie.protocollen.taal;

import nl.verzuimregie.protocollen.yaml.Knoop;

/// What may stand in one place of a file. Checking reports everything that is wrong below that place, and never stops.
@FunctionalInterface
public interface Vorm {

    void check(Knoop knoop, Toets toets);

    /// This and the other.
    default Vorm and(Vorm ander) {
        return (knoop, toets) -> {
            check(knoop, toets);
            ander.check(knoop, toets);
        };
    }
}
