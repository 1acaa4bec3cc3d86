package nl.verzuimregie.web;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the next page says on top after somebody did something: what happened, and how to undo it.
///
/// @param soort  `goed`, `let` or `fout`
/// @param tekst  key of the text in the messages
/// @param delen  what stands in it
/// @param adres  where to go from here, with `link` as key of its text
public record Bericht(String soort, String tekst, List<String> delen, @Nullable String adres, @Nullable String link)
        implements Serializable {

    /// Under which name pages find it.
    public static final String NAAM = "bericht";

    public Bericht {
        delen = List.copyOf(delen);
    }

    /// It went well.
    public static Bericht good(String tekst, String... delen) {
        return new Bericht("goed", tekst, List.of(delen), null, null);
    }

    /// Mind this.
    public static Bericht mind(String tekst, String... delen) {
        return new Bericht("let", tekst, List.of(delen), null, null);
    }

    /// The same with a way on.
    public Bericht withLink(String nieuwAdres, String nieuweLink) {
        return new Bericht(soort, tekst, delen, nieuwAdres, nieuweLink);
    }
}
