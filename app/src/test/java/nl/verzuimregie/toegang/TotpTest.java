package nl.verzuimregie.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The codes are those of RFC 6238.
class TotpTest {

    private static final byte[] GEHEIM = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// Appendix B, the last six of its eight digits.
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
        "20000000000, 353130"})
    void the_codes_of_the_rfc(long seconde, String code) {
        assertThat(Totp.code(GEHEIM, Instant.ofEpochSecond(seconde))).isEqualTo(code);
    }

    @Test
    void a_code_counts_half_a_minute_early_or_late_and_no_more() {
        Instant nu = Instant.ofEpochSecond(1_111_111_111);
        String code = Totp.code(GEHEIM, nu);
        assertThat(Totp.match(GEHEIM, code.substring(0, 3) + " " + code.substring(3), nu)).hasValue(Totp.step(nu));
        assertThat(Totp.match(GEHEIM, code, nu.plusSeconds(30))).hasValue(Totp.step(nu));
        assertThat(Totp.match(GEHEIM, code, nu.minusSeconds(30))).hasValue(Totp.step(nu));
        assertThat(Totp.match(GEHEIM, code, nu.plusSeconds(60))).isEmpty();
        assertThat(Totp.match(GEHEIM, code, nu.minusSeconds(60))).isEmpty();
        assertThat(Totp.match(GEHEIM, "", nu)).isEmpty();
    }

    @Test
    void the_secret_is_written_as_authenticators_read_it() {
        assertThat(Totp.text(GEHEIM)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.text("f".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MY");
        assertThat(Totp.link(GEHEIM, "a+b@school.nl"))
                .isEqualTo("otpauth://totp/Verzuimregie:a%2Bb%40school.nl?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Verzuimregie");
        assertThat(Totp.secret()).hasSize(20).isNotEqualTo(Totp.secret());
    }
}
