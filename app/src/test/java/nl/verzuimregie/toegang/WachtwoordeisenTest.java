package nl.verzuimregie.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import nl.verzuimregie.toegang.Wachtwoordeisen.Bezwaar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a password must be, on both sides.
class WachtwoordeisenTest {

    private static final String EMAIL = "marit.oosterveld@wilgenrade.nl";
    private static final String NAAM = "Marit Oosterveld";

    @ParameterizedTest
    @ValueSource(strings = {"fiets regen kaas", "zonder hoofdletters", "twaalftekens", "oosterveld en nog veel meer"})
    void a_long_one_of_any_signs_will_do(String wachtwoord) {
        assertThat(Wachtwoordeisen.check(wachtwoord, EMAIL, NAAM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"elf-tekens!, TE_KORT", "Wachtwoord123, TE_GEWOON", "Qwertyuiop2026, TE_GEWOON",
        "welkom-welkom, TE_GEWOON", "aaaaaaaaaaaaa, TE_GEWOON", "oosterveld12, LIJKT_OP_JOU",
        "Wilgenrade-2026, LIJKT_OP_JOU"})
    void a_short_a_common_and_a_guessable_one_will_not(String wachtwoord, Bezwaar bezwaar) {
        assertThat(Wachtwoordeisen.check(wachtwoord, EMAIL, NAAM)).contains(bezwaar);
    }

    @ParameterizedTest
    @CsvSource({"72, false", "73, true"})
    void what_hashes_it_reads_no_more_than_72_bytes(int lengte, boolean isTeLang) {
        String wachtwoord = "abcdefgh".repeat(10).substring(0, lengte);
        assertThat(Wachtwoordeisen.check(wachtwoord, EMAIL, NAAM).isPresent()).isEqualTo(isTeLang);
    }
}
