package nl.verzuimregie.aanlevering.tabel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time of day as exports write it: `0830`, `830`, `8:30`, `08:30:00`.
final class Kloktijd {

    /// What [#read] gives for text that is no time of day.
    static final int GEEN = -1;

    private static final Pattern VORM = Pattern.compile("([0-9]{1,2}):?([0-9]{2})(?::[0-9]{2})?");

    private Kloktijd() {}

    /// Minutes since midnight, 0 to 1439; seconds are left out. [#GEEN] when the text is no time of day.
    static int read(String tekst) {
        Matcher vorm = VORM.matcher(tekst);
        if (!vorm.matches()) {
            return GEEN;
        }
        int uur = Integer.parseInt(vorm.group(1));
        int minuut = Integer.parseInt(vorm.group(2));
        return uur < 24 && minuut < 60 ? uur * 60 + minuut : GEEN;
    }
}
