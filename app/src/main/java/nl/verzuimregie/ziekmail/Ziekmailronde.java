package nl.verzuimregie.ziekmail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.verzuimregie.herinneringen.Postkantoor;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.Scholen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// One round: read the mailbox, send what goes back, and clear away what is old.
@Component
public class Ziekmailronde implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Ziekmailronde.class);

    private final Environment omgeving;
    private final Berging berging;
    private final Leesstanden standen;
    private final Antwoorden antwoorden;
    private final Postkantoor kantoor;
    private final MessageSource teksten;
    private final Scholen scholen;
    private final JdbcClient jdbc;
    private final TransactionOperations transacties;
    private final Vandaag vandaag;
    private Optional<Postvakinstelling> instelling = Optional.empty();

    Ziekmailronde(Environment omgeving, Berging berging, Leesstanden standen, Antwoorden antwoorden,
            Postkantoor kantoor, MessageSource teksten, Scholen scholen, JdbcClient jdbc,
            TransactionOperations transacties, Vandaag vandaag) {
        this.omgeving = omgeving;
        this.berging = berging;
        this.standen = standen;
        this.antwoorden = antwoorden;
        this.kantoor = kantoor;
        this.teksten = teksten;
        this.scholen = scholen;
        this.jdbc = jdbc;
        this.transacties = transacties;
        this.vandaag = vandaag;
    }

    /// A setting that cannot be keeps the application from starting.
    @Override
    public void afterSingletonsInstantiated() {
        instelling = Postvakinstelling.of(omgeving::getProperty);
    }

    /// Whether there is a mailbox.
    public boolean isOn() {
        return instelling.isPresent();
    }

    void run() {
        clean();
        instelling.ifPresent(this::read);
        kantoor.instelling().ifPresent(een -> new Antwoordpost(antwoorden, teksten, een).run(vandaag::nu));
    }

    /// A server that is away is tried again the next time, and meanwhile the pages say so.
    void read(Postvakinstelling waar) {
        try {
            Postvak.Ronde ronde = new Postvak(waar).read(berging::keep, vandaag::nu);
            standen.succeed(vandaag.nu(), ronde.onbestelbaar(), ronde.gebleven());
        } catch (MessagingException weg) {
            LOG.warn("De brievenbus {} is niet te lezen: {}", waar, weg.getClass().getSimpleName());
            standen.fail(vandaag.nu(), weg instanceof AuthenticationFailedException ? "AUTHENTICATIONFAILED"
                    : String.valueOf(weg.getMessage()));
        }
    }

    /// Wipes what is past its term, school after school.
    ///
    /// @return how many messages
    int clean() {
        return scholen.all().stream().mapToInt(school -> Zicht.school(school.id()).during(() ->
                Optional.ofNullable(transacties.execute(weg -> jdbc.sql("""
                        delete from ziekmail.bericht b using bewaring.categorie c where c.code = 'ziekmail'
                          and b.school_id = ? and b.vastgelegd_op + c.termijn < ?""")
                        .params(school.id(), vandaag.nu().atOffset(ZoneOffset.UTC)).update())).orElse(0))).sum();
    }
}
