package nl.verzuimregie.aanlevering.tabel;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The text of a file, in UTF-8 with or without byte order mark, else in windows-1252, as older exports are.
///
/// Whole files only: after a NUL or a line without end nothing that follows can be trusted, so such a file is refused.
public final class Tekstbestand {

    /// The longest line in characters. The longest real row, with an opmerking, has some hundreds.
    public static final int REGEL_MAX = 1 << 16;

    private static final Pattern COMMENTAAR = Pattern.compile("^[ \\t]*#.*$", Pattern.MULTILINE);
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String tekst;
    private final Charset tekenset;
    private final boolean metMerk;
    private final Optional<String> opmerking;

    private Tekstbestand(String tekst, Charset tekenset, boolean metMerk, Optional<String> opmerking) {
        this.tekst = tekst;
        this.tekenset = tekenset;
        this.metMerk = metMerk;
        this.opmerking = opmerking;
    }

    /// The text in `bytes`.
    ///
    /// @throws TabelException for UTF-16, bytes that are no text in either encoding, control characters, and lines
    ///         longer than [#REGEL_MAX]
    public static Tekstbestand of(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
            throw new TabelException(new Tabelfout(1, 1, "het bestand is UTF-16; bewaar het als CSV UTF-8"));
        }
        int begin = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
        ByteBuffer inhoud = ByteBuffer.wrap(bytes, begin, bytes.length - begin).slice();
        var utf8 = new Poging(StandardCharsets.UTF_8, inhoud);
        if (utf8.isGelukt()) {
            return new Tekstbestand(checked(utf8.tekst()), StandardCharsets.UTF_8, begin > 0, Optional.empty());
        }
        var windows = new Poging(WINDOWS, inhoud);
        String tekst = checked(windows.tekst());
        if (!windows.isGelukt()) {
            throw new TabelException(atEnd(tekst, "dit teken bestaat niet in UTF-8 en niet in windows-1252"));
        }
        int regel = atEnd(utf8.tekst(), "").regel();
        return new Tekstbestand(tekst, WINDOWS, false,
                Optional.of("gelezen als windows-1252, omdat regel %d geen UTF-8 is".formatted(regel)));
    }

    /// The text in `bytes`, in the encoding that somebody chose.
    ///
    /// @throws TabelException as [#of(byte\[\])], and for bytes that are no text in this encoding
    public static Tekstbestand of(byte[] bytes, Charset tekenset) {
        int begin = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
        var poging = new Poging(tekenset, ByteBuffer.wrap(bytes, begin, bytes.length - begin).slice());
        String tekst = checked(poging.tekst());
        if (!poging.isGelukt()) {
            throw new TabelException(atEnd(tekst, "dit teken bestaat niet in " + tekenset.name()));
        }
        return new Tekstbestand(tekst, tekenset, begin > 0, Optional.empty());
    }

    /// In which encoding it was read.
    public Charset tekenset() {
        return tekenset;
    }

    /// Whether it begins with a byte order mark.
    public boolean hasMerk() {
        return metMerk;
    }

    /// What whoever delivered the file should know about its encoding.
    public Optional<String> opmerking() {
        return opmerking;
    }

    /// The rows of this text as csv with quotes around fields where needed.
    public Tabel csv(char scheiding) {
        return new Csvtabel(tekst, scheiding);
    }

    /// This text with every line that begins with `#` made empty, so that all lines keep their number.
    public Tekstbestand withoutComments() {
        return new Tekstbestand(COMMENTAAR.matcher(tekst).replaceAll(""), tekenset, metMerk, opmerking);
    }

    /// The lines as they stand there, without their ends.
    public List<String> lines() {
        return tekst.lines().toList();
    }

    /// Whether `teken` occurs in the text.
    public boolean contains(char teken) {
        return tekst.indexOf(teken) >= 0;
    }

    private static boolean startsWith(byte[] bytes, int... begin) {
        if (bytes.length < begin.length) {
            return false;
        }
        for (int i = 0; i < begin.length; i++) {
            if ((bytes[i] & 0xff) != begin[i]) {
                return false;
            }
        }
        return true;
    }

    private static String checked(String tekst) {
        int beginRegel = 0;
        for (int i = 0; i < tekst.length(); i++) {
            char teken = tekst.charAt(i);
            if (teken == '\n' || teken == '\r') {
                beginRegel = i + 1;
            } else if (Character.isISOControl(teken) && teken != '\t') {
                throw new TabelException(atEnd(tekst.substring(0, i),
                        "stuurteken U+%04X; dit is geen tekstbestand, of het is beschadigd".formatted((int) teken)));
            } else if (i - beginRegel >= REGEL_MAX) {
                throw new TabelException(atEnd(tekst.substring(0, i),
                        "de regel is langer dan %d tekens; het bestand is niet gelezen".formatted(REGEL_MAX)));
            }
        }
        return tekst;
    }

    private static Tabelfout atEnd(String begin, String reden) {
        var regels = new Regelwijzer(begin);
        int regel = regels.aantal();
        return new Tabelfout(regel, regels.kolom(regel, begin.length()), reden);
    }

    /// One attempt to read bytes in an encoding: all text up to the first byte that does not exist in it.
    private static final class Poging {
        private final String tekst;
        private final boolean gelukt;

        Poging(Charset tekenset, ByteBuffer bytes) {
            CharsetDecoder decoder = tekenset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            CharBuffer tekens = CharBuffer.allocate(bytes.remaining());
            gelukt = !decoder.decode(bytes.duplicate(), tekens, true).isError();
            tekst = tekens.flip().toString();
        }

        String tekst() {
            return tekst;
        }

        boolean isGelukt() {
            return gelukt;
        }
    }
}
