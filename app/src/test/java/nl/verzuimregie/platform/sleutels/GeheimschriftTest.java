package nl.verzuimregie.platform.sleutels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import nl.verzuimregie.platform.sleutels.Geheimschrift.OnleesbaarException;
import org.junit.jupiter.api.Test;

/// What is sealed opens in its own place with its own key, and nowhere else.
class GeheimschriftTest {

    private static final Hoofdsleutel SLEUTEL = Hoofdsleutel.of(HexFormat.of().parseHex("07".repeat(32)));
    private static final byte[] PLAATS = "toegang.totp/12".getBytes(UTF_8);

    private final Geheimschrift schrift = new Geheimschrift(SLEUTEL, "totp");

    @Test
    void what_was_sealed_opens_again_and_reads_like_nothing_meanwhile() {
        byte[] tekst = "een geheim van iemand".getBytes(UTF_8);
        byte[] dicht = schrift.seal(tekst, PLAATS);
        assertThat(dicht).hasSize(1 + 12 + tekst.length + 16).startsWith(1);
        assertThat(new String(dicht, UTF_8)).doesNotContain("geheim");
        assertThat(new Geheimschrift(SLEUTEL, "totp").open(dicht, PLAATS)).isEqualTo(tekst);
        assertThat(schrift.open(schrift.seal(new byte[0], PLAATS), PLAATS)).isEmpty();
    }

    @Test
    void the_same_text_is_never_sealed_to_the_same_bytes() {
        assertThat(schrift.seal(new byte[4], PLAATS)).isNotEqualTo(schrift.seal(new byte[4], PLAATS));
    }

    @Test
    void each_changed_byte_is_noticed() {
        byte[] dicht = schrift.seal("x".getBytes(UTF_8), PLAATS);
        for (int i = 0; i < dicht.length; i++) {
            byte[] anders = dicht.clone();
            anders[i] ^= 1;
            assertThatThrownBy(() -> schrift.open(anders, PLAATS)).isInstanceOf(OnleesbaarException.class);
        }
        assertThatThrownBy(() -> schrift.open(new byte[28], PLAATS)).isInstanceOf(OnleesbaarException.class);
    }

    @Test
    void it_does_not_open_in_another_place_for_another_purpose_or_with_another_key() {
        byte[] dicht = schrift.seal("x".getBytes(UTF_8), PLAATS);
        assertThatThrownBy(() -> schrift.open(dicht, "toegang.totp/13".getBytes(UTF_8)))
                .isInstanceOf(OnleesbaarException.class);
        assertThatThrownBy(() -> new Geheimschrift(SLEUTEL, "medisch").open(dicht, PLAATS))
                .isInstanceOf(OnleesbaarException.class);
        assertThatThrownBy(() -> new Geheimschrift(Hoofdsleutel.of(new byte[32]), "totp").open(dicht, PLAATS))
                .isInstanceOf(OnleesbaarException.class);
    }
}
