package nl.verzuimregie.bewaring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What somebody typed about a pupil who left or must be held, as it was typed.
///
/// @param velden what was typed; each field begins with the letter of its form: `u-` or `v-`
public record BewaringForm(Map<String, String> velden) {

    /// How long an explanation may be.
    static final int REDEN_MAX = 500;

    public BewaringForm {
        velden = Map.copyOf(velden);
    }

    /// The text of a field; empty when nothing was typed.
    public String get(String naam) {
        return velden.getOrDefault(naam, "").strip();
    }

    /// The day in a field; empty when there is none, or none that can be.
    Optional<LocalDate> day(String naam) {
        try {
            return Optional.of(get(naam)).filter(een -> een.matches("\\d{4}-\\d{2}-\\d{2}")).map(LocalDate::parse);
        } catch (DateTimeException geenDag) {
            return Optional.empty();
        }
    }

    /// Whether what stands in a field can be an explanation.
    boolean hasReden(String naam) {
        return !get(naam).isEmpty() && get(naam).length() <= REDEN_MAX;
    }
}
