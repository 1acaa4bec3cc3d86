package nl.verzuimregie.engine.oordeel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimregie.engine.DrieWegen;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.naief.Testkalender;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Grond;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.engine.protocol.Waarde;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Classes with random lateness, held against a count in fractions that is written apart from the oordeel.
class KlasoordelaarTest {

    private static final LocalDate VANAF = LocalDate.of(2019, 11, 1);
    private static final int GRENS = 50;
    private static final int VENSTER = 28;
    private static final int RUST = 28;
    private static final List<LocalDate> DAGEN = Testkalender.schooldagen().subList(0, 70);
    private static final List<String> KLASSEN = List.of("1a", "1b", "2c");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void a_class_stands_out_when_and_only_when_its_pupils_do_so_together(long zaad) {
        var toeval = new Random(zaad);
        Map<String, Map<LocalDate, Integer>> keren = new TreeMap<>();
        Map<String, List<Dossier>> klassen = new TreeMap<>();
        for (String klas : KLASSEN) {
            var perDag = new TreeMap<LocalDate, Integer>();
            var dossiers = new ArrayList<Dossier>();
            int leerlingen = 1 + toeval.nextInt(4);
            for (int leerling = 0; leerling < leerlingen; leerling++) {
                dossiers.add(dossier(klas + leerling, toeval, perDag));
            }
            Collections.shuffle(dossiers, toeval);
            keren.put(klas, perDag);
            klassen.put(klas, dossiers);
        }
        LocalDate tot = DAGEN.getLast().plusDays(10);
        var oordelaar = new Klasoordelaar(List.of(regel()), DrieWegen.kalender());
        List<String> gevonden = oordelaar.assess(klassen, tot).stream()
                .map(een -> "%s %s %d".formatted(een.klas(), een.signaal().datum(), een.signaal().waarde())).toList();
        assertThat(gevonden).as("seed %d", zaad).isNotEmpty()
                .isEqualTo(KLASSEN.stream().flatMap(klas -> naive(klas, klassen, keren, tot).stream())
                .toList());
    }

    /// Lateness at random; some days wholly absent, which add nothing although they are ziek.
    private static Dossier dossier(String naam, Random toeval, Map<LocalDate, Integer> perDag) {
        var feiten = new ArrayList<Feit>();
        for (LocalDate dag : DAGEN) {
            int lot = toeval.nextInt(12);
            int lessen = lot == 0 ? 8 : lot < 3 ? 1 + toeval.nextInt(3) : 0;
            for (int lesuur = 1; lesuur <= lessen; lesuur++) {
                var herkomst = new Feit.Herkomst(naam + " " + dag + " " + lesuur, Instant.EPOCH, "t");
                feiten.add(new Feit.Lesregistratie(herkomst, dag, lesuur,
                        new Feit.Lesstand.Afwezig(lot == 1 ? Verzuimsoort.GEOORLOOFD : Verzuimsoort.ZIEK,
                                60, false)));
            }
            if (lot == 2) {
                perDag.merge(dag, lessen, Integer::sum);
            }
        }
        return new Dossier(naam, feiten, Rooster.standaard(), true);
    }

    private static List<String> naive(String klas, Map<String, List<Dossier>> klassen,
            Map<String, Map<LocalDate, Integer>> keren, LocalDate tot) {
        var gevonden = new ArrayList<String>();
        boolean loopt = false;
        boolean wacht = false;
        LocalDate laatste = LocalDate.MIN;
        for (LocalDate dag = DAGEN.getFirst(); !dag.isAfter(tot); dag = dag.plusDays(1)) {
            double hier = sum(List.of(klas), keren, dag) / klassen.getOrDefault(klas, List.of()).size();
            double school = sum(KLASSEN, keren, dag) / klassen.values().stream().mapToInt(List::size).sum();
            double boven = school == 0 ? Double.NEGATIVE_INFINITY : Math.round((hier / school - 1) * 1e8) / 1e6;
            if (boven < GRENS) {
                loopt = false;
                wacht = false;
            } else if (wacht || (!loopt && keren.getOrDefault(klas, Map.of()).containsKey(dag))) {
                wacht = dag.isBefore(laatste.equals(LocalDate.MIN) ? dag : laatste.plusDays(RUST));
                if (!wacht) {
                    loopt = true;
                    laatste = dag;
                    gevonden.add("%s %s %d".formatted(klas, dag, (long) Math.floor(boven)));
                }
            }
        }
        return gevonden;
    }

    private static double sum(List<String> klassen, Map<String, Map<LocalDate, Integer>> keren, LocalDate dag) {
        return klassen.stream().flatMap(klas -> keren.getOrDefault(klas, Map.of()).entrySet().stream())
                .filter(een -> !een.getKey().isAfter(dag) && een.getKey().isAfter(dag.minusDays(VENSTER)))
                .mapToInt(Map.Entry::getValue).sum();
    }

    private static Waarde waarde(String naam, Eenheid eenheid, int getal) {
        return new Waarde(naam, eenheid, new TreeMap<>(Map.of(VANAF, new Waarde.Stand(getal, new Grond.WatAls()))),
                Optional.empty());
    }

    private static Regel regel() {
        var maat = new Maat("klasverzuim", "procent boven de school", new Maat.Patroon(Maat.Patroonsoort.BOVEN_GROEP,
                Set.of(Verzuimsoort.ZIEK, Verzuimsoort.TE_LAAT), new Binnen.Venster(waarde("venster",
                        Eenheid.KALENDERDAGEN, VENSTER)), true));
        var trede = new Trede(Trede.DREMPEL, Trede.Vergelijking.MINSTENS, waarde("grens",
                Eenheid.PROCENT_BOVEN_GEMIDDELDE, GRENS), Optional.empty(), List.of(), false);
        var opnieuw = new Regel.Opnieuw(false, Optional.empty(), Optional.of(waarde("rust", Eenheid.KALENDERDAGEN,
                RUST)));
        return new Regel("sprokkelverzuim", "t", "t.yaml", List.of(), "b", "s",
                new Regel.Geldigheid(VANAF, Optional.empty()), Map.of(),
                new Regel.Meet(List.of(maat), List.of(trede), opnieuw), List.of(), List.of(), false);
    }
}
