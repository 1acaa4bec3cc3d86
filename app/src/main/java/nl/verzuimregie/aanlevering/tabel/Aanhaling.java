package nl.verzuimregie.aanlevering.tabel;

/// How a message quotes what stands in a file: short, on one line, and without characters that steer a terminal.
public final class Aanhaling {

    private static final int TEKENS_MAX = 40;

    private Aanhaling() {}

    /// `tekst` between quotes.
    public static String of(String tekst) {
        return "'" + plain(tekst) + "'";
    }

    /// `tekst` without quotes, cut after forty characters with a sign that it was cut.
    public static String plain(String tekst) {
        var zichtbaar = new StringBuilder();
        tekst.codePoints().limit(TEKENS_MAX)
                .forEach(teken -> zichtbaar.appendCodePoint(isVisible(teken) ? teken : '?'));
        boolean isAfgekapt = tekst.codePointCount(0, tekst.length()) > TEKENS_MAX;
        return isAfgekapt ? zichtbaar.append('…').toString() : zichtbaar.toString();
    }

    /// Whether a reader sees the character, or the space that it makes.
    static boolean isVisible(int teken) {
        return switch (Character.getType(teken)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
