package nl.verzuimregie.protocollen.taal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// A day as protocol files write it: `2026-08-01`, and only days that exist.
public final class Datum {

    private static final Pattern VORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Datum() {}

    /// The day of a text; empty, with a fault, when it is none.
    public static Optional<LocalDate> parse(Knoop knoop, Fouten fouten) {
        return parse(knoop.asText().orElse(knoop.beschrijving()), knoop.plaats(), fouten);
    }

    public static Optional<LocalDate> parse(String tekst, Plaats plaats, Fouten fouten) {
        Optional<LocalDate> datum = of(tekst);
        if (datum.isEmpty()) {
            fouten.add(plaats, "'%s' is geen datum.".formatted(tekst),
                    "Schrijf een dag die bestaat als jaar-maand-dag: 2026-08-01.");
        }
        return datum;
    }

    /// The day of a text, or empty.
    public static Optional<LocalDate> of(String tekst) {
        try {
            return VORM.matcher(tekst).matches() ? Optional.of(LocalDate.parse(tekst)) : Optional.empty();
        } catch (DateTimeException bestaatNiet) {
            return Optional.empty();
        }
    }
}
