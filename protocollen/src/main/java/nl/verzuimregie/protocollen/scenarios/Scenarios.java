package nl.verzuimregie.protocollen.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Leerling;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Oordelaar;
import nl.verzuimregie.engine.protocol.Grond;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.engine.zaak.Bezwaren;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.Samenstelling;
import nl.verzuimregie.protocollen.fouten.Fout;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.lezen.Keuzes;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.YamlReader;

/// The scenarios of one protocol: reads them, runs them, and tells how each went.
public final class Scenarios {

    private final Bibliotheek bibliotheek;
    private final String protocol;
    private final List<Scenario> scenarios = new ArrayList<>();
    private final Fouten fouten = new Fouten();
    private final Map<Vooronderstelling, Samenstelling> samenstellingen = new ConcurrentHashMap<>();

    /// What scenarios suppose of the protocol; those that suppose the same share its reading.
    private record Vooronderstelling(Map<String, String> opties, Map<String, Map<LocalDate, String>> waarden) {}

    /// Reads the scenarios in `map`/scenarios.
    ///
    /// @param map the folder of the protocol
    public Scenarios(Bibliotheek bibliotheek, String protocol, Path map) {
        this.bibliotheek = bibliotheek;
        this.protocol = protocol;
        for (Path bestand : files(map.resolve("scenarios"))) {
            String naam = protocol + "/scenarios/" + bestand.getFileName();
            try {
                YamlReader.read(java.nio.ByteBuffer.wrap(Files.readAllBytes(bestand)), naam, fouten)
                        .flatMap(Knoop::asBlok).ifPresent(blok ->
                        scenarios.addAll(new ScenarioReader(bibliotheek.kalenders(), fouten).read(blok)));
            } catch (IOException e) {
                fouten.add(Plaats.begin(naam), "Dit bestand is niet te lezen.", "Controleer de rechten.");
            }
        }
    }

    private Scenarios(Bibliotheek bibliotheek, Scenarios gelezen) {
        this.bibliotheek = bibliotheek;
        this.protocol = gelezen.protocol;
        this.scenarios.addAll(gelezen.scenarios);
        this.fouten.addAll(gelezen.fouten);
    }

    /// The same scenarios, to be run on the protocol of the same name in another library.
    public Scenarios with(Bibliotheek andere) {
        return new Scenarios(andere, this);
    }

    private static List<Path> files(Path map) {
        if (!Files.isDirectory(map)) {
            return List.of();
        }
        try (Stream<Path> bestanden = Files.list(map)) {
            return bestanden.filter(bestand -> bestand.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    public List<Scenario> scenarios() {
        return List.copyOf(scenarios);
    }

    /// What keeps scenarios from being run.
    public List<Fout> fouten() {
        return fouten.fouten();
    }

    /// Runs all scenarios in file order.
    public List<Uitslag> run() {
        return scenarios.stream().map(this::run).toList();
    }

    /// Runs one scenario.
    public Uitslag run(Scenario scenario) {
        return run(scenario, false);
    }

    /// Whether a scenario holds; it is run no further than the first step that differs.
    public boolean holds(Scenario scenario) {
        return run(scenario, true).isGeslaagd();
    }

    private Uitslag run(Scenario scenario, boolean totVerschil) {
        var verschillen = new ArrayList<Uitslag.Verschil>();
        Samenstelling samenstelling = compose(scenario);
        samenstelling.fouten().forEach(fout -> verschillen.add(
                new Uitslag.Verschil(scenario.plaats(), fout.probleem() + " " + fout.remedie())));
        Kalender kalender = bibliotheek.kalenders().get(scenario.kalender());
        if (samenstelling.protocol().isPresent() && kalender != null && scenario.school().isPresent()) {
            verschillen.addAll(Schoolverwachting.run(scenario, samenstelling.protocol().get(), kalender));
        } else if (samenstelling.protocol().isPresent() && kalender != null && scenario.isOverKlassen()) {
            verschillen.addAll(Klasverwachting.run(scenario, samenstelling.protocol().get(), kalender));
        } else if (samenstelling.protocol().isPresent() && kalender != null) {
            verschillen.addAll(run(scenario, samenstelling.protocol().get(), kalender, totVerschil));
        }
        return new Uitslag(scenario.plaats(), scenario.naam(), scenario.eisen(), verschillen);
    }

    static List<Uitslag.Verschil> run(Scenario scenario, Protocol protocol, Kalender kalender) {
        return run(scenario, protocol, kalender, false);
    }

    /// @param totVerschil whether the first step that differs is the last one
    private static List<Uitslag.Verschil> run(Scenario scenario, Protocol protocol, Kalender kalender,
            boolean totVerschil) {
        var oordelaar = new Oordelaar(protocol, kalender, scenario.neemMeldingAan());
        var controle = new Zaakfeitcontrole(protocol.zaak(), protocol.regels());
        var verschillen = new ArrayList<Uitslag.Verschil>();
        var feiten = new ArrayList<Feit>();
        for (Scenario.Stap stap : scenario.stappen()) {
            if (totVerschil && !verschillen.isEmpty()) {
                return verschillen;
            }
            var weigering = new Weigering(totNu -> objections(protocol,
                    oordelaar.assess(dossier(scenario, totNu, stap.over()), stap.op())));
            feiten.addAll(weigering.accept(stap, feiten, verschillen));
            stap.feiten().forEach(feit -> controle.check(feit).ifPresent(tekst -> verschillen.add(
                    new Uitslag.Verschil(scenario.plaats(), "op %s: %s".formatted(feit.datum(), tekst)))));
            List<Feit.Correctie> correcties = stap.feiten().stream().filter(Feit.Correctie.class::isInstance)
                    .map(Feit.Correctie.class::cast).toList();
            List<Feit> zonder = feiten.stream().filter(feit ->
                    !(feit instanceof Feit.Correctie correctie && correcties.contains(correctie))).toList();
            Optional<Oordeel> eerder = correcties.isEmpty() ? Optional.empty()
                    : Optional.of(oordelaar.assess(dossier(scenario, zonder, stap.over()), stap.op()));
            Oordeel oordeel = oordelaar.assess(dossier(scenario, feiten, stap.over()), stap.op());
            verschillen.addAll(new Verwachting(scenario, oordeel, eerder, correcties, protocol)
                    .check(stap.dan()));
            verschillen.addAll(new Verlofverwachting(protocol.zaak().verlof(), kalender, feiten, stap.op())
                    .check(stap.dan()));
        }
        return verschillen;
    }

    private static Bezwaren objections(Protocol protocol, Oordeel oordeel) {
        return new Bezwaren(protocol.zaak(), oordeel.zaak(), oordeel::advise, oordeel::hinders);
    }

    /// The protocol as a scenario supposes it.
    Samenstelling compose(Scenario scenario) {
        return samenstellingen.computeIfAbsent(new Vooronderstelling(scenario.opties(), scenario.waarden()),
                ignored -> bibliotheek.protocol(protocol, choices(scenario)));
    }

    static Dossier dossier(Scenario scenario, List<Feit> feiten) {
        return dossier(scenario, feiten, Leerling.ONBEKEND);
    }

    private static Dossier dossier(Scenario scenario, List<Feit> feiten, Leerling over) {
        return new Dossier("leerling", feiten, Rooster.standaard(), scenario.aanwezigZonderRij(), over);
    }

    /// The options and other numbers that a scenario supposes; they may lie outside the ruimte, for it only asks.
    private static Keuzes choices(Scenario scenario) {
        Map<String, UnaryOperator<Waarde>> waarden = new HashMap<>();
        scenario.waarden().forEach((adres, lijnen) -> waarden.put(adres, waarde -> withLines(waarde, lijnen)));
        return new Keuzes(scenario.opties(), waarden, Map.of());
    }

    private static Waarde withLines(Waarde waarde, Map<LocalDate, String> lijnen) {
        Waarde anders = waarde;
        for (var lijn : lijnen.entrySet()) {
            if (lijn.getValue().matches("[0-9]{1,6}")) {
                long getal = Long.parseLong(lijn.getValue()) * waarde.eenheid().deler();
                anders = anders.withLine(lijn.getKey(), new Waarde.Stand(getal, new Grond.WatAls()));
            }
        }
        return anders;
    }
}
