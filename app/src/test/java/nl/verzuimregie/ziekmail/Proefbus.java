package nl.verzuimregie.ziekmail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.toegang.Functie;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// A mailbox of a test on this machine, with a school whose address it is.
public final class Proefbus implements AutoCloseable {

    private static final String NAAM = "bus";
    private static final String WACHTWOORD = "geheim";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
    private final Proefschool school;

    private Proefbus(Proefschool school) {
        this.school = school;
    }

    /// Opens one, and sets the address of the school.
    public static Proefbus open(Proefschool school) {
        var bus = new Proefbus(school);
        bus.server.start();
        bus.server.setUser("bus@installatie.example", NAAM, WACHTWOORD);
        int beheer = school.account(Functie.BEHEERDER, Optional.empty());
        Zicht.school(school.id()).during(() -> Proefsysteem.bean(Ziekadressen.class).set(school.id(), bus.adres(),
                beheer));
        return bus;
    }

    /// The ziekmeld-address of the school.
    public String adres() {
        return "ziek@" + school.code() + ".example";
    }

    /// Puts a mail into the mailbox as it would come from outside.
    ///
    /// @param koppen lines above it, behind those that each mail has
    public void put(String van, String naam, String tekst, String... koppen) {
        putRaw("From: Iemand <%s>\r\nTo: %s\r\nMessage-ID: <%s@buiten.example>\r\nSubject: Ziekmelding %s\r\n%s\r\n%s"
                .formatted(van, adres(), naam, naam, String.join("", Arrays.stream(koppen).map(een -> een + "\r\n")
                        .toList()), tekst));
    }

    void putRaw(String alles) {
        try {
            server.getUserManager().getUser(NAAM).deliver(new MimeMessage(Session.getInstance(new Properties()),
                    new ByteArrayInputStream(alles.getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    Postvakinstelling instelling(Optional<String> vertrouwd, String map) {
        return new Postvakinstelling("127.0.0.1", server.getImap().getPort(), Postvakinstelling.Beveiliging.GEEN, NAAM,
                WACHTWOORD, map, vertrouwd);
    }

    /// One round of reading.
    public void read() {
        read(Optional.empty());
    }

    void read(Optional<String> vertrouwd) {
        Proefsysteem.bean(Ziekmailronde.class).read(instelling(vertrouwd, "Verwerkt"));
    }

    /// How many mails lie in the mailbox.
    int waiting() {
        return count("INBOX");
    }

    int moved() {
        return count("Verwerkt");
    }

    private int count(String map) {
        try {
            var store = server.getManagers().getImapHostManager();
            var folder = store.getFolder(server.getUserManager().getUser(NAAM), map, false);
            return folder == null ? 0 : folder.getMessageCount();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Sends what goes back, of all schools, and gives what came in at an address.
    List<MimeMessage> answers(String adres) {
        var instelling = new nl.verzuimregie.herinneringen.Postinstelling("127.0.0.1", server.getSmtp().getPort(),
                nl.verzuimregie.herinneringen.Postinstelling.Beveiliging.GEEN, null, null, "verzuim@school.example",
                "https://verzuim.school.example");
        new Antwoordpost(Proefsysteem.bean(Antwoorden.class), Proefsysteem.bean(
                org.springframework.context.MessageSource.class), instelling).run(Proefsysteem.bean(Vandaag.class)::nu);
        return Arrays.stream(server.getReceivedMessagesForDomain(adres)).filter(Proefbus::isOurs).toList();
    }

    private static boolean isOurs(MimeMessage mail) {
        try {
            return "<verzuim@school.example>".equals(mail.getHeader("From", null))
                    || "verzuim@school.example".equals(mail.getHeader("From", null));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Rows of a question about this school, by the name of their columns.
    List<Map<String, @Nullable Object>> rows(String vraag) {
        return Objects.requireNonNull(Zicht.school(school.id()).during(() -> Proefsysteem.bean(
                TransactionOperations.class).execute(weg -> Proefsysteem.bean(JdbcClient.class).sql(vraag)
                        .param(school.id()).query().listOfRows())));
    }

    void stop() {
        server.stop();
    }

    @Override
    public void close() {
        server.stop();
    }
}
