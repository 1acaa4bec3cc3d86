package nl.verzuimregie.opdrachten;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.verzuimregie.demo.RegistratieWriter;
import nl.verzuimregie.demo.Schoolmaker;
import nl.verzuimregie.engine.kalender.Kalender;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `genereer`: made-up registrations of a believable school, from sixty pupils to a whole country; always the same for
/// one seed.
@Command(name = "genereer", sortOptions = false,
        description = "Maakt verzonnen registraties van een geloofwaardige school; met hetzelfde zaad steeds dezelfde.")
final class GenereerOpdracht extends Opdracht implements Callable<Integer> {

    private static final int LEERLINGEN_MAX = 9_999_999;

    @Option(names = "--leerlingen", defaultValue = "60", paramLabel = "<n>",
            description = "Hoeveel leerlingen (standaard ${DEFAULT-VALUE}).")
    private int leerlingen = 60;

    @Option(names = "--zaad", defaultValue = "1", paramLabel = "<n>",
            description = "Zaad van het toeval (standaard ${DEFAULT-VALUE}).")
    private long zaad = 1;

    @Option(names = "--kalender", defaultValue = "zuid-2025-2026", paramLabel = "<id>",
            description = "Naam van een kalender (standaard ${DEFAULT-VALUE}).")
    private String kalender = "zuid-2025-2026";

    @Option(names = "--van", paramLabel = "<jjjj-mm-dd>", converter = Dag.class,
            description = "Eerste dag (standaard de eerste van de kalender).")
    private @Nullable LocalDate van;

    @Option(names = "--tot", paramLabel = "<jjjj-mm-dd>", converter = Dag.class,
            description = "Laatste dag (standaard de laatste van de kalender).")
    private @Nullable LocalDate tot;

    @Option(names = "--hussel", defaultValue = "0", paramLabel = "<n>",
            description = "Zet de rijen per n in willekeurige volgorde.")
    private int hussel;

    @Option(names = "--uit", required = true, paramLabel = "<csv>", description = "Het bestand om te schrijven.")
    private Path uit = Path.of("");

    @Override
    public Integer call() throws IOException, OnbruikbaarException {
        PrintWriter err = err();
        if (leerlingen < 1 || leerlingen > LEERLINGEN_MAX) {
            throw new OnbruikbaarException("--leerlingen is een getal van 1 tot en met %d.".formatted(LEERLINGEN_MAX));
        }
        Kalender dagen = Protocolkast.open("wet", Optional.empty(), err).kalender(kalender);
        Schoolmaker maker;
        try {
            maker = new Schoolmaker(zaad, leerlingen, dagen, van == null ? dagen.eerste() : van, tot == null
                    ? dagen.laatste() : tot);
        } catch (IllegalArgumentException e) {
            throw new OnbruikbaarException("In dat tijdvak heeft kalender %s geen schooldag.".formatted(kalender));
        }
        try (OutputStream bestand = Files.newOutputStream(uit);
                RegistratieWriter schrijver = new RegistratieWriter(bestand, dagen, hussel, zaad)) {
            maker.each(schrijver);
        }
        err.println("%s: %d leerlingen, %d bytes.".formatted(uit, leerlingen, Files.size(uit)));
        return Verzuimregie.GOED;
    }
}
