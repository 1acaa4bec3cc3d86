package nl.verzuimregie.toegang;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The codes of an authenticator (RFC 6238): six digits that follow from a secret and the half minute it is.
public final class Totp {

    /// How long a code is.
    public static final int CIJFERS = 6;

    private static final int STAP_SECONDEN = 30;
    /// So many half minutes too early or too late: the clock of a phone is not ours.
    private static final int SPELING = 1;
    private static final int GEHEIM_BYTES = 20;
    private static final int MACHT = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /// A new secret.
    public static byte[] secret() {
        var geheim = new byte[GEHEIM_BYTES];
        new SecureRandom().nextBytes(geheim);
        return geheim;
    }

    /// The half minute it is.
    static long step(Instant nu) {
        return Math.floorDiv(nu.getEpochSecond(), STAP_SECONDEN);
    }

    /// The code of a moment.
    public static String code(byte[] geheim, Instant nu) {
        return code(geheim, step(nu));
    }

    /// The half minute of which this is the code, when that is about now.
    static OptionalLong match(byte[] geheim, String code, Instant nu) {
        byte[] gegeven = code.replaceAll("\\s", "").getBytes(StandardCharsets.US_ASCII);
        OptionalLong gevonden = OptionalLong.empty();
        for (long stap = step(nu) - SPELING; stap <= step(nu) + SPELING; stap++) {
            if (MessageDigest.isEqual(code(geheim, stap).getBytes(StandardCharsets.US_ASCII), gegeven)) {
                gevonden = OptionalLong.of(stap);
            }
        }
        return gevonden;
    }

    private static String code(byte[] geheim, long stap) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(geheim, "HmacSHA1"));
            byte[] alles = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(stap).array());
            int plek = alles[alles.length - 1] & 0xf;
            int getal = ByteBuffer.wrap(alles, plek, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", getal % MACHT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA1 ontbreekt in deze Java", e);
        }
    }

    /// The secret as people type it over.
    public static String text(byte[] geheim) {
        var tekst = new StringBuilder();
        int rest = 0;
        int bits = 0;
        for (byte een : geheim) {
            rest = (rest << Byte.SIZE) | (een & 0xff);
            bits += Byte.SIZE;
            while (bits >= 5) {
                bits -= 5;
                tekst.append(BASE32.charAt((rest >> bits) & 0x1f));
            }
        }
        return bits == 0 ? tekst.toString() : tekst.append(BASE32.charAt((rest << (5 - bits)) & 0x1f)).toString();
    }

    /// The secret as an authenticator reads it from a QR code.
    public static String link(byte[] geheim, String email) {
        return "otpauth://totp/Verzuimregie:%s?secret=%s&issuer=Verzuimregie".formatted(
                URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20"), text(geheim));
    }
}
