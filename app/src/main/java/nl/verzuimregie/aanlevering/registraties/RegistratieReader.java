package nl.verzuimregie.aanlevering.registraties;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.kalender.Kalender;

/// Reads a file of registrations in pieces, on all processors. Its own reader, because this one form must be read as
/// fast
/// as the disk gives it; all other forms go through a library (docs/adr/0010).
public final class RegistratieReader {

    private static final int STUK_BYTES = 1 << 24;
    private static final int VERDER_BYTES = 1 << 16;

    private final Kalender kalender;
    private final Kalenderdagen kalenderdagen;
    private final int stukBytes;

    public RegistratieReader(Kalender kalender) {
        this(kalender, STUK_BYTES);
    }

    RegistratieReader(Kalender kalender, int stukBytes) {
        this.kalender = kalender;
        this.kalenderdagen = new Kalenderdagen(kalender);
        this.stukBytes = stukBytes;
    }

    /// The heading that a file must start with.
    public static String heading() {
        return String.join(",", Regelontleding.KOPPEN);
    }

    /// Whether the first line of a file is the heading of this form, with or without a byte order mark.
    public static boolean isHeading(String eersteRegel) {
        return eersteRegel.replace("\ufeff", "").stripTrailing().equals(heading());
    }

    /// Reads the file; rows that are no good are in the result with their reason.
    ///
    /// @throws IOException when the file cannot be read, or when its first line is not the heading
    public Registraties read(Path bestand) throws IOException {
        try (FileChannel kanaal = FileChannel.open(bestand)) {
            if (!Files.isRegularFile(bestand)) {
                byte[] alles = Files.readAllBytes(bestand);
                return merge(List.of(read(alles, checkHeading(bestand, alles), alles.length)));
            }
            long grootte = kanaal.size();
            byte[] begin = readAt(kanaal, 0, (int) Math.min(grootte, VERDER_BYTES));
            int kop = checkHeading(bestand, begin);
            int stukken = (int) Math.max(1, (grootte - kop + stukBytes - 1) / stukBytes);
            return merge(IntStream.range(0, stukken).parallel()
                    .mapToObj(stuk -> readPiece(kanaal, kop, stuk, grootte)).toList());
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// The same, with the line of each row.
    ///
    /// @throws IOException when the file cannot be read, or when its first line is not the heading
    public Registratieregels readRegels(Path bestand) throws IOException {
        byte[] alles = Files.readAllBytes(bestand);
        Stuk stuk = read(alles, checkHeading(bestand, alles), alles.length);
        var gelezen = new Registratieregels(merge(List.of(stuk)), new HashMap<>());
        int regel = 2;
        int volgende = 0;
        for (int i = 0; i < stuk.aantal; i++, regel++) {
            for (; stuk.isWithoutRij(volgende, regel - 2); volgende++) {
                regel++;
            }
            gelezen.regels().putIfAbsent(Rij.les(stuk.rijen[i]), regel);
        }
        return gelezen;
    }

    private Stuk read(byte[] bytes, int van, int tot) {
        return new StukReader(kalenderdagen, new Regelontleding(kalender)).read(bytes, van, tot);
    }

    private static int checkHeading(Path bestand, byte[] bytes) throws IOException {
        int tot = bytes.length;
        int einde = 0;
        while (einde < tot && bytes[einde] != '\n') {
            einde++;
        }
        String regel = new String(bytes, 0, einde, StandardCharsets.UTF_8);
        if (!isHeading(regel)) {
            String kort = regel.stripTrailing().length() <= 80 ? regel.stripTrailing() : regel.substring(0, 80) + "…";
            throw new IOException("%s:1:1: de eerste regel moet '%s' zijn; er staat '%s'".formatted(
                    bestand, heading(), kort));
        }
        return Math.min(tot, einde + 1);
    }

    /// A piece has the lines that begin in it.
    private Stuk readPiece(FileChannel kanaal, int kop, int stuk, long grootte) {
        try {
            long van = kop + (long) stuk * stukBytes;
            long tot = Math.min(grootte, van + stukBytes);
            long eerder = stuk == 0 ? van : van - 1;
            byte[] bytes = readAt(kanaal, eerder, (int) (tot - eerder));
            int lengte = bytes.length;
            while (lengte > 0 && bytes[lengte - 1] != '\n' && eerder + lengte < grootte) {
                byte[] meer = readAt(kanaal, eerder + lengte, (int) Math.min(VERDER_BYTES, grootte - eerder - lengte));
                int regeleinde = newline(meer);
                int erbij = regeleinde < 0 ? meer.length : regeleinde + 1;
                bytes = Arrays.copyOf(bytes, lengte + erbij);
                System.arraycopy(meer, 0, bytes, lengte, erbij);
                lengte += erbij;
            }
            int begin = stuk == 0 ? 0 : newline(bytes) + 1;
            boolean leeg = (begin == 0 && stuk > 0) || begin >= tot - eerder;
            return leeg ? new Stuk() : read(bytes, begin, lengte);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int newline(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static byte[] readAt(FileChannel kanaal, long plek, int lengte) throws IOException {
        var buffer = ByteBuffer.allocate(lengte);
        while (buffer.hasRemaining()) {
            if (kanaal.read(buffer, plek + buffer.position()) < 0) {
                throw new IOException("het bestand werd korter terwijl het gelezen werd");
            }
        }
        return buffer.array();
    }

    private static Registraties merge(List<Stuk> stukken) {
        List<String> leerlingen = new ArrayList<>();
        long[] rijen = new Samenvoeging(stukken).merge(leerlingen);
        var fouten = new ArrayList<Registraties.Geweigerd>();
        var dubbel = new Dubbelen(rijen);
        int eersteRegel = 2;
        for (Stuk stuk : stukken) {
            for (Stuk.Fout fout : stuk.fouten) {
                fouten.add(new Registraties.Geweigerd(eersteRegel + fout.regel(), fout.kolom(), fout.reden()));
            }
            dubbel.find(stuk, eersteRegel, leerlingen, fouten);
            eersteRegel += stuk.regels;
        }
        fouten.sort(java.util.Comparator.comparingInt(Registraties.Geweigerd::regel));
        return new Registraties(leerlingen, rijen, dubbel.remove(rijen), fouten, eersteRegel - 2);
    }
}
