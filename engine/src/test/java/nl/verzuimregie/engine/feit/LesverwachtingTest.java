package nl.verzuimregie.engine.feit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.DrieWegen;
import nl.verzuimregie.engine.feit.Feit.AangepastRooster;
import nl.verzuimregie.engine.feit.Feit.Lesregistratie;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import nl.verzuimregie.engine.kalender.Eenheid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In which lessons a pupil with an aangepast rooster is expected, and what the others count for.
class LesverwachtingTest {

    private static final LocalDate MAANDAG = LocalDate.of(2025, 11, 3);
    private static final LocalDate DINSDAG = MAANDAG.plusDays(1);
    private static final LocalDate WOENSDAG = MAANDAG.plusDays(2);
    private static final int ONGEOORLOOFD = Verzuimsoort.ONGEOORLOOFD.bit();
    /// On Monday the first two lessons, on Wednesday all of the morning, else none.
    private static final Map<DayOfWeek, Set<Integer>> HALF = Map.of(DayOfWeek.MONDAY, Set.of(1, 2),
            DayOfWeek.WEDNESDAY, Set.of(1, 2, 3, 4));

    private static AangepastRooster rooster(String id, LocalDate vanaf, Optional<LocalDate> tot,
            Map<DayOfWeek, Set<Integer>> lessen) {
        return new AangepastRooster(new Feit.Herkomst(id, Instant.EPOCH, "test"), vanaf, tot, lessen, "opbouw");
    }

    private static Lesregistratie les(LocalDate datum, int lesuur, Lesstand stand) {
        return new Lesregistratie(new Feit.Herkomst(datum + " " + lesuur, Instant.EPOCH, "test"), datum, lesuur, stand);
    }

    private static Lesregistratie missed(LocalDate datum, int lesuur) {
        return les(datum, lesuur, new Lesstand.Afwezig(Verzuimsoort.ONGEOORLOOFD, 60, false));
    }

    private static Tijdlijn line(Feit... feiten) {
        return Tijdlijn.of(new Dossier("a", List.of(feiten), Rooster.standaard(), false), DrieWegen.kalender(),
                WOENSDAG, WOENSDAG);
    }

    private static Dagvorm day(LocalDate datum, Feit... feiten) {
        return Objects.requireNonNull(line(feiten).dagen().get(datum)).vorm();
    }

    @Test
    void a_lesson_in_which_he_is_not_expected_is_no_lesson() {
        AangepastRooster half = rooster("half", MAANDAG, Optional.empty(), HALF);
        assertThat(day(MAANDAG, half).aantalLessen()).isEqualTo(2);
        assertThat(day(DINSDAG, half).isZonderLessen()).isTrue();
        assertThat(day(WOENSDAG, half).aantalLessen()).isEqualTo(4);
    }

    @Test
    void missing_beside_it_counts_for_nothing_and_is_said() {
        Tijdlijn lijn = line(rooster("half", MAANDAG, Optional.empty(), HALF), missed(MAANDAG, 2), missed(MAANDAG, 3),
                missed(DINSDAG, 1));
        Dagvorm maandag = Objects.requireNonNull(lijn.dagen().get(MAANDAG)).vorm();
        assertThat(maandag.addition(Eenheid.LESUREN, ONGEOORLOOFD)).isEqualTo(60);
        assertThat(Objects.requireNonNull(lijn.dagen().get(DINSDAG)).vorm().isZonderLessen()).isTrue();
        assertThat(lijn.overgeslagen()).extracting(Tijdlijn.Overgeslagen::id)
                .containsExactly(MAANDAG + " 3", DINSDAG + " 1");
        assertThat(lijn.overgeslagen().getFirst().reden())
                .isEqualTo("niet verwacht: er is een aangepast rooster");
    }

    @Test
    void who_came_all_the_same_was_there() {
        Dagvorm dag = day(DINSDAG, rooster("half", MAANDAG, Optional.empty(), HALF),
                les(DINSDAG, 5, new Lesstand.Aanwezig()), les(DINSDAG, 6, new Lesstand.TeLaat(10)));
        assertThat(dag.aantalLessen()).isEqualTo(2);
        assertThat(dag.isBijgewoond()).isTrue();
    }

    @Test
    void a_missed_morning_is_a_whole_one_when_all_expected_lessons_of_it_were_missed() {
        Dagvorm dag = day(MAANDAG, rooster("half", MAANDAG, Optional.empty(), HALF), missed(MAANDAG, 1),
                missed(MAANDAG, 2), missed(MAANDAG, 4));
        assertThat(dag.addition(Eenheid.HELE_DAGDELEN, ONGEOORLOOFD)).isEqualTo(1);
    }

    @Test
    void an_illness_speaks_of_the_expected_lessons_only() {
        assertThat(day(MAANDAG, rooster("half", MAANDAG, Optional.empty(), HALF),
                new Feit.Ziekmelding(new Feit.Herkomst("ziek", Instant.EPOCH, "test"), MAANDAG))
                .afwezig(Verzuimsoort.ZIEK.bit())).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        // from, until, lessons on Tuesday, of which one was registered
        "2025-11-04, 2025-11-04, 0", "2025-11-05, , 8", "2025-10-01, 2025-11-03, 8", "2025-11-04, , 0",
        "2025-10-01, 2025-11-04, 0",
    })
    void it_holds_from_its_first_up_to_and_including_its_last_day(LocalDate vanaf, LocalDate tot, int lessen) {
        assertThat(day(DINSDAG, rooster("half", vanaf, Optional.ofNullable(tot), HALF), les(DINSDAG, 1,
                new Lesstand.Aanwezig())).aantalLessen()).isEqualTo(Math.max(lessen, 1));
    }

    @Test
    void the_one_that_began_last_holds_until_it_ends() {
        AangepastRooster lang = rooster("1", MAANDAG, Optional.empty(), HALF);
        AangepastRooster kort = rooster("2", DINSDAG, Optional.of(DINSDAG), Map.of(DayOfWeek.TUESDAY, Set.of(1, 2, 3)));
        assertThat(day(DINSDAG, lang, kort).aantalLessen()).isEqualTo(3);
        assertThat(day(WOENSDAG, lang, kort).aantalLessen()).isEqualTo(4);
    }

    @Test
    void a_correction_ends_it_earlier_and_a_withdrawal_takes_it_away() {
        AangepastRooster lang = rooster("1", MAANDAG, Optional.empty(), HALF);
        var eerder = new Feit.Correctie(new Feit.Herkomst("2", Instant.EPOCH.plusSeconds(1), "test"), MAANDAG, "1",
                Optional.of(rooster("2", MAANDAG, Optional.of(MAANDAG), HALF)), "hij kan meer aan");
        var weg = new Feit.Correctie(new Feit.Herkomst("3", Instant.EPOCH.plusSeconds(2), "test"), MAANDAG, "2",
                Optional.empty(), "vergissing");
        Lesregistratie gezien = les(MAANDAG, 1, new Lesstand.Aanwezig());
        assertThat(day(MAANDAG, lang, gezien, eerder).aantalLessen()).isEqualTo(2);
        assertThat(day(DINSDAG, lang, gezien, eerder).aantalLessen()).isEqualTo(8);
        assertThat(day(MAANDAG, lang, gezien, eerder, weg).aantalLessen()).isEqualTo(8);
    }

    @Test
    void the_rooster_that_is_expected_is_the_part_of_that_of_the_school() {
        var dossier = new Dossier("a", List.of(rooster("1", MAANDAG, Optional.of(MAANDAG), Map.of(DayOfWeek.MONDAY,
                Set.of(2, 12)))), Rooster.standaard(), false);
        assertThat(dossier.expected().op(MAANDAG)).isEqualTo(Rooster.Roosterdag.of(List.of(2), 4, 60));
        assertThat(dossier.expected().op(DINSDAG)).isEqualTo(Rooster.STANDAARD);
        assertThat(Lesverwachting.of(Correcties.resolve(dossier.feiten())).isFree(MAANDAG, 1)).isTrue();
        assertThat(Lesverwachting.of(Correcties.resolve(dossier.feiten())).isFree(MAANDAG, 2)).isFalse();
        assertThat(Lesverwachting.of(Correcties.resolve(dossier.feiten())).isFree(DINSDAG, 1)).isFalse();
    }

    @Test
    void it_cannot_end_before_it_begins() {
        assertThatThrownBy(() -> rooster("x", DINSDAG, Optional.of(MAANDAG), HALF))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
