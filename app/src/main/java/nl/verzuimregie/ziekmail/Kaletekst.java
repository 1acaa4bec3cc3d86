package nl.verzuimregie.ziekmail;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// The words of a page, without the page. What comes out is text: it is shown as text and never as a page again. Each
/// pattern takes what it began to the end, so that no page keeps it busy.
final class Kaletekst {

    private static final Pattern WEG = Pattern.compile(
            "(?is)<!--.*?(?:-->|\\z)|<(script|style|head|title|template|noscript|svg)\\b.*?(?:</\\1\\s*>|\\z)");
    private static final Pattern REGEL = Pattern.compile(
            "(?i)<\\s*(?:br|/p|/div|/li|/tr|/h[1-6]|/blockquote|hr)\\b[^>]*(?:>|\\z)");
    private static final Pattern MERK = Pattern.compile("<[a-zA-Z/!?][^>]*(?:>|\\z)");

    private Kaletekst() {}

    static String of(String html) {
        String zonder = REGEL.matcher(WEG.matcher(html).replaceAll(" ").replaceAll("\\s+", " ")).replaceAll("\n");
        return tidy(HtmlUtils.htmlUnescape(MERK.matcher(zonder).replaceAll("")));
    }

    /// Without signs that are no text, and without heaps of empty lines.
    static String tidy(String tekst) {
        return tekst.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", "")
                .replaceAll("(?<![ \t])[ \t]++\n", "\n").replaceAll("\n[ \t]++", "\n")
                .replaceAll("\n{3,}", "\n\n").strip();
    }
}
