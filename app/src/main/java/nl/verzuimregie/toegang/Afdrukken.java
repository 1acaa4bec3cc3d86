package nl.verzuimregie.toegang;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import nl.verzuimregie.platform.sleutels.Hoofdsleutel;
import org.springframework.stereotype.Component;

/// What the database knows of words that are not its to keep: a print with a key, so that who has the database alone
/// cannot try which word it was.
@Component
final class Afdrukken {

    private static final int WOORD_BYTES = 32;

    private final SecretKey sleutel;
    private final SecureRandom toeval = new SecureRandom();

    Afdrukken(Hoofdsleutel hoofdsleutel) {
        sleutel = hoofdsleutel.derive("afdrukken");
    }

    /// The print of a word.
    ///
    /// @param soort what kind of word: the same word of another kind has another print
    byte[] of(String soort, String woord) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(sleutel);
            return mac.doFinal((soort + "\0" + woord).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 ontbreekt in deze Java", e);
        }
    }

    /// A new word that nobody guesses, fit for an address.
    String word() {
        var bytes = new byte[WOORD_BYTES];
        toeval.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
