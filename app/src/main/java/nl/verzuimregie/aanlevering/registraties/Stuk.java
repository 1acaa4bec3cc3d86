package nl.verzuimregie.aanlevering.registraties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What one piece of a file held: its rows with pupils numbered within the piece, and what was wrong with the others.
final class Stuk {

    final Namenlijst namen = new Namenlijst();
    final List<Fout> fouten = new ArrayList<>();
    long[] rijen = new long[4096];
    int aantal;
    int regels;
    /// lines of the piece that gave no row, in order: only these make a row's place differ from its line
    private int[] zonderRij = new int[16];
    private int aantalZonderRij;

    /// What is wrong with a line.
    ///
    /// @param regel line within the piece, from 0
    record Fout(int regel, int kolom, String reden) {}

    void add(long rij) {
        if (aantal == rijen.length) {
            rijen = Arrays.copyOf(rijen, aantal * 2);
        }
        rijen[aantal++] = rij;
    }

    /// Ends the line that is being read.
    ///
    /// @param metRij whether it gave a row
    void endRegel(boolean metRij) {
        if (!metRij) {
            if (aantalZonderRij == zonderRij.length) {
                zonderRij = Arrays.copyOf(zonderRij, aantalZonderRij * 2);
            }
            zonderRij[aantalZonderRij++] = regels;
        }
        regels++;
    }

    /// Whether the line, from 0, is the `welke`th that gave no row.
    boolean isWithoutRij(int welke, int regel) {
        return welke < aantalZonderRij && zonderRij[welke] == regel;
    }

    /// The line of a row within the piece, from 0.
    int regel(int rij) {
        int regel = rij;
        for (int i = 0; i < aantalZonderRij && zonderRij[i] <= regel; i++) {
            regel++;
        }
        return regel;
    }
}
