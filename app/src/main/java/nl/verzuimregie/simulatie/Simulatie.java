package nl.verzuimregie.simulatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.oordeel.Oordelaar;
import nl.verzuimregie.engine.oordeel.Spel;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.zaak.Zaakstand;

/// Plays pupils through a schooljaar and looks each day whether everything that must hold, holds.
public final class Simulatie {

    /// After how many days at random the whole is judged anew and compared.
    private static final int STEEKPROEVEN = 3;

    private final Protocol protocol;
    private final Kalender kalender;
    private final Oordelaar oordelaar;
    private final LocalDate van;
    private final LocalDate tot;

    /// @param van the first day, `tot` the last, both included
    public Simulatie(Protocol protocol, Kalender kalender, LocalDate van, LocalDate tot) {
        this.protocol = protocol;
        this.kalender = kalender;
        this.oordelaar = new Oordelaar(protocol, kalender, true);
        this.van = van;
        this.tot = tot;
    }

    /// What was seen.
    ///
    /// @param fouten what did not hold, each with seed, pupil and day
    public record Uitslag(int leerlingen, long taken, long feiten, List<String> fouten) {
        public Uitslag {
            fouten = List.copyOf(fouten);
        }

        /// Both together.
        public Uitslag plus(Uitslag ander) {
            var samen = new ArrayList<>(fouten);
            samen.addAll(ander.fouten);
            return new Uitslag(leerlingen + ander.leerlingen, taken + ander.taken, feiten + ander.feiten, samen);
        }
    }

    /// Plays so many pupils of one seed, in parallel.
    ///
    /// @param nagaan of how many of them days at random are judged anew and compared, which costs the most
    public Uitslag run(long zaad, int leerlingen, int nagaan) {
        return java.util.stream.IntStream.range(0, leerlingen).parallel()
                .mapToObj(leerling -> play(zaad, leerling, leerling < nagaan))
                .reduce(new Uitslag(0, 0, 0, List.of()), Uitslag::plus);
    }

    /// One pupil of a seed.
    Uitslag play(long zaad, int leerling, boolean nagaan) {
        long eigen = new Random(zaad * 1_000_003 + leerling).nextLong();
        Dossier lessen = Speelleerling.make(eigen, protocol, kalender, van, tot);
        var mensen = new Speelmensen(eigen + 1, protocol.zaak());
        var spel = new Spel(oordelaar, lessen, tot);
        var gedaan = new LinkedHashMap<String, Zaakfeit>();
        var standen = new LinkedHashMap<LocalDate, Zaakstand>();
        var controle = new Speelcontrole(protocol, kalender);
        LocalDate begin = lessen.feiten().stream().map(Feit::datum).min(LocalDate::compareTo).orElse(tot.plusDays(1));
        var proef = new HashSet<LocalDate>();
        var toeval = new Random(eigen + 2);
        for (int i = 0; i < STEEKPROEVEN; i++) {
            proef.add(van.plusDays(toeval.nextInt((int) (tot.toEpochDay() - van.toEpochDay()) + 1)));
        }
        Optional<Zaakstand> stand = Optional.empty();
        for (LocalDate dag = begin; !dag.isAfter(tot); dag = dag.plusDays(1)) {
            LocalDate nu = dag;
            Map<String, Zaakfeit> vandaag = stand.filter(ignored -> kalender.isLandelijkeWerkdag(nu))
                    .map(gisteren -> mensen.act(nu, gisteren)).orElse(Map.of());
            gedaan.putAll(vandaag);
            Zaakstand avond = spel.play(dag, vandaag);
            stand = Optional.of(avond);
            controle.check(dag, avond, spel.signalen());
            if (nagaan && (proef.contains(dag) || dag.equals(tot))) {
                standen.put(dag, avond);
            }
        }
        var fouten = new ArrayList<>(controle.fouten());
        standen.forEach((dag, toen) -> replay(lessen, gedaan, dag, toen, fouten));
        String wie = "zaad %d, leerling %d: ".formatted(zaad, leerling);
        return new Uitslag(1, stand.map(een -> een.taken().size()).orElse(0),
                lessen.feiten().size() + (long) gedaan.size(), fouten.stream().map(fout -> wie + fout).toList());
    }

    /// All facts at once, those of later days included and in another order of arrival, give the same on that day.
    private void replay(Dossier lessen, Map<String, Zaakfeit> gedaan, LocalDate dag, Zaakstand toen,
            List<String> fouten) {
        var alle = new ArrayList<Feit>(lessen.feiten());
        alle.addAll(gedaan.values());
        java.util.Collections.shuffle(alle, new Random(dag.toEpochDay()));
        var dossier = new Dossier(lessen.leerling(), alle, lessen.rooster(), lessen.aanwezigZonderRij(), lessen.over());
        Zaakstand nu = oordelaar.assess(dossier, dag).zaak();
        if (!nu.equals(toen)) {
            fouten.add("%s: opnieuw beoordeeld komt er iets anders uit: %s".formatted(dag, difference(toen, nu)));
        }
    }

    private static String difference(Zaakstand toen, Zaakstand nu) {
        for (int plaats = 0; plaats < Math.min(toen.taken().size(), nu.taken().size()); plaats++) {
            if (!toen.taken().get(plaats).equals(nu.taken().get(plaats))) {
                return "taak %d %s tegen %s".formatted(plaats, words(toen.taken().get(plaats)),
                        words(nu.taken().get(plaats)));
            }
        }
        return "%d tegen %d taken, %s tegen %s, %s tegen %s".formatted(toen.taken().size(), nu.taken().size(),
                toen.overgangen(), nu.overgangen(), toen.regiewissels(), nu.regiewissels());
    }

    private static String words(nl.verzuimregie.engine.zaak.Taak taak) {
        return taak.id() + " " + taak.stand() + " " + taak.aanleidingen() + taak.verloop() + taak.afsluiting();
    }
}
