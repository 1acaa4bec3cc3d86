package nl.verzuimregie.aanlevering.registraties;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.kalender.Kalender;
import org.jspecify.annotations.Nullable;

/// How many lessons each pupil has on each day, as a file says it; the standard day where it says nothing.
public final class Roosters {

    /// The name that stands for everyone.
    public static final String IEDEREEN = "*";

    private static final int OCHTEND_BITS = 8;
    private static final int[] GEEN = {};
    private static final int STANDAARD = (Rooster.STANDAARD.aantal() << OCHTEND_BITS) | Rooster.STANDAARD.ochtend();

    private final Kalender kalender;
    private final Map<String, short[]> dagen = new HashMap<>();
    private boolean hasZonderLessen;

    public Roosters(Kalender kalender) {
        this.kalender = kalender;
    }

    /// Sets a day of a pupil, or of everyone. False when it was set before.
    public boolean put(String leerling, int dag, int lessen, int ochtend) {
        short[] rij = dagen.computeIfAbsent(leerling, ignored -> new short[kalender.aantalDagen()]);
        if (rij[dag] != 0) {
            return false;
        }
        hasZonderLessen |= lessen == 0;
        rij[dag] = (short) (((lessen << OCHTEND_BITS) | ochtend) + 1);
        return true;
    }

    public boolean isEmpty() {
        return dagen.isEmpty();
    }

    /// The days of one pupil, for one look-up per pupil.
    Leerlingrooster of(String leerling) {
        return new Leerlingrooster(dagen.get(leerling), dagen.get(IEDEREEN));
    }

    /// The rooster of one pupil as the engine asks for it.
    public Rooster rooster(String leerling) {
        Leerlingrooster van = of(leerling);
        return datum -> {
            int dag = kalender.dag(datum);
            return dag < 0 || dag >= kalender.aantalDagen() ? Rooster.STANDAARD
                    : Rooster.Roosterdag.of(van.lessen(dag), van.ochtend(dag), Rooster.STANDAARD.lesminuten());
        };
    }

    /// What a pupil's day is: the own line before that of everyone, before the standard day.
    final class Leerlingrooster {
        private final short @Nullable [] eigen;
        private final short @Nullable [] iedereen;

        private Leerlingrooster(short @Nullable [] eigen, short @Nullable [] iedereen) {
            this.eigen = eigen;
            this.iedereen = iedereen;
        }

        private int dag(int dag) {
            if (eigen != null && eigen[dag] != 0) {
                return eigen[dag] - 1;
            }
            return iedereen != null && iedereen[dag] != 0 ? iedereen[dag] - 1 : STANDAARD;
        }

        int lessen(int dag) {
            return dag(dag) >>> OCHTEND_BITS;
        }

        int ochtend(int dag) {
            return dag(dag) & ((1 << OCHTEND_BITS) - 1);
        }

        /// The day numbers of the schooldagen on which the pupil has no lessons, in order.
        int[] zonderLessen() {
            return hasZonderLessen ? IntStream.range(0, kalender.aantalDagen())
                    .filter(dag -> kalender.isSchooldag(dag) && lessen(dag) == 0).toArray() : GEEN;
        }
    }
}
