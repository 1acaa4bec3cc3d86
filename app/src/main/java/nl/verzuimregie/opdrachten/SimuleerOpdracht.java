package nl.verzuimregie.opdrachten;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.simulatie.Simulatie;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `simuleer`: plays schooljaren with people who do, forget and refuse, and reports what did not hold.
@Command(name = "simuleer", sortOptions = false,
        description = "Speelt schooljaren met verzonnen leerlingen en met mensen die doen, vergeten en weigeren, en "
                + "meldt elke dag waarop iets niet klopt: een signaal met een eerdere dag, een taak zonder eigenaar of "
                + "op een vrije dag, twee of geen regie, een andere uitkomst bij opnieuw beoordelen.",
        footer = {"", "Voorbeeld: verzuimregie simuleer --protocol swvvo3006 --zaden 200"})
final class SimuleerOpdracht extends Opdracht implements Callable<Integer> {

    private static final int LEERLINGEN_MAX = 100_000;
    private static final int FOUTEN_GETOOND = 50;
    private static final long NANOS_PER_SECONDE = 1_000_000_000L;

    @Option(names = "--protocol", required = true, paramLabel = "<id>", description = "Het protocol.")
    private String protocol = "";

    @Option(names = "--leerlingen", defaultValue = "30", paramLabel = "<n>",
            description = "Hoeveel leerlingen per zaad (standaard ${DEFAULT-VALUE}).")
    private int leerlingen = 30;

    @Option(names = "--zaden", defaultValue = "200", paramLabel = "<n>",
            description = "Hoeveel zaden (standaard ${DEFAULT-VALUE}).")
    private int zaden = 200;

    @Option(names = "--vanaf", defaultValue = "1", paramLabel = "<n>",
            description = "Het eerste zaad (standaard ${DEFAULT-VALUE}); om verder te gaan na een onderbreking.")
    private long vanaf = 1;

    @Option(names = "--kalender", defaultValue = "zuid-2025-2026", paramLabel = "<id>",
            description = "Het schooljaar (standaard ${DEFAULT-VALUE}).")
    private String kalender = "zuid-2025-2026";

    @Option(names = "--zonder-nagaan",
            description = "Beoordeelt niet opnieuw; gaat alleen de dagen zelf na. Sneller.")
    private boolean zonderNagaan;

    @Override
    public Integer call() throws OnbruikbaarException {
        if (leerlingen < 1 || leerlingen > LEERLINGEN_MAX || zaden < 1) {
            throw new OnbruikbaarException("--leerlingen is een getal van 1 tot en met %d, --zaden minstens 1."
                    .formatted(LEERLINGEN_MAX));
        }
        Protocolkast kast = Protocolkast.open(protocol, Optional.empty(), err());
        Protocol gekozen = kast.protocol(java.util.List.of());
        Kalender dagen = kast.kalender(kalender);
        var simulatie = new Simulatie(gekozen, dagen, dagen.eerste(), dagen.laatste());
        var som = new Simulatie.Uitslag(0, 0, 0, java.util.List.of());
        long begin = System.nanoTime();
        long gemeld = begin;
        for (long zaad = vanaf; zaad < vanaf + zaden; zaad++) {
            Simulatie.Uitslag een = simulatie.run(zaad, leerlingen, !zonderNagaan);
            een.fouten().stream().limit(Math.max(0, FOUTEN_GETOOND - som.fouten().size())).forEach(err()::println);
            som = som.plus(een);
            if (System.nanoTime() - gemeld > 10 * NANOS_PER_SECONDE) {
                gemeld = System.nanoTime();
                err().println("%d van %d zaden; verdergaan kan met --vanaf %d".formatted(zaad - vanaf + 1, zaden,
                        zaad + 1));
            }
        }
        Duration duur = Duration.ofNanos(System.nanoTime() - begin);
        out().println("%s: %d zaden (%d tot en met %d), %d leerlingen, %d feiten, %d taken, %d fouten, in %d s"
                .formatted(gekozen.id(), zaden, vanaf, vanaf + zaden - 1, som.leerlingen(), som.feiten(), som.taken(),
                        som.fouten().size(), duur.toSeconds()));
        return som.fouten().isEmpty() ? Verzuimregie.GOED : Verzuimregie.MET_FOUTEN;
    }
}
