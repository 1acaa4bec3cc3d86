package nl.verzuimregie.aanlevering.registraties;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/// A small csv with a fixed heading, row by row; the first thing wrong with it stops the reading. For files on which
/// every
/// count depends (kalender, rooster, meldingen): half of one would count wrongly in silence.
final class Hulpbestand {

    private final String bestand;

    private Hulpbestand(Path bestand) {
        this.bestand = bestand.toString();
    }

    /// A row with its place.
    final class Rij {
        private final CsvRecord velden;

        Rij(CsvRecord velden) {
            this.velden = velden;
        }

        String text(int veld) {
            return velden.getField(veld);
        }

        LocalDate datum(int veld) throws IOException {
            try {
                return LocalDate.parse(text(veld));
            } catch (DateTimeException e) {
                throw error(veld, "datum '%s' bestaat niet of is niet jjjj-mm-dd".formatted(text(veld)));
            }
        }

        int number(int veld, String wat, int minstens, int hoogstens) throws IOException {
            String tekst = text(veld);
            if (!tekst.matches("[0-9]{1,5}") || Integer.parseInt(tekst) < minstens
                    || Integer.parseInt(tekst) > hoogstens) {
                throw error(veld, "%s '%s' is geen heel getal van %d tot en met %d".formatted(wat, tekst, minstens,
                        hoogstens));
            }
            return Integer.parseInt(tekst);
        }

        IOException error(int veld, String reden) {
            int kolom = 1 + velden.getFields().stream().limit(veld).mapToInt(tekst -> tekst.length() + 1).sum();
            return new IOException("%s:%d:%d: %s".formatted(bestand, velden.getStartingLineNumber(), kolom, reden));
        }
    }

    /// What is done with a row.
    @FunctionalInterface
    interface Rijverwerker {
        void accept(Rij rij) throws IOException;
    }

    /// Reads all rows.
    ///
    /// @throws IOException when the file cannot be read or a row is no good; the message has file, line and column
    static void read(Path bestand, List<String> koppen, Rijverwerker verwerker) throws IOException {
        new Hulpbestand(bestand).readAll(bestand, koppen, verwerker);
    }

    private void readAll(Path pad, List<String> koppen, Rijverwerker verwerker) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(pad)) {
            var eerste = new boolean[] {true};
            Consumer<CsvRecord> perRij = velden -> {
                try {
                    readRow(velden, koppen, eerste[0], verwerker);
                    eerste[0] = false;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
            csv.forEach(perRij);
            if (eerste[0]) {
                throw new IOException("%s:1:1: het bestand is leeg; de eerste regel moet '%s' zijn".formatted(
                        bestand, String.join(",", koppen)));
            }
        } catch (CsvParseException e) {
            throw new IOException("%s: geen goede csv; controleer de aanhalingstekens".formatted(bestand), e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new IOException("%s: geen tekst in UTF-8; bewaar het bestand als UTF-8".formatted(bestand), e);
            }
            throw e.getCause();
        }
    }

    private void readRow(CsvRecord velden, List<String> koppen, boolean isKop, Rijverwerker verwerker)
            throws IOException {
        var rij = new Rij(velden);
        if (isKop) {
            if (!velden.getFields().equals(koppen)) {
                throw rij.error(0, "de eerste regel moet '%s' zijn; er staat '%s'".formatted(
                        String.join(",", koppen), String.join(",", velden.getFields())));
            }
            return;
        }
        if (velden.getFieldCount() != koppen.size()) {
            throw rij.error(0, "er staan %d velden; het moeten er %d zijn: %s".formatted(
                    velden.getFieldCount(), koppen.size(), String.join(",", koppen)));
        }
        verwerker.accept(rij);
    }
}
