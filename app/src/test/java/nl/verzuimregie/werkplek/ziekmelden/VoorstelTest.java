package nl.verzuimregie.werkplek.ziekmelden;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefgezin;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.scholen.Besluit;
import nl.verzuimregie.scholen.Besluiten;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gezag;
import nl.verzuimregie.ziekmail.Proefbus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What people of the school do with a mail of a parent: taking it over, turning it down, and being second (S-006).
class VoorstelTest {

    private final Proefschool school;
    private final List<Leerling> klas;
    private final Leerling kind;
    private final Proefbus bus;
    private final int ouder;
    private final Bezoeker receptie;

    VoorstelTest(org.junit.jupiter.api.TestInfo info) {
        school = Proefsysteem.schoolWithoutTaken("voorstel-"
                + Integer.toHexString(info.getTestMethod().orElseThrow().getName().hashCode()));
        klas = school.withLeerlingen("3A", "3B");
        kind = klas.getFirst();
        bus = Proefbus.open(school);
        ouder = Proefgezin.add(school.code(), kind, Functie.OUDER, Gezag.JA);
        receptie = Bezoeker.signedIn(school.account(Functie.RECEPTIE, Optional.empty()));
    }

    @AfterEach
    void stop() {
        bus.close();
    }

    private String pad() {
        return "/leerlingen/" + kind.id() + "/ziekmelding";
    }

    private List<String> ask(String vraag) {
        return Objects.requireNonNull(Zicht.school(school.id()).during(() -> Proefsysteem.bean(
                TransactionOperations.class).execute(weg -> Proefsysteem.bean(JdbcClient.class).sql(vraag)
                        .param(school.id()).query(String.class).list())));
    }

    /// A mail of the parent came in; its number.
    private String mail(String tekst) {
        bus.put("ouder." + school.code() + "@demo.invalid", "m" + tekst.hashCode(), tekst);
        bus.read();
        return ask("select max(id)::text from ziekmail.bericht where school_id = ?").getFirst();
    }

    private HttpResponse<String> take(Bezoeker wie, String bericht, String... anders) {
        Map<String, String> velden = new HashMap<>(Map.of("mail", bericht, "melder", Integer.toString(ouder), "vanaf",
                "vandaag", "tot", "onbekend", "uitkomst", "mail-verstuurd"));
        for (int i = 0; i < anders.length; i += 2) {
            velden.put(anders[i], anders[i + 1]);
        }
        wie.get(pad());
        return wie.post(pad(), velden);
    }

    @Test
    void the_form_has_the_mail_beside_it_and_saving_deals_with_it() {
        String bericht = mail("Ze heeft kanariekoorts <b>vandaag</b>");
        assertThat(receptie.get("/ziekmelden").body()).contains("Ziek gemeld per mail, wacht op jou: 1", kind.naam(),
                "/ziekmelden/mail/" + bericht, "afzender niet bevestigd").doesNotContain("kanariekoorts");
        assertThat(receptie.get("/ziekmelden/mail/" + bericht).body()).contains("kanariekoorts &lt;b&gt;",
                kind.naam() + " ziek melden", pad() + "?mail=" + bericht);
        String form = receptie.get(pad() + "?mail=" + bericht).body();
        assertThat(form).contains("kanariekoorts", "value=\"" + ouder + "\" checked",
                "value=\"mail-verstuurd\" data-gesteld=\"ja\" checked", "name=\"mail\" value=\"" + bericht + "\"");
        assertThat(take(receptie, bericht).statusCode()).isEqualTo(302);
        assertThat(receptie.get("/ziekmelden").body()).contains("is ziek gemeld vanaf", "(ouder of verzorger)")
                .doesNotContain("wacht op jou");
        assertThat(ask("select inhoud ->> 'kanaal' from zaken.zaakfeit where school_id = ? and soort = 'ziekmelding'"))
                .containsExactly("mail");
        assertThat(ask("select uitkomst || leerling_id from ziekmail.afhandeling where school_id = ?"))
                .containsExactly("AANGENOMEN" + kind.id());
        assertThat(receptie.get("/ziekmelden/mail/" + bericht).body()).contains("nam deze mail aan",
                "Iemand receptie").doesNotContain("kanariekoorts");
        assertThat(ask("select wat from toegang.inzage where school_id = ? and segmenten like '%ZIEKMELDING%'"))
                .as("dat de woorden zijn geopend, is te zien").contains("ZIEKMELDING");
    }

    @Test
    void what_is_wrong_with_the_form_leaves_the_proposal_waiting() {
        String bericht = mail("ziek");
        HttpResponse<String> antwoord = take(receptie, bericht, "vanaf", "dag", "vanafDag", "2026-11-21", "tot",
                "dag1");
        assertThat(antwoord.statusCode()).isEqualTo(422);
        assertThat(antwoord.body()).contains("Op za 21 nov is er geen school", "Uit de mail van");
        assertThat(take(receptie, bericht, "uitkomst", "").statusCode()).isEqualTo(422);
        assertThat(ask("select uitkomst from ziekmail.afhandeling where school_id = ?")).isEmpty();
        assertThat(ask("select soort from zaken.zaakfeit where school_id = ?")).isEmpty();
    }

    @Test
    void turning_down_asks_why() {
        String bericht = mail("Mag zij vrij?");
        receptie.get("/ziekmelden/mail/" + bericht);
        receptie.post("/ziekmelden/mail/" + bericht + "/afwijzen", Map.of("reden", " "));
        assertThat(receptie.get("/ziekmelden/mail/" + bericht).body()).contains("Zeg waarom je het afwijst");
        receptie.post("/ziekmelden/mail/" + bericht + "/afwijzen", Map.of("reden", "gaat niet over ziek zijn"));
        assertThat(receptie.get("/ziekmelden").body()).contains("Er is niemand ziek gemeld")
                .doesNotContain("wacht op jou");
        assertThat(receptie.get("/ziekmelden/mail/" + bericht).body()).contains("wees deze mail af",
                "gaat niet over ziek zijn").doesNotContain("Mag zij vrij?");
    }

    @Test
    void who_is_second_hears_who_was_first_and_nobody_is_ill_twice() {
        String bericht = mail("ziek");
        Bezoeker coordinator = Bezoeker.signedIn(school.account(Functie.VERZUIMCOORDINATOR, Optional.empty()));
        coordinator.get(pad() + "?mail=" + bericht);
        receptie.get("/ziekmelden/mail/" + bericht);
        receptie.post("/ziekmelden/mail/" + bericht + "/afwijzen", Map.of("reden", "ouder gebeld"));
        HttpResponse<String> tweede = take(coordinator, bericht);
        assertThat(tweede.statusCode()).isEqualTo(422);
        assertThat(tweede.body()).contains("Dit is al afgehandeld door Iemand receptie");
        assertThat(ask("select soort from zaken.zaakfeit where school_id = ?")).isEmpty();
        coordinator.post("/ziekmelden/mail/" + bericht + "/afwijzen", Map.of("reden", "ook gebeld"));
        assertThat(coordinator.get("/ziekmelden").body()).contains("Dit is al afgehandeld door Iemand receptie");
        assertThat(coordinator.get(pad() + "?mail=" + bericht).headers().firstValue("Location").orElse(""))
                .endsWith("/ziekmelden/mail/" + bericht);
    }

    @Test
    void a_mentor_sees_those_of_the_own_class_and_who_may_not_sees_none() {
        String bericht = mail("ziek");
        Bezoeker eigen = Bezoeker.signedIn(school.account(Functie.MENTOR, Optional.of("3A")));
        Bezoeker ander = Bezoeker.signedIn(school.account(Functie.MENTOR, Optional.of("3B")));
        Bezoeker beheer = Bezoeker.signedIn(school.account(Functie.SCHOOLLEIDING, Optional.empty()));
        assertThat(eigen.get("/ziekmelden").body()).contains("/ziekmelden/mail/" + bericht);
        assertThat(eigen.get("/ziekmelden/mail/" + bericht).statusCode()).isEqualTo(200);
        assertThat(ander.get("/ziekmelden").body()).doesNotContain("/ziekmelden/mail/");
        assertThat(ander.get("/ziekmelden/mail/" + bericht).statusCode()).isEqualTo(404);
        assertThat(beheer.get("/ziekmelden/mail/" + bericht).statusCode()).isEqualTo(403);
        assertThat(receptie.get("/leerlingen/" + klas.get(1).id() + "/ziekmelding?mail=" + bericht).statusCode())
                .as("over een ander kind kan deze mail niet gaan").isEqualTo(302);
    }

    @Test
    void the_address_is_set_by_who_looks_after_the_school_and_belongs_to_one_school() {
        Bezoeker beheer = Bezoeker.signedIn(school.account(Functie.VERZUIMCOORDINATOR, Optional.empty()));
        Proefschool ander = Proefsysteem.school(school.code() + "b");
        Bezoeker anders = Bezoeker.signedIn(ander.account(Functie.VERZUIMCOORDINATOR, Optional.empty()));
        assertThat(beheer.get("/berichten/ziekmail").body()).contains(bus.adres(), "Deze installatie leest nog geen");
        assertThat(anders.get("/berichten/ziekmail").body()).contains("nog geen ziekmeld-adres")
                .doesNotContain(bus.adres());
        assertThat(anders.post("/berichten/ziekmail", Map.of("school", Integer.toString(ander.id()), "adres",
                bus.adres())).body()).contains("al van een andere school");
        assertThat(anders.post("/berichten/ziekmail", Map.of("school", Integer.toString(ander.id()), "adres",
                "geen adres")).body()).contains("Dit is geen e-mailadres", "value=\"geen adres\"");
        assertThat(anders.post("/berichten/ziekmail", Map.of("school", Integer.toString(school.id()), "adres", ""))
                .statusCode()).isEqualTo(404);
        beheer.post("/berichten/ziekmail", Map.of("school", Integer.toString(school.id()), "adres", ""));
        assertThat(beheer.get("/berichten/ziekmail").body()).contains("heeft geen ziekmeld-adres meer");
        bus.put("ouder." + school.code() + "@demo.invalid", "na", "ziek");
        bus.read();
        assertThat(ask("select afzender from ziekmail.bericht where school_id = ?")).isEmpty();
    }

    /// The school puts the questions by mail.
    private void digital() {
        Zicht.school(school.id()).during(() -> Proefsysteem.bean(Besluiten.class).add(new Besluit(0,
                Optional.of(school.id()), "swvvo3006", Besluit.Soort.INSTELLING, "ziekmeldkanaal", "digitaal",
                Proefsysteem.DAG, Optional.empty(), "wij mailen", "iemand", 1, Proefsysteem.bean(Vandaag.class).nu()),
                "digitaal-" + school.code()));
        Proefsysteem.bean(Scholen.class).kaderNow(school.id());
    }

    private List<String> open() {
        return ask("select stap from beoordelingen.taak where school_id = ? order by 1");
    }

    @Test
    void without_an_answer_the_family_is_called_from_the_time_of_the_protocol_on() {
        digital();
        assertThat(take(receptie, mail("ziek")).statusCode()).isEqualTo(302);
        assertThat(open()).contains("ouders-bellen", "vragen-stellen");
        assertThat(ask("""
                select ((vanaf_op at time zone 'Europe/Amsterdam')::time between '12:00' and '16:30')::text
                from beoordelingen.taak where school_id = ? and stap = 'ouders-bellen'""")).containsExactly("true");
        String taak = ask("select kenmerk from beoordelingen.taak where school_id = ? and stap = 'ouders-bellen'")
                .getFirst();
        assertThat(receptie.get(pad()).body()).contains("Bel de ouders", "Nog niet geprobeerd", "Geen gehoor");
        receptie.post(pad() + "/bellen", Map.of("taak", taak, "uitkomst", "geen-gehoor"));
        assertThat(receptie.get(pad()).body()).contains("De belpoging staat erbij", "1 keer geprobeerd",
                "door Iemand receptie");
        assertThat(open()).as("wie niet opneemt, wordt nog eens gebeld").contains("ouders-bellen");
        assertThat(ask("select inhoud::text from zaken.zaakfeit where school_id = ? order by id desc limit 1")
                .getFirst()).contains("niet-bereikt");
        receptie.post(pad() + "/bellen", Map.of("taak", taak, "uitkomst", "bereikt"));
        assertThat(receptie.get(pad()).body()).contains("De ouder is gesproken");
        assertThat(open()).doesNotContain("ouders-bellen");
        receptie.post(pad() + "/bellen", Map.of("taak", taak, "uitkomst", "bereikt"));
        assertThat(receptie.get(pad()).body()).contains("Er hoeft niet meer gebeld te worden");
    }

    @Test
    void who_answers_later_by_the_link_has_answered() {
        digital();
        take(receptie, mail("ziek"));
        Bezoeker thuis = Bezoeker.signedIn(ouder);
        String pad = "/portaal/" + kind.id() + "/ziekmelding";
        assertThat(thuis.get(pad).body()).contains("School vroeg dit nog", "Wat is er aan de hand?");
        assertThat(thuis.post(pad + "/antwoord", Map.of("veld.wat-is-er", " ")).body())
                .contains("Vul minstens één antwoord in");
        assertThat(thuis.post(pad + "/antwoord", Map.of("veld.wat-is-er", "kanariekoorts")).statusCode())
                .isEqualTo(302);
        assertThat(thuis.get("/portaal/" + kind.id()).body()).contains("School heeft je antwoord");
        assertThat(open()).doesNotContain("vragen-stellen", "ouders-bellen");
        assertThat(thuis.get(pad).body()).doesNotContain("School vroeg dit nog");
        assertThat(ask("select inhoud::text from zaken.zaakfeit where school_id = ?"))
                .noneMatch(een -> een.contains("kanariekoorts"));
    }

    @Test
    void who_leaves_the_questions_of_the_portal_open_is_called_too() {
        digital();
        Bezoeker thuis = Bezoeker.signedIn(ouder);
        thuis.get("/portaal/" + kind.id() + "/ziekmelding");
        thuis.post("/portaal/" + kind.id() + "/ziekmelding", Map.of("vanaf", "vandaag", "tot", "dag1"));
        assertThat(open()).contains("ouders-bellen");
    }
}
