package nl.verzuimregie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import nl.verzuimregie.demo.Registraties.Registratie;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Kalender;
import org.junit.jupiter.api.Test;

/// The shape of the absence of twenty thousand pupils, against the planning figures for voortgezet onderwijs.
class BelievabilityTest {

    private static final int LEERLINGEN = 20_000;
    private static final Registraties ALLES = Registraties.of(
            Demobestanden.schooljaar(1, LEERLINGEN), 1, LEERLINGEN);
    private static final Kalender KALENDER = Demokalender.zuid2025();

    @Test
    void about_92_registrations_per_pupil_and_five_to_eight_percent_of_the_lessons() {
        double perLeerling = ALLES.rijen.size() / (double) LEERLINGEN;
        int lessen = 8 * KALENDER.aantalSchooldagen(KALENDER.eerste(), KALENDER.laatste());

        assertThat(perLeerling).isBetween(90.0, 94.0);
        assertThat(perLeerling / lessen).isBetween(0.05, 0.08);
    }

    @Test
    void illness_is_most_of_it_and_luxe_the_least() {
        assertThat(mean(Verzuimsoort.ZIEK)).isBetween(55.0, 72.0);
        assertThat(mean(Verzuimsoort.GEOORLOOFD)).isBetween(12.0, 22.0);
        assertThat(mean(Verzuimsoort.ONGEOORLOOFD)).isBetween(4.0, 12.0);
        assertThat(mean(Verzuimsoort.TE_LAAT)).isBetween(2.0, 5.0);
        assertThat(mean(Verzuimsoort.LUXE)).isBetween(0.4, 2.0);
    }

    @Test
    void most_pupils_are_late_at_most_twice_and_a_few_more_than_thirty_times() {
        int[] keren = perLeerling(Verzuimsoort.TE_LAAT);

        assertThat(share(keren, 0, 2)).isBetween(0.60, 0.80);
        assertThat(share(keren, 30, 1_000)).isBetween(0.005, 0.03);
    }

    @Test
    void half_of_the_pupils_never_skip_and_the_top_five_percent_does_most_of_it() {
        int[] uren = perLeerling(Verzuimsoort.ONGEOORLOOFD);
        Arrays.sort(uren);
        int som = Arrays.stream(uren).sum();
        int top = Arrays.stream(uren, LEERLINGEN * 95 / 100, LEERLINGEN).sum();

        assertThat(share(uren, 0, 0)).isBetween(0.45, 0.60);
        assertThat(top / (double) som).isBetween(0.45, 0.75);
    }

    @Test
    void skipping_falls_on_friday_and_in_the_afternoon_more_than_its_share() {
        double vrijdag = 0;
        double middag = 0;
        double som = 0;
        for (Registratie rij : ALLES.rijen) {
            if (rij.soort() == Verzuimsoort.ONGEOORLOOFD) {
                som++;
                middag += rij.lesuur() > 4 ? 1 : 0;
                vrijdag += KALENDER.datum(rij.dag()).getDayOfWeek() == DayOfWeek.FRIDAY ? 1 : 0;
            }
        }

        assertThat(vrijdag / som).isGreaterThan(0.30);
        assertThat(middag / som).isGreaterThan(0.65);
    }

    @Test
    void most_sick_spells_last_one_to_three_schooldagen_and_some_last_weeks() {
        Map<Integer, Integer> spells = spellsByLength();
        double som = spells.values().stream().mapToInt(Integer::intValue).sum();
        double kort = spells.entrySet().stream().filter(e -> e.getKey() <= 3).mapToInt(Map.Entry::getValue).sum();
        double weken = spells.entrySet().stream().filter(e -> e.getKey() >= 15).mapToInt(Map.Entry::getValue).sum();

        assertThat(kort / som).isBetween(0.70, 0.85);
        assertThat(weken / som).isBetween(0.005, 0.03);
        assertThat(som / LEERLINGEN).isBetween(2.0, 4.0);
    }

    @Test
    void there_are_partial_sick_days() {
        var lessen = new HashMap<Long, Integer>();
        ALLES.rijen.stream().filter(rij -> rij.soort() == Verzuimsoort.ZIEK)
                .forEach(rij -> lessen.merge(rij.leerling() * 1_000L + rij.dag(), 1, Integer::sum));
        double deel = lessen.values().stream().filter(aantal -> aantal < 8).count() / (double) lessen.size();

        assertThat(deel).isBetween(0.05, 0.25);
    }

    @Test
    void luxe_lies_next_to_a_holiday() {
        long ernaast = ALLES.rijen.stream().filter(rij -> rij.soort() == Verzuimsoort.LUXE)
                .filter(rij -> !Ontwerp.isDrawn(rij.leerling()))
                .peek(rij -> assertThat(isNearVakantie(rij.dag())).as("near a holiday: %s", rij).isTrue()).count();

        assertThat(ernaast).isGreaterThan(LEERLINGEN / 4);
    }

    @Test
    void lessons_last_45_50_60_or_90_minutes() {
        var lengtes = new HashMap<Integer, Integer>();
        ALLES.rijen.stream().filter(rij -> rij.soort() != Verzuimsoort.TE_LAAT)
                .forEach(rij -> lengtes.merge(rij.minuten(), 1, Integer::sum));

        assertThat(lengtes).containsOnlyKeys(45, 50, 60, 90);
        assertThat(lengtes.getOrDefault(50, 0) / (double) ALLES.rijen.size()).isGreaterThan(0.8);
    }

    private static boolean isNearVakantie(int dag) {
        return IntStream.rangeClosed(1, 8)
                .anyMatch(afstand -> isVakantie(dag - afstand - 5) || isVakantie(dag + afstand));
    }

    /// Six free days from `dag` on: more than a long weekend.
    private static boolean isVakantie(int dag) {
        return KALENDER.aantalSchooldagen(KALENDER.datum(dag), KALENDER.datum(dag + 5)) == 0;
    }

    private static Map<Integer, Integer> spellsByLength() {
        var spells = new HashMap<Integer, Integer>();
        int leerling = 0;
        int vorige = -2;
        int lengte = 0;
        for (Registratie rij : ALLES.rijen) {
            int plaats = KALENDER.schooldagenVoor(rij.dag());
            if (rij.soort() != Verzuimsoort.ZIEK || (rij.leerling() == leerling && plaats == vorige)) {
                continue;
            }
            if (rij.leerling() == leerling && plaats == vorige + 1) {
                lengte++;
            } else {
                spells.merge(lengte, 1, Integer::sum);
                lengte = 1;
            }
            leerling = rij.leerling();
            vorige = plaats;
        }
        spells.merge(lengte, 1, Integer::sum);
        spells.remove(0);
        return spells;
    }

    private static double mean(Verzuimsoort soort) {
        return Arrays.stream(perLeerling(soort)).sum() / (double) LEERLINGEN;
    }

    private static double share(int[] aantallen, int van, int tot) {
        return Arrays.stream(aantallen).filter(aantal -> aantal >= van && aantal <= tot).count() / (double) LEERLINGEN;
    }

    private static int[] perLeerling(Verzuimsoort soort) {
        var aantallen = new int[LEERLINGEN];
        ALLES.rijen.stream().filter(rij -> rij.soort() == soort).forEach(rij -> aantallen[rij.leerling() - 1]++);
        return aantallen;
    }
}
