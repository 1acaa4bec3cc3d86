package nl.verzuimregie.engine.naief;

import static nl.verzuimregie.engine.feit.Verzuimsoort.GEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.LUXE;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ONGEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.TE_LAAT;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ZIEK;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.verzuimregie.engine.feit.Verzuimsoort;

/// The rooster and the rows of one made-up pupil. Days are places in a list of schooldagen; beyond it nothing is
/// written.
final class WillekeurigeDagen {

    private static final int[] LESMINUTEN = {45, 45, 50, 50, 50, 60, 75, 90};
    private static final int[] MINUTEN_TE_LAAT = {1, 3, 5, 7, 10, 14, 15, 20, 29, 30, 31, 45, 59, 60, 61};
    private static final int[][] ROOSTERS = {{8, 4}, {6, 3}, {4, 4}, {9, 5}, {7, 4}, {5, 2}, {3, 4}, {1, 1}};
    private static final int[] ROOSTER_ZONDER_OPGAVE = {8, 4};
    private static final Verzuimsoort[] AFWEZIG = {ZIEK, ZIEK, ONGEOORLOOFD, GEOORLOOFD, LUXE};

    private final List<LocalDate> schooldagen;
    private final SplittableRandom toeval;
    private final int lesminuten;
    private final Map<LocalDate, int[]> rooster = new HashMap<>();
    private final TreeMap<LocalDate, TreeMap<Integer, NaieveLeerling.Rij>> rijen = new TreeMap<>();

    /// Half of the pupils have a rooster of their own, and some days differ from it.
    WillekeurigeDagen(List<LocalDate> schooldagen, SplittableRandom toeval) {
        this.schooldagen = schooldagen;
        this.toeval = toeval;
        this.lesminuten = pick(LESMINUTEN);
        boolean heeftEigen = chance(50);
        int[] eigen = ROOSTERS[toeval.nextInt(ROOSTERS.length)];
        for (LocalDate datum : schooldagen) {
            if (chance(4)) {
                rooster.put(datum, ROOSTERS[toeval.nextInt(ROOSTERS.length)].clone());
            } else if (heeftEigen) {
                rooster.put(datum, eigen.clone());
            }
        }
    }

    Map<LocalDate, int[]> rooster() {
        return rooster;
    }

    /// In order of datum and lesuur.
    List<NaieveLeerling.Rij> rijen() {
        return rijen.values().stream().flatMap(dag -> dag.values().stream()).toList();
    }

    Optional<LocalDate> datum(int dag) {
        return dag < schooldagen.size() ? Optional.of(schooldagen.get(dag)) : Optional.empty();
    }

    int lessen(int dag) {
        return rooster(dag)[0];
    }

    /// Whole days.
    void absent(int dag, int dagen, Verzuimsoort soort) {
        for (int verder = 0; verder < dagen; verder++) {
            lessons(dag + verder, lessen(dag + verder), soort);
        }
    }

    /// That many lessons from a random one on; seldom also a lesuur that the rooster does not have.
    void lessons(int dag, int aantal, Verzuimsoort soort) {
        int eerste = 1 + toeval.nextInt(Math.max(1, lessen(dag) - aantal + 1));
        for (int lesuur = eerste; lesuur < eerste + aantal; lesuur++) {
            add(dag, lesuur, soort);
        }
        if (chance(3)) {
            add(dag, lessen(dag) + 1 + toeval.nextInt(2), chance(50) ? soort : pickSoort());
        }
    }

    /// A morning or an afternoon, now and then without its last lesson.
    void dagdeel(int dag, Verzuimsoort soort) {
        int ochtend = Math.min(rooster(dag)[1], lessen(dag));
        boolean isOchtend = chance(50);
        int laatste = (isOchtend ? ochtend : lessen(dag)) - (chance(15) ? 1 : 0);
        for (int lesuur = isOchtend ? 1 : ochtend + 1; lesuur <= laatste; lesuur++) {
            add(dag, lesuur, soort);
        }
    }

    void late(int dag) {
        add(dag, 1 + toeval.nextInt(lessen(dag)), TE_LAAT);
        if (chance(20)) {
            add(dag, 1 + toeval.nextInt(lessen(dag)), TE_LAAT);
        }
    }

    /// Each lesson something else.
    void mix(int dag) {
        for (int lesuur = 1; lesuur <= lessen(dag); lesuur++) {
            if (chance(60)) {
                add(dag, lesuur, chance(15) ? TE_LAAT : pickSoort());
            }
        }
    }

    Verzuimsoort pickSoort() {
        return AFWEZIG[toeval.nextInt(AFWEZIG.length)];
    }

    int pick(int[] getallen) {
        return getallen[toeval.nextInt(getallen.length)];
    }

    boolean chance(int procent) {
        return toeval.nextInt(100) < procent;
    }

    private int[] rooster(int dag) {
        return datum(dag).map(datum -> rooster.getOrDefault(datum, ROOSTER_ZONDER_OPGAVE))
                .orElse(ROOSTER_ZONDER_OPGAVE);
    }

    /// What already stands there stays: never two rows for one lesson.
    private void add(int dag, int lesuur, Verzuimsoort soort) {
        datum(dag).ifPresent(datum -> rijen.computeIfAbsent(datum, eerste -> new TreeMap<>()).putIfAbsent(lesuur,
                new NaieveLeerling.Rij(datum, lesuur, minuten(soort), soort)));
    }

    private int minuten(Verzuimsoort soort) {
        if (soort == TE_LAAT) {
            return pick(MINUTEN_TE_LAAT);
        }
        return chance(90) ? lesminuten : pick(LESMINUTEN);
    }
}
