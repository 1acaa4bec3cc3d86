package nl.verzuimregie.platform.sleutels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The one secret of this installation. It is never used itself: each purpose has a key of its own that follows from
/// it, so that what leaks of one says nothing of another. It stands outside the database, so who has only a copy of
/// the database has nothing that is sealed with it.
public final class Hoofdsleutel {

    /// The variable of the environment that holds it.
    public static final String VARIABELE = "VERZUIMREGIE_SLEUTEL";

    private static final String BESTAND = "hoofdsleutel";
    private static final int BYTES = 32;

    private final SecretKey sleutel;

    private Hoofdsleutel(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalStateException(("%s moet %d bytes zijn, geschreven in base64, en is er %d. Maak er een "
                    + "met: openssl rand -base64 %d").formatted(VARIABELE, BYTES, bytes.length, BYTES));
        }
        sleutel = new SecretKeySpec(bytes, "HKDF");
    }

    /// The key of these 32 bytes.
    public static Hoofdsleutel of(byte[] bytes) {
        return new Hoofdsleutel(bytes);
    }

    /// The key that the environment gives. Without one, and with our own database, that of a file beside that database,
    /// which is made the first time. A database elsewhere is often backed up and read by others: then the key has to
    /// come from the environment.
    ///
    /// @param omgeving with [#VARIABELE]; VERZUIMREGIE_DB_URL says that the database is elsewhere
    /// @param map      folder of our own data
    /// @throws IllegalStateException in Dutch, when there is none or it is none
    public static Hoofdsleutel open(Map<String, String> omgeving, Path map) {
        String gegeven = omgeving.getOrDefault(VARIABELE, "");
        if (!gegeven.isBlank()) {
            return new Hoofdsleutel(decode(gegeven));
        }
        if (!omgeving.getOrDefault("VERZUIMREGIE_DB_URL", "").isBlank()) {
            throw new IllegalStateException(("VERZUIMREGIE_DB_URL is gezet en %s niet. Wat versleuteld in de databank "
                    + "staat heeft een sleutel nodig die daar niet staat. Maak er een met: openssl rand -base64 %d, "
                    + "zet hem in %s en bewaar hem apart van de reservekopie.").formatted(VARIABELE, BYTES, VARIABELE));
        }
        Path bestand = map.resolve(BESTAND);
        try {
            if (!Files.exists(bestand)) {
                create(bestand);
            }
            return new Hoofdsleutel(decode(Files.readString(bestand)));
        } catch (IOException e) {
            throw new UncheckedIOException("De sleutel %s is niet te lezen of te maken.".formatted(bestand), e);
        }
    }

    /// The key for one purpose: HKDF-SHA256 with the purpose as its info (RFC 5869).
    ///
    /// @param doel what it is for, the same word each time: `totp`
    public SecretKey derive(String doel) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(sleutel)
                    .thenExpand(("verzuimregie/" + doel).getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 ontbreekt in deze Java", e);
        }
    }

    /// A word by which a key is known again without saying anything of it.
    public String afdruk() {
        return HexFormat.of().formatHex(derive("afdruk").getEncoded(), 0, BYTES / 2);
    }

    /// Never the key itself.
    @Override
    public String toString() {
        return "Hoofdsleutel";
    }

    private static byte[] decode(String tekst) {
        try {
            return Base64.getDecoder().decode(tekst.strip());
        } catch (IllegalArgumentException geenBase64) {
            throw new IllegalStateException("%s is geen base64. Maak er een met: openssl rand -base64 %d"
                    .formatted(VARIABELE, BYTES));
        }
    }

    /// Half a file never looks like a whole one: it is written beside it, then renamed.
    private static void create(Path bestand) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Path half = bestand.resolveSibling(BESTAND + ".nieuw");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, Base64.getEncoder().encodeToString(bytes) + "\n", StandardOpenOption.WRITE);
        Files.move(half, bestand);
    }
}
