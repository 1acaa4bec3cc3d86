package nl.verzuimregie.protocollen.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.zaak.Bezwaren;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// Facts of a step that must not be accepted: `dan: { geweigerd: [Vul in] }`. Where a step says so, each of its case
/// facts is first asked for its objections; one that has any is not recorded.
final class Weigering {

    static final String SLEUTEL = "geweigerd";

    private final Function<List<Feit>, Bezwaren> bezwaren;

    /// @param bezwaren what can be held against one more fact after these, on the day of the step
    Weigering(Function<List<Feit>, Bezwaren> bezwaren) {
        this.bezwaren = bezwaren;
    }

    /// The facts of a step that are accepted.
    ///
    /// @param eerder the facts before it
    List<Feit> accept(Scenario.Stap stap, List<Feit> eerder, List<Uitslag.Verschil> verschillen) {
        if (!stap.dan().has(SLEUTEL)) {
            return stap.feiten();
        }
        var aanvaard = new ArrayList<Feit>();
        var gezegd = new ArrayList<String>();
        for (Feit feit : stap.feiten()) {
            var totNu = new ArrayList<>(eerder);
            totNu.addAll(aanvaard);
            List<String> hier = feit instanceof Zaakfeit zaakfeit ? bezwaren.apply(totNu).against(zaakfeit)
                    : List.of();
            gezegd.addAll(hier);
            if (hier.isEmpty()) {
                aanvaard.add(feit);
            }
        }
        compare(stap, gezegd, verschillen);
        return aanvaard;
    }

    private static void compare(Scenario.Stap stap, List<String> gezegd, List<Uitslag.Verschil> verschillen) {
        Knoop verwacht = stap.dan().get(SLEUTEL).orElseThrow();
        Plaats plaats = stap.dan().plaats(SLEUTEL);
        List<String> teksten = Verschillen.isGeen(verwacht) ? List.of() : verwacht.texts();
        teksten.stream().filter(tekst -> gezegd.stream().noneMatch(zin -> zin.contains(tekst))).forEach(tekst ->
                verschillen.add(new Uitslag.Verschil(plaats, "op %s: verwacht het bezwaar '%s'; gezegd is %s"
                        .formatted(stap.op(), tekst, gezegd))));
        gezegd.stream().filter(zin -> teksten.stream().noneMatch(zin::contains)).forEach(zin ->
                verschillen.add(new Uitslag.Verschil(plaats, "op %s: niet verwacht het bezwaar '%s'"
                        .formatted(stap.op(), zin))));
    }
}
