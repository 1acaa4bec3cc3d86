package nl.verzuimregie.ziekmail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The text of a mail and nothing else of it. However big or strange the mail, no more than a part of the text is
/// fetched; files are counted and left where they are.
final class Mailtekst {

    /// So much is kept. A ziekmelding is some sentences.
    static final int TEKENS_MAX = 4_000;

    private static final int BYTES_MAX = 64 * 1024;
    private static final int DIEP_MAX = 8;
    private static final int DELEN_MAX = 100;

    private Optional<String> kaal = Optional.empty();
    private Optional<String> html = Optional.empty();
    private boolean isIngekort;
    private int bijlagen;
    private int delen;

    /// Reads it; what cannot be read is as if it were not there.
    static Mailtekst of(Part mail) throws MessagingException {
        var tekst = new Mailtekst();
        tekst.read(mail, 0);
        return tekst;
    }

    /// The plain text; without one the words of the page.
    String text() {
        String alles = all();
        return alles.length() <= TEKENS_MAX ? alles : alles.substring(0, TEKENS_MAX);
    }

    private String all() {
        return kaal.map(Kaletekst::tidy).filter(een -> !een.isEmpty()).or(() -> html.map(Kaletekst::of)).orElse("");
    }

    boolean isIngekort() {
        return isIngekort || all().length() > TEKENS_MAX;
    }

    int bijlagen() {
        return bijlagen;
    }

    private void read(Part deel, int diep) throws MessagingException {
        if (++delen > DELEN_MAX || diep > DIEP_MAX) {
            isIngekort = true;
        } else if (deel.isMimeType("multipart/*")) {
            readAll(deel, diep);
        } else if (Part.ATTACHMENT.equalsIgnoreCase(deel.getDisposition()) || !deel.isMimeType("text/*")
                || deel.getFileName() != null) {
            bijlagen++;
        } else if (deel.isMimeType("text/html")) {
            html = html.or(() -> Optional.of(words(deel)));
        } else if (deel.isMimeType("text/plain")) {
            kaal = kaal.or(() -> Optional.of(words(deel)));
        }
    }

    private void readAll(Part deel, int diep) throws MessagingException {
        try {
            if (deel.getContent() instanceof Multipart samen) {
                for (int i = 0; i < samen.getCount() && delen <= DELEN_MAX; i++) {
                    read(samen.getBodyPart(i), diep + 1);
                }
            }
        } catch (IOException kapot) {
            isIngekort = true;
        }
    }

    private String words(Part deel) {
        try (InputStream in = deel.getInputStream()) {
            byte[] begin = in.readNBytes(BYTES_MAX + 1);
            isIngekort |= begin.length > BYTES_MAX;
            return new String(begin, 0, Math.min(begin.length, BYTES_MAX), charset(deel));
        } catch (IOException | MessagingException kapot) {
            isIngekort = true;
            return "";
        }
    }

    private static Charset charset(Part deel) throws MessagingException {
        String naam = new ContentType(deel.getContentType()).getParameter("charset");
        try {
            return naam == null ? StandardCharsets.UTF_8 : Charset.forName(naam);
        } catch (IllegalArgumentException onbekend) {
            return StandardCharsets.UTF_8;
        }
    }
}
