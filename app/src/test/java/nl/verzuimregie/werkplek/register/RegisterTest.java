package nl.verzuimregie.werkplek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// The register of a lesson: what is filled in beforehand, and what saving it does. Today is Friday 20 November 2026.
class RegisterTest {

    private final Registerproef proef;

    RegisterTest(TestInfo info) {
        proef = new Registerproef(info);
    }

    @Test
    void the_lesson_that_goes_on_opens_by_itself() {
        assertThat(proef.docent.get("/register").headers().firstValue("location")).hasValueSatisfying(naar ->
                assertThat(naar).endsWith(proef.path()));
        assertThat(proef.page()).contains("3A wiskunde", proef.klas.get(0).naam(),
                proef.klas.get(2).naam(), "nog niet opgeslagen").doesNotContain(proef.klas.get(3).naam());
    }

    @Test
    void what_is_saved_is_registered_for_everybody_in_the_lesson() {
        HttpResponse<String> antwoord = proef.send("stand-1", "laat", "minuten-1", "7", "stand-2", "weg");
        assertThat(antwoord.statusCode()).isEqualTo(302);
        assertThat(proef.dayPage())
                .contains("Register van 3A, les 3, opgeslagen: 1 er, 1 laat, 1 weg.", "opgeslagen om");
        assertThat(proef.rows(0)).singleElement().satisfies(rij -> {
            assertThat(rij.stand().orElseThrow().soort()).isEmpty();
            assertThat(rij.door()).contains("docent");
        });
        assertThat(proef.rows(1)).singleElement().satisfies(rij -> assertThat(rij.stand()).contains(new Lesvermelding(
                Optional.of(Verzuimsoort.TE_LAAT), 7, false, null)));
        assertThat(proef.rows(2)).singleElement().satisfies(rij -> {
            assertThat(rij.stand().orElseThrow().soort()).contains(Verzuimsoort.ONGEOORLOOFD);
            assertThat(rij.stand().orElseThrow().voorlopig()).isTrue();
        });
        assertThat(proef.rows(3)).isEmpty();
    }

    @Test
    void the_same_form_twice_is_saved_once() {
        proef.docent.get(proef.path());
        Map<String, String> velden = new HashMap<>();
        proef.klas.subList(0, 3).forEach(een -> velden.put("stand-" + een.id(), "er"));
        velden.put("sleutel", "dubbel-" + proef.school.code());
        assertThat(proef.docent.post(proef.path(), velden).statusCode()).isEqualTo(302);
        assertThat(proef.dayPage()).contains("opgeslagen: 3 er");
        assertThat(proef.docent.post(proef.path(), velden).statusCode()).isEqualTo(302);
        assertThat(proef.dayPage()).contains("was al opgeslagen", "niets dubbel");
        assertThat(proef.rows(0)).hasSize(1);
    }

    @Test
    void a_change_afterwards_is_a_correction() {
        proef.send("stand-0", "weg");
        proef.send("stand-0", "laat", "minuten-0", "12");
        assertThat(proef.rows(0)).singleElement().satisfies(rij -> {
            assertThat(rij.stand().orElseThrow().minuten()).isEqualTo(12);
            assertThat(rij.reden()).isEqualTo("register gewijzigd");
        });
        assertThat(proef.rows(1)).singleElement().satisfies(rij -> assertThat(rij.wortel()).isNull());
    }

    @Test
    void who_is_reported_ill_is_filled_in_and_seen_all_the_same_stays_beside_it() {
        Bezoeker receptie = proef.somebody(Functie.RECEPTIE);
        String ziek = "/leerlingen/" + proef.klas.get(0).id() + "/ziekmelding";
        receptie.get(ziek);
        assertThat(receptie.post(ziek, Map.of("melder", "anders", "meldernaam", "moeder", "vanaf", "vandaag", "tot",
                "dag1", "uitkomst", "niet-beantwoord")).statusCode()).isEqualTo(302);
        assertThat(proef.page()).contains("ziek gemeld", "is-ziek")
                .containsPattern("name=\"stand-" + proef.klas.get(0).id() + "\" value=\"weg\" checked");
        assertThat(proef.send("stand-0", "er").statusCode()).isEqualTo(302);
        assertThat(proef.page()).contains("Receptie: ziek, tot en met vr 20 nov. In de les: er");
        assertThat(receptie.get("/ziekmelden").body()).contains("lesuur 3: aanwezig, volgens Iemand docent");
    }

    @Test
    void who_has_leave_stands_on_weg_beforehand() {
        Zicht.school(proef.klas.get(1).school()).during(() -> Proefsysteem.bean(Zaakfeiten.class).add(
                new Zaakfeiten.Vastlegger(proef.klas.get(1).school(), proef.klas.get(1).id(), 1, "verlof-register"),
                (herkomst, dag) -> List.of(new Feit.Verlof(herkomst, dag, new Feit.Bereik(1, Optional.of(dag), 24),
                        "gewichtig"))));
        assertThat(proef.page()).contains(">verlof<")
                .containsPattern("name=\"stand-" + proef.klas.get(1).id() + "\" value=\"weg\" checked");
    }

    @Test
    void who_need_not_come_is_free_beforehand_and_nothing_is_recorded_of_him_unless_he_was_there() {
        long wie = proef.klas.get(1).id();
        Zicht.school(proef.klas.get(1).school()).during(() -> Proefsysteem.bean(Zaakfeiten.class).add(
                new Zaakfeiten.Vastlegger(proef.klas.get(1).school(), wie, 1, "rooster-register"),
                (herkomst, dag) -> List.of(new Feit.AangepastRooster(herkomst, dag, Optional.empty(),
                        Map.of(dag.getDayOfWeek(), Set.of(1)), "opbouwrooster"))));
        assertThat(proef.page()).contains("hoeft niet").doesNotContain("opbouwrooster")
                .containsPattern("name=\"stand-" + wie + "\" value=\"vrij\" checked");
        assertThat(proef.send().statusCode()).isEqualTo(302);
        assertThat(proef.rows(1)).isEmpty();
        assertThat(proef.rows(0)).hasSize(1);
        proef.send("stand-1", "er");
        assertThat(proef.rows(1)).singleElement().satisfies(rij -> assertThat(rij.stand().orElseThrow().soort())
                .isEmpty());
        proef.send("stand-1", "vrij");
        assertThat(proef.rows(1)).singleElement().satisfies(rij -> assertThat(rij.stand()).isEmpty());
        proef.send("stand-0", "vrij");
        assertThat(proef.rows(0)).singleElement().satisfies(rij -> assertThat(rij.stand()).isPresent());
    }

    @Test
    void what_was_recorded_already_is_not_overwritten_but_heard_beside_it() {
        proef.recordEarlier(0, Verzuimsoort.GEOORLOOFD);
        assertThat(proef.page()).contains("verlof");
        assertThat(proef.send("stand-0", "er").statusCode()).isEqualTo(302);
        assertThat(proef.dayPage()).contains("Bij 1 van hen stond al iets anders");
        assertThat(proef.rows(0)).singleElement().satisfies(rij -> assertThat(rij.bron()).isEqualTo("proef"));
        assertThat(proef.page()).contains("Al vastgelegd: verlof (proef)", "Beide blijven staan");
        assertThat(proef.somebody(Functie.VERZUIMCOORDINATOR).get("/register/volledig").body())
                .contains(proef.klas.get(0).naam(), "les 3: vastgelegd als verlof", "zag: er");
    }

    @Test
    void who_agrees_with_what_was_recorded_leaves_it_as_it_is() {
        proef.recordEarlier(0, Verzuimsoort.GEOORLOOFD);
        assertThat(proef.send().statusCode()).isEqualTo(302);
        assertThat(proef.rows(0)).singleElement().satisfies(rij -> assertThat(rij.bron()).isEqualTo("proef"));
        assertThat(proef.page()).doesNotContain("Beide blijven staan");
    }

    @Test
    void somebody_was_first_and_nothing_is_lost() {
        String eerder = proef.page();
        assertThat(eerder).contains("nog niet opgeslagen");
        proef.recordEarlier(1, Verzuimsoort.ZIEK);
        Map<String, String> velden = new HashMap<>(Map.of("sleutel", "laat-" + proef.school.code()));
        proef.klas.subList(0, 3).forEach(een -> {
            velden.put("stand-" + een.id(), "er");
            velden.put("was-" + een.id(), "0/ER/0/0");
        });
        velden.put("stand-" + proef.klas.get(1).id(), "laat");
        velden.put("minuten-" + proef.klas.get(1).id(), "9");
        HttpResponse<String> antwoord = proef.docent.post(proef.path(), velden);
        assertThat(antwoord.statusCode()).isEqualTo(409);
        assertThat(antwoord.body()).contains("intussen legde iemand anders iets vast", "value=\"9\"");
        assertThat(proef.rows(0)).isEmpty();
    }

    @Test
    void a_number_that_cannot_be_comes_back_as_it_was_typed() {
        HttpResponse<String> antwoord = proef.send("stand-1", "laat", "minuten-1", "9999", "pluis-2", "stil <3");
        assertThat(antwoord.statusCode()).isEqualTo(422);
        assertThat(antwoord.body()).contains("te laat is een heel getal van hoogstens", "value=\"9999\"",
                "stil &lt;3");
        assertThat(proef.rows(0)).isEmpty();
    }

    @Test
    void what_was_changed_in_a_refused_form_is_still_a_change_when_it_is_sent_again() {
        proef.send();
        HttpResponse<String> geweigerd = proef.send("stand-0", "weg", "stand-1", "laat", "minuten-1", "9999");
        assertThat(geweigerd.statusCode()).isEqualTo(422);
        assertThat(proef.sendAgain(geweigerd.body(), "minuten-1", "9").statusCode()).isEqualTo(302);
        assertThat(proef.rows(0)).singleElement().satisfies(rij -> assertThat(rij.stand().orElseThrow().soort())
                .contains(Verzuimsoort.ONGEOORLOOFD));
        assertThat(proef.rows(1)).singleElement().satisfies(rij -> assertThat(rij.stand().orElseThrow().minuten())
                .isEqualTo(9));
    }

    @Test
    void who_was_not_touched_is_not_overwritten_when_another_was_overtaken() {
        String getoond = proef.page();
        proef.recordEarlier(1, Verzuimsoort.ZIEK);
        proef.recordEarlier(2, Verzuimsoort.ZIEK);
        HttpResponse<String> botsing = proef.sendAgain(getoond, "stand-1", "laat");
        assertThat(botsing.statusCode()).isEqualTo(409);
        assertThat(proef.sendAgain(botsing.body()).statusCode()).isEqualTo(302);
        assertThat(proef.page()).contains("laat").containsOnlyOnce("Beide blijven staan");
    }

    @Test
    void a_note_of_a_colleague_stays_when_who_did_not_see_it_saves_later() {
        String getoond = proef.page();
        proef.send("uit-0", "ja", "pluis-1", "zij is zo stil");
        assertThat(proef.sendAgain(getoond).statusCode()).isEqualTo(302);
        assertThat(proef.page()).contains("zij is zo stil");
        assertThat(Bezoeker.signedIn(proef.school.account(Functie.MENTOR, Optional.of("3A"))).get("/vandaag").body())
                .contains("uit de les gestuurd door", "zij is zo stil");
    }

    @Test
    void who_had_a_row_that_was_taken_back_is_registered_by_the_lesson() {
        proef.recordEarlier(0, Verzuimsoort.ZIEK);
        proef.takeBack(0);
        assertThat(proef.send().statusCode()).isEqualTo(302);
        assertThat(proef.rows(0)).singleElement().satisfies(rij -> assertThat(rij.stand()).isPresent());
    }

    @Test
    void sent_out_and_not_right_are_read_by_the_mentor_and_can_be_taken_back() {
        proef.send("uit-0", "ja", "pluis-1", "zij is zo stil");
        Bezoeker mentor = Bezoeker.signedIn(proef.school.account(Functie.MENTOR, Optional.of("3A")));
        assertThat(mentor.get("/vandaag").body()).contains("Uit de lessen van jouw klas", "uit de les gestuurd door",
                "zij is zo stil");
        assertThat(mentor.get("/leerlingen/" + proef.klas.get(1).id()).body()).contains("Niet pluis, gezien in les 3",
                "zij is zo stil");
        assertThat(Bezoeker.signedIn(proef.school.account(Functie.MENTOR, Optional.of("3B"))).get("/vandaag").body())
                .doesNotContain("Uit de lessen");
        proef.send("pluis-1", "zij is zo stil");
        assertThat(mentor.get("/vandaag").body()).doesNotContain("uit de les gestuurd door")
                .containsOnlyOnce("zij is zo stil");
    }

    @Test
    void thirty_two_who_save_at_once_lose_and_double_nothing() throws Exception {
        proef.page();
        List<Callable<Integer>> verzoeken = IntStream.range(0, 32).<Callable<Integer>>mapToObj(nummer -> () -> {
            Map<String, String> velden = new HashMap<>(Map.of("sleutel", "samen-" + nummer + proef.school.code()));
            proef.klas.subList(0, 3).forEach(een -> velden.put("stand-" + een.id(), "er"));
            return proef.docent.post(proef.path(), velden).statusCode();
        }).toList();
        try (var samen = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> antwoord : samen.invokeAll(verzoeken)) {
                assertThat(antwoord.get()).isEqualTo(302);
            }
        }
        assertThat(List.of(proef.rows(0).size(), proef.rows(1).size(), proef.rows(2).size())).containsOnly(1);
    }
}
