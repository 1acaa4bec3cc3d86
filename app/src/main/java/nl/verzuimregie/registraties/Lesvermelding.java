package nl.verzuimregie.registraties;

import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import org.jspecify.annotations.Nullable;

/// What a row says of a lesson.
///
/// @param soort     empty: the pupil was there
/// @param minuten   length of the lesson, or the minutes late
/// @param voorlopig the code of the school is unknown: provisionally ongeoorloofd (D-06)
/// @param code      reason code of the school, when there was one
public record Lesvermelding(Optional<Verzuimsoort> soort, int minuten, boolean voorlopig, @Nullable String code) {

    /// The word for a lesson that was attended.
    public static final String AANWEZIG = "aanwezig";

    /// Reads what the database keeps.
    static Lesvermelding of(String stand, int minuten, boolean voorlopig, @Nullable String code) {
        return new Lesvermelding(stand.equals(AANWEZIG) ? Optional.empty() : Verzuimsoort.of(stand), minuten, voorlopig,
                code);
    }

    /// As the database keeps it, and files and forms write it.
    public String stand() {
        return soort.map(Verzuimsoort::tekst).orElse(AANWEZIG);
    }

    /// As the engine counts it.
    Lesstand lesstand() {
        return soort.<Lesstand>map(een -> een == Verzuimsoort.TE_LAAT ? new Lesstand.TeLaat(minuten)
                : new Lesstand.Afwezig(een, Math.max(1, minuten), voorlopig)).orElseGet(Lesstand.Aanwezig::new);
    }

    /// Whether two rows say the same of a lesson; by which code the school calls it does not matter.
    public boolean isSame(Lesvermelding ander) {
        return soort.equals(ander.soort) && minuten == ander.minuten && voorlopig == ander.voorlopig;
    }
}
