package nl.verzuimregie.werkplek.ziekmelden;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.verzuimregie.beoordelingen.Ziekbericht;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefgezin;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gezag;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Reporting ill, with every odd case that has an answer of its own (S-005 to S-008). Today is Friday 20 November 2026.
class ZiekmeldTest {

    private static final LocalDate DAG = Proefsysteem.DAG;
    private static final Zaakfeiten ZAAKFEITEN = Proefsysteem.bean(Zaakfeiten.class);

    private final Proefschool school;
    private final List<Leerling> klas;
    private final Leerling wie;
    private final Bezoeker receptie;

    ZiekmeldTest(org.junit.jupiter.api.TestInfo info) {
        school = Proefsysteem.schoolWithoutTaken("ziekmeld-"
                + Integer.toHexString(info.getTestMethod().orElseThrow().getName().hashCode()));
        klas = school.withLeerlingen("3A", "3A", "3B");
        wie = klas.getFirst();
        receptie = Bezoeker.signedIn(school.account(Functie.RECEPTIE, Optional.empty()));
    }

    private String pad() {
        return "/leerlingen/" + wie.id() + "/ziekmelding";
    }

    /// A form with the questions answered, changed by pairs of name and value.
    private HttpResponse<String> send(String... anders) {
        Map<String, String> velden = new HashMap<>(Map.of("melder", "anders", "meldernaam", "moeder", "vanaf",
                "vandaag", "tot", "dag1", "uitkomst", "beantwoord", "veld.wat-is-er", "kanariekoorts"));
        for (int i = 0; i < anders.length; i += 2) {
            velden.put(anders[i], anders[i + 1]);
        }
        receptie.get(pad());
        return receptie.post(pad(), velden);
    }

    private List<Ziekbericht.Melding> meldingen() {
        return Zicht.school(school.id()).during(() -> Ziekbericht.current(ZAAKFEITEN.ofLeerling(wie.id())));
    }

    private List<String> ask(String vraag) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(TransactionOperations.class).execute(ignored ->
                Proefsysteem.bean(JdbcClient.class).sql(vraag).param(wie.id()).query(String.class).list()));
    }

    private List<String> open() {
        return ask("select stap from beoordelingen.taak where leerling_id = ? order by 1");
    }

    private void register(int lesuur, Optional<Verzuimsoort> soort, boolean voorlopig) {
        school.record(new Vastlegging.Nieuw(wie.id(), DAG, lesuur, new Lesvermelding(soort, 50, voorlopig, null), 1));
    }

    @Test
    void one_form_reports_ill_and_does_the_task_of_the_two_questions() {
        assertThat(send().statusCode()).isEqualTo(302);
        assertThat(receptie.get("/ziekmelden").body()).contains(wie.naam()
                + " (3A) is ziek gemeld op vr 20 nov: 8 lessen", "Gemeld door moeder");
        assertThat(meldingen()).singleElement().satisfies(een -> {
            assertThat(een.loop().tot()).isEqualTo(DAG);
            assertThat(een.loop().melding().melder()).isEqualTo("moeder");
        });
        assertThat(open()).doesNotContain("vragen-stellen").contains("contact-ziek");
        assertThat(ask("select inhoud::text from zaken.zaakfeit where leerling_id = ? order by id"))
                .anyMatch(feit -> feit.contains("beantwoord") && feit.contains("Iemand receptie"))
                .noneMatch(feit -> feit.contains("kanariekoorts"));
    }

    @Test
    void without_an_answer_the_form_comes_back_as_it_was_typed() {
        HttpResponse<String> antwoord = send("uitkomst", "", "veld.wat-is-er", "hoofdpijn & <38");
        assertThat(antwoord.statusCode()).isEqualTo(422);
        assertThat(antwoord.body()).contains("Kies één uitkomst", "hoofdpijn &amp; &lt;38", "value=\"moeder\"");
        assertThat(meldingen()).isEmpty();
    }

    @Test
    void the_mail_with_the_questions_leaves_the_task_open() {
        assertThat(send("uitkomst", "mail-verstuurd", "veld.wat-is-er", "").statusCode()).isEqualTo(302);
        assertThat(open()).contains("vragen-stellen");
    }

    @Test
    void sent_twice_it_is_recorded_once() {
        receptie.get(pad());
        Map<String, String> velden = Map.of("melder", "anders", "meldernaam", "vader", "vanaf", "vandaag", "tot",
                "onbekend", "uitkomst", "niet-beantwoord", "sleutel", "ziek-dubbel-" + school.code());
        assertThat(receptie.post(pad(), velden).statusCode()).isEqualTo(302);
        receptie.get("/ziekmelden");
        assertThat(receptie.post(pad(), velden).statusCode()).isEqualTo(302);
        assertThat(receptie.get("/ziekmelden").body()).contains("Dit stond er al");
        assertThat(meldingen()).hasSize(1);
    }

    @Test
    void who_is_reported_already_gets_no_second_report_but_can_be_ill_longer() {
        send();
        assertThat(send().body()).contains("Dit is al vastgelegd door Iemand receptie");
        assertThat(send("vanLes", "3").body()).contains("Dit is al vastgelegd");
        assertThat(receptie.get(pad() + "/gevolg?vanaf=vandaag&tot=dag&totDag=2026-11-24&melder=anders").body())
                .contains("sluit aan op de ziekmelding van vr 20 nov");
        assertThat(send("tot", "dag", "totDag", "2026-11-24").statusCode()).isEqualTo(302);
        assertThat(meldingen()).hasSize(2);
        assertThat(ask("""
                select count(*)::text from zaken.zaakfeit where leerling_id = ? and soort = 'afronding'"""))
                .as("het blijft één ziekte, dus één keer de vragen").containsExactly("1");
    }

    @Test
    void a_day_without_school_is_answered_and_never_moved() {
        assertThat(send("vanaf", "dag", "vanafDag", "2026-11-21").body())
                .contains("Op za 21 nov is er geen school", "De eerste schooldag is ma 23 nov");
        assertThat(send("vanaf", "dag", "vanafDag", "2026-12-21", "tot", "dag", "totDag", "2026-12-30").body())
                .contains("is er geen school (kerstvakantie)");
        assertThat(meldingen()).isEmpty();
        assertThat(send("vanaf", "dag", "vanafDag", "2026-11-21", "tot", "onbekend").statusCode()).isEqualTo(302);
        assertThat(meldingen()).as("ziek in het weekend, tot nog onbekend").hasSize(1);
    }

    @Test
    void what_cannot_be_has_an_answer() {
        assertThat(send("vanaf", "dag", "vanafDag", "gisteren").body()).contains("Vul een dag in, zoals");
        assertThat(send("tot", "dag", "totDag", "2026-11-19").body()).contains("De laatste ziektedag ligt voor vr 20");
        assertThat(send("vanLes", "5", "totLes", "2").body()).contains("Het laatste lesuur ligt voor het eerste");
        assertThat(send("vanaf", "dag", "vanafDag", "2026-07-01").body()).contains("Kies een dag in dit schooljaar");
        assertThat(send("meldernaam", "").body()).contains("Vul de naam in van wie het meldt");
        assertThat(send("melder", "999999").body()).contains("Kies wie het meldt");
        assertThat(send("vanLes", "99").body()).contains("Kies een lesuur van 1 tot en met");
        assertThat(meldingen()).isEmpty();
    }

    @Test
    void who_has_no_authority_and_a_minor_cannot_report_ill() {
        int zonder = Proefgezin.add("zonder-" + school.code(), wie, Functie.OUDER, Gezag.NEE);
        int met = Proefgezin.add("met-" + school.code(), wie, Functie.OUDER, Gezag.JA);
        assertThat(receptie.get(pad()).body()).contains("value=\"" + met + "\" checked");
        assertThat(send("melder", Integer.toString(zonder)).body())
                .contains("heeft geen gezag en kan niet ziek melden");
        assertThat(send("melder", "leerling").body()).contains("is nog geen 18");
        assertThat(send("melder", Integer.toString(met)).statusCode()).isEqualTo(302);
    }

    @Test
    void in_the_past_it_explains_what_was_missed_and_leaves_what_was_seen() {
        school.record(new Vastlegging.Nieuw(wie.id(), DAG.minusDays(1), 1,
                new Lesvermelding(Optional.of(Verzuimsoort.ONGEOORLOOFD), 50, true, null), 1),
                new Vastlegging.Nieuw(wie.id(), DAG.minusDays(1), 2, new Lesvermelding(Optional.empty(), 50, false,
                        null), 1));
        Bezoeker coordinator = Bezoeker.signedIn(school.account(Functie.VERZUIMCOORDINATOR, Optional.empty()));
        assertThat(coordinator.get(pad() + "/gevolg?vanaf=dag&vanafDag=2026-11-19&tot=dag1&melder=anders").body())
                .contains("7 lessen op do 19 nov", "lesuur 2: aanwezig", "Dat blijft staan, naast deze melding");
        assertThat(receptie.get(pad() + "/gevolg?vanaf=dag&vanafDag=2026-11-19&tot=dag1&melder=anders").body())
                .as("wat in lessen is gezien, ziet de receptie niet").doesNotContain("lesuur 2: aanwezig");
        assertThat(ask("select count(*)::text from beoordelingen.signaal where leerling_id = ? and einde_op is null"))
                .containsExactly("1");
        assertThat(send("vanaf", "dag", "vanafDag", "2026-11-19").statusCode()).isEqualTo(302);
        assertThat(ask("select count(*)::text from beoordelingen.signaal where leerling_id = ? and einde_op is null"))
                .as("de zonder reden gemiste les is verklaard").containsExactly("0");
    }

    @Test
    void seen_in_a_lesson_while_ill_stays_visible_to_both() {
        register(1, Optional.empty(), false);
        register(2, Optional.of(Verzuimsoort.ONGEOORLOOFD), true);
        send();
        assertThat(receptie.get("/ziekmelden").body()).contains("lesuur 1: aanwezig").doesNotContain("lesuur 2");
    }

    @Test
    void reported_well_it_ends_and_taken_back_it_goes_on() {
        send("vanaf", "dag", "vanafDag", "2026-11-18", "tot", "onbekend");
        receptie.get("/ziekmelden");
        assertThat(receptie.post("/leerlingen/" + wie.id() + "/betermelding", Map.of("vanaf", "2026-11-18"))
                .statusCode()).isEqualTo(302);
        assertThat(receptie.get(pad()).body()).contains("pas ziek gemeld");
        receptie.post("/leerlingen/" + wie.id() + "/betermelding", Map.of("vanaf", "2026-11-20"));
        assertThat(receptie.get("/ziekmelden").body()).contains("is beter gemeld vanaf vr 20 nov",
                "Er is vandaag nog niemand ziek gemeld");
        assertThat(meldingen()).singleElement().satisfies(een -> assertThat(een.loop().tot())
                .isEqualTo(DAG.minusDays(1)));
        long rij = Zicht.school(school.id()).during(() -> ZAAKFEITEN.ofLeerling(wie.id())).getLast().id();
        receptie.post(pad() + "/" + rij + "/intrekken", Map.of("reden", ""));
        assertThat(receptie.get(pad()).body()).contains("Zeg waarom je het intrekt");
        receptie.post(pad() + "/" + rij + "/intrekken", Map.of("reden", "hij belde voor zijn broer"));
        assertThat(meldingen()).singleElement().satisfies(een -> assertThat(een.loop().tot())
                .isEqualTo(LocalDate.MAX));
        receptie.get(pad());
        receptie.post("/leerlingen/" + wie.id() + "/betermelding", Map.of("vanaf", "2026-11-17"));
        assertThat(receptie.get(pad()).body()).contains("staat op di 17 nov niet ziek gemeld");
    }

    @Test
    void only_what_was_reported_can_be_taken_back_here() {
        send();
        long antwoord = Zicht.school(school.id()).during(() -> ZAAKFEITEN.ofLeerling(wie.id())).getLast().id();
        receptie.get(pad());
        receptie.post(pad() + "/" + antwoord + "/intrekken", Map.of("reden", "zomaar"));
        assertThat(receptie.get(pad()).body()).contains("Dit was al ingetrokken");
        assertThat(open()).doesNotContain("vragen-stellen");
    }

    @Test
    void the_search_puts_who_is_ill_already_below() {
        send();
        String body = receptie.get("/ziekmelden/zoek?q=voornaam").body();
        assertThat(body).contains("al ziek gemeld sinds vr 20 nov");
        assertThat(body.indexOf(klas.get(1).naam())).isLessThan(body.indexOf(wie.naam()));
        assertThat(receptie.get("/ziekmelden?q=bestaatniet").body()).contains("Niemand gevonden met ‘bestaatniet’");
    }

    @Test
    void thirty_two_who_report_at_once_lose_and_double_nothing() throws Exception {
        var bellers = new ArrayList<Bezoeker>();
        for (int i = 0; i < 4; i++) {
            Bezoeker een = Bezoeker.signedIn(school.account(Functie.RECEPTIE, Optional.empty()));
            een.get(pad());
            bellers.add(een);
        }
        try (var samen = Executors.newFixedThreadPool(32)) {
            List<Future<Integer>> alle = IntStream.range(0, 32).mapToObj(i -> samen.submit(() -> bellers.get(i % 4)
                    .post("/leerlingen/" + klas.get(i % 3).id() + "/ziekmelding", Map.of("melder", "anders",
                            "meldernaam", "ouder " + i, "vanaf", "vandaag", "tot", "dag1", "uitkomst",
                            "niet-beantwoord", "sleutel", "samen-%s-%d".formatted(school.code(), i)))
                    .statusCode())).toList();
            for (Future<Integer> een : alle) {
                assertThat(een.get()).isIn(302, 422);
            }
            assertThat(alle.stream().filter(een -> een.resultNow() == 302)).hasSize(3);
        }
        for (Leerling een : klas) {
            assertThat(Zicht.school(school.id()).during(() -> ZAAKFEITEN.ofLeerling(een.id())).stream()
                    .filter(rij -> rij.feit() instanceof nl.verzuimregie.engine.feit.Feit.Ziekmelding)).hasSize(1);
        }
    }
}
