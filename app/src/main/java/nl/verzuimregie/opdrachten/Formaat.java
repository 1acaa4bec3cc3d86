package nl.verzuimregie.opdrachten;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;

/// In which form a result is written.
enum Formaat {
    TEKST, CSV, JSON;

    static final class FormaatReader implements ITypeConverter<Formaat> {
        @Override
        public Formaat convert(String waarde) throws OnbruikbaarException {
            return Arrays.stream(values()).filter(formaat -> formaat.name().toLowerCase(Locale.ROOT).equals(waarde))
                    .findFirst()
                    .orElseThrow(() -> new OnbruikbaarException("--formaat '%s' is niet bekend; kies %s".formatted(
                            waarde,
                            Arrays.stream(values()).map(formaat -> formaat.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(" of ")))));
        }
    }
}
