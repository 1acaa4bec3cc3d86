package nl.verzuimregie.engine.patroon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The exact chance that a test of patterns rests on.
class TrekkingTest {

    /// Each line is worked out by hand: ways that count, of all ways.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "5  | 1 | 1 | 0 | 1      | 1",
        "5  | 1 | 1 | 1 | 1      | 5",
        "5  | 1 | 2 | 1 | 4      | 10",
        "5  | 1 | 1 | 2 | 0      | 1",
        "10 | 2 | 2 | 2 | 1      | 45",
        "10 | 2 | 2 | 1 | 17     | 45",
        "10 | 5 | 5 | 5 | 1      | 252",
        "10 | 5 | 5 | 4 | 26     | 252",
        "52 | 4 | 5 | 4 | 48     | 2598960",
        "4  | 2 | 3 | 1 | 1      | 1"})
    void chance_of_at_least_so_many_is_exact(int aantal, int soort, int getrokken, int minstens, long teller,
            long noemer) {
        assertThat(Trekking.atLeast(List.of(Trekking.of(aantal, soort, getrokken)), minstens))
                .isEqualTo(Kans.of(teller, noemer));
    }

    @Test
    void six_of_eight_weeks_with_one_missed_day_each_is_the_binomial() {
        List<Trekking> weken = IntStream.range(0, 8).mapToObj(ignored -> Trekking.of(5, 1, 1)).toList();
        // (28 · 16 + 8 · 4 + 1) of 5^8
        assertThat(Trekking.atLeast(weken, 6)).isEqualTo(Kans.of(481, 390_625));
    }

    /// Counts every way of drawing, one by one.
    @Test
    void drawings_together_give_what_counting_all_ways_gives() {
        List<Trekking> samen = List.of(Trekking.of(6, 2, 3), Trekking.of(5, 3, 2), Trekking.of(4, 1, 2));
        for (int minstens = 0; minstens <= 6; minstens++) {
            long goed = 0;
            long alle = 0;
            for (int a : ways(6, 2, 3)) {
                for (int b : ways(5, 3, 2)) {
                    for (int c : ways(4, 1, 2)) {
                        alle++;
                        goed += a + b + c >= minstens ? 1 : 0;
                    }
                }
            }
            assertThat(Trekking.atLeast(samen, minstens)).as("minstens %d", minstens)
                    .isEqualTo(Kans.of(goed, alle));
        }
    }

    /// Of each subset of the right size, how many are of that kind: the first `soort` are.
    private static List<Integer> ways(int aantal, int soort, int getrokken) {
        return IntStream.range(0, 1 << aantal).filter(keuze -> Integer.bitCount(keuze) == getrokken)
                .map(keuze -> Integer.bitCount(keuze & ((1 << soort) - 1))).boxed().toList();
    }

    @Test
    void what_weighs_twice_is_drawn_twice_as_often() {
        // A day of eight lessons and two of four: the long one in half of all ways.
        assertThat(Trekking.atLeast(List.of(Trekking.weighted(List.of(8), List.of(4, 4), 1)), 1))
                .isEqualTo(Kans.of(1, 2));
        // Two of the three: 8·4 + 8·4 of 8·4 + 8·4 + 4·4.
        assertThat(Trekking.atLeast(List.of(Trekking.weighted(List.of(8), List.of(4, 4), 2)), 1))
                .isEqualTo(Kans.of(4, 5));
    }

    /// Counts every way of missing lessons, one by one.
    @Test
    void pieces_of_a_day_are_as_many_as_counting_all_ways_gives() {
        for (int lessen = 1; lessen <= 9; lessen++) {
            for (int plaats = 1; plaats <= lessen; plaats++) {
                for (int gemist = 1; gemist <= lessen; gemist++) {
                    for (int stuks = 1; stuks <= Math.min(gemist, lessen - gemist + 1); stuks++) {
                        assertPieces(lessen, plaats, gemist, stuks);
                    }
                }
            }
        }
    }

    private static void assertPieces(int lessen, int plaats, int gemist, int stuks) {
        List<Patroondag> alle = IntStream.range(0, 1 << lessen).filter(keuze -> Integer.bitCount(keuze) == gemist)
                .mapToObj(keuze -> new Patroondag(LocalDate.EPOCH, (1 << lessen) - 1, keuze))
                .filter(dag -> dag.stuks() == stuks).toList();
        long erin = alle.stream().filter(dag -> dag.isGemist(plaats)).count();
        assertThat(Trekking.inPieces(lessen, plaats, gemist, stuks).wegen())
                .as("%d in %d stuks van %d, plaats %d", gemist, stuks, lessen, plaats)
                .containsExactly(BigInteger.valueOf(alle.size() - erin), BigInteger.valueOf(erin));
    }

    @Test
    void mean_is_what_chance_gives() {
        assertThat(Trekking.of(5, 1, 2).verwacht().plus(Trekking.of(4, 1, 1).verwacht())).isEqualTo(Kans.of(13, 20));
        assertThat(Kans.of(13, 20).floor()).isZero();
        assertThat(Kans.of(13, 20).ceiling()).isEqualTo(1);
        assertThat(Kans.of(2, 1).floor()).isEqualTo(Kans.of(2, 1).ceiling());
    }

    @ParameterizedTest
    @CsvSource({"5, 1, 1, true", "5, 1, 0, false", "5, 1, 5, false", "5, 0, 2, false", "5, 5, 2, false"})
    void chance_has_something_to_choose_only_between_some_and_all(int aantal, int soort, int getrokken, boolean open) {
        assertThat(Trekking.of(aantal, soort, getrokken).isOpen()).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"1, 20, 5, 1, true", "1, 20, 5, 2, false", "1, 19, 5, 1, false", "1, 21, 5, 1, true",
        "1, 40, 5, 2, true", "0, 1, 1, 1000, true"})
    void bound_itself_is_within_the_chance(long teller, long noemer, long procent, int vragen, boolean binnen) {
        assertThat(Kans.of(teller, noemer).isAtMost(procent, vragen)).isEqualTo(binnen);
    }

    @Test
    void more_cannot_be_drawn_than_there_is() {
        assertThatThrownBy(() -> Trekking.of(5, 6, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Trekking.of(5, 1, 6)).isInstanceOf(IllegalArgumentException.class);
    }
}
