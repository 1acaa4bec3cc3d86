package nl.verzuimregie.opdrachten;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.verzuimregie.aanlevering.registraties.Dagindeling;
import nl.verzuimregie.aanlevering.registraties.MeldingenReader;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.telwerk.Signaalbak;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `signaleer`: the registrations of a school in, every signal out.
@Command(name = "signaleer", sortOptions = false, description =
        "Leest de registraties van een school en toont elk signaal.",
        footer = {"", "Uitvoer: leerling,datum,regel,trede,waarde; gesorteerd, elke keer gelijk. Opmerkingen staan "
                + "op stderr.",
            "Einde met 0; met 1 als er rijen geweigerd zijn; met 2 als er niet geteld kon worden.", "",
            "Voorbeeld: verzuimregie signaleer --protocol swvvo3006 --registraties voorbeeld/registraties.csv \\",
            "             --kalender zuid-2025-2026 --tot 2026-07-10"})
final class SignaleerOpdracht extends Opdracht implements Callable<Integer> {

    @Mixin
    private Invoer invoer = new Invoer();

    @Option(names = "--tot", required = true, paramLabel = "<jjjj-mm-dd>", converter = Dag.class,
            description = "De laatste dag waarover geoordeeld wordt (peildatum).")
    private LocalDate tot = LocalDate.MAX;

    @Option(names = "--uit", paramLabel = "<bestand>", description =
            "Schrijft naar dit bestand in plaats van op het scherm.")
    private @Nullable Path uit;

    @Option(names = "--formaat", paramLabel = "csv|json", converter = Formaat.CsvJson.class, defaultValue = "csv",
            description = "Vorm van de uitvoer (standaard ${DEFAULT-VALUE}).")
    private Formaat formaat = Formaat.CSV;

    @Override
    public Integer call() throws IOException, OnbruikbaarException {
        PrintWriter err = err();
        Invoer.Gelezen gelezen = invoer.read(tot, err);
        List<Regel> regels = gelezen.protocol().kernregels();
        var indeling = new Dagindeling(gelezen.registraties(), gelezen.roosters(), gelezen.kalender(),
                gelezen.kalender().dag(tot));
        Signaalbak signalen = indeling.count(regels,
                gelezen.meldingen().map(meldingen -> MeldingenReader.dagen(meldingen, gelezen.kalender())));
        signalen.sort();
        var rijen = new Signaalrijen(signalen, regels, gelezen);
        if (uit == null) {
            write(rijen, out());
        } else {
            try (BufferedWriter bestand = Files.newBufferedWriter(uit)) {
                write(rijen, bestand);
            }
        }
        reportNotShown(gelezen, err);
        return gelezen.heeftFouten() ? Verzuimregie.MET_FOUTEN : Verzuimregie.GOED;
    }

    private void write(Signaalrijen rijen, Writer naar) throws IOException {
        if (formaat == Formaat.JSON) {
            rijen.writeJson(naar);
        } else {
            rijen.writeCsv(naar);
        }
        naar.flush();
    }

    private static void reportNotShown(Invoer.Gelezen gelezen, PrintWriter err) {
        Map<Regel.Niveau, String> namen = gelezen.protocol().regels().stream()
                .filter(regel -> regel.niveau() != Regel.Niveau.KERN)
                .collect(Collectors.groupingBy(Regel::niveau, java.util.TreeMap::new,
                        Collectors.mapping(Regel::naam, Collectors.joining(", "))));
        namen.forEach((niveau, regels) -> err.println("Niet getoond (%s): %s".formatted(
                niveau.name().toLowerCase(Locale.ROOT), regels)));
    }
}
