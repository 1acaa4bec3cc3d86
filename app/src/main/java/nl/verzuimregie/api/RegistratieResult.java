package nl.verzuimregie.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of each row of a request, in its order.
record RegistratieResult(List<Regel> registraties) {

    RegistratieResult {
        registraties = List.copyOf(registraties);
    }

    /// One row.
    ///
    /// @param uitkomst `vastgelegd`, `gewijzigd`, `ongewijzigd`, `botsing` or `geweigerd`
    /// @param reden    why it was not recorded as sent
    /// @param geldt    with a botsing: what holds, in the words of `soort`
    record Regel(@Nullable String externeSleutel, String uitkomst, @Nullable String reden, @Nullable String geldt) {

        static Regel refused(@Nullable String sleutel, String reden) {
            return new Regel(sleutel, "geweigerd", reden, null);
        }

        static Regel done(@Nullable String sleutel, String uitkomst) {
            return new Regel(sleutel, uitkomst, null, null);
        }
    }
}
