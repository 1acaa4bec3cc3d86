package nl.verzuimregie.ziekmail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import nl.verzuimregie.herinneringen.Postinstelling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Sends the answers. In none stands a name, or anything of what was written: not even that somebody is a pupil.
final class Antwoordpost {

    private static final Logger LOG = LoggerFactory.getLogger(Antwoordpost.class);
    private static final String KOP = "ziekmail.antwoord.";

    private final Antwoorden antwoorden;
    private final MessageSource teksten;
    private final Postinstelling instelling;
    private final JavaMailSenderImpl sender;

    Antwoordpost(Antwoorden antwoorden, MessageSource teksten, Postinstelling instelling) {
        this.antwoorden = antwoorden;
        this.teksten = teksten;
        this.instelling = instelling;
        this.sender = instelling.sender();
    }

    /// Sends everything that is due, and stops when one does not go.
    ///
    /// @return how many the server took
    int run(Supplier<Instant> klok) {
        int aantal = 0;
        for (Optional<Antwoorden.Uitgaand> een = antwoorden.begin(klok.get()); een.isPresent();
                een = antwoorden.begin(klok.get())) {
            try {
                if (!een.get().adres().equalsIgnoreCase(instelling.afzender())) {
                    sender.send(mail(een.get(), klok.get()));
                }
            } catch (MessagingException | MailException weg) {
                antwoorden.fail(een.get(), String.valueOf(weg.getMessage()));
                LOG.warn("Antwoord {} op een ziekmelding per mail is niet verzonden: {}", een.get().id(),
                        weg.getClass().getSimpleName());
                return aantal;
            }
            antwoorden.succeed(een.get(), klok.get());
            aantal++;
        }
        return aantal;
    }

    private MimeMessage mail(Antwoorden.Uitgaand een, Instant nu) throws MessagingException {
        Locale taal = Locale.forLanguageTag(een.taal().equals("en") ? "en" : "nl");
        String welk = KOP + (een.isBekend() ? "ontvangen" : "bel");
        var mail = new Antwoordmail(sender.getSession(), "<ziekmail-%d.%d@%s>".formatted(een.id(),
                Math.abs((long) een.adres().hashCode()), instelling.domein()));
        mail.setFrom(new InternetAddress(instelling.afzender(), true));
        mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(een.adres(), true));
        mail.setSubject(teksten.getMessage(welk + ".onderwerp", new Object[0], taal), "UTF-8");
        mail.setText(teksten.getMessage(welk + ".tekst", new Object[] {instelling.adres() + een.pad()}, taal), "UTF-8");
        mail.setSentDate(Date.from(nu));
        mail.setHeader("Auto-Submitted", "auto-replied");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.setHeader("Precedence", "bulk");
        return mail;
    }

    /// Keeps its own Message-ID, so that a second attempt is the same mail.
    private static final class Antwoordmail extends MimeMessage {
        private final String naam;

        Antwoordmail(Session sessie, String naam) {
            super(sessie);
            this.naam = naam;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", naam);
        }
    }
}
