package nl.verzuimregie.aanlevering.registraties;

import java.util.Arrays;

/// The pupils of one piece of a file, as bytes, each with a number. Files mostly keep a pupil's rows together.
final class Namenlijst {

    private byte[][] namen = new byte[256][];
    private int[] vakken = new int[1024];
    private int aantal;
    private int vorige = -1;

    /// The number of the name in `bytes[van, tot)`.
    int nummer(byte[] bytes, int van, int tot) {
        if (vorige >= 0 && Arrays.equals(namen[vorige], 0, namen[vorige].length, bytes, van, tot)) {
            return vorige;
        }
        vorige = find(bytes, van, tot);
        return vorige;
    }

    private int find(byte[] bytes, int van, int tot) {
        int vak = hash(bytes, van, tot) & (vakken.length - 1);
        while (vakken[vak] != 0) {
            byte[] naam = namen[vakken[vak] - 1];
            if (Arrays.equals(naam, 0, naam.length, bytes, van, tot)) {
                return vakken[vak] - 1;
            }
            vak = (vak + 1) & (vakken.length - 1);
        }
        if (aantal == namen.length) {
            grow();
            return find(bytes, van, tot);
        }
        namen[aantal] = Arrays.copyOfRange(bytes, van, tot);
        vakken[vak] = ++aantal;
        return aantal - 1;
    }

    private void grow() {
        namen = Arrays.copyOf(namen, aantal * 2);
        vakken = new int[vakken.length * 2];
        for (int nummer = 0; nummer < aantal; nummer++) {
            int vak = hash(namen[nummer], 0, namen[nummer].length) & (vakken.length - 1);
            while (vakken[vak] != 0) {
                vak = (vak + 1) & (vakken.length - 1);
            }
            vakken[vak] = nummer + 1;
        }
    }

    private static int hash(byte[] bytes, int van, int tot) {
        int hash = 1;
        for (int i = van; i < tot; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ (hash >>> 15);
    }

    int size() {
        return aantal;
    }

    byte[] naam(int nummer) {
        return namen[nummer];
    }
}
