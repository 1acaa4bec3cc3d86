package nl.verzuimregie.protocollen.lezen;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;

/// A number as files write it, kept in whole inside parts of its unit.
public final class Getal {

    private static final Pattern VORM = Pattern.compile("\\d{1,7}(\\.\\d{1,6})?");
    private static final Pattern TIJDSTIP = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final BigDecimal HOOGSTENS = BigDecimal.valueOf(1_000_000);

    private Getal() {}

    /// The inside value; empty, with a fault, when the text is no such number.
    public static Optional<Long> parse(String tekst, Eenheid eenheid, Plaats plaats, Fouten fouten) {
        if (eenheid == Eenheid.TIJDSTIP) {
            return tijdstip(tekst, plaats, fouten);
        }
        if (!VORM.matcher(tekst).matches() || new BigDecimal(tekst).compareTo(HOOGSTENS) > 0) {
            fouten.add(plaats, "'%s' is hier geen getal.".formatted(tekst),
                    "Schrijf een getal van 0 tot en met 1000000, met een punt voor de decimalen: 59.9.");
            return Optional.empty();
        }
        BigDecimal binnen = new BigDecimal(tekst).multiply(BigDecimal.valueOf(eenheid.deler())).stripTrailingZeros();
        if (binnen.scale() > 0) {
            fouten.add(plaats, "%s %s laat zich niet zonder afronden tellen.".formatted(tekst, eenheid.tekst()),
                    eenheid.deler() == 1 ? "Deze eenheid telt in hele getallen."
                            : "Deze eenheid telt in delen van één op de %d: 59.9 kan, 0.001 niet.".formatted(
                                    eenheid.deler()));
            return Optional.empty();
        }
        return Optional.of(binnen.longValueExact());
    }

    /// The minutes since midnight.
    private static Optional<Long> tijdstip(String tekst, Plaats plaats, Fouten fouten) {
        if (!TIJDSTIP.matcher(tekst).matches()) {
            fouten.add(plaats, "'%s' is geen tijdstip.".formatted(tekst),
                    "Schrijf uren en minuten tussen aanhalingstekens: \"09:30\".");
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(tekst.substring(0, 2)) * 60 + Long.parseLong(tekst.substring(3)));
    }
}
