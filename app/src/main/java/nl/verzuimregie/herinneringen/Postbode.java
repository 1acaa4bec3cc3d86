package nl.verzuimregie.herinneringen;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import nl.verzuimregie.herinneringen.Verzendingen.Poging;
import nl.verzuimregie.herinneringen.Verzendingen.Post;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Sends what waits. Any number of them may work on one database: each attempt is taken by one. Killed after the server
/// took a mail and before that was noted, it goes out once more, as the same mail (ADR 0022).
final class Postbode {

    private static final Logger LOG = LoggerFactory.getLogger(Postbode.class);
    private static final int WEIGERING = 550;
    private static final int WEIGERING_TOT = 559;

    private final Verzendingen verzendingen;
    private final Berichttekst tekst;
    private final Uitnodigingspost uitnodigingen;
    private final Postinstelling instelling;
    private final JavaMailSenderImpl sender;

    Postbode(Verzendingen verzendingen, Berichttekst tekst, Uitnodigingspost uitnodigingen,
            Postinstelling instelling) {
        this.verzendingen = verzendingen;
        this.tekst = tekst;
        this.uitnodigingen = uitnodigingen;
        this.instelling = instelling;
        this.sender = instelling.sender();
    }

    /// Sends everything that is due, and stops when the server cannot be reached.
    ///
    /// @return how many mails the server took
    int run(Supplier<Instant> klok) {
        int aantal = 0;
        for (Optional<Poging> poging = verzendingen.begin(klok.get()); poging.isPresent();
                poging = verzendingen.begin(klok.get())) {
            switch (send(poging.get(), klok.get())) {
                case GELUKT -> aantal++;
                case GEWEIGERD -> { }
                case ONBEREIKBAAR -> {
                    return aantal;
                }
            }
        }
        return aantal;
    }

    private enum Uitkomst { GELUKT, GEWEIGERD, ONBEREIKBAAR }

    private Uitkomst send(Poging poging, Instant nu) {
        Optional<Post> post = uitnodigingen.fill(poging.post());
        if (post.isEmpty()) {
            verzendingen.refuse(poging, "Deze uitnodiging geldt niet meer", nu);
            return Uitkomst.GEWEIGERD;
        }
        try {
            boolean isUitnodiging = !post.get().tekst().equals(poging.post().tekst());
            sender.send(Mailvorm.of(sender.getSession(), instelling, post.get(), isUitnodiging ? ""
                    : tekst.foot(poging.post().taal(), instelling.adres()), nu));
        } catch (AddressException | UnsupportedEncodingException onbruikbaar) {
            verzendingen.refuse(poging, reason(onbruikbaar), nu);
            return Uitkomst.GEWEIGERD;
        } catch (MessagingException | MailException fout) {
            boolean isVoorgoed = isRefused(fout);
            LOG.warn("Bericht {} is niet verzonden (poging {}): {}", poging.post().bericht(), poging.nummer(),
                    reason(fout));
            if (isVoorgoed) {
                verzendingen.refuse(poging, reason(fout), nu);
            } else {
                verzendingen.fail(poging, reason(fout), nu);
            }
            return isUnreachable(fout) ? Uitkomst.ONBEREIKBAAR : Uitkomst.GEWEIGERD;
        }
        verzendingen.succeed(poging, nu);
        return Uitkomst.GELUKT;
    }

    /// The same for every mail: the server is away, or does not let us in.
    private static boolean isUnreachable(Exception fout) {
        return fout instanceof MailAuthenticationException
                || (fout instanceof MailSendException send && send.getCause() != null);
    }

    /// The server says of this address that it will never take it.
    private static boolean isRefused(Exception fout) {
        if (!(fout instanceof MailSendException send)) {
            return false;
        }
        for (Exception een : send.getMessageExceptions()) {
            for (Exception diep = een; diep != null; diep = deeper(diep)) {
                int code = diep instanceof SMTPAddressFailedException adres ? adres.getReturnCode()
                        : diep instanceof SMTPSendFailedException bericht ? bericht.getReturnCode() : 0;
                if (code >= WEIGERING && code <= WEIGERING_TOT) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable Exception deeper(Exception fout) {
        return fout instanceof SendFailedException send ? send.getNextException() : null;
    }

    /// The deepest reason: that is what the server said.
    private static String reason(Exception fout) {
        Exception begin = fout instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0] : fout;
        String reden = String.valueOf(begin.getMessage());
        for (Exception diep = deeper(begin); diep != null; diep = deeper(diep)) {
            reden = String.valueOf(diep.getMessage());
        }
        return reden;
    }
}
