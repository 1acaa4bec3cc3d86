package nl.verzuimregie.protocolboek.voorbeelden;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.Webapplicatie;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.fouten.Fout;
import nl.verzuimregie.protocollen.scenarios.Scenario;
import nl.verzuimregie.protocollen.scenarios.Scenarios;
import nl.verzuimregie.protocollen.scenarios.Uitslag;
import nl.verzuimregie.protocollen.yaml.Knoop;
import org.springframework.stereotype.Service;

/// The scenarios of each protocol, really run, once for each text of the protocol. Where pages are read they are run in
/// the background ([Narekening]) and a page shows what is known; elsewhere whoever asks runs them.
@Service
public class Voorbeelden {

    private static final int VOORAAN = 4;

    private final Bibliotheek bibliotheek;
    private final Webapplicatie.Start start;
    private final Vandaag vandaag;
    private final Map<String, Gelezen> perTekst = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<Protocol>> gevraagd = new AtomicReference<>(Optional.empty());
    private volatile boolean isAchtergrond;

    Voorbeelden(Bibliotheek bibliotheek, Webapplicatie.Start start, Vandaag vandaag) {
        this.bibliotheek = bibliotheek;
        this.start = start;
        this.vandaag = vandaag;
        this.isAchtergrond = start.port() >= 0;
    }

    private record Nagespeeld(Scenario scenario, Uitslag uitslag) {}

    /// The scenarios of one text of a protocol, and how those went that were run.
    private record Gelezen(Scenarios scenarios, List<Scenario> alle, Map<Scenario, Uitslag> uitslagen, Instant moment) {
        List<Nagespeeld> run(Predicate<Scenario> welke) {
            return alle.parallelStream().filter(welke)
                    .map(scenario -> new Nagespeeld(scenario, outcome(scenario))).toList();
        }

        /// Those that were run already.
        List<Nagespeeld> known(Predicate<Scenario> welke) {
            return alle.stream().filter(welke).flatMap(scenario -> Stream.ofNullable(uitslagen.get(scenario))
                    .map(uitslag -> new Nagespeeld(scenario, uitslag))).toList();
        }

        int count(Predicate<Scenario> welke) {
            return (int) alle.stream().filter(welke).count();
        }

        Optional<Scenario> next() {
            return alle.stream().filter(scenario -> !uitslagen.containsKey(scenario)).findFirst();
        }

        /// Two who ask at once may both run it; it comes out the same, and neither waits for the other.
        private Uitslag outcome(Scenario scenario) {
            Uitslag eerder = uitslagen.get(scenario);
            if (eerder != null) {
                return eerder;
            }
            Uitslag nieuw = scenarios.run(scenario);
            uitslagen.put(scenario, nieuw);
            return nieuw;
        }
    }

    /// The examples of a regel or of a protocol.
    ///
    /// @param moment when they were run
    /// @param fouten what keeps scenarios from being run
    /// @param totaal how many there are; more than `alle` while they are still being run, negative when not even read
    public record Voorbeeldlijst(List<Voorbeeld> alle, Instant moment, List<String> fouten, int totaal) {
        public Voorbeeldlijst {
            alle = List.copyOf(alle);
            fouten = List.copyOf(fouten);
        }

        /// Whether all of them were run. Before that nothing is said of how they went.
        public boolean isKlaar() {
            return totaal == alle.size();
        }

        /// How many hold.
        public long geslaagd() {
            return alle.stream().filter(Voorbeeld::isGeslaagd).count();
        }

        /// The ones to show at once: those that do not hold, and some that do.
        public List<Voorbeeld> vooraan() {
            return alle.subList(0, Math.min(alle.size(), (int) Math.max(VOORAAN, alle.size() - geslaagd())));
        }

        /// The others.
        public List<Voorbeeld> rest() {
            return alle.subList(vooraan().size(), alle.size());
        }

        /// Whether all of them hold, and all could be read.
        public boolean isGeslaagd() {
            return geslaagd() == alle.size() && fouten.isEmpty();
        }
    }

    /// Those about one regel: of the protocol itself, and of the one the regel was taken from. What does not hold comes
    /// first, then the files that are about this regel alone.
    public Voorbeeldlijst of(Protocol protocol, Regel regel) {
        String herkomst = regel.bestand().substring(0, regel.bestand().indexOf('/'));
        return list(Stream.concat(Stream.of(protocol), bibliotheek.protocol(herkomst)
                .filter(een -> !een.id().equals(protocol.id())).stream()).toList(),
                scenario -> scenario.over().contains(regel.naam()), protocol, regel.naam());
    }

    /// All those in the folder of a protocol.
    public Voorbeeldlijst of(Protocol protocol) {
        return list(List.of(protocol), scenario -> true, protocol, "");
    }

    /// Those that come by another thing of a protocol: they are about it, or name it.
    public Voorbeeldlijst of(Protocol protocol, String naam) {
        return list(List.of(protocol), scenario -> scenario.over().contains(naam)
                || mentions(scenario.geschreven(), naam), protocol, naam);
    }

    private static boolean mentions(Knoop knoop, String naam) {
        return switch (knoop) {
            case Knoop.Tekst tekst -> tekst.tekst().equals(naam) || tekst.tekst().startsWith(naam + ".");
            case Knoop.Lijst lijst -> lijst.items().stream().anyMatch(item -> mentions(item, naam));
            case Knoop.Blok blok -> blok.velden().entrySet().stream().anyMatch(veld -> veld.getKey().equals(naam)
                    || mentions(veld.getValue().waarde(), naam));
        };
    }

    private Voorbeeldlijst list(List<Protocol> bronnen, Predicate<Scenario> welke, Protocol protocol, String regel) {
        var gekozen = new ArrayList<Nagespeeld>();
        var fouten = new ArrayList<Fout>();
        Instant moment = vandaag.nu();
        int totaal = 0;
        for (Protocol bron : bronnen) {
            Gelezen gelezen = isAchtergrond ? perTekst.get(key(bron)) : read(bron);
            if (gelezen == null) {
                gevraagd.set(Optional.of(bron));
                return new Voorbeeldlijst(List.of(), moment, List.of(), -1);
            }
            List<Nagespeeld> bekend = isAchtergrond ? gelezen.known(welke) : gelezen.run(welke);
            if (bekend.size() < gelezen.count(welke)) {
                gevraagd.set(Optional.of(bron));
            }
            totaal += gelezen.count(welke);
            gekozen.addAll(bekend);
            fouten.addAll(gelezen.scenarios().fouten());
            moment = bron.equals(protocol) ? gelezen.moment() : moment;
        }
        var volgorde = Comparator.<Nagespeeld, Boolean>comparing(een -> een.uitslag().isGeslaagd());
        return new Voorbeeldlijst((regel.isEmpty() ? gekozen.stream() : gekozen.stream()
                .sorted(volgorde.thenComparing(een -> een.scenario().over().size() > 1)))
                .map(een -> example(een, protocol, regel)).toList(), moment, texts(fouten), totaal);
    }

    /// Whether somebody opened a page that shows examples.
    boolean isAsked() {
        return gevraagd.get().isPresent();
    }

    /// Runs one scenario that was not run yet, or reads those of one protocol: first what a page waits for.
    ///
    /// @return whether there was one
    boolean runNext() {
        return Stream.concat(gevraagd.get().stream(), bibliotheek.protocollen().values().stream())
                .anyMatch(protocol -> {
                    Gelezen gelezen = perTekst.get(key(protocol));
                    Optional<Scenario> volgende = gelezen == null ? Optional.empty() : gelezen.next();
                    volgende.ifPresent(scenario -> read(protocol).outcome(scenario));
                    return volgende.isPresent() || (gelezen == null && !read(protocol).alle().isEmpty());
                });
    }

    /// Runs whatever was not run yet, on all processors, and returns when it is done.
    public void complete() {
        bibliotheek.protocollen().values().forEach(protocol -> read(protocol).run(scenario -> true));
    }

    /// From now on whoever asks runs them: the background stopped.
    void stopAchtergrond() {
        isAchtergrond = false;
    }

    private static String key(Protocol protocol) {
        return protocol.id() + " " + protocol.hash();
    }

    private Gelezen read(Protocol protocol) {
        return perTekst.computeIfAbsent(key(protocol), ignored -> {
            var scenarios = new Scenarios(bibliotheek, protocol.id(), start.protocollen().resolve(protocol.id()));
            return new Gelezen(scenarios, scenarios.scenarios(), Collections.synchronizedMap(new IdentityHashMap<>()),
                    vandaag.nu());
        });
    }

    private static Voorbeeld example(Nagespeeld een, Protocol protocol, String regel) {
        Uitslag uitslag = een.uitslag();
        return new Voorbeeld(uitslag.naam(), uitslag.eisen(), uitslag.plaats().bestand() + ":" + uitslag.plaats()
                .regel(), Voorbeeldtekst.of(een.scenario(), protocol, regel),
                uitslag.verschillen().stream().map(Uitslag.Verschil::tekst).toList());
    }

    private static List<String> texts(List<Fout> fouten) {
        return fouten.stream().map(Fout::format).toList();
    }
}
