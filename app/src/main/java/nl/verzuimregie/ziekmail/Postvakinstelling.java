package nl.verzuimregie.ziekmail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where the mailbox for ziekmeldingen is. Without a server nothing is read, and the page says so.
///
/// @param map       the folder to which a message goes that was recorded; empty: it is wiped
/// @param vertrouwd the name under which the receiving server says whether the sender is real
///                  (`Authentication-Results`); empty: nobody does
record Postvakinstelling(String host, int port, Beveiliging beveiliging, String gebruiker, String wachtwoord,
        String map, Optional<String> vertrouwd) {

    private static final String KOP = "ziekmail.";
    private static final int PORT_TLS = 993;
    private static final int PORT_ANDERS = 143;
    private static final int PORT_MAX = 65_535;
    private static final String GEDULD_MILLIS = "20000";
    private static final String MAP = "Verwerkt";
    private static final String WISSEN = "-";

    /// How the way to the server is kept closed.
    enum Beveiliging { TLS, STARTTLS, GEEN }

    /// Reads `verzuimregie.ziekmail.host`, `.poort`, `.beveiliging`, `.gebruiker`, `.wachtwoord` or
    /// `.wachtwoordbestand`, `.map` and `.vertrouwd`; in the environment VERZUIMREGIE_ZIEKMAIL_HOST and so on.
    ///
    /// @return empty when no server is named
    /// @throws IllegalStateException in Dutch, when one is named and something is missing or cannot be
    static Optional<Postvakinstelling> of(Function<String, @Nullable String> instellingen) {
        String host = value(instellingen, "host");
        if (host == null) {
            return Optional.empty();
        }
        String hoe = Optional.ofNullable(value(instellingen, "beveiliging")).orElse("tls").toUpperCase(Locale.ROOT);
        check(hoe.matches("TLS|STARTTLS|GEEN"), "beveiliging", hoe, "tls, starttls of geen");
        Beveiliging beveiliging = Beveiliging.valueOf(hoe);
        String map = Optional.ofNullable(value(instellingen, "map")).orElse(MAP);
        return Optional.of(new Postvakinstelling(host, port(value(instellingen, "poort"), beveiliging), beveiliging,
                must(instellingen, "gebruiker"), password(instellingen), map.equals(WISSEN) ? "" : map,
                Optional.ofNullable(value(instellingen, "vertrouwd"))));
    }

    /// What the library wants to know.
    Properties properties() {
        var wijze = new Properties();
        for (String wat : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            wijze.setProperty("mail.imap." + wat, GEDULD_MILLIS);
        }
        wijze.setProperty("mail.imap.ssl.enable", Boolean.toString(beveiliging == Beveiliging.TLS));
        wijze.setProperty("mail.imap.starttls.enable", Boolean.toString(beveiliging == Beveiliging.STARTTLS));
        wijze.setProperty("mail.imap.starttls.required", Boolean.toString(beveiliging == Beveiliging.STARTTLS));
        wijze.setProperty("mail.imap.ssl.checkserveridentity", "true");
        wijze.setProperty("mail.imap.partialfetch", "true");
        return wijze;
    }

    /// Without the password.
    @Override
    public String toString() {
        return "%s:%d".formatted(host, port);
    }

    private static String password(Function<String, @Nullable String> instellingen) {
        String bestand = value(instellingen, "wachtwoordbestand");
        if (bestand == null) {
            return must(instellingen, "wachtwoord");
        }
        try {
            return Files.readString(Path.of(bestand)).strip();
        } catch (IOException onleesbaar) {
            throw new IllegalStateException("%s is '%s'. Dat bestand is niet te lezen."
                    .formatted(name("wachtwoordbestand"), bestand), onleesbaar);
        }
    }

    private static int port(@Nullable String tekst, Beveiliging beveiliging) {
        if (tekst == null) {
            return beveiliging == Beveiliging.TLS ? PORT_TLS : PORT_ANDERS;
        }
        boolean isGetal = tekst.matches("\\d{1,5}");
        check(isGetal && Integer.parseInt(tekst) >= 1 && Integer.parseInt(tekst) <= PORT_MAX, "poort", tekst,
                "een getal van 1 tot en met 65535");
        return Integer.parseInt(tekst);
    }

    private static void check(boolean isGoed, String naam, String waarde, String verwacht) {
        if (!isGoed) {
            throw new IllegalStateException("%s is '%s'. Het moet %s zijn.".formatted(name(naam), waarde, verwacht));
        }
    }

    private static String must(Function<String, @Nullable String> instellingen, String naam) {
        String waarde = value(instellingen, naam);
        if (waarde == null) {
            throw new IllegalStateException("%s is gezet; zet dan ook %s.".formatted(name("host"), name(naam)));
        }
        return waarde;
    }

    private static @Nullable String value(Function<String, @Nullable String> instellingen, String naam) {
        String waarde = instellingen.apply("verzuimregie." + KOP + naam);
        return waarde == null || waarde.isBlank() ? null : waarde.strip();
    }

    private static String name(String naam) {
        return ("VERZUIMREGIE_" + KOP + naam).toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
