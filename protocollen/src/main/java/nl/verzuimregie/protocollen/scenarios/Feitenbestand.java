package nl.verzuimregie.protocollen.scenarios;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.YamlReader;

/// The facts of one pupil in a file, in the lines of a scenario: `kalender`, `leerling`, `zonder_registratie` and
/// `feiten`. Each fact is recorded on the day it holds for.
public record Feitenbestand(Kalender kalender, Dossier dossier) {

    private static final List<String> SLEUTELS = List.of("kalender", "leerling", "zonder_registratie", "feiten");

    /// Reads a file; what is wrong with it stands in `fouten`, and then the result is empty.
    ///
    /// @throws IOException when it cannot be read
    public static Optional<Feitenbestand> read(Path pad, Map<String, Kalender> kalenders, Fouten fouten)
            throws IOException {
        String naam = String.valueOf(pad.getFileName());
        Optional<Knoop.Blok> blok = YamlReader.read(ByteBuffer.wrap(Files.readAllBytes(pad)), naam, fouten)
                .flatMap(Knoop::asBlok);
        if (blok.isEmpty()) {
            if (fouten.isEmpty()) {
                fouten.add(Plaats.begin(naam), "Dit bestand heeft geen sleutels.", Spelling.list(SLEUTELS));
            }
            return Optional.empty();
        }
        return read(blok.get(), kalenders, fouten);
    }

    private static Optional<Feitenbestand> read(Knoop.Blok blok, Map<String, Kalender> kalenders, Fouten fouten) {
        blok.velden().keySet().stream().filter(sleutel -> !SLEUTELS.contains(sleutel)).forEach(sleutel ->
                fouten.add(blok.plaats(sleutel), "Onbekende sleutel '%s'.".formatted(sleutel),
                        Spelling.remedie(sleutel, SLEUTELS)));
        String naam = blok.text("kalender").orElse("");
        Kalender kalender = kalenders.get(naam);
        if (kalender == null) {
            fouten.add(blok.plaats("kalender"), "De kalender '%s' bestaat niet.".formatted(naam),
                    Spelling.remedie(naam, kalenders.keySet()));
            return Optional.empty();
        }
        var lezer = new FeitReader(kalender, fouten);
        blok.blok("leerling").ifPresent(lezer::readLeerling);
        var feiten = new ArrayList<Feit>();
        blok.items("feiten").forEach(item -> item.asBlok().ifPresentOrElse(
                regel -> feiten.addAll(lezer.read(regel, day(regel, kalender))),
                () -> fouten.add(item.plaats(), "Een feit is een blok.", "Schrijf { op: 2026-09-01, feit: ziek }.")));
        boolean aanwezig = blok.text("zonder_registratie").filter("onbekend"::equals).isEmpty();
        return fouten.isEmpty() ? Optional.of(new Feitenbestand(kalender, new Dossier("leerling", feiten,
                Rooster.standaard(), aanwezig, lezer.over()))) : Optional.empty();
    }

    /// The day on which a line was recorded: the first it names.
    private static LocalDate day(Knoop.Blok regel, Kalender kalender) {
        return regel.texts("op").stream().filter(tekst -> tekst.matches("\\d{4}-\\d{2}-\\d{2}")).findFirst()
                .flatMap(tekst -> {
                    try {
                        return Optional.of(LocalDate.parse(tekst));
                    } catch (java.time.DateTimeException geenDag) {
                        return Optional.<LocalDate>empty(); // the reader of the line says so
                    }
                }).orElse(kalender.eerste());
    }
}
