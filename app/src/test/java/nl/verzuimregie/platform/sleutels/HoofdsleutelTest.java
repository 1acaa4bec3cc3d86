package nl.verzuimregie.platform.sleutels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the master key comes from, and what follows from it.
class HoofdsleutelTest {

    private static final byte[] BYTES = HexFormat.of().parseHex("00".repeat(31) + "07");

    @TempDir
    private Path map;

    @Test
    void our_own_database_has_a_key_in_a_file_that_is_ours_alone_and_it_stays_the_same() throws IOException {
        Hoofdsleutel eerste = Hoofdsleutel.open(Map.of(), map);
        assertThat(Files.getPosixFilePermissions(map.resolve("hoofdsleutel")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Hoofdsleutel.open(Map.of(), map).afdruk()).isEqualTo(eerste.afdruk());
        assertThat(map).isDirectoryNotContaining(pad -> pad.toString().endsWith(".nieuw"));
        assertThat(eerste.toString()).isEqualTo("Hoofdsleutel");
    }

    @Test
    void the_environment_goes_before_the_file_and_makes_none() {
        String gegeven = Base64.getEncoder().encodeToString(BYTES);
        assertThat(Hoofdsleutel.open(Map.of("VERZUIMREGIE_SLEUTEL", gegeven + "\n"), map).afdruk())
                .isEqualTo(Hoofdsleutel.of(BYTES).afdruk());
        assertThat(map).isEmptyDirectory();
    }

    @Test
    void a_database_elsewhere_without_a_key_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> Hoofdsleutel.open(Map.of("VERZUIMREGIE_DB_URL", "jdbc:postgresql://elders/v"), map))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("VERZUIMREGIE_SLEUTEL").hasMessageContaining("openssl rand -base64 32");
        assertThat(map).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"geen base64!", "a29ydA==", "0"})
    void what_is_no_key_is_refused(String gegeven) {
        assertThatThrownBy(() -> Hoofdsleutel.open(Map.of("VERZUIMREGIE_SLEUTEL", gegeven), map))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("openssl rand -base64 32");
    }

    @Test
    void each_purpose_has_a_key_of_its_own_that_is_the_same_each_time() {
        Hoofdsleutel sleutel = Hoofdsleutel.of(BYTES);
        assertThat(sleutel.derive("totp").getEncoded()).hasSize(32)
                .isEqualTo(Hoofdsleutel.of(BYTES).derive("totp").getEncoded())
                .isNotEqualTo(sleutel.derive("medisch").getEncoded()).isNotEqualTo(BYTES);
        assertThat(sleutel.derive("totp").getAlgorithm()).isEqualTo("AES");
    }

    /// Also made without the KDF of the JDK: HMAC twice, RFC 5869. What was sealed must open with the next Java too.
    @Test
    void the_key_follows_by_hkdf_as_the_rfc_says() throws Exception {
        byte[] prk = hmac(new byte[32], BYTES);
        byte[] info = "verzuimregie/totp".getBytes(UTF_8);
        byte[] eerste = java.util.Arrays.copyOf(info, info.length + 1);
        eerste[info.length] = 1;
        assertThat(Hoofdsleutel.of(BYTES).derive("totp").getEncoded()).isEqualTo(hmac(prk, eerste));
    }

    private static byte[] hmac(byte[] sleutel, byte[] tekst) throws Exception {
        var mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(sleutel, "HmacSHA256"));
        return mac.doFinal(tekst);
    }
}
