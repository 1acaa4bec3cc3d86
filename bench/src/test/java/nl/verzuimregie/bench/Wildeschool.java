package nl.verzuimregie.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimregie.demo.Leerlingverwerker;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Dagsoort;
import nl.verzuimregie.engine.kalender.Kalender;

/// Pupils that no school has, in a kalender with long holidays and lone schooldagen: everything close to a boundary.
final class Wildeschool {

    private static final Verzuimsoort[] SOORTEN = Verzuimsoort.values();
    private static final int[] LESDUUR = {45, 50, 60, 61, 75, 90};

    private final Kalender kalender;
    private final List<Leerlingrijen> leerlingen = new ArrayList<>();

    Wildeschool(long seed, int aantal) {
        var toeval = new Random(seed);
        this.kalender = kalender(toeval);
        for (int nummer = 1; nummer <= aantal; nummer++) {
            leerlingen.add(leerling(nummer, toeval));
        }
    }

    Kalender kalender() {
        return kalender;
    }

    List<Leerlingrijen> leerlingen() {
        return leerlingen;
    }

    void each(int eerste, int laatste, Leerlingverwerker verwerker) {
        for (Leerlingrijen leerling : leerlingen.subList(eerste - 1, laatste)) {
            verwerker.begin(leerling.nummer());
            leerling.dagen().forEach((dag, lessen) -> lessen.forEach((lesuur, les) ->
                    verwerker.accept(dag, lesuur, les.minuten(), les.soort())));
            verwerker.end();
        }
    }

    /// Blocks of up to six weeks of school with holes, and holidays of up to six weeks between.
    private static Kalender kalender(Random toeval) {
        Map<LocalDate, Dagsoort> dagen = new HashMap<>();
        LocalDate dag = LocalDate.of(2025, 8, 4 + toeval.nextInt(20));
        LocalDate laatste = LocalDate.of(2026, 6, 1 + toeval.nextInt(30));
        while (dag.isBefore(laatste)) {
            for (int blok = toeval.nextInt(1, 42); blok > 0 && dag.isBefore(laatste); blok--) {
                if (!Kalender.isWeekend(dag) && toeval.nextInt(12) > 0) {
                    dagen.put(dag, Dagsoort.SCHOOLDAG);
                }
                dag = dag.plusDays(1);
            }
            dag = dag.plusDays(toeval.nextInt(1, toeval.nextBoolean() ? 10 : 44));
        }
        dagen.put(laatste, Dagsoort.SCHOOLDAG);
        return Kalender.of("wild", dagen, Map.of(), Set.of());
    }

    private Leerlingrijen leerling(int nummer, Random toeval) {
        var leerling = new Leerlingrijen(nummer, new TreeMap<>());
        int drukte = toeval.nextInt(1, 100);
        Verzuimsoort vaste = SOORTEN[toeval.nextInt(SOORTEN.length)];
        boolean laatVaak = toeval.nextInt(3) == 0;
        for (int dag = 0; dag < kalender.aantalDagen(); dag++) {
            if (kalender.isSchooldag(dag) && toeval.nextInt(100) < drukte) {
                Verzuimsoort soort = toeval.nextInt(4) > 0 ? vaste : SOORTEN[toeval.nextInt(SOORTEN.length)];
                fillDag(leerling, dag, laatVaak && toeval.nextBoolean() ? Verzuimsoort.TE_LAAT : soort, toeval);
            }
        }
        return leerling;
    }

    private static void fillDag(Leerlingrijen leerling, int dag, Verzuimsoort soort, Random toeval) {
        boolean heleDag = soort != Verzuimsoort.TE_LAAT && toeval.nextInt(10) < 6;
        int van = heleDag ? 1 : toeval.nextInt(1, 9);
        int tot = heleDag ? 8 : toeval.nextInt(van, 9);
        for (int lesuur = van; lesuur <= tot; lesuur++) {
            Verzuimsoort hier = toeval.nextInt(25) == 0 ? SOORTEN[toeval.nextInt(SOORTEN.length)] : soort;
            int duur = toeval.nextInt(10) > 0 ? 50 : LESDUUR[toeval.nextInt(LESDUUR.length)];
            leerling.put(dag, lesuur, hier == Verzuimsoort.TE_LAAT ? toeval.nextInt(1, 61) : duur, hier);
        }
    }
}
