package nl.verzuimregie.herinneringen;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import nl.verzuimregie.herinneringen.Verzendingen.Post;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.util.HtmlUtils;

/// A message as mail: the text, and the same text as a simple page. Its Message-ID follows from what it is about, so
/// that a second attempt is the same mail, and who has it already can tell.
final class Mailvorm {

    private static final int NAAM_BYTES = 16;
    private static final String NAAM = "Verzuimregie";

    private Mailvorm() {}

    static MimeMessage of(Session sessie, Postinstelling instelling, Post post, String voet, Instant nu)
            throws MessagingException, UnsupportedEncodingException {
        var mail = new Mail(sessie, messageId(post, instelling.domein()));
        var bouwer = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        bouwer.setFrom(new InternetAddress(instelling.afzender(), NAAM, StandardCharsets.UTF_8.name()));
        bouwer.setTo(new InternetAddress(post.adres(), true));
        bouwer.setSubject(post.onderwerp());
        bouwer.setSentDate(Date.from(nu));
        String tekst = post.tekst() + "\n\n" + voet + "\n";
        bouwer.setText(tekst, html(tekst, post.taal(), post.onderwerp()));
        // no answers of machines to a machine
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        return mail;
    }

    /// The same for each attempt; another for each message, also of another database that sends as the same domain.
    static String messageId(Post post, String domein) {
        try {
            byte[] alles = MessageDigest.getInstance("SHA-256").digest("%d|%d|%s|%s".formatted(post.bericht(),
                    post.account(), post.sleutel(), post.gemaaktOp()).getBytes(StandardCharsets.UTF_8));
            return "<%s@%s>".formatted(HexFormat.of().formatHex(alles, 0, NAAM_BYTES), domein);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Paragraphs, headings and lists; an address that stands alone behind a colon becomes a link.
    static String html(String tekst, String taal, String titel) {
        var blokken = new ArrayList<String>();
        for (String blok : List.of(tekst.strip().split("\n\n", -1))) {
            List<String> regels = blok.lines().toList();
            List<String> punten = regels.stream().filter(regel -> regel.startsWith("- ")).toList();
            String kop = String.join("<br>", regels.stream().filter(regel -> !regel.startsWith("- "))
                    .map(Mailvorm::line).toList());
            blokken.add(punten.isEmpty() ? "<p>" + kop + "</p>" : "<h2 style=\"font-size:1em\">" + kop + "</h2>\n<ul>"
                    + String.join("", punten.stream().map(punt -> "<li>" + line(punt.substring(2)) + "</li>").toList())
                    + "</ul>");
        }
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family:sans-serif;line-height:1.5">
                %s
                </body></html>
                """.formatted(taal, HtmlUtils.htmlEscape(titel, StandardCharsets.UTF_8.name()),
                String.join("\n", blokken));
    }

    private static String line(String regel) {
        String veilig = HtmlUtils.htmlEscape(regel, StandardCharsets.UTF_8.name());
        return veilig.replaceFirst("^(.*): (https?://\\S+)$", "<a href=\"$2\">$1</a>");
    }

    /// Keeps its own Message-ID where the library would make one up.
    private static final class Mail extends MimeMessage {
        private final String naam;

        Mail(Session sessie, String naam) {
            super(sessie);
            this.naam = naam;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", naam);
        }
    }
}
