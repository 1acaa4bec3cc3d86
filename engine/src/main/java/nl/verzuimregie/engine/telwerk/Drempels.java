package nl.verzuimregie.engine.telwerk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeSet;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;

/// The treden of a regel as whole numbers: per day the least value that meets the drempel of that day.
///
/// Values inside are whole, so "more than n" is "at least n + 1".
final class Drempels {

    /// No value meets this: the regel or its drempel is not in force that day.
    static final int NOOIT = Integer.MAX_VALUE;

    private final int[][] nodig;
    private final int[][] elke;
    private final int vanDag;
    private final int totDag;

    Drempels(Regel regel, Regel.Meet meet, Kalender kalender, int vanDag, int totDag) {
        int treden = meet.treden().size();
        this.nodig = new int[treden][totDag + 1];
        this.elke = new int[treden][totDag + 1];
        this.vanDag = vanDag;
        this.totDag = totDag;
        for (int trede = 0; trede < treden; trede++) {
            fill(regel, meet.treden().get(trede), trede, kalender);
        }
    }

    /// Works out one day of each stretch on which nothing changes, and copies it over the stretch.
    private void fill(Regel regel, Trede van, int trede, Kalender kalender) {
        var wissels = new TreeSet<LocalDate>();
        wissels.addAll(van.drempel().per().keySet());
        van.daarnaElke().ifPresent(stap -> wissels.addAll(stap.per().keySet()));
        wissels.add(regel.geldig().vanaf());
        regel.geldig().tot().ifPresent(laatste -> wissels.add(laatste.plusDays(1)));
        int dag = vanDag;
        while (dag <= totDag) {
            LocalDate datum = kalender.datum(dag);
            LocalDate wissel = wissels.higher(datum);
            int tot = wissel == null ? totDag + 1 : Math.min(totDag + 1, kalender.dag(wissel));
            Arrays.fill(nodig[trede], dag, tot, regel.geldig().contains(datum) ? nodigOp(van, datum) : NOOIT);
            Arrays.fill(elke[trede], dag, tot, van.daarnaElke().flatMap(stap -> stap.op(datum))
                    .map(stand -> Math.toIntExact(stand.binnenwaarde())).orElse(0));
            dag = tot;
        }
    }

    private static int nodigOp(Trede trede, LocalDate datum) {
        var stand = trede.drempel().op(datum);
        if (stand.isEmpty()) {
            return NOOIT;
        }
        long minstens = stand.get().binnenwaarde() + (trede.vergelijking() == Trede.Vergelijking.MEER_DAN ? 1 : 0);
        return Math.clamp(minstens, 0, NOOIT - 1);
    }

    int aantalTreden() {
        return nodig.length;
    }

    int nodig(int trede, int dag) {
        return nodig[trede][dag];
    }

    int elke(int trede, int dag) {
        return elke[trede][dag];
    }

    /// Whether every trede has one drempel and one step on all days that are counted.
    boolean isConstant() {
        for (int trede = 0; trede < nodig.length; trede++) {
            for (int dag = vanDag + 1; dag <= totDag; dag++) {
                if (nodig[trede][dag] != nodig[trede][vanDag] || elke[trede][dag] != elke[trede][vanDag]) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The drempels of the first day, one per trede. All days, when [#isConstant].
    int[] first() {
        return column(nodig);
    }

    int[] firstElke() {
        return column(elke);
    }

    private int[] column(int[][] van) {
        int[] kolom = new int[van.length];
        for (int trede = 0; trede < van.length; trede++) {
            kolom[trede] = van[trede][vanDag];
        }
        return kolom;
    }

    /// The lowest drempel of any trede on any day that is counted; [#NOOIT] when none is ever in force.
    int lowest() {
        int laagste = NOOIT;
        for (int[] trede : nodig) {
            for (int dag = vanDag; dag <= totDag; dag++) {
                laagste = Math.min(laagste, trede[dag]);
            }
        }
        return laagste;
    }
}
