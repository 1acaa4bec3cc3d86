package nl.verzuimregie.opdrachten;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.aanlevering.ExportReader;
import nl.verzuimregie.aanlevering.Exportherkenning;
import nl.verzuimregie.aanlevering.Leesfout;
import nl.verzuimregie.aanlevering.Leesopties;
import nl.verzuimregie.aanlevering.Leesresultaat;
import nl.verzuimregie.aanlevering.Redencodes;
import nl.verzuimregie.aanlevering.registraties.RegistratieReader;
import nl.verzuimregie.aanlevering.registraties.Registraties;
import nl.verzuimregie.aanlevering.registraties.Rij;
import nl.verzuimregie.aanlevering.registraties.Roosters;
import nl.verzuimregie.engine.kalender.Kalender;

/// Reads registrations from whichever form the files have, and says what was refused.
final class Registratiebron {

    private final List<Path> bestanden;
    private final Kalender kalender;
    private final Roosters roosters;
    private final Optional<Path> redencodes;
    private final int lesminuten;

    Registratiebron(List<Path> bestanden, Kalender kalender, Roosters roosters, Optional<Path> redencodes,
            int lesminuten) {
        this.bestanden = bestanden;
        this.kalender = kalender;
        this.roosters = roosters;
        this.redencodes = redencodes;
        this.lesminuten = lesminuten;
    }

    /// Reads all files. Refused rows, unknown codes and rows after `tot` are said on `err`, their number last.
    Registraties read(LocalDate tot, PrintWriter err) throws IOException, OnbruikbaarException {
        for (Path bestand : bestanden) {
            if (!Files.exists(bestand)) {
                throw new NoSuchFileException(bestand.toString());
            }
            if (Files.isDirectory(bestand)) {
                throw new OnbruikbaarException("%s is een map; geef een bestand met registraties.".formatted(bestand));
            }
        }
        boolean eigen = bestanden.size() == 1 && isOwn(bestanden.getFirst());
        Registraties gelezen = eigen ? readOwn(bestanden.getFirst(), err) : readExport(err);
        reportLater(gelezen, tot, err);
        if (!gelezen.fouten().isEmpty()) {
            err.println("%d van %d rijen geweigerd; de andere zijn geteld.".formatted(gelezen.fouten()
                    .size(), gelezen.regels()));
        }
        return gelezen;
    }

    /// Whether a file has the own form, or almost: then the own reader says what its heading must be.
    private static boolean isOwn(Path bestand) {
        return Exportherkenning.recognise(bestand).soort() == Exportherkenning.Soort.EIGEN_CSV;
    }

    private Registraties readOwn(Path bestand, PrintWriter err) throws IOException {
        Registraties gelezen = new RegistratieReader(kalender).read(bestand);
        gelezen.fouten().forEach(fout -> err.println("%s:%d:%d: %s".formatted(bestand, fout.regel(), fout.kolom(),
                fout.reden())));
        return gelezen;
    }

    private Registraties readExport(PrintWriter err) throws IOException, OnbruikbaarException {
        for (Path bestand : bestanden) {
            Exportherkenning.Herkenning herkend = Exportherkenning.recognise(bestand);
            if (herkend.soort() == Exportherkenning.Soort.ONBEKEND) {
                throw new OnbruikbaarException("%s: %s".formatted(bestand, herkend.uitleg()));
            }
        }
        var opties = new Leesopties(kalender, (leerling, datum) -> roosters.rooster(leerling).op(datum).laatste(),
                redencodes(), lesminuten);
        Leesresultaat gelezen = new ExportReader(opties).read(bestanden);
        gelezen.fouten().stream().map(Leesfout::format).forEach(err::println);
        gelezen.waarschuwingen().forEach(err::println);
        gelezen.onbekendeRedenen().forEach((code, aantal) ->
                err.println("Redencode '%s' is niet bekend: %d rijen voorlopig ongeoorloofd geteld.".formatted(code,
                        aantal)));
        return Registraties.of(gelezen, kalender);
    }

    private Redencodes redencodes() throws OnbruikbaarException {
        if (redencodes.isEmpty()) {
            return Redencodes.standaard();
        }
        Redencodes.Lezing lezing = Redencodes.read(redencodes.get());
        if (!lezing.fouten().isEmpty()) {
            throw new OnbruikbaarException(lezing.fouten().stream().map(Leesfout::format)
                    .collect(Collectors.joining("\n")));
        }
        return lezing.redencodes();
    }

    private void reportLater(Registraties gelezen, LocalDate tot, PrintWriter err) {
        int totDag = kalender.dag(tot);
        int later = 0;
        for (int i = 0; i < gelezen.aantal(); i++) {
            later += Rij.dag(gelezen.rijen()[i]) > totDag ? 1 : 0;
        }
        if (later > 0) {
            err.println("%d rijen liggen na %s en tellen niet mee.".formatted(later, tot));
        }
    }
}
