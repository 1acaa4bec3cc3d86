package nl.verzuimregie.engine.feit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.engine.DrieWegen;
import nl.verzuimregie.engine.feit.Feit.Lesregistratie;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import org.junit.jupiter.api.Test;

/// What leave makes of a day (tellen.md, 4).
class VerlofTest {

    private static final LocalDate MAANDAG = LocalDate.of(2025, 9, 8);
    private static final int ZIEK = Verzuimsoort.ZIEK.bit();
    private static final int GEOORLOOFD = Verzuimsoort.GEOORLOOFD.bit();

    private static Feit.Herkomst named(String id) {
        return new Feit.Herkomst(id, Instant.EPOCH, "test");
    }

    private static Feit.Verlof verlof(int van, int tot) {
        return new Feit.Verlof(named("verlof"), MAANDAG, new Feit.Bereik(van, Optional.of(MAANDAG), tot), "gewichtig");
    }

    private static Tijdlijn.Dag dag(Feit... feiten) {
        var dossier = new Dossier("a", new ArrayList<>(List.of(feiten)), Rooster.standaard(), false);
        return Objects.requireNonNull(Tijdlijn.of(dossier, DrieWegen.kalender(), MAANDAG, MAANDAG).dagen()
                .get(MAANDAG));
    }

    private static Feit les(int lesuur, Lesstand stand) {
        return new Lesregistratie(named("les " + lesuur), MAANDAG, lesuur, stand);
    }

    @Test
    void leave_speaks_of_its_own_lessons_only() {
        Tijdlijn.Dag dag = dag(verlof(3, 5));
        assertThat(dag.vorm().afwezig(GEOORLOOFD)).isEqualTo(3);
        assertThat(dag.verlof()).contains("verlof");
        assertThat(dag.aangekondigd()).isEmpty();
    }

    @Test
    void who_is_missed_without_a_reason_has_one_and_who_was_seen_was_there() {
        Tijdlijn.Dag dag = dag(verlof(1, 24), les(1, new Lesstand.Afwezig(Verzuimsoort.ONGEOORLOOFD, 60, true)),
                les(2, new Lesstand.Afwezig(Verzuimsoort.ONGEOORLOOFD, 60, false)), les(3, new Lesstand.Aanwezig()));
        assertThat(dag.vorm().afwezig(GEOORLOOFD)).isEqualTo(6);
        assertThat(dag.vorm().afwezig(Verzuimsoort.ONGEOORLOOFD.bit())).isEqualTo(1);
        assertThat(dag.vorm().isBijgewoond()).isTrue();
    }

    @Test
    void who_is_also_reported_ill_is_ziek_in_the_lessons_of_both() {
        var ziek = new Feit.Ziekmelding(named("ziek"), MAANDAG, new Feit.Bereik(1, Optional.of(MAANDAG), 4), "", "");
        Tijdlijn.Dag dag = dag(verlof(3, 8), ziek);
        assertThat(dag.vorm().afwezig(ZIEK)).isEqualTo(4);
        assertThat(dag.vorm().afwezig(GEOORLOOFD)).isEqualTo(4);
    }

    @Test
    void leave_that_is_taken_back_explains_nothing() {
        var terug = new Feit.Correctie(named("terug"), MAANDAG, "verlof", Optional.empty(), "ging niet door");
        assertThat(dag(verlof(1, 24), terug, les(1, new Lesstand.Afwezig(Verzuimsoort.ONGEOORLOOFD, 60, true))).vorm()
                .afwezig(GEOORLOOFD)).isZero();
    }

    @Test
    void leave_without_a_last_day_cannot_be() {
        assertThatThrownBy(() -> new Feit.Verlof(named("open"), MAANDAG, Feit.Bereik.OPEN, "gewichtig"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
