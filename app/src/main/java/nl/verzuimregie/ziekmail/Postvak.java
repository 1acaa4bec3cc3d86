package nl.verzuimregie.ziekmail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Instant;
import java.util.function.Supplier;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The mailbox. A message is recorded first and moved afterwards, one at a time: who is killed in between finds it
/// once more, and the database knows it already.
final class Postvak {

    private static final Logger LOG = LoggerFactory.getLogger(Postvak.class);
    private static final int PER_KEER = 200;
    /// When so many cannot be recorded, it is not the mail that is wrong.
    private static final int BLIJVERS_MAX = 20;

    private final Postvakinstelling instelling;
    private final Mailvertaling vertaling;

    Postvak(Postvakinstelling instelling) {
        this.instelling = instelling;
        this.vertaling = new Mailvertaling(instelling.vertrouwd());
    }

    /// What records a message. It may throw: then the message stays where it is, and the others are read.
    @FunctionalInterface
    interface Bewaarder {
        /// Keeps a message.
        ///
        /// @return whether it was for anybody here
        boolean keep(Inkomend mail);
    }

    /// What becomes of a message.
    private enum Lot {
        BESTELD, ONBESTELBAAR, GEBLEVEN
    }

    /// How a round went.
    ///
    /// @param gelezen      how many messages left the mailbox
    /// @param onbestelbaar how many of them are of no school, or cannot be read at all
    /// @param gebleven     how many could not be recorded, and lie there still
    record Ronde(int gelezen, int onbestelbaar, int gebleven) {}

    /// Reads what lies there, and moves it away.
    ///
    /// @throws MessagingException when the server is away, or does not let us in
    Ronde read(Bewaarder bewaarder, Supplier<Instant> klok) throws MessagingException {
        try (Store store = Session.getInstance(instelling.properties()).getStore("imap")) {
            store.connect(instelling.host(), instelling.port(), instelling.gebruiker(), instelling.wachtwoord());
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            int gelezen = 0;
            int onbestelbaar = 0;
            int gebleven = 0;
            try {
                for (Message mail : inbox.getMessages()) {
                    if (gelezen == PER_KEER || gebleven == BLIJVERS_MAX) {
                        break;
                    }
                    if (mail.isSet(Flags.Flag.DELETED)) {
                        continue;
                    }
                    Lot lot = keep(mail, bewaarder, klok.get());
                    if (lot == Lot.GEBLEVEN) {
                        gebleven++;
                        continue;
                    }
                    onbestelbaar += lot == Lot.ONBESTELBAAR ? 1 : 0;
                    clear((IMAPStore) store, (IMAPFolder) inbox, mail);
                    gelezen++;
                }
            } finally {
                if (inbox.isOpen()) {
                    inbox.close(true);
                }
            }
            return new Ronde(gelezen, onbestelbaar, gebleven);
        }
    }

    /// One that cannot be read or recorded does not keep the others waiting; a server that went away does.
    private Lot keep(Message mail, Bewaarder bewaarder, Instant nu) throws MessagingException {
        Inkomend inkomend;
        try {
            inkomend = vertaling.read(mail, nu);
        } catch (MessagingException | IllegalArgumentException kapot) {
            if (!mail.getFolder().isOpen()) {
                throw kapot;
            }
            LOG.warn("Een mail in de brievenbus voor ziekmeldingen is niet te lezen: {}",
                    kapot.getClass().getSimpleName());
            return Lot.ONBESTELBAAR;
        }
        try {
            return bewaarder.keep(inkomend) ? Lot.BESTELD : Lot.ONBESTELBAAR;
        } catch (RuntimeException mislukt) {
            // what it says could name somebody
            LOG.error("Een mail in de brievenbus voor ziekmeldingen is niet vast te leggen: {}",
                    mislukt.getClass().getSimpleName());
            return Lot.GEBLEVEN;
        }
    }

    private void clear(IMAPStore store, IMAPFolder inbox, Message mail) throws MessagingException {
        Message[] een = {mail};
        if (instelling.map().isEmpty()) {
            mail.setFlag(Flags.Flag.DELETED, true);
            return;
        }
        Folder doel = store.getDefaultFolder().getFolder(instelling.map());
        if (!doel.exists() && !doel.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("De map '%s' is er niet en is niet te maken".formatted(instelling.map()));
        }
        if (store.hasCapability("MOVE")) {
            inbox.moveMessages(een, doel);
        } else {
            inbox.copyMessages(een, doel);
            mail.setFlag(Flags.Flag.DELETED, true);
        }
    }
}
