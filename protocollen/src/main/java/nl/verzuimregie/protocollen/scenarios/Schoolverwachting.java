package nl.verzuimregie.protocollen.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.school.Schooldossier;
import nl.verzuimregie.engine.school.Schooloordelaar;
import nl.verzuimregie.engine.zaak.Bezwaren;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// Runs a scenario about a school as a whole: `school: { vanaf: 2025-08-01 }`. What a step does not name is not
/// checked.
final class Schoolverwachting {

    private static final List<String> SLEUTELS = List.of("taken", "te_laat", "handelingen", "niet_ontstaan",
            Weigering.SLEUTEL);

    private final Scenario scenario;
    private final Schooloordelaar oordelaar;
    private final List<Uitslag.Verschil> verschillen = new ArrayList<>();
    private final List<Feit> feiten = new ArrayList<>();

    private Schoolverwachting(Scenario scenario, Schooloordelaar oordelaar) {
        this.scenario = scenario;
        this.oordelaar = oordelaar;
    }

    static List<Uitslag.Verschil> run(Scenario scenario, Protocol protocol, Kalender kalender) {
        var verwachting = new Schoolverwachting(scenario, new Schooloordelaar(protocol, kalender));
        var controle = new Zaakfeitcontrole(verwachting.oordelaar.deel(), List.of());
        scenario.stappen().forEach(stap -> verwachting.check(stap, controle));
        return verwachting.verschillen;
    }

    private void check(Scenario.Stap stap, Zaakfeitcontrole controle) {
        var weigering = new Weigering(totNu -> new Bezwaren(oordelaar.deel(), assess(totNu, stap), ignored -> Map.of(),
                ignored -> Optional.of("Een school heeft geen signalen.")));
        feiten.addAll(weigering.accept(stap, feiten, verschillen));
        stap.feiten().forEach(feit -> controle.check(feit).ifPresent(tekst -> verschillen.add(
                new Uitslag.Verschil(scenario.plaats(), "op %s: %s".formatted(feit.datum(), tekst)))));
        check(stap, assess(feiten, stap));
    }

    private Zaakstand assess(List<Feit> tot, Scenario.Stap stap) {
        return oordelaar.assess(new Schooldossier(scenario.school().orElseThrow(), tot, stap.over().roosters()),
                stap.op());
    }

    private void check(Scenario.Stap stap, Zaakstand stand) {
        var hier = new Verschillen(stap.op());
        new Zaakverwachting(stand, Zaakvragen.GEEN, oordelaar.deel(), hier).check(stap.dan());
        for (Map.Entry<String, Knoop.Veld> een : stap.dan().velden().entrySet()) {
            if (!SLEUTELS.contains(een.getKey())) {
                hier.add(een.getValue().sleutel(), "'%s' past niet bij een school; bekend zijn: %s".formatted(
                        een.getKey(), String.join(", ", SLEUTELS)));
            }
        }
        verschillen.addAll(hier.all());
    }
}
