package nl.verzuimregie.ziekmail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingkaart;
import nl.verzuimregie.leerlingen.Leerlingkaarten;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefgezin;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gezag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reading the mailbox, against a real IMAP server: each message once, nothing lost, nothing guessed (S-006).
class ZiekmailTest {

    private static final String ALLES = """
            select afzender, soort, kinderen, echtheid, automatisch, ingekort, bijlagen from ziekmail.bericht
            where school_id = ? order by id""";

    private final Proefschool school;
    private final List<Leerling> klas;
    private final Proefbus bus;
    private final String ouder;

    ZiekmailTest(org.junit.jupiter.api.TestInfo info) {
        school = Proefsysteem.schoolWithoutTaken("mail-" + Integer.toHexString((info.getDisplayName()
                + info.getTestMethod().orElseThrow().getName()).hashCode()));
        klas = school.withLeerlingen("3A", "3B");
        bus = Proefbus.open(school);
        ouder = "ouder." + school.code() + "@demo.invalid";
        Proefgezin.add(school.code(), klas.getFirst(), Functie.OUDER, Gezag.JA);
    }

    @AfterEach
    void stop() {
        bus.close();
    }

    private List<Voorstel> open() {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Voorstellen.class).open());
    }

    private Optional<Voorstel.Woorden> words(Voorstel voorstel) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Voorstellen.class).words(voorstel));
    }

    @Test
    void what_a_known_sender_writes_is_a_proposal_and_goes_away_from_the_mailbox() throws Exception {
        bus.put(ouder.toUpperCase(java.util.Locale.ROOT), "een", "Ze heeft kanariekoorts & ligt <op bed>.");
        bus.read();
        assertThat(bus.waiting()).isZero();
        assertThat(bus.moved()).isEqualTo(1);
        assertThat(open()).singleElement().satisfies(een -> {
            assertThat(een.kinderen()).containsExactly(klas.getFirst());
            assertThat(een.echtheid()).isEqualTo(Echtheid.ONBEKEND);
            assertThat(words(een)).contains(new Voorstel.Woorden("Ziekmelding een",
                    "Ze heeft kanariekoorts & ligt <op bed>."));
        });
        assertThat(bus.rows("select count(*) as n from zaken.zaakfeit where school_id = ?"))
                .as("niemand is vanzelf ziek gemeld").containsExactly(Map.of("n", 0L));
        MimeMessage antwoord = bus.answers(ouder).getFirst();
        assertThat(antwoord.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat((String) antwoord.getContent()).contains("Dit is nog geen ziekmelding",
                "https://verzuim.school.example/portaal/" + klas.getFirst().id() + "/ziekmelding")
                .doesNotContain("kanariekoorts", "Voornaam", "Achternaam", school.code());
        assertThat(antwoord.getSubject()).isEqualTo("Ontvangen, nog geen ziekmelding");
    }

    @Test
    void the_words_are_unreadable_in_the_database_and_shut_without_the_part() throws Exception {
        bus.put(ouder, "dicht", "zebrapokken");
        bus.read();
        try (var eigenaar = Proefsysteem.owner(); var vraag = eigenaar.createStatement();
                var rijen = vraag.executeQuery("select encode(inhoud, 'escape') from ziekmail.tekst")) {
            while (rijen.next()) {
                assertThat(rijen.getString(1)).doesNotContain("zebrapokken", "Ziekmelding");
            }
        }
        assertThat(bus.rows("select bericht_id from ziekmail.tekst where school_id = ?")).isEmpty();
    }

    @Test
    void a_parent_of_two_has_one_proposal_about_both() throws Exception {
        String twee = "ouder.twee" + school.code() + "@demo.invalid";
        int account = Proefgezin.add("twee" + school.code(), klas.getFirst(), Functie.OUDER, Gezag.JA);
        Proefgezin.record(account, klas.get(1), Functie.OUDER, Gezag.JA);
        bus.put(twee, "beiden", "Eén van de twee is ziek.");
        bus.read();
        assertThat(open()).singleElement().satisfies(een -> assertThat(een.kinderen()).hasSize(2));
        assertThat((String) bus.answers(twee).getFirst().getContent()).contains(".example/portaal\r\n")
                .doesNotContain("/ziekmelding");
        Zicht klasA = Zicht.klassen(school.id(), java.util.Set.of(klas.getFirst().klasId()));
        assertThat(klasA.during(() -> Proefsysteem.bean(Voorstellen.class).open()))
                .as("een mentor van één klas: het kan over het andere kind gaan").isEmpty();
    }

    @Test
    void of_an_unknown_sender_only_who_when_and_the_subject_are_kept() throws Exception {
        bus.put("vreemd@" + school.code() + ".example", "vreemd", "Over een leerling die jullie kennen");
        bus.put("ouder.zonder" + school.code() + "@demo.invalid", "zonder", "Geen gezag");
        Proefgezin.add("zonder" + school.code(), klas.getFirst(), Functie.OUDER, Gezag.NEE);
        bus.read();
        assertThat(open()).hasSize(2).allSatisfy(een -> {
            assertThat(een.isBekend()).isFalse();
            assertThat(words(een).orElseThrow().tekst()).isEmpty();
            assertThat(words(een).orElseThrow().onderwerp()).startsWith("Ziekmelding");
        });
        String eerste = (String) bus.answers("vreemd@" + school.code() + ".example").getFirst().getContent();
        assertThat(eerste).contains("Bel dan de school").isEqualTo(bus.answers("ouder.zonder" + school.code()
                + "@demo.invalid").getFirst().getContent());
    }

    @Test
    void of_full_age_the_pupil_counts_and_the_parent_does_not() {
        var kaart = new Leerlingkaart("P1", "Voornaam1", "", "Achternaam1", Optional.of(Proefsysteem.DAG
                .minusYears(18)), "3A");
        Proefgezin.add("kind" + school.code(), klas.get(1), Functie.LEERLING, Gezag.JA);
        Proefgezin.add("kind18" + school.code(), klas.getFirst(), Functie.LEERLING, Gezag.JA);
        Zicht.school(school.id()).during(() -> {
            Proefsysteem.bean(Leerlingkaarten.class).add(school.id(), List.of(kaart), "proef",
                    Proefsysteem.bean(Vandaag.class).nu());
            return kaart;
        });
        bus.put("leerling.kind" + school.code() + "@demo.invalid", "nog geen 18", "Ik ben ziek");
        bus.put("leerling.kind18" + school.code() + "@demo.invalid", "vandaag 18", "Ik ben ziek");
        bus.put(ouder, "van wie 18 is", "Hij is ziek");
        bus.read();
        assertThat(open()).extracting(Voorstel::isBekend).containsExactly(false, true, false);
    }

    @Test
    void a_page_becomes_words_and_nothing_of_it_runs() {
        bus.put(ouder, "pagina", """
                <html><head><title>x</title><style>p{}</style></head><body><script>alert(1)</script>\
                <p>Goedemorgen,</p><p>Onze dochter is <b>ziek</b>.<br>Groet &amp; dank<img src="http://a/b.gif"></p>\
                <!-- weg""", "Content-Type: text/html; charset=utf-8");
        bus.read();
        assertThat(words(open().getFirst()).orElseThrow().tekst()).isEqualTo("""
                Goedemorgen,
                Onze dochter is ziek.
                Groet & dank""");
    }

    @Test
    void a_huge_mail_is_noted_and_not_fetched_and_files_are_left() {
        bus.put(ouder, "reus", "x".repeat(11 * 1024 * 1024));
        bus.put(ouder, "lang", "Ziek. ".repeat(20_000));
        bus.put(ouder, "foto", """
                --grens\r
                Content-Type: text/plain; charset=utf-8\r
                \r
                Zie de foto\r
                --grens\r
                Content-Type: image/jpeg; name=koorts.jpg\r
                Content-Disposition: attachment; filename=koorts.jpg\r
                \r
                zzzz\r
                --grens--\r
                """, "Content-Type: multipart/mixed; boundary=grens");
        bus.read();
        assertThat(bus.waiting()).isZero();
        assertThat(bus.rows(ALLES)).extracting(een -> een.get("ingekort"), een -> een.get("bijlagen"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(true, 0),
                        org.assertj.core.groups.Tuple.tuple(true, 0), org.assertj.core.groups.Tuple.tuple(false, 1));
        assertThat(open()).extracting(een -> words(een).orElseThrow().tekst().length())
                .containsExactly(0, Mailtekst.TEKENS_MAX, "Zie de foto".length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: auto-replied", "Precedence: bulk", "Return-Path: <>", "List-Id: <a.b>",
        "X-Auto-Response-Suppress: OOF, AutoReply"})
    void a_machine_gets_no_answer(String kop) {
        String vreemd = "robot@" + school.code() + ".example";
        bus.put(vreemd, "machine", "Ik ben er niet", kop);
        bus.put(ouder, "bekend", "Ik ben er niet", kop);
        bus.read();
        assertThat(bus.answers(vreemd)).isEmpty();
        assertThat(bus.answers(ouder)).isEmpty();
        assertThat(open()).as("van een ouder gaat nooit iets verloren").anyMatch(Voorstel::isBekend);
        assertThat(open().stream().anyMatch(een -> !een.isBekend())).isEqualTo(!kop.startsWith("Auto-Submitted"));
    }

    @Test
    void one_sender_hears_once_an_hour_and_our_own_address_never() {
        bus.put(ouder, "eerste", "Ziek");
        bus.put(ouder, "tweede", "Nog steeds ziek");
        bus.put(bus.adres(), "onszelf", "Antwoord op antwoord");
        bus.read();
        assertThat(open()).hasSize(3);
        assertThat(bus.answers(ouder)).hasSize(1);
        assertThat(bus.answers(bus.adres())).isEmpty();
        assertThat(bus.answers(ouder)).as("een keer verzonden is klaar").hasSize(1);
    }

    @Test
    void killed_between_recording_and_moving_it_is_the_same_message() {
        bus.put(ouder, "zelfde", "Ziek");
        bus.read();
        bus.put(ouder, "zelfde", "Ziek");
        bus.read();
        assertThat(bus.rows(ALLES)).hasSize(1);
        assertThat(bus.waiting()).isZero();
        bus.put(ouder, "zelfde", "Toch iets anders");
        bus.read();
        assertThat(bus.rows(ALLES)).as("hetzelfde nummer, een andere inhoud").hasSize(2);
    }

    @Test
    void what_cannot_be_recorded_stays_in_the_mailbox_and_keeps_no_other_waiting() throws Exception {
        bus.put(ouder, "later", "Ziek");
        bus.put(ouder, "gewoon", "Ook ziek");
        var berging = Proefsysteem.bean(Berging.class);
        var ronde = new Postvak(bus.instelling(Optional.empty(), "Verwerkt")).read(mail -> {
            if (mail.onderwerp().endsWith("later")) {
                throw new IllegalStateException("databank weg");
            }
            return berging.keep(mail);
        }, Proefsysteem.bean(Vandaag.class)::nu);
        assertThat(ronde).isEqualTo(new Postvak.Ronde(1, 0, 1));
        assertThat(bus.waiting()).isEqualTo(1);
        assertThat(open()).hasSize(1);
        var standen = Proefsysteem.bean(Leesstanden.class);
        standen.succeed(Proefsysteem.bean(Vandaag.class).nu(), ronde.onbestelbaar(), ronde.gebleven());
        assertThat(standen.now().foutSinds()).as("de balie hoort dat er nog iets ligt").isPresent();
        bus.read();
        assertThat(open()).hasSize(2);
        assertThat(standen.now().foutSinds()).isEmpty();
    }

    @Test
    void without_a_folder_it_is_wiped_after_it_was_recorded() throws Exception {
        bus.put(ouder, "wis", "Ziek");
        new Postvak(bus.instelling(Optional.empty(), "")).read(Proefsysteem.bean(Berging.class)::keep,
                Proefsysteem.bean(Vandaag.class)::nu);
        assertThat(bus.waiting()).isZero();
        assertThat(bus.moved()).isZero();
        assertThat(open()).hasSize(1);
    }

    @Test
    void a_mailbox_that_is_away_is_told_and_read_later() {
        bus.put(ouder, "weg", "Ziek");
        var dicht = new Postvakinstelling("127.0.0.1", 1, Postvakinstelling.Beveiliging.GEEN, "bus", "x", "Verwerkt",
                Optional.empty());
        Proefsysteem.bean(Ziekmailronde.class).read(dicht);
        var standen = Proefsysteem.bean(Leesstanden.class);
        assertThat(standen.now().foutSinds()).isPresent();
        assertThat(standen.now().fout()).isNotEmpty().doesNotContain("geheim");
        bus.read();
        assertThat(standen.now().foutSinds()).isEmpty();
        assertThat(open()).hasSize(1);
    }

    @Test
    void a_wrong_password_is_told_without_saying_it() {
        var fout = new Postvakinstelling("127.0.0.1", bus.instelling(Optional.empty(), "").port(),
                Postvakinstelling.Beveiliging.GEEN, "bus", "verkeerdwoord", "Verwerkt", Optional.empty());
        Proefsysteem.bean(Ziekmailronde.class).read(fout);
        assertThat(Proefsysteem.bean(Leesstanden.class).now().fout()).isEqualTo("AUTHENTICATIONFAILED");
        bus.read();
    }

    @Test
    void mail_for_no_school_and_mail_that_cannot_be_read_do_not_stop_the_rest() {
        int eerder = Proefsysteem.bean(Leesstanden.class).now().onbestelbaar();
        bus.putRaw("From: a@b.example\r\nTo: niemand@elders.example\r\n\r\nhallo");
        bus.putRaw("Content-Type: multipart/mixed\r\nFrom: =?x?y?\r\nDate: gisteren\r\nTo: <<<>\r\n\r\n--\r\n--x--"
                + "\r\n");
        bus.put(ouder, "gewoon", "Ziek", "Content-Type: text/plain; charset=klingon",
                "Content-Transfer-Encoding: rook");
        bus.read();
        assertThat(bus.waiting()).isZero();
        assertThat(open()).hasSize(1);
        assertThat(Proefsysteem.bean(Leesstanden.class).now().onbestelbaar()).isEqualTo(eerder + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "mx.school.example; dmarc=pass header.from=demo.invalid|BEVESTIGD",
        "mx.school.example; spf=pass smtp.mailfrom=iemand@demo.invalid|BEVESTIGD",
        "mx.school.example; dkim=pass header.d=elders.example|NIET_BEVESTIGD",
        "mx.school.example; dkim=fail header.d=demo.invalid|NIET_BEVESTIGD",
        "mx.bedrieger.example; dmarc=pass header.from=demo.invalid|NIET_BEVESTIGD",
        "mx.school.example; none|NIET_BEVESTIGD"})
    void what_the_trusted_server_says_of_the_sender_is_believed_and_nothing_else(String geval) {
        String[] deel = geval.split("\\|", 2);
        bus.put(ouder, "echt", "Ziek", "Authentication-Results: " + deel[0],
                "Authentication-Results: mx.school.example; dmarc=pass header.from=demo.invalid");
        bus.read(Optional.of("mx.school.example"));
        assertThat(open()).singleElement().satisfies(een -> assertThat(een.echtheid().name()).isEqualTo(deel[1]));
        String vreemd = "vreemd@" + school.code() + ".example";
        bus.put(vreemd, "vals", "Ziek", "Authentication-Results: mx.school.example; dmarc=fail");
        bus.read(Optional.of("mx.school.example"));
        assertThat(bus.answers(vreemd)).as("wie niet schreef, krijgt geen antwoord").isEmpty();
    }

    @Test
    void after_its_term_it_is_wiped_with_everything_of_it() throws Exception {
        bus.put(ouder, "oud", "Ziek");
        bus.put(ouder, "nieuw", "Ziek");
        bus.read();
        try (var eigenaar = Proefsysteem.owner(); var vraag = eigenaar.createStatement()) {
            vraag.executeUpdate("update ziekmail.bericht set vastgelegd_op = vastgelegd_op - interval '15 days' "
                    + "where id = (select min(id) from ziekmail.bericht where school_id = " + school.id() + ")");
        }
        Proefsysteem.bean(Ziekmailronde.class).clean();
        assertThat(bus.rows(ALLES)).hasSize(1);
        assertThat(bus.rows("select bericht_id from ziekmail.kind where school_id = ?")).hasSize(1);
    }
}
