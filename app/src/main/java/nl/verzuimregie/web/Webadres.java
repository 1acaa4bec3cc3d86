package nl.verzuimregie.web;

import java.net.URI;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where people open the application (VERZUIMREGIE_ADRES). Over https there is a server before ours that has the
/// certificate: then cookies go nowhere else, and what that server says of the visitor is believed.
@Component
public class Webadres {

    private final Optional<URI> adres;
    private final boolean heeftMail;

    Webadres(Environment omgeving) {
        adres = Optional.ofNullable(omgeving.getProperty("verzuimregie.adres")).map(String::strip)
                .filter(een -> !een.isEmpty()).map(een -> URI.create(een.replaceAll("/+$", "")));
        String host = omgeving.getProperty("verzuimregie.smtp.host");
        heeftMail = host != null && !host.isBlank();
    }

    /// The address, without a stroke at its end; empty: it was not given, as on the machine of who tries it.
    public Optional<URI> adres() {
        return adres;
    }

    /// A link to a page for in a mail, or to copy.
    public String link(String pad) {
        return adres.map(URI::toString).orElse("http://localhost:8080") + pad;
    }

    /// Whether people come over https.
    public boolean isHttps() {
        return adres.filter(een -> "https".equals(een.getScheme())).isPresent();
    }

    /// Whether there is a server to send mail with.
    public boolean hasMail() {
        return heeftMail;
    }
}
