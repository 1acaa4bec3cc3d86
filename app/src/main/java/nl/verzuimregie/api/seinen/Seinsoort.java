package nl.verzuimregie.api.seinen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What another program can hear of.
public enum Seinsoort {
    REGISTRATIE,
    ZIEKMELDING,
    BETERMELDING,
    ROOSTER,
    SIGNAAL;

    /// As it stands in a sein.
    public String woord() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The key of its name in the messages.
    public String sleutel() {
        return "seinen.soort." + woord();
    }

    static Optional<Seinsoort> of(String naam) {
        return Arrays.stream(values()).filter(een -> een.name().equals(naam)).findFirst();
    }
}
