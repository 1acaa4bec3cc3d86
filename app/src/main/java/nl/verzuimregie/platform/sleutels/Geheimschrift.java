package nl.verzuimregie.platform.sleutels;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Seals what nobody may read in the database, for one purpose: AES-256-GCM. A sealed text is bound to its place: what
/// is put in the row of somebody else does not open there.
///
///     byte 0        with which key it was sealed, also bound
///     bytes 1–12    chance, never the same twice
///     the rest      the text, unreadable, and 16 bytes that show each change
public final class Geheimschrift {

    /// The key of now. A next one gets a next number, and what has an older number is opened with the older one.
    private static final byte VERSIE = 1;
    private static final int TOEVAL_BYTES = 12;
    private static final int KOP_BYTES = 1 + TOEVAL_BYTES;
    private static final int MERK_BITS = 128;

    private final SecretKey sleutel;
    private final SecureRandom toeval = new SecureRandom();

    /// @param doel what is sealed, the same word each time: `totp`
    public Geheimschrift(Hoofdsleutel hoofdsleutel, String doel) {
        sleutel = hoofdsleutel.derive(doel);
    }

    /// What does not open: sealed with another key or for another place, or changed since.
    public static final class OnleesbaarException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OnleesbaarException(Throwable oorzaak) {
            super("Dit is met een andere sleutel of voor een andere plaats verzegeld, of het is veranderd", oorzaak);
        }

        OnleesbaarException(String waarom) {
            super(waarom);
        }
    }

    /// Seals a text.
    ///
    /// @param plaats where it will stand, such as the table and the number of its row; needed again to open it
    public byte[] seal(byte[] tekst, byte[] plaats) {
        var willekeur = new byte[TOEVAL_BYTES];
        toeval.nextBytes(willekeur);
        try {
            byte[] dicht = cipher(Cipher.ENCRYPT_MODE, willekeur, plaats).doFinal(tekst);
            return ByteBuffer.allocate(KOP_BYTES + dicht.length).put(VERSIE).put(willekeur).put(dicht).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM ontbreekt in deze Java", e);
        }
    }

    /// Opens what was sealed.
    ///
    /// @throws OnleesbaarException when it was not sealed by this installation for this purpose and place
    public byte[] open(byte[] dicht, byte[] plaats) {
        if (dicht.length < KOP_BYTES + MERK_BITS / Byte.SIZE) {
            throw new OnleesbaarException("Te kort om verzegeld te zijn");
        }
        if (dicht[0] != VERSIE) {
            throw new OnleesbaarException("Verzegeld met sleutel %d, die hier niet is".formatted(dicht[0]));
        }
        var willekeur = new byte[TOEVAL_BYTES];
        ByteBuffer.wrap(dicht, 1, TOEVAL_BYTES).get(willekeur);
        try {
            return cipher(Cipher.DECRYPT_MODE, willekeur, plaats)
                    .doFinal(dicht, KOP_BYTES, dicht.length - KOP_BYTES);
        } catch (GeneralSecurityException e) {
            throw new OnleesbaarException(e);
        }
    }

    private Cipher cipher(int richting, byte[] willekeur, byte[] plaats) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(richting, sleutel, new GCMParameterSpec(MERK_BITS, willekeur));
        cipher.updateAAD(new byte[] {VERSIE});
        cipher.updateAAD(plaats);
        return cipher;
    }
}
