package nl.verzuimregie.toegang;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a password must be: long, and not what everybody or this person would be guessed to have. Nothing is asked of
/// its signs, and it never has to change by itself (NIST SP 800-63B).
public final class Wachtwoordeisen {

    /// At least so many signs.
    public static final int LENGTE_MIN = 12;
    /// At most: what hashes it reads 72 bytes.
    public static final int BYTES_MAX = 72;

    private static final int DEEL_MIN = 4;
    private static final int VERSCHILLEND_MIN = 5;
    private static final Set<String> GEWOON = read();

    private Wachtwoordeisen() {}

    /// What is wrong with a password.
    public enum Bezwaar {
        TE_KORT, TE_LANG, TE_GEWOON, LIJKT_OP_JOU;

        /// The key of what is said of it in the messages.
        public String sleutel() {
            return "wachtwoord.fout." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// What is wrong with this password for this person; empty: nothing.
    public static Optional<Bezwaar> check(String wachtwoord, String email, String naam) {
        if (wachtwoord.codePointCount(0, wachtwoord.length()) < LENGTE_MIN) {
            return Optional.of(Bezwaar.TE_KORT);
        }
        if (wachtwoord.getBytes(StandardCharsets.UTF_8).length > BYTES_MAX) {
            return Optional.of(Bezwaar.TE_LANG);
        }
        String kaal = plain(wachtwoord);
        if (kaal.chars().distinct().count() < VERSCHILLEND_MIN || GEWOON.contains(kaal)
                || GEWOON.contains(kaal.replaceAll("\\d+$", ""))) {
            return Optional.of(Bezwaar.TE_GEWOON);
        }
        return Stream.concat(Arrays.stream(email.split("[@.]", -1)), Arrays.stream(naam.split("\\s+", -1)))
                .map(Wachtwoordeisen::plain).filter(deel -> deel.length() >= DEEL_MIN)
                .anyMatch(deel -> kaal.contains(deel) && kaal.length() - deel.length() < LENGTE_MIN)
                ? Optional.of(Bezwaar.LIJKT_OP_JOU) : Optional.empty();
    }

    private static String plain(String tekst) {
        return tekst.toLowerCase(Locale.ROOT).replaceAll("[\\s_.!-]", "");
    }

    private static Set<String> read() {
        try (var lezer = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                Wachtwoordeisen.class.getResourceAsStream("gewone-wachtwoorden.txt")), StandardCharsets.UTF_8))) {
            return lezer.lines().filter(regel -> !regel.startsWith("#")).map(Wachtwoordeisen::plain)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
