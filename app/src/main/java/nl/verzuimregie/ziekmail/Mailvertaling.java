package nl.verzuimregie.ziekmail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// From a mail as the server has it to what we know of it. Of a mail that is too big only what the server tells of it
/// is asked; its text and its lines stay where they are.
final class Mailvertaling {

    private static final int BYTES_MAX = 10 * 1024 * 1024;
    private static final int ONDERWERP_TEKENS = 300;

    private final Optional<String> vertrouwd;

    Mailvertaling(Optional<String> vertrouwd) {
        this.vertrouwd = vertrouwd;
    }

    Inkomend read(Message mail, Instant nu) throws MessagingException {
        boolean isGroot = mail.getSize() > BYTES_MAX;
        var kop = new Mailkop(mail);
        String afzender = kop.sender();
        String onderwerp = cut(Kaletekst.tidy(cut(Optional.ofNullable(mail.getSubject()).orElse("")))
                .replaceAll("\\s+", " "));
        Optional<Mailtekst> tekst = isGroot ? Optional.empty() : Optional.of(Mailtekst.of(mail));
        String woorden = tekst.map(Mailtekst::text).orElse("");
        return new Inkomend(mark(mail, sent(mail, isGroot), List.of(afzender, onderwerp,
                woorden)), afzender, onderwerp, woorden,
                Optional.ofNullable(mail.getReceivedDate()).map(Date::toInstant).orElse(nu),
                kop.receivers(!isGroot), !isGroot && kop.isAutomatic(),
                !isGroot && !afzender.isEmpty() && !kop.isLoop(),
                isGroot ? Echtheid.ONBEKEND : kop.echtheid(vertrouwd, afzender),
                tekst.map(Mailtekst::isIngekort).orElse(true), tekst.map(Mailtekst::bijlagen).orElse(0));
    }

    /// What makes it this message: its name, and what it says. Who sends the same words on another day, sends another.
    private static String mark(Message mail, String wanneer, List<String> inhoud) throws MessagingException {
        String naam = mail instanceof MimeMessage mime ? mime.getMessageID() : null;
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((Optional.ofNullable(naam)
                    .orElse("") + "\n" + wanneer + "\n" + String.join("\n", inhoud)).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As who sent it wrote it; without that, when the server got it.
    private static String sent(Message mail, boolean isGroot) throws MessagingException {
        String[] regel = isGroot ? null : mail.getHeader("Date");
        return regel != null && regel.length > 0 ? regel[0]
                : mail instanceof MimeMessage mime && mime.getMessageID() != null ? ""
                : String.valueOf(mail.getReceivedDate());
    }

    private static String cut(String tekst) {
        return tekst.length() <= ONDERWERP_TEKENS ? tekst : tekst.substring(0, ONDERWERP_TEKENS);
    }
}
