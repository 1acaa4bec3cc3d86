package nl.verzuimregie.aanlevering;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.aanlevering.tabel.Tabelfout;

/// The bytes of a file, or in Dutch why they cannot be had.
final class Bestand {

    /// More than half a million rows; a file of registrations of one school has some ten megabytes.
    static final int BYTES_MAX = 100 << 20;

    private Bestand() {}

    /// The whole file.
    ///
    /// @throws TabelException when it is no readable file or has more than [#BYTES_MAX] bytes
    static byte[] bytes(Path bestand) {
        byte[] bytes = begin(bestand, BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw refusal("het bestand is groter dan %d MB".formatted(BYTES_MAX >> 20));
        }
        return bytes;
    }

    /// The first `aantal` bytes, or all when there are fewer.
    ///
    /// @throws TabelException when it is no readable file
    static byte[] begin(Path bestand, int aantal) {
        if (!Files.isRegularFile(bestand)) {
            throw refusal(Files.exists(bestand) ? "dit is geen gewoon bestand" : "het bestand bestaat niet");
        }
        try (InputStream bron = Files.newInputStream(bestand)) {
            return bron.readNBytes(aantal);
        } catch (AccessDeniedException geenRecht) {
            throw refusal("het bestand mag niet worden gelezen: geen leesrecht");
        } catch (IOException onleesbaar) {
            throw refusal("het bestand is niet te lezen");
        }
    }

    private static TabelException refusal(String reden) {
        return new TabelException(new Tabelfout(1, 1, reden));
    }
}
