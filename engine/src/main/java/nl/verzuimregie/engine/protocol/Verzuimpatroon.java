package nl.verzuimregie.engine.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What absence can fall together with. What each looks at: docs/tellen.md, section 13.
public enum Verzuimpatroon {
    /// The same day of the week.
    VASTE_WEEKDAG,
    /// The same lesuur, on days of which a part was missed.
    VAST_LESUUR,
    /// The first schooldag after a weekend.
    NA_WEEKEND,
    /// The last schooldag before a vakantie.
    VOOR_VAKANTIE,
    /// The first schooldag after a vakantie.
    NA_VAKANTIE;

    /// The word as it stands in protocol files.
    public String tekst() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The pattern with this word, or empty when none has it.
    public static Optional<Verzuimpatroon> of(String tekst) {
        return Arrays.stream(values()).filter(een -> een.tekst().equals(tekst)).findFirst();
    }
}
