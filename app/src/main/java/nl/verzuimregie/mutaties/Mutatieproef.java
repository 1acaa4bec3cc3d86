package nl.verzuimregie.mutaties;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.mutaties.Mutatieverslag.Gevolg;
import nl.verzuimregie.mutaties.Mutatieverslag.Poging;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.fouten.Fout;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.lezen.Keuzes;
import nl.verzuimregie.protocollen.lezen.Protocolmap;
import nl.verzuimregie.protocollen.scenarios.Scenario;
import nl.verzuimregie.protocollen.scenarios.Scenarios;
import nl.verzuimregie.protocollen.scenarios.Uitslag;
import nl.verzuimregie.protocollen.taal.Naamsoort;
import nl.verzuimregie.protocollen.taal.Namen;

/// Tries every change of a protocol, one at a time, and tells which of them neither the reader nor any scenario
/// notices. Only the changed protocol is read again; of the scenarios those come first that noticed something near it.
public final class Mutatieproef {

    /// Hears of each change that was tried, from whichever processor tried it.
    @FunctionalInterface
    public interface Voortgang {
        void report(int gedaan, int totaal);
    }

    private final Bibliotheek bibliotheek;
    private final Protocolmap map;
    private final Scenarios scenarios;
    private final Scenariovolgorde volgorde;
    private final Map<Keuzes, Optional<Protocol>> ongewijzigd;

    private Mutatieproef(Bibliotheek bibliotheek, Protocolmap map, Scenarios scenarios) {
        this.bibliotheek = bibliotheek;
        this.map = map;
        this.scenarios = scenarios;
        this.volgorde = new Scenariovolgorde(scenarios.scenarios());
        this.ongewijzigd = compositions(bibliotheek, map);
    }

    /// Tries the changes of one protocol, on all processors.
    ///
    /// @param scenarios of that protocol, all of which hold
    /// @param welke     which kinds of change are tried
    /// @param melder    hears how far it is
    public static Mutatieverslag run(Bibliotheek bibliotheek, String protocol, Scenarios scenarios,
            Predicate<Mutatie.Soort> welke, Voortgang melder) {
        Optional<Protocolmap> map = bibliotheek.map(protocol);
        if (map.isEmpty() || bibliotheek.protocol(protocol).isEmpty() || !scenarios.fouten().isEmpty()) {
            return new Mutatieverslag(protocol, List.of(), scenarios.fouten());
        }
        return new Mutatieproef(bibliotheek, map.get(), scenarios).run(welke, melder);
    }

    private Mutatieverslag run(Predicate<Mutatie.Soort> welke, Voortgang melder) {
        var fouten = new Fouten();
        var gelijk = Gelijkwaardigheden.read(map, fouten);
        List<Uitslag> niet = scenarios.scenarios().parallelStream().map(scenarios::run)
                .filter(uitslag -> !uitslag.isGeslaagd()).toList();
        niet.forEach(uitslag -> fouten.add(uitslag.plaats(), "Dit scenario klopt al niet zonder wijziging.",
                "Herstel het eerst; 'toets' zegt wat er anders loopt."));
        List<Mutatie> alle = Mutaties.of(map);
        gelijk.checkKnown(alle);
        List<Mutatie> gekozen = !niet.isEmpty() ? List.of()
                : alle.stream().filter(mutatie -> welke.test(mutatie.soort())).toList();
        var gedaan = new AtomicInteger();
        List<Poging> pogingen = gekozen.parallelStream().map(mutatie -> {
            Poging poging = attempt(mutatie, gelijk.reden(mutatie));
            melder.report(gedaan.incrementAndGet(), gekozen.size());
            return poging;
        }).toList();
        pogingen.stream().filter(poging -> poging.gevolg() == Gevolg.GEWEIGERD || poging.gevolg() == Gevolg.GEMERKT)
                .forEach(poging -> gelijk.reportNoticed(poging.mutatie(), poging.waardoor()));
        return new Mutatieverslag(map.id(), pogingen, fouten.fouten());
    }

    private Poging attempt(Mutatie mutatie, Optional<String> reden) {
        Bibliotheek anders = bibliotheek.with(mutatie.bestand());
        if (!anders.fouten().isEmpty()) {
            Fout eerste = anders.fouten().getFirst();
            return new Poging(mutatie, Gevolg.GEWEIGERD, eerste.probleem());
        }
        if (isUnchanged(anders)) {
            return new Poging(mutatie, reden.isPresent() ? Gevolg.GELIJKWAARDIG : Gevolg.NIET_UITGEVOERD,
                    reden.orElse(""));
        }
        Scenarios gewijzigd = scenarios.with(anders);
        for (Scenario scenario : volgorde.of(mutatie)) {
            Optional<Gevolg> gevolg = attempt(gewijzigd, scenario);
            if (gevolg.isPresent()) {
                volgorde.noticed(mutatie, scenario);
                return new Poging(mutatie, gevolg.get(), "%s:%d %s".formatted(scenario.plaats().bestand(),
                        scenario.plaats().regel(), scenario.naam()));
            }
        }
        return new Poging(mutatie, reden.isPresent() ? Gevolg.GELIJKWAARDIG : Gevolg.ONGEMERKT, reden.orElse(""));
    }

    /// What comes of one scenario; empty when it still holds. What the reader accepts must be possible to carry out, so
    /// an exception is a finding of its own.
    private static Optional<Gevolg> attempt(Scenarios gewijzigd, Scenario scenario) {
        try {
            return gewijzigd.holds(scenario) ? Optional.empty() : Optional.of(Gevolg.GEMERKT);
        } catch (RuntimeException vastgelopen) {
            return Optional.of(Gevolg.VASTGELOPEN);
        }
    }

    /// Whether the protocol is carried out as it was: for a school that chose nothing, and for each option of each
    /// setting. Mostly the first already differs, and then the others are not composed.
    private boolean isUnchanged(Bibliotheek anders) {
        return ongewijzigd.entrySet().stream().allMatch(een ->
                anders.protocol(map.id(), een.getKey()).protocol().equals(een.getValue()));
    }

    private static Map<Keuzes, Optional<Protocol>> compositions(Bibliotheek bibliotheek, Protocolmap map) {
        var keuzes = new ArrayList<>(List.of(Keuzes.GEEN));
        map.namen().all(Naamsoort.INSTELLING).forEach((instelling, definitie) ->
                Namen.keys(definitie.inhoud(), "opties").forEach(optie ->
                        keuzes.add(new Keuzes(Map.of(instelling, optie), Map.of(), Map.of()))));
        var samen = new LinkedHashMap<Keuzes, Optional<Protocol>>();
        keuzes.forEach(keuze -> samen.put(keuze, bibliotheek.protocol(map.id(), keuze).protocol()));
        return samen;
    }
}
