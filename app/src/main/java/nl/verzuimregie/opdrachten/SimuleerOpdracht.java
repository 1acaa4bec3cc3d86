package nl.verzuimregie.opdrachten;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.lezen.Protocoltekst;
import nl.verzuimregie.simulatie.Simulatie;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `simuleer`: plays schooljaren with people who do, forget and refuse, and reports what did not hold.
@Command(name = "simuleer", sortOptions = false,
        description = "Speelt schooljaren met verzonnen leerlingen en met mensen die doen, vergeten en weigeren, en "
                + "meldt elke dag waarop iets niet klopt: een signaal met een eerdere dag, een taak zonder eigenaar of "
                + "op een vrije dag, twee of geen regie, een andere uitkomst bij opnieuw beoordelen.",
        footer = {"", "Voorbeeld: verzuimregie simuleer --protocol swvvo3006 --zaden 200",
            "           verzuimregie simuleer --zaden 10000 --vanaf 2501"})
final class SimuleerOpdracht extends Opdracht implements Callable<Integer> {

    private static final String WET = "wet";
    private static final String GEWOON = "zuid-2025-2026";
    private static final int LEERLINGEN_MAX = 100_000;
    private static final int FOUTEN_GETOOND = 50;
    private static final long NANOS_PER_SECONDE = 1_000_000_000L;

    @Option(names = "--protocol", paramLabel = "<id>",
            description = "Het protocol; anders alle protocollen, zaad na zaad het volgende.")
    private @Nullable String protocol;

    @Option(names = "--leerlingen", defaultValue = "30", paramLabel = "<n>",
            description = "Hoeveel leerlingen per zaad (standaard ${DEFAULT-VALUE}).")
    private int leerlingen = 30;

    @Option(names = "--zaden", defaultValue = "200", paramLabel = "<n>",
            description = "Hoeveel zaden (standaard ${DEFAULT-VALUE}).")
    private int zaden = 200;

    @Option(names = "--vanaf", defaultValue = "1", paramLabel = "<n>",
            description = "Het eerste zaad (standaard ${DEFAULT-VALUE}); om verder te gaan na een onderbreking.")
    private long vanaf = 1;

    @Option(names = "--kalender", paramLabel = "<id>", description = "Het schooljaar (standaard zuid-2025-2026, of een "
            + "jaar waarin het protocol geldt).")
    private @Nullable String kalender;

    @Option(names = "--nagaan", defaultValue = "3", paramLabel = "<n>",
            description = "Van hoeveel leerlingen per zaad alles op vier dagen opnieuw wordt beoordeeld, met de latere "
                    + "feiten erbij en door elkaar (standaard ${DEFAULT-VALUE}). Dat kost het meeste.")
    private int nagaan = 3;

    @Override
    public Integer call() throws OnbruikbaarException {
        if (leerlingen < 1 || leerlingen > LEERLINGEN_MAX || zaden < 1) {
            throw new OnbruikbaarException("--leerlingen is een getal van 1 tot en met %d, --zaden minstens 1."
                    .formatted(LEERLINGEN_MAX));
        }
        Bibliotheek bibliotheek = Bibliotheek.read(Protocolkast.folder());
        List<String> welke = protocol == null ? bibliotheek.protocollen().keySet().stream()
                .filter(id -> !id.equals(WET)).sorted().toList() : List.of(protocol);
        var somPer = new LinkedHashMap<String, Simulatie.Uitslag>();
        var simulaties = new LinkedHashMap<String, Simulatie>();
        for (String id : welke) {
            Protocol gekozen = bibliotheek.protocol(id, Optional.empty(), List.of()).protocol().orElseThrow(() ->
                    new OnbruikbaarException("Het protocol '%s' bestaat niet of is niet te lezen.".formatted(id)));
            Kalender dagen = kalender(bibliotheek, id);
            simulaties.put(id, new Simulatie(gekozen, dagen, dagen.eerste(), dagen.laatste()));
            somPer.put(id, new Simulatie.Uitslag(0, 0, 0, List.of()));
        }
        long begin = System.nanoTime();
        play(welke, simulaties, somPer);
        Duration duur = Duration.ofNanos(System.nanoTime() - begin);
        somPer.forEach((id, som) -> out().println("%s: %d leerlingen, %d feiten, %d taken, %d fouten".formatted(id,
                som.leerlingen(), som.feiten(), som.taken(), som.fouten().size())));
        out().println("%d zaden (%d tot en met %d) van %d leerlingen, in %d s".formatted(zaden, vanaf,
                vanaf + zaden - 1, leerlingen, duur.toSeconds()));
        return somPer.values().stream().allMatch(som -> som.fouten().isEmpty()) ? Verzuimregie.GOED
                : Verzuimregie.MET_FOUTEN;
    }

    private void play(List<String> welke, Map<String, Simulatie> simulaties, Map<String, Simulatie.Uitslag> somPer) {
        long gemeld = System.nanoTime();
        int getoond = 0;
        for (long zaad = vanaf; zaad < vanaf + zaden; zaad++) {
            String id = welke.get((int) ((zaad - 1) % welke.size()));
            Simulatie.Uitslag een = Objects.requireNonNull(simulaties.get(id)).run(zaad, leerlingen, nagaan);
            List<String> tonen = een.fouten().stream().limit(FOUTEN_GETOOND - (long) getoond).toList();
            tonen.forEach(fout -> err().println(id + ", " + fout));
            getoond += tonen.size();
            somPer.merge(id, een, Simulatie.Uitslag::plus);
            if (System.nanoTime() - gemeld > 10 * NANOS_PER_SECONDE) {
                gemeld = System.nanoTime();
                err().println("%d van %d zaden; verdergaan kan met --vanaf %d".formatted(zaad - vanaf + 1, zaden,
                        zaad + 1));
            }
        }
    }

    /// The kalender asked for; else the usual one, or of a protocol that held in another time one of that time.
    private Kalender kalender(Bibliotheek bibliotheek, String id) throws OnbruikbaarException {
        Optional<Kalender> gewoon = bibliotheek.kalender(kalender == null ? GEWOON : kalender);
        Optional<Regel.Geldigheid> geldig = bibliotheek.tekst(id).flatMap(Protocoltekst::geldig);
        if (kalender == null && gewoon.isPresent() && geldig.flatMap(Regel.Geldigheid::tot)
                .filter(tot -> tot.isBefore(gewoon.get().eerste())).isPresent()) {
            LocalDate vanaf = geldig.get().vanaf();
            return bibliotheek.kalenders().values().stream().filter(een -> !een.eerste().isAfter(vanaf)
                    && !een.laatste().isBefore(vanaf)).findFirst().orElse(gewoon.get());
        }
        return gewoon.orElseThrow(() -> new OnbruikbaarException("Kalender '%s' bestaat niet.".formatted(kalender)));
    }
}
