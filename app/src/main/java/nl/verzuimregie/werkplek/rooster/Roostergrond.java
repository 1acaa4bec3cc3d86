package nl.verzuimregie.werkplek.rooster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a pupil is expected in fewer lessons (S-146, S-270, S-271).
public enum Roostergrond {
    OPBOUWROOSTER, AANGEPAST, VARIAWET_A, VARIAWET_B1, VARIAWET_B2, VARIAWET_C, VARIAWET_D;

    /// As it is recorded, and in forms.
    public String naam() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Roostergrond> of(String naam) {
        return Arrays.stream(values()).filter(een -> een.naam().equals(naam)).findFirst();
    }
}
