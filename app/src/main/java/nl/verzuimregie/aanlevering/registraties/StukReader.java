package nl.verzuimregie.aanlevering.registraties;

import java.util.Arrays;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Verzuimsoort;

/// Reads the lines of one piece of a file of registrations.
///
/// A line in the plain form is read byte by byte. Whatever differs (quotes, an impossible date) is read again by
/// [Regelontleding], which knows every reason to refuse it; so the plain road needs to know none.
final class StukReader {

    private static final byte[][] WOORDEN = Arrays.stream(Verzuimsoort.values())
            .map(soort -> soort.tekst().replace('_', '-').getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                    .toArray(byte[][]::new);

    private final Kalenderdagen kalenderdagen;
    private final Regelontleding ontleding;

    StukReader(Kalenderdagen kalenderdagen, Regelontleding ontleding) {
        this.kalenderdagen = kalenderdagen;
        this.ontleding = ontleding;
    }

    /// Reads `bytes[van, tot)`, which starts at the start of a line. Every line but the last ends in a newline.
    Stuk read(byte[] bytes, int van, int tot) {
        var stuk = new Stuk();
        int begin = van;
        while (begin < tot) {
            int einde = begin;
            while (einde < tot && bytes[einde] != '\n') {
                einde++;
            }
            int inhoud = einde > begin && bytes[einde - 1] == '\r' ? einde - 1 : einde;
            stuk.endRegel(inhoud > begin
                    && (readPlain(bytes, begin, inhoud, stuk) || ontleding.read(bytes, begin, inhoud, stuk)));
            begin = einde + 1;
        }
        return stuk;
    }

    /// Reads a line in the plain form; false when it is anything else.
    private boolean readPlain(byte[] bytes, int van, int tot, Stuk stuk) {
        int plek = van;
        while (plek < tot && bytes[plek] != ',') {
            if ((bytes[plek] >= 0 && bytes[plek] < ' ') || bytes[plek] == '"') {
                return false;
            }
            plek++;
        }
        int naamTot = plek;
        int datum = plek + 1;
        if (naamTot == van || bytes[van] == ' ' || naamTot - van > Regelontleding.NAAM_BYTES_MAX || datum + 16 > tot) {
            return false;
        }
        int dag = dag(bytes, datum);
        if (dag < 0 || bytes[datum + 10] != ',') {
            return false;
        }
        plek = datum + 11;
        int lesuur = 0;
        while (plek < tot && isDigit(bytes[plek]) && lesuur < 100) {
            lesuur = lesuur * 10 + bytes[plek++] - '0';
        }
        if (lesuur < 1 || lesuur > Dagvorm.LESUUR_MAX || plek >= tot || bytes[plek++] != ',') {
            return false;
        }
        int eersteMinuut = plek;
        int minuten = 0;
        while (plek < tot && isDigit(bytes[plek]) && minuten < 10_000) {
            minuten = minuten * 10 + bytes[plek++] - '0';
        }
        if (plek == eersteMinuut || minuten > Dagvorm.MINUTEN_MAX || plek >= tot || bytes[plek++] != ',') {
            return false;
        }
        int soort = soort(bytes, plek, tot);
        if (soort < 0 || (minuten == 0 && soort != Verzuimsoort.TE_LAAT.ordinal())) {
            return false;
        }
        stuk.add(Rij.packed(stuk.namen.nummer(bytes, van, naamTot), dag, lesuur, soort, minuten, false));
        return true;
    }

    private int dag(byte[] bytes, int plek) {
        if (bytes[plek + 4] != '-' || bytes[plek + 7] != '-') {
            return Kalenderdagen.ONBEKEND;
        }
        int jaar = number(bytes, plek, 4);
        int maand = number(bytes, plek + 5, 2);
        int dag = number(bytes, plek + 8, 2);
        return kalenderdagen.dag(jaar, maand, dag);
    }

    private static int number(byte[] bytes, int plek, int cijfers) {
        int getal = 0;
        for (int i = plek; i < plek + cijfers; i++) {
            if (!isDigit(bytes[i])) {
                return -1;
            }
            getal = getal * 10 + bytes[i] - '0';
        }
        return getal;
    }

    private static boolean isDigit(byte teken) {
        return teken >= '0' && teken <= '9';
    }

    private static int soort(byte[] bytes, int van, int tot) {
        for (int soort = 0; soort < WOORDEN.length; soort++) {
            byte[] woord = WOORDEN[soort];
            if (woord.length == tot - van && woord[0] == bytes[van]
                    && Arrays.equals(woord, 0, woord.length, bytes, van, tot)) {
                return soort;
            }
        }
        return -1;
    }
}
