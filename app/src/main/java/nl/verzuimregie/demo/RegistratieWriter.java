package nl.verzuimregie.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Kalender;

/// Writes registrations as the csv that `signaleer` reads: `leerling,datum,lesuur,minuten,soort`.
///
/// Rows come in the order of the pupils, or shuffled within blocks: files of schools are in no order one may rely on.
public final class RegistratieWriter implements Leerlingverwerker, AutoCloseable {

    private static final byte[] KOP = "leerling,datum,lesuur,minuten,soort\n".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOK = 4_096;
    private static final int RIJ_MAX = 48;
    private static final Verzuimsoort[] SOORTEN = Verzuimsoort.values();

    private final OutputStream uit;
    private final byte[] bytes = new byte[1 << 20];
    private int vol;
    private final byte[] datums;
    private final byte[][] woorden = new byte[SOORTEN.length][];
    private final long[] blok;
    private int inBlok;
    private final boolean schudt;
    private final Toeval toeval = new Toeval();
    private long nummer;

    /// Rows in order of pupil, day and lesuur.
    public RegistratieWriter(OutputStream uit, Kalender kalender) {
        this(uit, kalender, 0, 0);
    }

    /// @param blok how many rows are shuffled together; 0 or 1 for none
    /// @param seed decides the order within the blocks
    public RegistratieWriter(OutputStream uit, Kalender kalender, int blok, long seed) {
        this.uit = uit;
        this.blok = new long[blok > 1 ? blok : BLOK];
        this.schudt = blok > 1;
        toeval.start(seed, blok);
        datums = new byte[kalender.aantalDagen() * 10];
        for (int dag = 0; dag < kalender.aantalDagen(); dag++) {
            put(datums, dag * 10, kalender.datum(dag).toString());
        }
        for (Verzuimsoort soort : SOORTEN) {
            String woord = "," + soort.tekst().replace('_', '-') + "\n";
            woorden[soort.ordinal()] = woord.getBytes(StandardCharsets.US_ASCII);
        }
        System.arraycopy(KOP, 0, bytes, 0, KOP.length);
        vol = KOP.length;
    }

    @Override
    public void begin(int welke) {
        nummer = welke;
    }

    @Override
    public void accept(int dag, int lesuur, int minuten, Verzuimsoort soort) {
        blok[inBlok++] = nummer << 36 | (long) dag << 20 | (long) lesuur << 12 | (long) minuten << 4 | soort.ordinal();
        if (inBlok == blok.length) {
            writeBlok();
        }
    }

    /// Writes what is left. Closes the stream too.
    @Override
    public void close() {
        writeBlok();
        try {
            uit.write(bytes, 0, vol);
            vol = 0;
            uit.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeBlok() {
        if (schudt) {
            for (int i = inBlok - 1; i > 0; i--) {
                int ander = toeval.below(i + 1);
                long rij = blok[i];
                blok[i] = blok[ander];
                blok[ander] = rij;
            }
        }
        for (int i = 0; i < inBlok; i++) {
            if (vol > bytes.length - RIJ_MAX) {
                flushBytes();
            }
            writeRij(blok[i]);
        }
        inBlok = 0;
    }

    private void flushBytes() {
        try {
            uit.write(bytes, 0, vol);
            vol = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeRij(long rij) {
        byte[] doel = bytes;
        int plaats = vol;
        doel[plaats] = 'L';
        int rest = (int) (rij >>> 36);
        for (int cijfer = 7; cijfer >= 1; cijfer--) {
            doel[plaats + cijfer] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        doel[plaats + 8] = ',';
        System.arraycopy(datums, (int) (rij >>> 20 & 0xFFFF) * 10, doel, plaats + 9, 10);
        doel[plaats + 19] = ',';
        plaats = put(doel, plaats + 20, (int) (rij >>> 12 & 0xFF));
        doel[plaats++] = ',';
        plaats = put(doel, plaats, (int) (rij >>> 4 & 0xFF));
        byte[] woord = woorden[(int) (rij & 0xF)];
        System.arraycopy(woord, 0, doel, plaats, woord.length);
        vol = plaats + woord.length;
    }

    private static int put(byte[] doel, int plaats, int getal) {
        int na = plaats;
        if (getal >= 100) {
            doel[na++] = (byte) ('0' + getal / 100);
        }
        if (getal >= 10) {
            doel[na++] = (byte) ('0' + getal / 10 % 10);
        }
        doel[na++] = (byte) ('0' + getal % 10);
        return na;
    }

    private static void put(byte[] doel, int plaats, String tekst) {
        byte[] letters = tekst.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(letters, 0, doel, plaats, letters.length);
    }
}
