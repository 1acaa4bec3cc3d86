package nl.verzuimregie.herinneringen;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Over which server mail goes out, and as whom. Without a server nothing is sent, and the pages say so.
///
/// @param afzender who stands above each mail
/// @param adres    where people open the application: the links in a mail lead there
public record Postinstelling(String host, int port, Beveiliging beveiliging, @Nullable String gebruiker,
        @Nullable String wachtwoord, String afzender, String adres) {

    private static final int PORT = 587;
    private static final int PORT_MAX = 65_535;
    private static final String GEDULD_MILLIS = "20000";

    /// How the way to the server is kept closed.
    public enum Beveiliging { STARTTLS, TLS, GEEN }

    /// Reads the settings `verzuimregie.smtp.host`, `.poort`, `.beveiliging`, `.gebruiker`, `.wachtwoord`, `.afzender`
    /// and `verzuimregie.adres`; in the environment VERZUIMREGIE_SMTP_HOST and so on.
    ///
    /// @return empty when no server is named
    /// @throws IllegalStateException in Dutch, when one is named and something is missing or cannot be
    static Optional<Postinstelling> of(Function<String, @Nullable String> instellingen) {
        String host = value(instellingen, "smtp.host");
        if (host == null) {
            return Optional.empty();
        }
        String afzender = must(instellingen, "smtp.afzender");
        String adres = must(instellingen, "adres");
        check(isAddress(afzender), "smtp.afzender", afzender, "een e-mailadres");
        check(isPlace(adres), "adres", adres, "een adres dat begint met http:// of https://");
        return Optional.of(new Postinstelling(host, port(value(instellingen, "smtp.poort")),
                beveiliging(value(instellingen, "smtp.beveiliging")), value(instellingen, "smtp.gebruiker"),
                value(instellingen, "smtp.wachtwoord"), afzender, adres.replaceAll("/+$", "")));
    }

    /// What sends.
    public JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setUsername(gebruiker);
        sender.setPassword(wachtwoord);
        Properties wijze = sender.getJavaMailProperties();
        for (String wat : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            wijze.setProperty("mail.smtp." + wat, GEDULD_MILLIS);
        }
        wijze.setProperty("mail.smtp.auth", Boolean.toString(gebruiker != null));
        wijze.setProperty("mail.smtp.ssl.enable", Boolean.toString(beveiliging == Beveiliging.TLS));
        wijze.setProperty("mail.smtp.starttls.enable", Boolean.toString(beveiliging == Beveiliging.STARTTLS));
        wijze.setProperty("mail.smtp.starttls.required", Boolean.toString(beveiliging == Beveiliging.STARTTLS));
        wijze.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return sender;
    }

    /// The part of the address of the sender behind the @.
    public String domein() {
        return afzender.substring(afzender.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "%s:%d".formatted(host, port);
    }

    private static int port(@Nullable String tekst) {
        if (tekst == null) {
            return PORT;
        }
        boolean isGetal = tekst.matches("\\d{1,5}");
        check(isGetal && Integer.parseInt(tekst) >= 1 && Integer.parseInt(tekst) <= PORT_MAX, "smtp.poort", tekst,
                "een getal van 1 tot en met 65535");
        return Integer.parseInt(tekst);
    }

    private static Beveiliging beveiliging(@Nullable String tekst) {
        if (tekst == null) {
            return Beveiliging.STARTTLS;
        }
        String woord = tekst.toUpperCase(Locale.ROOT);
        check(woord.matches("STARTTLS|TLS|GEEN"), "smtp.beveiliging", tekst, "starttls, tls of geen");
        return Beveiliging.valueOf(woord);
    }

    private static boolean isAddress(String tekst) {
        try {
            new InternetAddress(tekst, true).validate();
            return tekst.contains("@");
        } catch (AddressException geen) {
            return false;
        }
    }

    private static boolean isPlace(String tekst) {
        try {
            URI plaats = URI.create(tekst);
            return plaats.getHost() != null && ("https".equals(plaats.getScheme())
                    || "http".equals(plaats.getScheme()));
        } catch (IllegalArgumentException geen) {
            return false;
        }
    }

    private static void check(boolean isGoed, String naam, String waarde, String verwacht) {
        if (!isGoed) {
            throw new IllegalStateException("%s is '%s'. Het moet %s zijn.".formatted(name(naam), waarde, verwacht));
        }
    }

    private static String must(Function<String, @Nullable String> instellingen, String naam) {
        String waarde = value(instellingen, naam);
        if (waarde == null) {
            throw new IllegalStateException("%s is gezet; zet dan ook %s.".formatted(name("smtp.host"), name(naam)));
        }
        return waarde;
    }

    private static @Nullable String value(Function<String, @Nullable String> instellingen, String naam) {
        String waarde = instellingen.apply("verzuimregie." + naam);
        return waarde == null || waarde.isBlank() ? null : waarde.strip();
    }

    private static String name(String naam) {
        return ("VERZUIMREGIE_" + naam).toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
