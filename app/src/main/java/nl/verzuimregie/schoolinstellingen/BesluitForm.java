package nl.verzuimregie.schoolinstellingen;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.scholen.Besluit.Soort;

/// What somebody typed about a decision, as it was typed.
public record BesluitForm(Map<String, String> velden) {

    static final String KEUZE = "keuze";
    static final String VANAF = "vanaf";
    static final String REDEN = "reden";
    static final String SLEUTEL = "sleutel";

    public BesluitForm {
        velden = Map.copyOf(velden);
    }

    /// The text of a field; empty when nothing was typed.
    public String get(String naam) {
        return velden.getOrDefault(naam, "").strip();
    }

    Optional<Soort> soort() {
        return Arrays.stream(Soort.values()).filter(een -> een.name().equals(get("soort"))).findFirst();
    }

    /// What is chosen, a number with a point.
    String keuze(Soort soort) {
        return soort == Soort.WAARDE ? get(KEUZE).replace(',', '.') : get(KEUZE);
    }

    Optional<LocalDate> vanaf() {
        try {
            return Optional.of(get(VANAF)).filter(een -> een.matches("\\d{4}-\\d{2}-\\d{2}")).map(LocalDate::parse);
        } catch (DateTimeException geenDag) {
            return Optional.empty();
        }
    }
}
