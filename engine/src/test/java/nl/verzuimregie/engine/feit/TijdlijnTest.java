package nl.verzuimregie.engine.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.engine.DrieWegen;
import nl.verzuimregie.engine.feit.Feit.Lesregistratie;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import nl.verzuimregie.engine.feit.Rooster.Roosterdag;
import nl.verzuimregie.engine.kalender.Eenheid;
import org.junit.jupiter.api.Test;

/// What a ziekmelding says of a day, by the lessons that the pupil has on it.
class TijdlijnTest {

    private static final LocalDate MAANDAG = LocalDate.of(2025, 11, 3);
    private static final LocalDate DINSDAG = MAANDAG.plusDays(1);
    private static final LocalDate WOENSDAG = MAANDAG.plusDays(2);
    private static final int ZIEK = Verzuimsoort.ZIEK.bit();

    private static Tijdlijn.Dag dag(LocalDate datum, Feit... feiten) {
        Map<LocalDate, Roosterdag> week = Map.of(MAANDAG, Roosterdag.of(List.of(1, 2, 4, 5, 7), 4, 45), DINSDAG,
                Roosterdag.of(0, 4, 45));
        var dossier = new Dossier("a", List.of(feiten), dag -> week.getOrDefault(dag, Rooster.STANDAARD), false);
        return Objects.requireNonNull(Tijdlijn.of(dossier, DrieWegen.kalender(), WOENSDAG, WOENSDAG).dagen()
                .get(datum));
    }

    private static Feit.Ziekmelding ziekmelding(int vanafLesuur, LocalDate tot, int totLesuur) {
        return new Feit.Ziekmelding(named("ziek"), MAANDAG, new Feit.Bereik(vanafLesuur, Optional.of(tot), totLesuur),
                "ouder", "telefonisch");
    }

    private static Lesregistratie les(LocalDate datum, int lesuur, Lesstand stand) {
        return new Lesregistratie(named(datum + " " + lesuur), datum, lesuur, stand);
    }

    private static Feit.Herkomst named(String id) {
        return new Feit.Herkomst(id, Instant.EPOCH, "test");
    }

    @Test
    void a_ziekmelding_speaks_of_the_lessons_of_the_rooster_only() {
        Tijdlijn.Dag heel = dag(MAANDAG, ziekmelding(1, WOENSDAG, 24));
        assertThat(heel.vorm().afwezig(ZIEK)).isEqualTo(5);
        assertThat(heel.vorm().aantalLessen()).isEqualTo(5);
        assertThat(heel.vorm().addition(Eenheid.KLOKUREN, ZIEK)).isEqualTo(5 * 45);
        assertThat(heel.vorm().addition(Eenheid.HELE_DAGDELEN, ZIEK)).isEqualTo(2);
        assertThat(heel.aangekondigd()).contains("ziek");
        assertThat(dag(WOENSDAG, ziekmelding(1, WOENSDAG, 3)).vorm().afwezig(ZIEK)).isEqualTo(3);
    }

    @Test
    void a_ziekmelding_for_a_gap_or_for_a_day_without_lessons_says_nothing() {
        Tijdlijn.Dag gat = dag(MAANDAG, ziekmelding(3, MAANDAG, 3));
        assertThat(gat.vorm().isOnbekend()).isTrue();
        assertThat(gat.aangekondigd()).isEmpty();
        Tijdlijn.Dag leeg = dag(DINSDAG, ziekmelding(1, WOENSDAG, 24));
        assertThat(leeg.vorm().isZonderLessen()).isTrue();
        assertThat(leeg.vorm().isZiektedag()).isFalse();
        assertThat(leeg.aangekondigd()).isEmpty();
    }

    @Test
    void who_is_missed_in_a_gap_while_a_ziekmelding_says_so_is_ziek() {
        Feit gemist = les(MAANDAG, 3, new Lesstand.Afwezig(Verzuimsoort.ONGEOORLOOFD, 45, true));
        Tijdlijn.Dag dag = dag(MAANDAG, ziekmelding(1, WOENSDAG, 24), gemist);
        assertThat(dag.vorm().afwezig(ZIEK)).isEqualTo(6);
        assertThat(dag.vorm().addition(Eenheid.HELE_DAGDELEN, ZIEK)).isEqualTo(2);
        Feit gezien = les(DINSDAG, 2, new Lesstand.Aanwezig());
        assertThat(dag(DINSDAG, ziekmelding(1, WOENSDAG, 24), gezien).vorm().isGeheelBijgewoond()).isTrue();
    }
}
