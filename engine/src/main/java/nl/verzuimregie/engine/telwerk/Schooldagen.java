package nl.verzuimregie.engine.telwerk;

import nl.verzuimregie.engine.kalender.Kalender;

/// The schooldagen of a kalender as arrays, for loops that ask for every pupil-day.
final class Schooldagen {

    /// A schooldag that never comes: positive, and more than any kalender has.
    static final int NOOIT = 1 << 20;

    private final int[] voor;
    private final int[] volgende;

    Schooldagen(Kalender kalender) {
        voor = new int[kalender.aantalDagen()];
        volgende = new int[kalender.schooldagenVoor(kalender.aantalDagen()) + 1];
        java.util.Arrays.fill(volgende, kalender.aantalDagen());
        for (int dag = 0; dag < voor.length; dag++) {
            voor[dag] = kalender.schooldagenVoor(dag);
            if (kalender.isSchooldag(dag) && voor[dag] > 0) {
                volgende[voor[dag] - 1] = dag;
            }
        }
    }

    /// Per day how many schooldagen lie before it: the number of a schooldag, from 0.
    int[] voor() {
        return voor;
    }

    /// Per schooldag the day number of the next one; after the last the first day beyond the kalender.
    int[] volgende() {
        return volgende;
    }
}
