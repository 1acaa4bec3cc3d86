package nl.verzuimregie.protocollen.lezen;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;

/// The digest by which an oordeel names the text it rests on: SHA-256 over the names and bytes of the files, in order
/// of name.
final class Vingerafdruk {

    private Vingerafdruk() {}

    static String of(Collection<Bestand> bestanden) {
        MessageDigest digest = sha256();
        bestanden.stream().sorted(Comparator.comparing(Bestand::naam)).forEach(bestand -> {
            byte[] naam = bestand.naam().getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(2 * Integer.BYTES).putInt(naam.length).putInt(bestand.bytes().remaining())
                    .array());
            digest.update(naam);
            digest.update(bestand.bytes().duplicate());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
