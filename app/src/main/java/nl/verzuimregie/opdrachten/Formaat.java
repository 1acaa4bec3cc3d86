package nl.verzuimregie.opdrachten;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;

/// In which form a result is written.
enum Formaat {
    TEKST, CSV, JSON;

    /// What a program writes and a spreadsheet opens.
    static final class CsvJson extends FormaatReader {
        CsvJson() {
            super(CSV, JSON);
        }
    }

    /// What a person reads and a program too.
    static final class TekstJson extends FormaatReader {
        TekstJson() {
            super(TEKST, JSON);
        }
    }

    /// Reads the forms that a command writes, and no other.
    abstract static class FormaatReader implements ITypeConverter<Formaat> {

        private final List<Formaat> keuzes;

        FormaatReader(Formaat... keuzes) {
            this.keuzes = List.of(keuzes);
        }

        @Override
        public Formaat convert(String waarde) throws OnbruikbaarException {
            return keuzes.stream().filter(formaat -> naam(formaat).equals(waarde)).findFirst()
                    .orElseThrow(() -> new OnbruikbaarException("--formaat '%s' kan hier niet; kies %s.".formatted(
                            waarde, keuzes.stream().map(FormaatReader::naam).collect(Collectors.joining(" of ")))));
        }

        private static String naam(Formaat formaat) {
            return formaat.name().toLowerCase(Locale.ROOT);
        }
    }
}
