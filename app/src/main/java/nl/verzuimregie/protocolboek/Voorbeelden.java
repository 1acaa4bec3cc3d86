package nl.verzuimregie.protocolboek;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.Webapplicatie;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.fouten.Fout;
import nl.verzuimregie.protocollen.scenarios.Scenario;
import nl.verzuimregie.protocollen.scenarios.Scenarios;
import nl.verzuimregie.protocollen.scenarios.Uitslag;
import org.springframework.stereotype.Service;

/// The scenarios of each protocol, really run, once for each text of the protocol.
@Service
public class Voorbeelden {

    private static final int VOORAAN = 4;

    private final Bibliotheek bibliotheek;
    private final Webapplicatie.Start start;
    private final Vandaag vandaag;
    private final Map<String, Gelezen> perTekst = new ConcurrentHashMap<>();

    Voorbeelden(Bibliotheek bibliotheek, Webapplicatie.Start start, Vandaag vandaag) {
        this.bibliotheek = bibliotheek;
        this.start = start;
        this.vandaag = vandaag;
    }

    private record Nagespeeld(Scenario scenario, Uitslag uitslag) {}

    /// The scenarios of one text of a protocol; each is run when somebody first asks for it, and then remembered.
    private record Gelezen(Scenarios scenarios, Map<Scenario, Uitslag> uitslagen, Instant moment) {
        List<Nagespeeld> run(Predicate<Scenario> welke) {
            return scenarios.scenarios().parallelStream().filter(welke)
                    .map(scenario -> new Nagespeeld(scenario, outcome(scenario))).toList();
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
    public record Voorbeeldlijst(List<Voorbeeld> alle, Instant moment, List<String> fouten) {
        public Voorbeeldlijst {
            alle = List.copyOf(alle);
            fouten = List.copyOf(fouten);
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
    Voorbeeldlijst of(Protocol protocol, Regel regel) {
        String herkomst = regel.bestand().substring(0, regel.bestand().indexOf('/'));
        Predicate<Scenario> isHierover = scenario -> scenario.over().contains(regel.naam());
        Gelezen eigen = read(protocol);
        var gekozen = new ArrayList<>(eigen.run(isHierover));
        var fouten = new ArrayList<>(eigen.scenarios().fouten());
        bibliotheek.protocol(herkomst).filter(een -> !een.id().equals(protocol.id())).map(this::read)
                .ifPresent(ander -> {
                    gekozen.addAll(ander.run(isHierover));
                    fouten.addAll(ander.scenarios().fouten());
                });
        return new Voorbeeldlijst(gekozen.stream()
                .sorted(Comparator.<Nagespeeld, Boolean>comparing(een -> een.uitslag().isGeslaagd())
                        .thenComparing(een -> een.scenario().over().size() > 1))
                .map(een -> example(een, protocol, regel.naam())).toList(), eigen.moment(), texts(fouten));
    }

    /// All those in the folder of a protocol.
    Voorbeeldlijst of(Protocol protocol) {
        Gelezen eigen = read(protocol);
        return new Voorbeeldlijst(eigen.run(scenario -> true).stream().map(een -> example(een, protocol, "")).toList(),
                eigen.moment(), texts(eigen.scenarios().fouten()));
    }

    private Gelezen read(Protocol protocol) {
        return perTekst.computeIfAbsent(protocol.id() + " " + protocol.hash(), ignored -> new Gelezen(
                new Scenarios(bibliotheek, protocol.id(), start.protocollen().resolve(protocol.id())),
                Collections.synchronizedMap(new IdentityHashMap<>()), vandaag.nu()));
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
