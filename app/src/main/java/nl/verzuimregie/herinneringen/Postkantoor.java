package nl.verzuimregie.herinneringen;

import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Whether mail can be sent at all, and by whom.
@Component
public class Postkantoor implements SmartInitializingSingleton {

    private final Environment omgeving;
    private final Verzendingen verzendingen;
    private final Berichttekst tekst;
    private final Uitnodigingspost uitnodigingen;
    private final Vandaag vandaag;
    private Optional<Postinstelling> instelling = Optional.empty();
    private Optional<Postbode> postbode = Optional.empty();

    Postkantoor(Environment omgeving, Verzendingen verzendingen, Berichttekst tekst,
            Uitnodigingspost uitnodigingen, Vandaag vandaag) {
        this.omgeving = omgeving;
        this.verzendingen = verzendingen;
        this.tekst = tekst;
        this.uitnodigingen = uitnodigingen;
        this.vandaag = vandaag;
    }

    /// A setting that cannot be keeps the application from starting: who set one up wants mail.
    @Override
    public void afterSingletonsInstantiated() {
        instelling = Postinstelling.of(omgeving::getProperty);
        postbode = instelling.map(een -> new Postbode(verzendingen, tekst, uitnodigingen, een));
    }

    /// Empty: there is no server, and nothing is sent.
    public Optional<Postinstelling> instelling() {
        return instelling;
    }

    /// Sends what is due, when there is a server.
    void send() {
        postbode.ifPresent(een -> een.run(vandaag::nu));
    }
}
