package nl.verzuimregie.reacties;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody of the family wants to say. The protocol has a stap for each, with its term.
public enum Reactiesoort {
    OPMERKING,
    /// Something is not right.
    CORRECTIE,
    /// Does not agree with what is done.
    BEZWAAR,
    /// Asks for what the law lets a parent without authority ask.
    INFORMATIE;

    /// The name of the stap that answers it.
    public String stap() {
        return name().toLowerCase(Locale.ROOT) + "-gezin";
    }

    /// The key of its name in the messages.
    public String sleutel() {
        return "reactie." + name().toLowerCase(Locale.ROOT);
    }

    /// The one with this name.
    public static Optional<Reactiesoort> of(String naam) {
        return Arrays.stream(values()).filter(een -> een.name().equals(naam)).findFirst();
    }

    /// Whether a stap answers one of these.
    public static boolean isAnswer(String stap) {
        return Arrays.stream(values()).anyMatch(een -> een.stap().equals(stap));
    }
}
