package nl.verzuimregie.herinneringen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.proef.Eigenzinnig;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is sent, against a real SMTP server: each once, also by two at once, after the server was away, and after a
/// sender was cut off. Each test has a month of its own, so that it sends its own messages only.
class PostbodeTest {

    private static final int ACCOUNT = Proefsysteem.school("postbode").account(Functie.MENTOR, Optional.empty());
    private static final JdbcClient JDBC = Proefsysteem.bean(JdbcClient.class);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @AfterEach
    void stop() {
        server.stop();
        Proefpost.dayOfAllTests();
    }

    private static Instant in(int maand) {
        Proefpost.day(LocalDate.of(2030, maand, 7));
        return Proefsysteem.bean(Vandaag.class).nu();
    }

    private Postbode postbode() {
        return Proefpost.postbode(server.getSmtp().getPort());
    }

    private List<String> arrived() {
        return Arrays.stream(server.getReceivedMessages()).map(PostbodeTest::id).toList();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_mail_has_the_text_and_the_same_as_a_page_and_says_that_a_machine_sent_it() throws Exception {
        Instant nu = in(1);
        server.start();
        Proefpost.waiting(ACCOUNT, "vorm");
        assertThat(postbode().run(() -> nu.plusSeconds(1))).isEqualTo(1);
        assertThat(postbode().run(() -> nu.plusSeconds(2))).as("nog eens is er niets te doen").isZero();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Dagbericht: 1 te laat");
        assertThat(mail.getFrom()[0]).asString().isEqualTo("Verzuimregie <verzuim@school.example>");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).asString().isEqualTo("mentor.postbode@demo.invalid");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).matches("<[0-9a-f]{32}@school\\.example>");
        var delen = (MimeMultipart) ((MimeMultipart) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                .getBodyPart(0).getContent();
        assertThat(delen.getContentType()).startsWith("multipart/alternative");
        assertThat(((String) delen.getBodyPart(0).getContent()).replace("\r\n", "\n")).isEqualTo("""
                Dag Één,

                Te laat (1)
                - Bel <de> ouders. Uiterlijk do 12 nov.

                Naar je taken van vandaag: https://verzuim.school.example/vandaag
                Minder of andere berichten: https://verzuim.school.example/berichten/instellingen
                """);
        assertThat((String) delen.getBodyPart(1).getContent()).contains("<p>Dag Één,</p>",
                "<li>Bel &lt;de&gt; ouders. Uiterlijk do 12 nov.</li>",
                "<a href=\"https://verzuim.school.example/vandaag\">Naar je taken van vandaag</a>")
                .doesNotContain("<img", "<script");
    }

    @Test
    void two_senders_at_once_send_each_mail_once() throws Exception {
        Instant nu = in(2);
        server.start();
        IntStream.range(0, 60).forEach(nr -> Proefpost.waiting(ACCOUNT, "samen/" + nr));
        var samen = new CyclicBarrier(2);
        var aantallen = new ArrayList<Integer>();
        List<Thread> twee = IntStream.range(0, 2).mapToObj(nr -> Thread.ofPlatform().start(() -> {
            try {
                samen.await();
                int aantal = postbode().run(() -> nu.plusSeconds(1));
                synchronized (aantallen) {
                    aantallen.add(aantal);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        })).toList();
        for (Thread een : twee) {
            een.join();
        }
        assertThat(aantallen).hasSize(2).allMatch(aantal -> aantal > 0);
        assertThat(arrived()).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void a_server_that_is_away_is_tried_again_later_and_nothing_is_lost() {
        Instant nu = in(3);
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        long een = Proefpost.waiting(ACCOUNT, "weg/1");
        long twee = Proefpost.waiting(ACCOUNT, "weg/2");
        Postbode postbode = Proefpost.postbode(port);
        assertThat(postbode.run(() -> nu.plusSeconds(1))).isZero();
        assertThat(attempts(een)).as("wie niet opendoet, doet dat voor geen van beide").isEqualTo(1);
        assertThat(attempts(twee)).isZero();
        assertThat(postbode.run(() -> nu.plusSeconds(2))).isZero();
        assertThat(attempts(een)).isEqualTo(1);
        assertThat(attempts(twee)).isEqualTo(1);
        assertThat(postbode.run(() -> nu.plusSeconds(59))).isZero();
        assertThat(attempts(een)).as("pas na een minuut weer").isEqualTo(1);
        var terug = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        terug.start();
        try {
            assertThat(postbode.run(() -> nu.plusSeconds(63))).isEqualTo(2);
            assertThat(terug.getReceivedMessages()).hasSize(2);
            assertThat(postbode.run(() -> nu.plusSeconds(900))).isZero();
        } finally {
            terug.stop();
        }
    }

    @Test
    void each_wait_is_longer_and_after_three_days_it_is_given_up() {
        Instant nu = in(4);
        long bericht = Proefpost.waiting(ACCOUNT, "oud");
        Postbode postbode = Proefpost.postbode(1);
        var minuten = new ArrayList<Integer>();
        for (int minuut = 0; minuut <= Duration.ofDays(4).toMinutes(); minuut++) {
            Instant dan = nu.plus(Duration.ofMinutes(minuut)).plusSeconds(1);
            int eerder = attempts(bericht);
            postbode.run(() -> dan);
            if (attempts(bericht) > eerder) {
                minuten.add(minuut);
            }
        }
        assertThat(minuten).startsWith(0, 1, 6, 21, 81, 321, 561);
        assertThat(minuten.getLast()).isLessThan((int) Duration.ofDays(3).toMinutes());
    }

    /// A sender that is cut off at the worst moment: the server has the mail, and nobody wrote it down.
    @Test
    void a_sender_cut_off_after_sending_sends_the_same_mail_once_more_and_only_after_a_while() {
        Instant nu = in(5);
        server.start();
        Proefpost.waiting(ACCOUNT, "afgebroken");
        var kapot = new Postbode(new Verzendingen(JDBC) {
            @Override
            public void succeed(Poging poging, Instant moment) {
                throw new AssertionError("afgebroken");
            }
        }, Proefsysteem.bean(Berichttekst.class), Proefsysteem.bean(Uitnodigingspost.class),
                Proefpost.local(server.getSmtp().getPort()));
        assertThatThrownBy(() -> kapot.run(() -> nu.plusSeconds(1))).hasMessage("afgebroken");
        assertThat(postbode().run(() -> nu.plus(Duration.ofMinutes(10)))).as("misschien is hij nog bezig").isZero();
        assertThat(postbode().run(() -> nu.plus(Duration.ofMinutes(11)))).isEqualTo(1);
        assertThat(arrived()).hasSize(2);
        assertThat(arrived().stream().distinct()).as("dezelfde mail: wie haar had, kan dat zien").hasSize(1);
        assertThat(postbode().run(() -> nu.plus(Duration.ofMinutes(30)))).isZero();
    }

    @Test
    void an_address_that_is_refused_for_good_is_not_tried_again_and_one_that_is_full_is() throws Exception {
        Instant nu = in(6);
        long weg = Proefpost.waiting(ACCOUNT, "weg");
        try (var nooit = new Eigenzinnig("550 5.1.1 onbekend", () -> { })) {
            assertThat(Proefpost.postbode(nooit.port()).run(() -> nu.plusSeconds(1))).isZero();
            assertThat(Proefpost.postbode(nooit.port()).run(() -> nu.plusSeconds(3000))).isZero();
        }
        assertThat(attempts(weg)).isEqualTo(1);
        assertThat(reason(weg)).contains("550 5.1.1 onbekend");
        long vol = Proefpost.waiting(ACCOUNT, "vol");
        try (var straks = new Eigenzinnig("452 4.2.2 bus is vol", () -> { })) {
            assertThat(Proefpost.postbode(straks.port()).run(() -> nu.plusSeconds(10))).isZero();
        }
        server.start();
        assertThat(postbode().run(() -> nu.plusSeconds(80))).isEqualTo(1);
        assertThat(attempts(vol)).isEqualTo(2);
        assertThat(GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0])).contains("school.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update herinneringen.bericht set tekst = ''", "delete from herinneringen.bericht",
        "delete from herinneringen.aanzegging", "update herinneringen.verzending set poging = 9",
        "delete from herinneringen.verzending", "update herinneringen.uitkomst set gelukt = true",
        "delete from herinneringen.toewijzing", "update herinneringen.voorkeur set te_laat = 'niet'"})
    void what_was_said_and_sent_cannot_be_changed(String wat) {
        assertThatThrownBy(() -> JDBC.sql(wat).update()).isInstanceOf(DataAccessException.class)
                .rootCause().hasMessageContaining("permission denied");
    }

    private static int attempts(long bericht) {
        return JDBC.sql("select count(*) from herinneringen.verzending where bericht_id = ?").param(bericht)
                .query(Integer.class).single();
    }

    private static String reason(long bericht) {
        return JDBC.sql("select u.reden from herinneringen.verzending v join herinneringen.uitkomst u "
                + "on u.verzending_id = v.id where v.bericht_id = ?").param(bericht).query(String.class).single();
    }
}
