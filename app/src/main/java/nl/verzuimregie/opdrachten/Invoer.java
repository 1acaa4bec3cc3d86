package nl.verzuimregie.opdrachten;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import nl.verzuimregie.aanlevering.Registratierij;
import nl.verzuimregie.aanlevering.registraties.KalenderReader;
import nl.verzuimregie.aanlevering.registraties.MeldingenReader;
import nl.verzuimregie.aanlevering.registraties.Registraties;
import nl.verzuimregie.aanlevering.registraties.RoosterReader;
import nl.verzuimregie.aanlevering.registraties.Roosters;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Protocol;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What counting needs, as options that `signaleer` and `verklaar` share, and the reading of it.
final class Invoer {

    @Option(names = "--protocol", required = true, paramLabel = "<id|map>",
            description = "Naam van een protocol (swvvo3006) of een map met een protocol.")
    private String protocol = "";

    @Option(names = "--school", paramLabel = "<naam>",
            description = "Laag van een school uit scholen/: eigen waarden, keuzes en uitgezette treden.")
    private @Nullable String school;

    @Option(names = "--registraties", required = true, arity = "1..*", paramLabel = "<bestand>",
            description = "Registraties: csv met kop leerling,datum,lesuur,minuten,soort; of een export van EduArte "
                    + "(absentiemeldingen, waarnemingen) of een lijst uit Somtoday (xlsx, csv). De inhoud bepaalt de "
                            + "soort.")
    private List<Path> registraties = new ArrayList<>();

    @Option(names = "--kalender", required = true, paramLabel = "<id|csv>",
            description = "Naam van een kalender (zuid-2025-2026) of csv met kop datum,soort.")
    private String kalender = "";

    @Option(names = "--rooster", paramLabel = "<csv>",
            description = "Lessen per dag: csv met kop leerling,datum,lessen,ochtend; * is iedereen. Zonder: 8 "
                    + "lessen, 1-4 ochtend.")
    private @Nullable Path rooster;

    @Option(names = "--meldingen", paramLabel = "<csv>",
            description = "DUO-meldingen: csv met kop leerling,einddatum. Zonder: op elke dag dat de 16 uur ontstaat "
                    + "is een melding aangenomen.")
    private @Nullable Path meldingen;

    @Option(names = "--redencodes", paramLabel = "<csv>",
            description = "Bij een export: csv met code,soort. Zonder: de meegeleverde lijst van gangbare codes.")
    private @Nullable Path redencodes;

    @Option(names = "--lesminuten", paramLabel = "<n>", defaultValue = "60",
            description = "Bij een export: lengte van een les waarvan geen tijden bekend zijn (standaard "
                    + "${DEFAULT-VALUE}).")
    private int lesminuten = Rooster.STANDAARD.lesminuten();

    @Option(names = "--wat-als", arity = "1..*", paramLabel = "<adres=getal>",
            description = "Reken met een ander getal: regels/te-laat/melding-1=5. Mag vaker.")
    private List<String> watAls = new ArrayList<>();

    /// Everything read.
    record Gelezen(Protocol protocol, Kalender kalender, Registraties registraties, Roosters roosters,
            Optional<Map<String, List<LocalDate>>> meldingen, LocalDate tot, boolean heeftFouten) {}

    /// Reads everything. What was refused or assumed is said on `err`.
    ///
    /// @throws OnbruikbaarException when there is nothing to count with: an unknown name, a faulty protocol, a day
    ///         outside the kalender
    /// @throws IOException          when a file cannot be read
    Gelezen read(LocalDate tot, PrintWriter err) throws IOException, OnbruikbaarException {
        if (lesminuten < 1 || lesminuten > Registratierij.MINUTEN_MAX) {
            throw new OnbruikbaarException("--lesminuten is een getal van 1 tot en met %d.".formatted(
                    Registratierij.MINUTEN_MAX));
        }
        if (!Protocolkast.isFile(kalender)) {
            var kast = Protocolkast.open(protocol, Optional.ofNullable(school), err);
            Protocol gelezen = kast.protocol(watAls);
            return readFeiten(kast.kalender(kalender), tot, err).with(gelezen, tot);
        }
        // Reading a protocol keeps one processor busy and the facts do not need it, so they are read meanwhile. What
        // there is to say of them, and what is wrong with them, comes after what the protocol has.
        var gezegd = new StringWriter();
        var feiten = new FutureTask<>(() -> readFeiten(KalenderReader.read(Path.of(kalender)), tot,
                new PrintWriter(gezegd)));
        Thread.ofPlatform().daemon().start(feiten);
        Protocol gelezen = Protocolkast.open(protocol, Optional.ofNullable(school), err).protocol(watAls);
        try {
            return result(feiten).with(gelezen, tot);
        } finally {
            err.print(gezegd);
            err.flush();
        }
    }

    private static <T> T result(Future<T> taak) throws IOException, OnbruikbaarException {
        try {
            return taak.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException onleesbaar -> throw onleesbaar;
                case OnbruikbaarException onbruikbaar -> throw onbruikbaar;
                case RuntimeException ander -> throw ander;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /// All but the protocol.
    private record Feiten(Kalender kalender, Registraties registraties, Roosters roosters,
            Optional<Map<String, List<LocalDate>>> meldingen) {
        Gelezen with(Protocol protocol, LocalDate tot) {
            return new Gelezen(protocol, kalender, registraties, roosters, meldingen, tot,
                    !registraties.fouten().isEmpty());
        }
    }

    private Feiten readFeiten(Kalender dagen, LocalDate tot, PrintWriter err) throws IOException,
            OnbruikbaarException {
        if (tot.isBefore(dagen.eerste()) || tot.isAfter(dagen.laatste())) {
            throw new OnbruikbaarException("%s ligt buiten kalender %s, die loopt van %s tot en met %s.".formatted(
                    tot, dagen.naam(), dagen.eerste(), dagen.laatste()));
        }
        Roosters gelezen = rooster == null ? new Roosters(dagen) : RoosterReader.read(rooster, dagen);
        if (rooster == null) {
            err.println("Rooster niet opgegeven: %d lessen per schooldag, lesuur 1-%d is de ochtend.".formatted(
                    Rooster.STANDAARD.aantal(), Rooster.STANDAARD.ochtend()));
        }
        Optional<Map<String, List<LocalDate>>> gemeld = meldingen == null ? Optional.empty()
                : Optional.of(MeldingenReader.read(meldingen));
        var bron = new Registratiebron(registraties, dagen, gelezen, Optional.ofNullable(redencodes), lesminuten);
        return new Feiten(dagen, bron.read(tot, err), gelezen, gemeld);
    }
}
