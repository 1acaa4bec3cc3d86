package nl.verzuimregie.aanlevering.tabel;

import java.util.Arrays;

/// Where each line of a text begins. A line ends with `\n`, `\r` or both, as in the csv reader.
final class Regelwijzer {

    private final String tekst;
    private int[] begin = new int[256];
    private int aantal;

    Regelwijzer(String tekst) {
        this.tekst = tekst;
        add(0);
        for (int i = 0; i < tekst.length(); i++) {
            if (isRegeleinde(tekst, i)) {
                add(i + 1);
            }
        }
    }

    private void add(int plek) {
        if (aantal == begin.length) {
            begin = Arrays.copyOf(begin, aantal * 2);
        }
        begin[aantal++] = plek;
    }

    /// Whether the character at `plek` is the last one of its line; of `\r\n` that is the `\n`.
    static boolean isRegeleinde(String tekst, int plek) {
        char teken = tekst.charAt(plek);
        return teken == '\n'
                || (teken == '\r' && (plek + 1 >= tekst.length() || tekst.charAt(plek + 1) != '\n'));
    }

    /// How many lines there are; after a last line end an empty line is counted.
    int aantal() {
        return aantal;
    }

    /// Where line `regel` begins, from 1; the end of the text for a line that does not exist.
    int begin(int regel) {
        return regel <= aantal ? begin[regel - 1] : tekst.length();
    }

    /// The line in which the character at `plek` stands, from 1.
    int regel(int plek) {
        int gevonden = Arrays.binarySearch(begin, 0, aantal, plek);
        return gevonden >= 0 ? gevonden + 1 : -gevonden - 1;
    }

    /// The column of the character at `plek` of line `regel`, in code points from 1.
    int kolom(int regel, int plek) {
        return tekst.codePointCount(begin(regel), plek) + 1;
    }
}
