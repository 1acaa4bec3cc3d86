package nl.verzuimregie.api.sleutels;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an access key may do: read or record, per kind.
public enum Sleutelrecht {
    REGISTRATIES_LEZEN,
    REGISTRATIES_SCHRIJVEN,
    ZIEKMELDINGEN_LEZEN,
    ZIEKMELDINGEN_SCHRIJVEN,
    ROOSTER_LEZEN,
    ROOSTER_SCHRIJVEN;

    /// As programs and their manuals call it: `registraties:lezen`.
    public String woord() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /// The key of its name in the messages.
    public String sleutel() {
        return "uitwisseling.recht." + name().toLowerCase(Locale.ROOT);
    }

    /// The one with this name, as a form sends it.
    static Optional<Sleutelrecht> of(String naam) {
        return Arrays.stream(values()).filter(een -> een.name().equals(naam)).findFirst();
    }
}
